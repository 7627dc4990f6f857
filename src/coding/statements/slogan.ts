import type { Analysis, Quotation } from "../../language/analysis.ts";
import type { Party } from "../finding.ts";
import { sentenceAt } from "../syntax/evidence.ts";
import type { Parties } from "../syntax/parties.ts";
import { treeOf } from "../syntax/tree.ts";
import { listed } from "./listed.ts";

const SLOGANS = listed("slogan: slogans");

/** Whose a slogan is: "the slogan of the Turkish leader “…”", "Germany's motto “…”"; null if the quoted words are none, or nobody's. */
export const ofSlogan = (quotation: Quotation, analysis: Analysis, parties: Parties): Party | null => {
  const words = quotation.content[0];
  const sentence = words && sentenceAt(analysis, words.start);
  if (!words || !sentence) return null;
  const first = sentence.tokens.findIndex((token) => token.start >= words.start);
  const tree = treeOf(sentence);
  for (let i = (first < 0 ? sentence.tokens.length : first) - 1; i >= 0 && i >= first - 14; i--) {
    const token = sentence.tokens[i]!;
    if (["VERB", "CCONJ"].includes(token.upos)) return null;
    if (token.upos !== "NOUN" || !SLOGANS.has(token.lemma.toLowerCase())) continue;
    const of = tree
      .children(i, "nmod", "obl")
      .find((child) => tree.token(child).deprel === "nmod:poss" || tree.preposition(child) === "of");
    const party = (of === undefined ? null : parties.at(sentence, of)) ?? parties.modifiers(sentence, i)[0]?.party ?? null;
    return party && party.type !== "place" ? party : null;
  }
  return null;
};
