import type { Analysis, Sentence } from "../../language/analysis.ts";
import type { EventFinding } from "../finding.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import { treeOf } from "../syntax/tree.ts";
import type { Candidate } from "./candidate.ts";

const killing = new Set("kill slay murder massacre execute slaughter behead lynch assassinate".split(" "));
const dying = new Set("die perish".split(" "));
const injuring = new Set("injure wound hurt maim".split(" "));
const arresting = new Set("arrest detain jail imprison".split(" "));

/** Counts of killed, injured and arrested in the sentence of an event, and of the people who took part in a protest. */
export function sizeOf(analysis: Analysis, sentence: Sentence, candidate: Candidate): EventFinding["size"] | undefined {
  if (!["ASSAULT", "COERCE", "PROTEST"].includes(candidate.type)) return undefined;
  const tree = treeOf(sentence);
  const size: { killed?: number; injured?: number; arrested?: number; count?: number } = {};
  const counts = inSentence(analysis, sentence.index).amounts.filter((amount) => amount.kind === "count");
  const countAt = (index: number | undefined): number | undefined => {
    if (index === undefined) return undefined;
    const { from, to } = tree.extent(index, ["acl", "acl:relcl", "appos", "conj", "parataxis"]);
    return counts.find((amount) => amount.from >= from && amount.to <= to + 1)?.value;
  };
  for (const token of sentence.tokens) {
    const lemma = token.lemma.toLowerCase();
    const field =
      killing.has(lemma) || dying.has(lemma)
        ? "killed"
        : injuring.has(lemma)
          ? "injured"
          : arresting.has(lemma)
            ? "arrested"
            : undefined;
    if (!field || token.upos !== "VERB") continue;
    const whom = dying.has(lemma)
      ? tree.child(token.index, "nsubj")
      : (tree.child(token.index, "obj") ??
        tree.child(token.index, "nsubj:pass") ??
        (token.deprel.startsWith("conj") ? tree.child(token.head, "nsubj:pass") : undefined));
    const count = countAt(whom);
    if (count !== undefined && (candidate.type === "ASSAULT" || field === "arrested")) size[field] ??= count;
  }
  if (candidate.type === "PROTEST") {
    const count = countAt(candidate.match.predicate.clause.subject);
    if (count !== undefined) size.count = count;
  }
  return Object.keys(size).length > 0 ? size : undefined;
}
