import type { Tree } from "../syntax/tree.ts";

const meetings = new Set(["talk", "meeting", "negotiation", "conference", "dialogue", "summit", "round"]);
const hosting = new Set(["host", "mediate", "broker", "facilitate", "sponsor", "chair", "convene"]);

/** "offered to host talks between the government and the opposition": those who meet are guests, of whichever state they are. */
export function isHosted(tree: Tree, index: number): boolean {
  for (let at = index, steps = 0; at >= 0 && steps < 5; at = tree.token(at).head, steps++) {
    const { head, deprel } = tree.token(at);
    if (head < 0 || !/^(?:nmod|conj|obj|compound|amod)/.test(deprel)) return false;
    if (deprel === "obj" && meetings.has(tree.lemma(at))) return hosting.has(tree.lemma(head));
  }
  return false;
}
