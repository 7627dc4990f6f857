import { doerLedByFor } from "../syntax/for-to.ts";
import type { Tree } from "../syntax/tree.ts";
import { listed } from "./listed.ts";
import { oneAmong } from "./one-among.ts";

const relativeWords = new Set(["who", "which", "that", "whom"]);

/** Verbs whose object does not do what the infinitive says ("promised the president to go"). */
const subjectControl = listed("subject control");

/**
 * The token that is the logical subject of an active predicate: its own, or one shared with what it is coordinated with,
 * controlled by, or a relative or participial clause of. Undefined where nobody is said.
 */
export function subjectOf(tree: Tree, index: number): number | undefined {
  const led = tree.child(index, "nsubj") === undefined ? doerLedByFor(tree, index) : undefined;
  if (led !== undefined) return led;
  const before = havingDone(tree, index);
  if (before !== undefined) return before;
  let at = index;
  for (let steps = 0; steps < 10 && at >= 0; steps++) {
    const token = tree.token(at);
    const own = lastOfTitle(
      tree,
      subjectsOf(tree, at).filter((child) => !tree.token(child).deprel.endsWith(":outer")),
    );
    if (at !== index && own !== undefined && tree.token(index).xpos === "VBZ" && tree.token(index).deprel === "conj") {
      const nearer = nearerSubject(tree, index, at, own);
      if (nearer !== undefined) return nearer;
    }
    const outer = own ?? tree.children(at, "nsubj")[0];
    if (own === undefined && outer !== undefined && (at === index || token.upos === "VERB")) return outer;
    if (own !== undefined)
      return token.deprel === "acl:relcl" && relativeWords.has(tree.lemma(own))
        ? (oneAmong(tree, token.head) ?? token.head)
        : own;
    if (token.head < 0) return undefined;
    const relation = token.deprel;
    const writer = relation === "acl" && token.xpos === "VBG" ? writerTo(tree, at) : undefined;
    if (writer !== undefined) return writer;
    if (relation.startsWith("acl"))
      return token.xpos === "VBN" && at === index
        ? undefined
        : // "groups focused on helping refugees", "troops sent to fight": of whom the participle is said.
          relation.endsWith("relcl") || (token.xpos === "VBG" && !isPartIn(tree, at)) || token.xpos === "VBN"
          ? (oneAmong(tree, token.head) ?? token.head)
          : controllerOfNoun(tree, token.head);
    if (relation.startsWith("xcomp")) {
      const governor = tree.token(token.head);
      const object = tree.child(token.head, "obj") ?? tree.child(token.head, "iobj");
      const passive = tree.children(token.head, "nsubj:pass")[0];
      if (passive !== undefined) return passive;
      const own = subjectControl.has(governor.lemma.toLowerCase()) || isToldOff(tree, token.head, index);
      if (object !== undefined && governor.upos === "VERB" && !own) return object;
    } else if (!/^(conj|advcl|parataxis|ccomp|cop|aux|obl|root)/.test(relation)) return undefined;
    else if (relation.startsWith("ccomp")) return misplacedSubject(tree, at);
    else if (relation.startsWith("advcl") && repaidFor(tree, at) !== undefined) return repaidFor(tree, at);
    else if (relation.startsWith("advcl") && tree.child(at, "aux") !== undefined) {
      const misplaced = misplacedSubject(tree, at);
      if (misplaced !== undefined) return misplaced;
    } else if (relation.startsWith("parataxis") || relation === "obl") return undefined;
    else if (relation.startsWith("conj") && !["VERB", "AUX", "ADJ", "NOUN"].includes(tree.token(token.head).upos))
      return undefined;
    at = token.head;
  }
  return undefined;
}

/**
 * The subjects that the tree gives a verb, less those of a clause before it that it has joined to the verb's own: of "Although the king and
 * the states rule – the charter requires them", the charter.
 */
export function subjectsOf(tree: Tree, verb: number): readonly number[] {
  const all = tree.children(verb, "nsubj");
  if (all.length === 0) return titleBefore(tree, verb);
  if (all.length < 2) return all;
  const mark = tree.children(verb, "mark").find((child) => child < all[0]!);
  if (mark === undefined) return all;
  const last = all.at(-1)!;
  const { from } = tree.extent(last);
  return last < verb && from > 0 && tree.token(from - 1).upos === "PUNCT" ? [last] : all;
}

const writing = listed("subject: writing");
const written = listed("subject: written");

/** "has written to the bank asking for a loan": who writes asks, though the tree hangs it on whom he writes to. */
function writerTo(tree: Tree, participle: number): number | undefined {
  const { head } = tree.token(participle);
  const { deprel, head: verb } = tree.token(head);
  if (!written.has(tree.lemma(participle)) || !/^(?:obl|obj|iobj|nmod)/.test(deprel) || verb < 0) return undefined;
  const over = deprel === "nmod" ? tree.token(verb).head : verb;
  return over >= 0 && writing.has(tree.lemma(over)) ? subjectOf(tree, over) : undefined;
}

/** "Norway's premier wrote": a noun with its owner right before its verb, which the tree takes for an adverb. */
const titleBefore = (tree: Tree, verb: number): readonly number[] =>
  tree
    .children(verb, "advmod")
    .filter((child) => child === verb - 1 && tree.token(child).upos === "NOUN" && tree.child(child, "nmod:poss") !== undefined);

const voiced = listed("subject control: voiced to whom is summoned");

/** "summoned the envoy to protest against the raid": who summons him protests. */
const isToldOff = (tree: Tree, verb: number, infinitive: number): boolean =>
  tree.lemma(verb) === "summon" && voiced.has(tree.lemma(infinitive));

const repaying = listed("subject control: for what was done");

/** "punished the elders for helping the army", "were thanked for hosting refugees": who is paid back for what he did; undefined elsewhere. */
function repaidFor(tree: Tree, gerund: number): number | undefined {
  const { head, xpos } = tree.token(gerund);
  if (xpos !== "VBG" || !repaying.has(tree.lemma(head))) return undefined;
  if (!tree.children(gerund, "mark", "case").some((mark) => tree.lemma(mark) === "for")) return undefined;
  return tree.children(head, "nsubj:pass")[0] ?? tree.child(head, "obj");
}

const parts = listed("parts in what is done");

/** "played a role in imposing sanctions": what the noun's owner, or the subject above it, had a part in. */
const isPartIn = (tree: Tree, gerund: number): boolean =>
  parts.has(tree.lemma(tree.token(gerund).head)) &&
  tree.children(gerund, "mark", "case").some((mark) => /^(in|of|at)$/.test(tree.lemma(mark)));

const plural = new Set(["i", "we", "you", "they"]);

/**
 * "We will press him until he reforms the law and frees the men": a verb in -s goes on with the one in -s before it, not with "We
 * will", whatever the tree joins it to. Undefined where the verb above may be the one.
 */
function nearerSubject(tree: Tree, verb: number, above: number, subject: number): number | undefined {
  const modal = tree.children(above, "aux").some((child) => tree.token(child).xpos === "MD");
  if (!modal && !plural.has(tree.token(subject).form.toLowerCase()) && !tree.token(subject).xpos.endsWith("S")) return undefined;
  for (let at = verb - 1; at > above; at--) {
    if (tree.token(at).xpos !== "VBZ" || tree.token(at).upos !== "VERB") continue;
    const own = tree.child(at, "nsubj");
    if (own !== undefined) return own;
  }
  return undefined;
}

const verbal = listed("subject: verbal");

/** The subject of a clause said by somebody, which the tree hangs on the saying beside the sayer: "the blast killed six, police said". */
function misplacedSubject(tree: Tree, clause: number): number | undefined {
  const saying = tree.token(clause).head;
  const [first, ...others] = saying > clause ? tree.children(saying, "nsubj") : [];
  return first !== undefined && first < clause && others.some((other) => other > clause) ? first : undefined;
}

/** "is a leading donor, having pledged millions": the subject of the clause that such a participle follows, whatever it hangs on. */
function havingDone(tree: Tree, participle: number): number | undefined {
  if (tree.token(participle).xpos !== "VBN" || tree.child(participle, "nsubj", "nsubj:pass") !== undefined) return undefined;
  if (!tree.children(participle, "aux").some((aux) => tree.token(aux).form.toLowerCase() === "having")) return undefined;
  for (let at = tree.token(participle).head; at >= 0; at = tree.token(at).head) {
    const subject = tree.child(at, "nsubj", "nsubj:pass");
    if (subject !== undefined) return relativeWords.has(tree.lemma(subject)) ? undefined : subject;
  }
  return undefined;
}

/** "France's decision to withdraw", "a plan by Iran to build": whoever the noun belongs to; the noun itself if nobody. */
function controllerOfNoun(tree: Tree, noun: number): number | undefined {
  const one = oneAmong(tree, noun);
  if (one !== undefined) return one;
  const behind = behindRank(tree, noun);
  if (behind !== undefined) return behind;
  const poss = tree.child(noun, "nmod:poss");
  if (poss !== undefined) return poss;
  const by = tree.children(noun, "nmod").find((child) => ["by", "of", "from"].includes(tree.preposition(child)));
  if (by !== undefined) return by;
  const token = tree.token(noun);
  // "The minister plans to visit", where the tagger takes the verb for a noun.
  const before = tree.child(noun, "compound");
  if (before === noun - 1 && token.xpos === "NNS" && verbal.has(token.lemma.toLowerCase())) return before;
  const own = tree.children(noun, "nsubj")[0];
  if (own !== undefined) return own;
  if (["obj", "obl", "xcomp"].includes(token.deprel) && token.head >= 0)
    return judging.has(tree.lemma(token.head)) ? undefined : subjectOf(tree, token.head);
  return noun;
}

/** "criticised the policy of detaining migrants": who judges a thing has no part in it. */
const judging = listed("subject control: judged only");

const ranks = /^(?:first|last|latest|those)$/i;

/** "Among the first to praise it was Chad", "those to ring were the kings": who it was, behind "was"; undefined elsewhere. */
function behindRank(tree: Tree, rank: number): number | undefined {
  if (!ranks.test(tree.token(rank).form)) return undefined;
  const { head, deprel } = tree.token(rank);
  const top = deprel.startsWith("nmod") && head >= 0 && head < rank ? tree.token(head).head : head;
  const be = top > rank ? tree.child(top, "cop") : undefined;
  return be !== undefined && be > rank && be < top ? top : undefined;
}

/** Of two subjects side by side ("minister", "Papandreou") the name; else the first. */
function lastOfTitle(tree: Tree, subjects: readonly number[]): number | undefined {
  const [first, second] = subjects;
  if (first !== undefined && second !== undefined) {
    const { from } = tree.extent(second);
    if (tree.token(second).upos === "PROPN" && from === first + 1) return second;
    if (tree.token(first).upos === "ADJ" && tree.token(second).upos === "NOUN" && from <= first + 2) return second;
  }
  return first;
}
