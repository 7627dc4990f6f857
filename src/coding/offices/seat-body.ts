import type { Analysis, Sentence } from "../../language/analysis.ts";
import type { Party } from "../finding.ts";
import { isOneState } from "../parties/state-code.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import type { Parties } from "../syntax/parties.ts";

/** Bodies in which states have seats; the name of the body as it is printed. */
const BODIES =
  /\b(council|assembly|commission|committee|board of governors|union|osce|asean|g-?20|g-?7|g-?8|brics|organi[sz]ation|conference|movement|cooperation|market|community|league|commonwealth|mercosur|ecowas|opec|bloc|association)\b/i;

/** The body that a token names, if states have seats in it. */
export const bodyAt = (sentence: Sentence, index: number, parties: Parties): Party | null => {
  const party = parties.at(sentence, index);
  return party && party.type === "org" && BODIES.test(party.name) && !isBareCouncil(party) && !isOfOneState(party) ? party : null;
};

/** "the National Space Council": no state has a seat in it. */
const isOfOneState = ({ name, code }: Party): boolean => isOneState(code) || /\bnational\b/i.test(name);

/** "the Council", which no chain has led to its name. */
const isBareCouncil = (party: Party): boolean => party.id === "org:council";

/** "being the chairman, Kazakhstan …": of the body named last before, in the same or the dozen sentences before. */
export const earlierBody = (analysis: Analysis, sentence: Sentence, parties: Parties): Party | null => {
  for (let i = sentence.index; i >= Math.max(0, sentence.index - 12); i--) {
    const mentions = inSentence(analysis, i).mentions.filter(
      (mention) => mention.kind === "name" && mention.type === "organisation",
    );
    for (const mention of mentions.reverse()) {
      const party = parties.of(mention);
      if (party?.type === "org" && /\b(security council|human rights council|osce)\b/i.test(party.name)) return party;
    }
  }
  return null;
};
