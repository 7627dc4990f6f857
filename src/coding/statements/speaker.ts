import type { Analysis, Quotation } from "../../language/analysis.ts";
import type { Party } from "../finding.ts";
import { describedParty } from "../syntax/described.ts";
import { sentenceAt } from "../syntax/evidence.ts";
import type { Parties } from "../syntax/parties.ts";
import { quotationsAround } from "./quotation-at.ts";

/** Everybody who speaks a quotation: "both leaders said" has two speakers; empty if nobody is said or can be described. */
export const speakersOf = (quotation: Quotation, analysis: Analysis, parties: Parties): readonly Party[] => {
  const one = speakerOf(quotation, analysis, parties);
  const mention = quotation.speaker?.mention == null ? undefined : analysis.mentions[quotation.speaker.mention];
  if (!one || !mention) return one ? [one] : [];
  const sentence = analysis.sentences[mention.sentence];
  const all = sentence ? parties.list(sentence, mention.head).map(({ party }) => party) : [];
  return all.length > 1 && all.length <= 4 ? all : [one];
};

/** The party that speaks a quotation; null if nobody is said or can be described. */
export const speakerOf = (quotation: Quotation, analysis: Analysis, parties: Parties): Party | null => {
  if (!quotation.speaker) return null;
  const mention = quotation.speaker.mention === null ? undefined : analysis.mentions[quotation.speaker.mention];
  const party = mention && parties.of(mention);
  if (party) return party;
  const sentence = sentenceAt(analysis, quotation.speaker.start);
  const described = mention && sentence ? describedParty(analysis, sentence, mention.head, parties) : null;
  return described ?? parties.inSpan(quotation.speaker);
};

/** Whose words stand at an offset: the speakers of the quotations around it, outermost first; empty = the text's own words. */
export const attributionAt = (offset: number, analysis: Analysis, parties: Parties): readonly Party[] =>
  quotationsAround(analysis, offset)
    .map((quotation) => speakerOf(quotation, analysis, parties))
    .filter((party) => party !== null);
