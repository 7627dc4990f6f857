import type { Tree } from "../syntax/tree.ts";
import type { Standing } from "./governors.ts";

/** "sought to improve": tried, where "seeks to" plans. What a verb says of the act in its complement, by its tense. */
export function inItsTense(tree: Tree, verb: number, standing: Standing | undefined): Standing | undefined {
  const { xpos } = tree.token(verb);
  return standing === "planned" &&
    tree.lemma(verb) === "seek" &&
    (xpos === "VBD" || (xpos === "VBN" && tree.child(verb, "aux:pass") === undefined))
    ? "happened"
    : standing;
}
