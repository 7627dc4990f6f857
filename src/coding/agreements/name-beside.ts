import type { Tree } from "../syntax/tree.ts";
import { isPassive } from "../syntax/verb.ts";

/** "cooperation between Chad and Mali, which signed a pact": the first of the names before the relative clause, wherever the tree hangs it. */
export const ofRelative = (tree: Tree, verb: number): number | undefined => {
  if (isPassive(tree, verb)) return undefined;
  const relative = tree.children(verb, "nsubj").find((child) => /^(?:which|who)$/i.test(tree.token(child).form));
  const comma = relative === undefined ? undefined : tree.sentence.tokens[relative - 1];
  let at = comma?.form === "," ? comma.index - 1 : -1;
  if (at < 0 || tree.token(at).upos !== "PROPN") return undefined;
  for (let steps = 0; steps < 12 && /^(?:flat|compound|conj)/.test(tree.token(at).deprel) && tree.token(at).head >= 0; steps++)
    at = tree.token(at).head;
  return tree.token(at).upos === "PROPN" ? at : undefined;
};
