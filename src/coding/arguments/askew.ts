import type { Tree } from "../syntax/tree.ts";
import { listed } from "./listed.ts";
import type { Oblique } from "./obliques.ts";
import { subjectOf } from "./subject.ts";
import { isTimeNoun } from "./time-noun.ts";

/** "was struck and killed by a raid": the agent that stands with the last of two participles. */
export function agentShared(tree: Tree, head: number): Oblique | undefined {
  for (const child of tree.children(head, "conj")) {
    if (tree.token(child).xpos !== "VBN" || child - head > 4 || tree.children(child, "nsubj", "obj", "aux").length > 0) continue;
    const agent = tree.children(child, "obl").find((each) => tree.preposition(each) === "by" && !isTimeNoun(tree, each));
    if (agent !== undefined) return { preposition: "by", head: agent };
  }
  return undefined;
}

/** "were found murdered", "left him wounded", "had their licences revoked": a participle that says what befell somebody. */
export function isFoundSo(tree: Tree, head: number): boolean {
  const verb = tree.token(head).head;
  if (verb < 0 || tree.children(head, "aux", "mark", "obj", "nsubj").length > 0) return false;
  const lemma = tree.lemma(verb);
  return found.has(lemma) || (suffered.has(lemma) && tree.child(verb, "obj") !== undefined);
}

const leaving = new Set(["leave", "keep", "hold"]);

/** "The ambush left two soldiers wounded", "has kept the rebels supplied with shells": who leaves or keeps them so has done it. */
export function leaverOf(tree: Tree, participle: number): number | undefined {
  const { deprel, head } = tree.token(participle);
  if (deprel === "xcomp") return leaving.has(tree.lemma(head)) && isFoundSo(tree, participle) ? subjectOf(tree, head) : undefined;
  if (deprel !== "acl" || head < 0 || head !== participle - 1 || tree.token(head).deprel !== "obj") return undefined;
  const verb = tree.token(head).head;
  return tree.lemma(verb) === "keep" && tree.child(participle, "obl") !== undefined ? subjectOf(tree, verb) : undefined;
}

const found = new Set(["find", "leave", "report", "see"]);
const suffered = new Set(["have", "get", "watch", "keep", "want"]);

/** "most of those ordered out of Niger": the noun right before a participle that the tree hangs on the verb before it. */
export function participleOf(tree: Tree, head: number): number | undefined {
  const { xpos, deprel, head: verb } = tree.token(head);
  if (xpos !== "VBN" || !deprel.startsWith("advcl") || verb < 0 || verb > head - 2) return undefined;
  const before = tree.token(head - 1);
  return nominal.has(before.upos) && before.head === verb && tree.children(head, "aux", "nsubj", "obj", "mark").length === 0
    ? head - 1
    : undefined;
}

/** Verbs whose complement noun says what their subject is. */
const copular = listed("copular");

/** The noun right behind a verb that the tree takes for what its subject is: "hit the headquarters". */
export const nounForObject = (tree: Tree, head: number): number | undefined =>
  copular.has(tree.lemma(head))
    ? undefined
    : tree
        .children(head, "xcomp")
        .find(
          (child) =>
            child > head &&
            (nominal.has(tree.token(child).upos) || tree.token(child).xpos.startsWith("NN")) &&
            tree.children(child, "case", "mark", "cop").length === 0 &&
            tree.extent(child).from === head + 1,
        );

/** Whether a clause is led in by a word ("that", "to"). */
export const marked = (tree: Tree, index: number, mark: string): boolean =>
  tree.children(index, "mark").some((child) => tree.lemma(child) === mark);

/** "in order to win": an aim, no complement. */
const isInOrder = (tree: Tree, index: number): boolean =>
  tree.children(index, "mark").some((mark) => mark > 0 && tree.lemma(mark) === "to" && tree.token(mark - 1).lemma === "order");

/** "Moscow was right to answer": an adjective with a subject of its own, so that the infinitive behind it is none. */
const isJudged = (tree: Tree, head: number): boolean =>
  tree.token(head).upos === "ADJ" && tree.children(head, "nsubj").some((child) => child < head && tree.lemma(child) !== "it");

/** An infinitive that the tree gives as an adverbial: "agreed on Saturday to provide". */
export function infinitive(tree: Tree, head: number): number | undefined {
  const own = tree
    .children(head, "advcl", "acl", ...(isJudged(tree, head) ? ["csubj"] : []))
    .find((child) => child > head && marked(tree, child, "to") && !isInOrder(tree, child));
  if (own !== undefined) return own;
  for (const oblique of tree.children(head, "obl"))
    if (
      oblique > head &&
      (isTimeNoun(tree, oblique) || ["principle", "statement", "meeting", "private"].includes(tree.lemma(oblique)))
    ) {
      const lower = tree.children(oblique, "acl", "advcl").find((child) => marked(tree, child, "to"));
      if (lower !== undefined) return lower;
    }
  return undefined;
}

/** "stands ready to grant": the infinitive that hangs on the verb beside a predicate adjective. */
export function beside(tree: Tree, head: number): number | undefined {
  const token = tree.token(head);
  if (token.upos !== "ADJ" || !token.deprel.startsWith("xcomp") || token.head < 0) return undefined;
  return tree.children(token.head, "advcl", "xcomp", "acl").find((child) => child > head && marked(tree, child, "to"));
}

const finite = new Set(["VBD", "VBZ", "VBP"]);

/** Parts of speech that can be somebody. */
export const nominal = new Set(["NOUN", "PROPN"]);

/** The noun phrase right after a finite verb that the tree hangs elsewhere; undefined if it is another verb's subject. */
export function following(tree: Tree, head: number): number | undefined {
  if (!finite.has(tree.token(head).xpos) || !misplaced(tree, head)) return undefined;
  const tokens = tree.sentence.tokens;
  for (let i = head + 1; i < tokens.length && i < head + 9; i++) {
    const token = tokens[i]!;
    if (nominal.has(token.upos)) {
      if (nominal.has(tokens[i + 1]?.upos ?? "")) continue;
      return token.deprel.startsWith("nsubj") && token.head > i ? undefined : i;
    }
    if (!["DET", "ADJ", "NUM", "PRON", "ADV", "PART"].includes(token.upos)) return undefined;
  }
  return undefined;
}

/** The noun phrase before a finite verb that the tree gives no subject. */
export function preceding(tree: Tree, head: number): number | undefined {
  if (!finite.has(tree.token(head).xpos) || !misplaced(tree, head)) return undefined;
  for (let i = head - 1; i >= 0 && i > head - 15; i--) {
    const token = tree.token(i);
    if (token.upos === "VERB" || token.form === ";" || token.form === ":") return undefined;
    if (!nominal.has(token.upos)) continue;
    let at = i;
    for (let steps = 0; steps < 5; steps++) {
      const up = tree.token(at).head;
      if (up < 0 || up >= head || !nominal.has(tree.token(up).upos) || tree.token(at).deprel === "appos") break;
      at = up;
    }
    // "killed one soldier and wounded two": what the verb before it is done to does not do the next.
    const { deprel, head: verb } = tree.token(at);
    if (deprel.startsWith("obj") && verb < at && tree.token(head).head === verb) return undefined;
    if (deprel.startsWith("obj") && verb < at && tree.token(verb).xpos === "VBG") {
      i = verb;
      continue;
    }
    if (tree.preposition(at) === "") return at;
    i = Math.min(i, at);
  }
  return undefined;
}

/** A finite verb in a place where no clause stands. */
const misplaced = (tree: Tree, head: number): boolean =>
  /^(amod|compound|nmod|appos|flat|case|obl|obj|nsubj|det|conj|acl|dep|root)$/.test(tree.token(head).deprel);

/** A participle that the tree hangs on its subject though it is the sentence's verb: "rebels called on Russia to …". */
export function isHeadVerb(tree: Tree, head: number): boolean {
  const up = tree.token(head).head;
  if (up < 0 || tree.token(up).head >= 0 || up > head || tree.children(head, "aux").length > 0) return false;
  const inserted = head > 0 && tree.token(head - 1).form === ",";
  if (!inserted && tree.child(head, "obj", "xcomp", "ccomp") === undefined && infinitive(tree, head) === undefined) return false;
  return !tree.sentence.tokens.some(
    (token) => finite.has(token.xpos) && !token.deprel.startsWith("acl:relcl") && !token.deprel.startsWith("advcl"),
  );
}

/** A quantity before the object that the tree took for an adverbial: "sheltered more than two million refugees". */
export const bare = (tree: Tree, head: number): number | undefined =>
  tree
    .children(head, "obl")
    .find(
      (child) =>
        child > head &&
        nominal.has(tree.token(child).upos) &&
        tree.preposition(child) === "" &&
        !isTimeNoun(tree, child) &&
        tree.children(child, "nummod", "amod", "det", "nmod:poss", "compound").length > 0,
    );

/** "was freed after its occupation by rebels": whose doing another noun behind the verb is. */
const isOfNoun = (tree: Tree, index: number, verb: number): boolean => {
  const { deprel, head } = tree.token(index);
  return deprel.startsWith("nmod") && head > verb && tree.preposition(head) !== "";
};

/** The agent of a passive that the tree hangs lower: the next "by" before another verb. */
export function agentAfter(tree: Tree, head: number): Oblique | undefined {
  const tokens = tree.sentence.tokens;
  for (let i = head + 1; i < tokens.length && i <= head + 12; i++) {
    const token = tokens[i]!;
    if ((token.upos === "VERB" && !isLedByOf(tree, i)) || token.form === ";") return undefined;
    if (
      token.lemma === "by" &&
      token.deprel === "case" &&
      token.head > i &&
      !isTimeNoun(tree, token.head) &&
      !isOfNoun(tree, token.head, head)
    )
      return { preposition: "by", head: token.head };
  }
  return undefined;
}

/** "convicted of aiding war crimes by a tribunal": the gerund after a passive, behind which the passive's agent may stand. */
const isLedByOf = (tree: Tree, index: number): boolean =>
  tree.token(index).xpos === "VBG" && tree.children(index, "mark").some((mark) => /^(of|for|from)$/.test(tree.lemma(mark)));
