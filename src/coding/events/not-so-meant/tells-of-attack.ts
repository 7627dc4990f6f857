import type { Tree } from "../../syntax/tree.ts";
import { listed } from "../listed.ts";

const attacks = listed("misfortune: attacks");

/** Whether a sentence speaks of an attack or of arms. */
export const tellsOfAttack = (tree: Tree): boolean => tree.sentence.tokens.some(({ index }) => attacks.has(tree.lemma(index)));
