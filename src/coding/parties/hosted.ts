import type { Sentence } from "../../language/analysis.ts";
import type { Tree } from "../syntax/tree.ts";
import { subjectOf } from "../syntax/verb.ts";
import { listed } from "./listed.ts";
import type { PhraseReader } from "./phrase-reader.ts";

const meetings = listed("hosted: meetings");
const hosting = listed("hosted: hosting");

/** The verb of hosting under which somebody meets: "offered to host talks between the government and the opposition"; undefined where there is none. */
function hostingOf(tree: Tree, index: number): number | undefined {
  for (let at = index, steps = 0; at >= 0 && steps < 5; at = tree.token(at).head, steps++) {
    const { head, deprel } = tree.token(at);
    if (head < 0 || !/^(?:nmod|conj|obj|compound|amod)/.test(deprel)) return undefined;
    if (deprel === "obj" && meetings.has(tree.lemma(at))) return hosting.has(tree.lemma(head)) ? head : undefined;
  }
  return undefined;
}

/** Whether those who meet are guests, of whichever state they are. */
export const isHosted = (tree: Tree, index: number): boolean => hostingOf(tree, index) !== undefined;

/** The state whose guests they are, so that it is hardly their own; "" where they are nobody's. */
export function hostOf(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number): string {
  const verb = hostingOf(tree, index);
  const host = verb === undefined ? undefined : subjectOf(tree, verb);
  return host === undefined ? "" : (phrases.one(sentence, host)[0]?.party.code ?? "");
}
