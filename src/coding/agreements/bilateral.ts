import type { Analysis } from "../../language/analysis.ts";
import type { Party } from "../finding.ts";
import { isStateCode } from "../parties/state-code.ts";
import type { Parties } from "../syntax/parties.ts";

/** Whether a party may be one of the two sides of a document: a state, those who act for it, or the European Union. */
export const isSide = ({ code, type }: Party): boolean =>
  code === UNION || (isStateCode(code) && type !== "org" && type !== "place");

const UNION = "EUR";

/** Whether it is the side itself, not somebody of it. */
const isItself = ({ code, type }: Party): boolean => type === "state" || (code === UNION && type === "org");

const known = new WeakMap<Analysis, readonly Party[]>();

/**
 * The two states that a document is about, where it is about two: "over 20 agreements were concluded during the visit" is between
 * them. Empty where a third is named half as often as the second.
 */
export const bilateral = (analysis: Analysis, parties: Parties): readonly Party[] => {
  let pair = known.get(analysis);
  if (!pair) {
    const counts = new Map<string, { party: Party; count: number }>();
    for (const mention of analysis.mentions) {
      if (mention.kind === "pronoun") continue;
      const party = parties.of(mention);
      // Companies and places of a third state are no party to what two governments sign.
      if (!party || !isSide(party)) continue;
      const entry = counts.get(party.code) ?? { party, count: 0 };
      if (!isItself(entry.party) && isItself(party)) entry.party = party;
      entry.count++;
      counts.set(party.code, entry);
    }
    const [first, second, third] = [...counts.values()].sort((a, b) => b.count - a.count || (a.party.id < b.party.id ? -1 : 1));
    const two = first && second && second.count >= 2 && (third?.count ?? 0) * 2 <= second.count;
    pair =
      two && isItself(first.party) && isItself(second.party)
        ? [first.party, second.party].map((party) => ({ ...party, rule: "the document's two states" }))
        : [];
    known.set(analysis, pair);
  }
  return pair;
};

/** Words for two whom nothing names: "the two governments"; and where a sentence says that two sign. */
export const BOTH = /^(?:(?:the |their )?(?:two|both)\b|(?:the )?(?:sides|parties)$|they$)/i;
export const BOTH_SIGN =
  /\b(?:(?:the )?two|both) (?:sides|countries|governments|nations|states|neighbou?rs|leaders|presidents|ministers|parties)\b/i;
/** Officials of the two, by their offices alone. */
export const OFFICES = /^(?:the |their )?(?:\w+ )?(?:ministers|leaders|presidents|premiers|ministries|governments)\b/i;
