import type { Tree } from "../syntax/tree.ts";
import { listed } from "./listed.ts";

const giving = listed("given thing: giving");

/** "gunships supplied by Slovakia", "a ferry given by Japan": a thing with a participle that says who gave it. */
export const isGiven = (tree: Tree, token: number): boolean =>
  tree
    .children(token, "acl")
    .some(
      (participle) =>
        giving.has(tree.lemma(participle)) &&
        tree.children(participle, "obl").some((each) => /^(?:by|from)$/.test(tree.preposition(each))),
    );
