import type { Tree } from "../syntax/tree.ts";

/** "Egypt said Japan had to withdraw", "… would have to withdraw": a duty of another, past for being reported. `have` is its verb. */
export function isReportedDuty(tree: Tree, have: number): boolean {
  const { deprel, head, xpos } = tree.token(have);
  if (!deprel.startsWith("ccomp") || head < 0 || tree.token(head).xpos !== "VBD" || tree.lemma(have) !== "have") return false;
  const subject = tree.child(have, "nsubj");
  if (subject === undefined || tree.token(subject).upos === "PRON") return false;
  const auxiliaries = tree.children(have, "aux").map((each) => tree.token(each).form.toLowerCase());
  return xpos === "VBD" ? auxiliaries.length === 0 : auxiliaries.length === 1 && /^(would|will)$/.test(auxiliaries[0]!);
}

const selves = new Set(["it", "they", "we", "i"]);
const saying = new Set([
  "say",
  "warn",
  "tell",
  "announce",
  "add",
  "state",
  "declare",
  "indicate",
  "hint",
  "caution",
  "signal",
  "insist",
]);

/** "said it would have to close the border", "we will have to respond": what a side says it is driven to, no duty of another's. */
export function isOwnNecessity(tree: Tree, have: number): boolean {
  const subject = tree.child(have, "nsubj");
  const { deprel, head } = tree.token(have);
  return (
    tree.lemma(have) === "have" &&
    subject !== undefined &&
    (!deprel.startsWith("ccomp") || (head >= 0 && saying.has(tree.lemma(head)))) &&
    selves.has(tree.token(subject).form.toLowerCase()) &&
    tree.children(have, "aux").some((each) => /^(would|will|'ll|’ll|may|might|could)$/i.test(tree.token(each).form))
  );
}
