import type { Tree } from "../syntax/tree.ts";
import { listed } from "./listed.ts";

const decrees = listed("enacted: decrees");
const enacting = listed("enacted: enacting");

/**
 * "signed an order suspending aid", "passed a bill that day banning imports": of the participle that says what an order or law does, the
 * verb by which somebody puts it in force, whose act it is; undefined for any other word.
 */
export function enactedAt(tree: Tree, participle: number): number | undefined {
  if (tree.token(participle).xpos !== "VBG") return undefined;
  const { deprel, head } = tree.token(participle);
  const noun =
    deprel === "acl" ? head : /^(?:xcomp|advcl)/.test(deprel) && tree.token(participle - 1)?.head === head ? participle - 1 : -1;
  if (noun < 0 || noun > participle || !decrees.has(tree.lemma(noun)) || tree.token(noun).deprel !== "obj") return undefined;
  const verb = tree.token(noun).head;
  return enacting.has(tree.lemma(verb)) ? verb : undefined;
}
