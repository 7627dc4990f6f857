import { doerLedByFor } from "../syntax/for-to.ts";
import type { Tree } from "../syntax/tree.ts";
import { type Standing, standingUnder } from "./governors.ts";
import { is, type Verdict } from "./verdict.ts";

const arranged: ReadonlySet<Standing | undefined> = new Set(["planned", "proposed", "called-for"]);

/**
 * "Plans are under way for the minister to visit Rome", "arrangements were made for troops to train": planned, proposed or asked, as the
 * noun says whose "for" leads in the doer; null elsewhere.
 */
export function arrangedFor(tree: Tree, at: number): Verdict | null {
  const doer = doerLedByFor(tree, at);
  if (doer === undefined) return null;
  const above = tree.token(doer).head;
  const noun = [above, ...tree.children(above, "nsubj", "nsubj:pass", "obj")].find(
    (each) => each >= 0 && each < doer && tree.token(each).upos === "NOUN" && arranged.has(standingUnder(tree.lemma(each))),
  );
  const standing = noun === undefined ? undefined : standingUnder(tree.lemma(noun));
  return noun === undefined || standing === undefined
    ? null
    : is(standing, `under "${tree.token(noun).form}"`, false, standing === "called-for");
}
