import type { Sentence } from "../../language/analysis.ts";
import type { Party } from "../finding.ts";
import type { Parties } from "../syntax/parties.ts";

/** Two states that stand joined by a hyphen before one noun of the sentence: "the Indian-Chinese working group". Empty where there are none, or more such pairs. */
export const joinedPair = (sentence: Sentence, parties: Parties): readonly Party[] => {
  const { tokens } = sentence;
  const pairs = tokens
    .filter(
      ({ form, index }) =>
        /^[-–]$/.test(form) && /^\p{Lu}/u.test(tokens[index - 1]?.form ?? "") && /^\p{Lu}/u.test(tokens[index + 1]?.form ?? ""),
    )
    .map(({ index }) => {
      const { start } = tokens[index - 1]!;
      const { end, head } = tokens[index + 1]!;
      const states = head < 0 ? [] : parties.modifiers(sentence, head).map(({ party }) => party);
      return states.filter((party) => party.type === "state" && party.start >= start && party.end <= end);
    })
    .filter((pair) => pair.length === 2);
  return pairs.length === 1 ? pairs[0]! : [];
};
