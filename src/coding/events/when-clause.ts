import type { Tree } from "../syntax/tree.ts";

/** "soured in 2016, when Turkey shot down a warplane": whether an act is told by the clause that says what befell at a time right before it. */
export function isWhatBefell(tree: Tree, timeEnd: number, head: number): boolean {
  let at = head;
  for (let steps = 0; at >= 0 && steps < 4; steps++) {
    const { deprel, head: up } = tree.token(at);
    const when = tree.children(at, "advmod", "mark").find((child) => tree.lemma(child) === "when");
    if (when !== undefined && /^(?:acl|advcl)/.test(deprel))
      return when === timeEnd || (when === timeEnd + 1 && tree.token(timeEnd).form === ",");
    // "when they stormed it, killing ten"
    const beside = deprel === "advcl" && tree.token(at).xpos === "VBG" && tree.child(at, "mark", "case") === undefined;
    if (!beside && !/^(?:xcomp|ccomp|conj|acl)/.test(deprel)) return false;
    at = up;
  }
  return false;
}
