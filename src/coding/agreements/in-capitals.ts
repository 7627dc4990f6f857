import type { Analysis, Sentence } from "../../language/analysis.ts";
import { slug } from "../../world/fold.ts";
import type { Party } from "../finding.ts";
import { nameAround } from "../offices/body-of.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import { agreementHeads } from "./lexicon.ts";

/** Tokens to either side of a word that its name may take. */
const reach = 4;

/** "Petrobangla and QatarEnergy signed": bodies that nothing is known of, by their names; no places, nor agreements. */
export const inCapitals = (analysis: Analysis, sentence: Sentence, index: number): Party[] => {
  const { tokens } = sentence;
  const joined = tokens.filter(({ head, deprel }) => head === index && deprel === "conj").map((token) => token.index);
  return [index, ...joined].flatMap((at) => {
    const stretch = nameAround(sentence, at, Math.max(0, at - reach), Math.min(tokens.length - 1, at + reach));
    const place = inSentence(analysis, sentence.index).mentions.some(
      (mention) => mention.type === "place" && mention.from <= at && at < mention.to,
    );
    if (!stretch || place || tokens[at]?.upos !== "PROPN") return [];
    const and = tokens.findIndex(({ form }, k) => k > stretch.from && k < stretch.to && form === "and");
    const from = and >= 0 && at > and ? and + 1 : stretch.from;
    const to = and >= 0 && at < and ? and - 1 : stretch.to;
    if (agreementHeads().has(tokens[to]!.lemma.toLowerCase())) return [];
    const { start } = tokens[from]!;
    const { end } = tokens[to]!;
    const text = analysis.document.text.slice(start, end);
    const id = slug(text);
    return id === ""
      ? []
      : [{ text, start, end, id: `org:${id}`, name: text, code: "", type: "org" as const, rule: "name-in-capitals" }];
  });
};
