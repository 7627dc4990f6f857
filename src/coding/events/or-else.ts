import type { Tree } from "../syntax/tree.ts";
import { listed } from "./listed.ts";

/** What somebody will come to who does not do as he is told: "or face war", "or else", "or see the country shut down". */
const consequences = listed("consequences");

/** Whether what is asked at a token is followed by what else will come: "must leave or face arrest", "or they would be shot". */
export function orElse(tree: Tree, from: number): boolean {
  const { tokens } = tree.sentence;
  for (let at = from + 1; at < tokens.length - 1 && at <= from + 40; at++) {
    if (tokens[at]!.form === "failing" && tree.lemma(at + 1) === "which") return true;
    if (tree.lemma(at) !== "or") continue;
    const next = tokens[at + 1]!;
    if (next.lemma === "else" || (/^(?:VB|NN)$/.test(next.xpos) && consequences.has(next.lemma))) return true;
    for (let i = at + 2; i < tokens.length && i <= at + 5; i++)
      if (/^(will|would|shall|'ll|’ll)$/i.test(tokens[i]!.form) && /^(PRON|NOUN|PROPN|VERB|AUX)$/.test(tokens[i - 1]!.upos))
        return true;
  }
  return false;
}

const conditions = new Set(["if", "unless", "until", "lest", "till"]);

/** Whether an act hangs on what another does: "unless the rebels leave", "if they are not paid", "should Turkey refuse". */
export function onCondition(tree: Tree, verb: number): boolean {
  const { head, deprel } = tree.token(verb);
  const above = /^(ccomp|parataxis|conj|xcomp)/.test(deprel) && head >= 0 ? [head] : [];
  // "Lorries will be stopped, commanders said, unless …": the condition that the tree hangs on the saying
  const tops = [verb, ...above, ...[verb, ...above].flatMap((each) => tree.children(each, "parataxis"))];
  const hangs = tops.some((top) =>
    tree.children(top, "advcl", "ccomp", "obl").some((clause) => {
      if (tree.children(clause, "mark", "advmod").some((mark) => conditions.has(tree.lemma(mark)))) return true;
      const subject = tree.child(clause, "nsubj", "nsubj:pass");
      return tree
        .children(clause, "aux", "cop")
        .some((each) => subject !== undefined && each < subject && /^(should|were|had)$/i.test(tree.token(each).form));
    }),
  );
  return hangs || conditionAfter(tree, verb) !== undefined;
}

const tense = /^(?:will|would|could|may|might|shall|'ll|’ll)$/i;
const nominal = new Set(["PROPN", "NOUN", "DET", "ADJ", "PRON", "NUM"]);

/** "would sever links with London | should police enter": the word that begins a condition behind what would be done, wherever the tree hangs it. */
export function conditionAfter(tree: Tree, verb: number): number | undefined {
  if (!tree.children(verb, "aux").some((each) => tense.test(tree.token(each).form))) return undefined;
  const { tokens } = tree.sentence;
  for (let at = verb + 1; at < tokens.length && at <= verb + 30; at++) {
    const { form, lemma, upos } = tokens[at]!;
    if (form === '"' || form === "”" || form === ";") return undefined;
    if (
      lemma === "unless" ||
      (lemma === "if" && upos === "SCONJ" && tree.lemma(at - 1) !== "even" && tree.lemma(at - 1) !== "as")
    )
      return at;
    if (form === "should" && nominal.has(tokens[at + 1]?.upos ?? "")) return at;
  }
  return undefined;
}

const driving = new Set(["force", "compel", "oblige", "drive", "constrain"]);

/** "would be forced to expel them", "will have to close the border", "would be left with no choice but to": what somebody is driven to by what another does. */
export function isDrivenTo(tree: Tree, verb: number): boolean {
  const { deprel, head } = tree.token(verb);
  if (head < 0 || !/^(xcomp|acl|advcl)/.test(deprel)) return false;
  const above = tree.lemma(head);
  if (tree.children(verb, "mark", "cc", "case").some((mark) => tree.lemma(mark) === "but")) return true;
  if (!tree.children(head, "aux").some((each) => /^(will|would|'ll|’ll|may|might|could)$/i.test(tree.token(each).form)))
    return false;
  return above === "have" || (driving.has(above) && tree.child(head, "aux:pass") !== undefined);
}
