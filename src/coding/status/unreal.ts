import type { Tree } from "../syntax/tree.ts";
import { isLedBy } from "./led-by.ts";
import { listed } from "./listed.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Words right before a verb by which what it says nearly came about. */
const nearly = words("nearly almost practically virtually");

/** Phrases before a participle or bare verb whose act is left undone. */
const undone = new Set(["rather than", "instead of", "short of", "far from", "in lieu of", "let alone", "without", "than"]);

/** Nouns on which an act that has not begun stands: "on the verge of signing". */
const edges = words("verge brink point edge cusp threshold");

/** Nouns that weigh an act which need not have begun: "the costs of leaving". */
const weighed = listed("unreal: weighed");

/** Verbs and adjectives whose clause somebody only fears, doubts or imagines. */
const imagined = listed("imagined");

/** Nouns whose clause nobody vouches for. */
const unvouched = listed("unvouched");

/** Nouns of what would show that something is so, where there is none: "no sign that they have agreed". */
const signs = listed("signs");

const isNone = (tree: Tree, noun: number): boolean => tree.children(noun, "det").some((each) => tree.lemma(each) === "no");

/** Adjectives of what may be, or may not. */
const conceivable = listed("conceivable");

/** Words that also name a saying, of which somebody is the author: "The charge is that Iran armed them". */
const doubtless = words("charge complaint accusation allegation claim warning");

/** What somebody is charged with, tried or punished for. */
const charging = listed("charging");

/** "Should Pakistan attack", "were Japan to refuse", "had they known": the auxiliary before its subject where nothing is asked. */
function inverted(tree: Tree, at: number): string | null {
  const subject = tree.child(at, "nsubj");
  if (subject === undefined) return null;
  for (const child of tree.children(at, "aux", "cop")) {
    const { form } = tree.token(child);
    if (
      child < subject &&
      /^(should|had|were)$/i.test(form) &&
      opens(tree, child) &&
      !tree.sentence.tokens.some((token) => token.form === "?")
    )
      return `under "${form}"`;
  }
  return null;
}

/** Whether nothing of its clause stands before a word: not "Among the dead were two soldiers". */
const opens = (tree: Tree, index: number): boolean => {
  const before = tree.sentence.tokens[index - 1];
  return before === undefined || before.head < index - 1 || ["PUNCT", "CCONJ"].includes(before.upos);
};

/** "nearly went to war", "almost had invaded". */
function almost(tree: Tree, at: number): string | null {
  for (const child of tree.children(at, "advmod"))
    if (child < at && nearly.has(tree.lemma(child)) && tree.child(child, "advmod") === undefined) {
      const between = tree.sentence.tokens.slice(child + 1, at);
      if (between.every(({ upos }) => upos === "AUX" || upos === "ADV")) return `only "${tree.token(child).form}"`;
    }
  return null;
}

/** "would rather talk than fight" */
const isRather = (tree: Tree, verb: number): boolean =>
  tree.children(verb, "advmod").some((each) => tree.lemma(each) === "rather");

/** "instead of bombing", "came close to fighting", "stopped short of invading", "on the brink of signing". */
function leftUndone(tree: Tree, at: number): string | null {
  const { head, deprel, xpos } = tree.token(at);
  // "rather than be arrested"
  const bare = xpos === "VBN" && tree.children(at, "aux:pass").some((each) => /^(?:be|being)$/.test(tree.token(each).form));
  if (head < 0 || (xpos !== "VBG" && xpos !== "VB" && !bare)) return null;
  for (const mark of tree.children(at, "mark", "case", "cc")) {
    const phrase = [mark, ...tree.children(mark, "fixed")].map((each) => tree.token(each).form.toLowerCase()).join(" ");
    if (undone.has(phrase) && (phrase !== "than" || tree.lemma(mark - 1) === "rather" || isRather(tree, head)))
      return `"${phrase}" it`;
    if (xpos !== "VBG") continue;
    if ((phrase === "of" || phrase === "to") && mark > 0 && /^(short|close|near|closer|nearer)$/i.test(tree.token(mark - 1).form))
      return `"${tree.token(mark - 1).form} ${phrase}" it`;
    if (phrase === "of" && deprel === "acl" && edges.has(tree.lemma(head))) return `on the "${tree.token(head).form}" of it`;
    if (phrase === "of" && deprel === "acl" && weighed.has(tree.lemma(head))) return `the "${tree.token(head).form}" of it`;
    if (phrase === "of" && deprel === "acl" && tree.preposition(head) === "within")
      return `"within ${tree.token(head).form}" of it`;
  }
  return null;
}

/** "concerned that Russia will attack", "allegations that police had tortured prisoners", "charged with bombing". */
function unsaid(tree: Tree, at: number): string | null {
  const { head, deprel, xpos } = tree.token(at);
  if (head < 0) return null;
  const above = tree.lemma(head);
  const form = tree.token(head).form;
  // "are concerned that" may be taken for a passive.
  if (deprel.startsWith("ccomp") && (imagined.has(above) || imagined.has(form.toLowerCase()))) return `only imagined ("${form}")`;
  const clausal =
    (deprel === "acl" && tree.child(at, "nsubj") !== undefined) ||
    (deprel === "acl:relcl" && tree.children(at, "mark").some((mark) => tree.lemma(mark) === "that"));
  if (clausal && (unvouched.has(above) || (signs.has(above) && isNone(tree, head)))) return `nobody vouches for it ("${form}")`;
  // "It is possible that Oman will host talks"
  if (/^(?:csubj|ccomp|advcl)/.test(deprel) && tree.token(head).upos === "ADJ" && conceivable.has(above)) return `only "${form}"`;
  // "Fears are growing that Russia will attack"
  if (deprel.startsWith("ccomp") && head < at && tree.children(at, "mark").some((mark) => tree.lemma(mark) === "that"))
    for (const subject of tree.children(head, "nsubj", "nsubj:pass"))
      if (unvouched.has(tree.lemma(subject)) && !doubtless.has(tree.lemma(subject)))
        return `nobody vouches for it ("${tree.token(subject).form}")`;
  if (xpos !== "VBG" || !/^(acl|advcl)$/.test(deprel)) return null;
  if (!isLedBy(tree, at, /^(?:of|with|for)$/)) return null;
  const beside = tree.children(head, "obl").map((child) => tree.lemma(child));
  const over = tree.token(head).head;
  const charge = [above, ...beside, ...(deprel === "acl" && over >= 0 ? [tree.lemma(over)] : [])].find((each) =>
    charging.has(each),
  );
  return charge === undefined ? null : `what somebody is charged with ("${charge}")`;
}

const reports = listed("unreal: reports");
const denying = listed("unreal: denying");
const untrue = listed("untrue");

/**
 * "denied reports that it had sold missiles", "dismissed a story that they had met", "rumours that it had were denied", "reports that it
 * had were false", "no truth in reports that it had".
 */
export function deniedReport(tree: Tree, at: number): string | null {
  const { head, deprel } = tree.token(at);
  if (head < 0 || !deprel.startsWith("acl") || tree.child(at, "nsubj", "nsubj:pass") === undefined) return null;
  const { head: over, deprel: relation } = tree.token(head);
  if (over < 0 || !reports.has(tree.lemma(head))) return null;
  const why = `a report that is denied ("${tree.token(over).form}")`;
  if (/^(?:nmod|obl)/.test(relation))
    return tree.lemma(over) === "truth" && tree.children(over, "det").some((each) => tree.lemma(each) === "no") ? why : null;
  if (relation === "nsubj")
    return [over, ...tree.children(over, "xcomp")].some((each) => untrue.has(tree.lemma(each))) ? why : null;
  if (!/^(obj|nsubj:pass)/.test(relation)) return null;
  const called = tree.lemma(over) === "call" && tree.child(over, "xcomp") !== undefined;
  return called || denying.has(tree.lemma(over)) ? why : null;
}

const times = words("until till once when after before while");
const ahead = words("will would shall 'll ’ll must may might should can could");

/** Marks of what must still come, whenever the rest is told: "before Britain leaves the bloc". */
const coming = words("once before");

/** "until prisoners are freed", "once the presidents meet": a present that hangs on what is still to come. */
function stillToCome(tree: Tree, at: number): string | null {
  const { head, deprel, xpos } = tree.token(at);
  if (head < 0 || !deprel.startsWith("advcl")) return null;
  const auxiliaries = tree.children(at, "aux", "cop").map((child) => tree.token(child).xpos);
  const present = /^VB[ZP]$/.test(xpos) ? auxiliaries.length === 0 : auxiliaries.some((each) => /^VB[ZP]$/.test(each));
  if (!present) return null;
  for (const child of tree.children(at, "mark", "advmod")) {
    const word = tree.lemma(child);
    const long =
      word === "as" &&
      /^(soon|long)$/i.test(tree.sentence.tokens[child - 1]?.form ?? tree.sentence.tokens[child + 1]?.form ?? "");
    if (!long && !times.has(word)) continue;
    const plain = auxiliaries.length === 0;
    const open =
      word === "until" || word === "till" || (plain && (coming.has(word) || (word === "when" && isLedBy(tree, at, /^for$/))));
    if (open || tree.children(head, "aux").some((each) => ahead.has(tree.token(each).form.toLowerCase())))
      return `"${tree.token(child).form}" it is so`;
  }
  return null;
}

/** In words why an act is one that its sentence only supposes, fears, charges somebody with or leaves undone; null if none of that. */
export const unreal = (tree: Tree, at: number): string | null =>
  inverted(tree, at) ?? almost(tree, at) ?? leftUndone(tree, at) ?? unsaid(tree, at) ?? stillToCome(tree, at);
