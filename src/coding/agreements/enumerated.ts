import type { Analysis, Sentence } from "../../language/analysis.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import { evidenceOf } from "../syntax/evidence.ts";
import type { Tree } from "../syntax/tree.ts";
import { describe } from "./description.ts";
import type { Item } from "./listed-items.ts";
import type { NamedInSentence } from "./naming.ts";
import { sectorsAmong } from "./terms.ts";

/** What opens the list of what several agreements are. */
const OPENING = /^(?:namely|including|:|–|—)$/i;

/** Furthest between the noun of all and what opens the list of each, in tokens. */
const near = 8;

/**
 * "signed four agreements, namely a memorandum on trade, a protocol on fisheries and an extradition treaty": each by its own name.
 * `head` is the noun of all, `named` what the sentence names.
 */
export const enumerated = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  head: number,
  named: readonly NamedInSentence[],
): readonly Item[] => {
  if (tree.token(head).xpos !== "NNS") return [];
  const from = sentence.tokens.findIndex(({ index, form }) => index > head && index <= head + near && OPENING.test(form));
  if (from < 0 || sentence.tokens.slice(head + 1, from).some(({ upos }) => upos === "VERB")) return [];
  const behind = named.filter((each) => each.head > from);
  const items = behind.filter((each) => !behind.some((other) => other.head < each.head && isOfIts(tree, each.head, other.head)));
  const { text } = analysis.document;
  const { times } = inSentence(analysis, sentence.index);
  return items.map(({ head: item, properName, form }, i) => {
    const { start, end } = tree.span(item, ["cc", "punct", "conj", "case", "advmod"]);
    const next = items[i + 1];
    const until = next ? Math.min(end, tree.span(next.head, ["cc", "punct", "conj"]).start) : end;
    const evidence = evidenceOf(analysis, { start, end: start + text.slice(start, until).replace(JOINING, "").length });
    const within = (token: number): boolean => tree.token(token).start >= start && tree.token(token).end <= evidence.end;
    const name = properName ?? describe(text, tree, item, times, true);
    return {
      name: evidence.text.includes(name) ? name : name.slice(0, Math.max(0, evidence.end - tree.token(item).start)),
      form,
      sectors: sectorsAmong(sentence, within),
      evidence,
    };
  });
};

/** What joins an item to the next. */
const JOINING = /[\s,;]+(?:and)?\s*$/u;

/** "a protocol to the treaty": no item of its own. */
const isOfIts = (tree: Tree, index: number, item: number): boolean => {
  const { deprel, head } = tree.token(index);
  return head === item && !/^(?:conj|appos)/.test(deprel);
};
