import type { Tree } from "../syntax/tree.ts";

/** Most words between a bracket and a participle inside it. */
const reach = 8;

/** "the Islamic State (banned in Chad)": a participle in brackets says what is known of somebody; it tells nothing new. */
export function isBracketed(tree: Tree, index: number): boolean {
  if (tree.token(index).xpos !== "VBN") return false;
  for (let at = index - 1; at >= 0 && at >= index - reach; at--) {
    const { form, xpos, upos } = tree.token(at);
    if (form === ")" || form === "]" || upos === "AUX" || xpos === "VBD" || xpos === "VBZ" || xpos === "VBP") return false;
    if (form === "(" || form === "[") return true;
  }
  return false;
}
