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
