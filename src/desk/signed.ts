import type { EventRow } from "../record/rows/event.ts";
import type { Phrase } from "./brief/phrases.ts";

const paper =
  "accords?|agreements?|pacts?|treat(?:y|ies)|deals?|memorand(?:um|a)|contracts?|protocols?|conventions?|declarations?|communiqu[eé]s?|charters?";
/** Something of that kind near a verb of signing, in one clause: "signed an agreement", "the treaty was signed". */
const signing = new RegExp(
  `\\b(?:sign(?:s|ed|ing)?|initial(?:s|led|ling)|ink(?:s|ed)?)\\b[^.;:!?]{0,60}?\\b(${paper})\\b|\\b(${paper})\\b[^.;:!?]{0,40}?\\b(?:was|were|been|be|being) (?:\\w+ )?signed\\b`,
  "i",
);
/** What else support may be; where a sentence has that too, it is not said which is meant. */
const other =
  /\b(?:thank|prais|welcom|support|back(?:s|ed|ing)\b|hail|endors|recogni[sz]|approv|congratulat|applaud|commend|ratif|restor|establish)/i;

/**
 * The wording of an event of support that is the signing of something, by what its reports call it: "sign a treaty with". Undefined
 * where no report says plainly that something is signed.
 */
export function signedPhrase({ type, mode, reports }: Pick<EventRow, "type" | "mode" | "reports">): Phrase | undefined {
  if (type !== "SUPPORT" || mode !== null) return undefined;
  for (const { text } of reports) {
    const found = other.test(text) ? null : signing.exec(text);
    const word = (found?.[1] ?? found?.[2])?.toLowerCase();
    if (word === undefined) continue;
    const what = /s$|da$/.test(word) ? word : `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`;
    return { base: `sign ${what}[ with {r}]`, past: `signed ${what}[ with {r}]` };
  }
  return undefined;
}
