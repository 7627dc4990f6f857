import type { EventRow } from "../record/rows/event.ts";
import type { Phrase } from "./brief/phrases.ts";

const paper =
  "accords?|agreements?|pacts?|treat(?:y|ies)|deals?|memorand(?:um|a)|contracts?|protocols?|conventions?|declarations?|communiqu[eé]s?|charters?";
/** Something of that kind near a verb of signing, in one clause: "signed an agreement", "the treaty was signed". */
const signing = new RegExp(
  `\\b(?:sign(?:s|ed|ing)?|initial(?:s|led|ling)|ink(?:s|ed)?)\\b[^.;:!?]{0,60}?\\b(${paper})\\b|\\b(${paper})\\b[^.;:!?]{0,40}?\\b(?:was|were|been|be|being) (?:\\w+ )?signed\\b`,
  "i",
);
/** Something of that kind that is reached and not yet signed: "reached a preliminary trade agreement". */
const reaching = new RegExp(
  `\\b(?:reach(?:es|ed|ing)?|conclud(?:es?|ed|ing)|str(?:ikes?|uck)|clinch(?:es|ed)?|seal(?:s|ed)?)\\b[^.;:!?]{0,40}?\\b(${paper})\\b`,
  "i",
);
/** Those who watch others sign: "witnessed the signing of 20 documents". */
const watching = /\b(?:witness(?:es|ed|ing)?|oversaw|oversees?|attended)\b[^.;:!?]{0,20}?\bsigning\b/i;
/** A statement that two make together: "issued a joint statement on trade". */
const issuing =
  /\b(?:issu|releas|adopt|publish|mak|agre)(?:e[sd]?|ing|ed)?\b[^.;:!?]{0,30}?\b(joint (?:statement|communiqu[eé]|declaration))\b/i;
/** What else support may be; where a sentence has that too, it is not said which is meant. */
const other =
  /\b(?:thank|prais|welcom|support|back(?:s|ed|ing)\b|hail|endors|recogni[sz]|approv|congratulat|applaud|commend|ratif|restor|establish)/i;

/**
 * The wording of an event of support that is the signing, reaching or issuing of something, by what its reports call it: "sign a treaty with".
 * Undefined where no report says plainly that it is.
 */
export function signedPhrase({ type, mode, reports }: Pick<EventRow, "type" | "mode" | "reports">): Phrase | undefined {
  if (type !== "SUPPORT" || mode !== null) return undefined;
  for (const { text } of reports) {
    if (other.test(text)) continue;
    if (watching.test(text)) return { base: "watch a signing[ with {r}]", past: "watched a signing[ with {r}]" };
    const issued = issuing.exec(text)?.[1]?.toLowerCase();
    if (issued !== undefined) return { base: `issue a ${issued}[ with {r}]`, past: `issued a ${issued}[ with {r}]` };
    const signed = signing.exec(text);
    const word = (signed?.[1] ?? signed?.[2] ?? reaching.exec(text)?.[1])?.toLowerCase();
    if (word === undefined) continue;
    const what = /s$|da$/.test(word) ? word : `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`;
    const [base, past] = signed ? ["sign", "signed"] : ["reach", "reached"];
    return { base: `${base} ${what}[ with {r}]`, past: `${past} ${what}[ with {r}]` };
  }
  return undefined;
}
