import type { Analysis, Sentence } from "../../language/analysis.ts";
import type { Party } from "../finding.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import type { Parties } from "../syntax/parties.ts";
import { isSide } from "./bilateral.ts";

/** Sentences back in which those who sign may be named. */
const back = 2;

/**
 * The two states that the sentence before speaks of, or the one before that, where these are just two: "Xi met Orban. Eighteen
 * agreements were signed." Places where they met do not count. Empty where there are more or fewer.
 */
export const toldBefore = (analysis: Analysis, sentence: Sentence, parties: Parties): readonly Party[] => {
  for (let k = sentence.index - 1; k >= 0 && k >= sentence.index - back; k--) {
    const sides = sidesIn(analysis, k, parties);
    if (sides.length === 2) return sides;
    if (sides.length > 2) return [];
  }
  return [];
};

/** The sides that a sentence names, each by its state where that is named. */
export const sidesIn = (analysis: Analysis, k: number, parties: Parties): readonly Party[] => {
  const byCode = new Map<string, Party>();
  for (const mention of inSentence(analysis, k).mentions) {
    if (mention.kind === "pronoun") continue;
    const party = parties.of(mention);
    if (!party || !isSide(party)) continue;
    if (party.type === "group" && !/^(GOV|LEG|MIL|REB|SEP|UAF|CVL)$/.test(party.sector ?? "")) continue;
    if (party.rule?.includes("context") || /^(?:the )?(?:two|both)\b/i.test(party.text)) continue;
    const { tokens } = analysis.sentences[k]!;
    const before = tokens[mention.from - 1]?.form.toLowerCase() ?? "";
    // "met in Hungary"
    if (party.type === "state" && /^(in|at|near|from|to|through|across)$/.test(before)) continue;
    if (!byCode.has(party.code) || party.type === "state") byCode.set(party.code, party);
  }
  return [...byCode.values()];
};
