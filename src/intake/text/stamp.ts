import { type DateExpression, dateExpressions } from "../dating/date-expressions.ts";
import { isAgency, isOutlet } from "./phrases.ts";

/** A line that says when (and often where) a report was published or changed. */
export interface Stamp {
  readonly text: string;
  readonly published: readonly DateExpression[];
  readonly modified: readonly DateExpression[];
  readonly place?: string;
}

const STAMP_WORDS =
  /\b(?:first|originally|last|date|dated|time|published|publish|updated?|posted|modified|edited|revised|created|issued|released?|reviewed|submitted|added|uploaded|on|at|of|from|in|the|est|edt|et|pst|pdt|gmt|utc|ist|bst|cet|cest|msk|local|hrs|hours?|am|pm|city|town|news|press|for immediate|immediate|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thur?s?|fri|sat|sun|ago|min|mins|minutes?|days?|read|views?|by|time|early|morning|noon|midday|afternoon|evening|night|midnight)\b\.?/gi;
/** Dates of other things than the text. */
const OTHER_DATE =
  /\b(?:launch|release|birth|born|start|end|due|expiry|expires|event|opening|closing|founded|premiere|air|sale|meeting|hearing|arrival|departure|deadline)\b[\w ]{0,12}:|\brelease date\b/i;
/** "Done at Lima, 12 March 2019": so agreements end. */
const DONE = /^(?:done|signed|agreed|adopted) (?:in|at)\b/i;
const AGO =
  /\b(?:\d+|an?|one|two|three|few|several)\s+(?:sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?)\s+ago\b/i;
const CHANGED = /(?:updated?|modified|edited|revised|last)\b[^\d]{0,20}$/i;

/** Reads a line that is a date, perhaps with time, place and the words around them; null if it says anything else. */
export function readStamp(text: string): Stamp | null {
  if (text.length > 120 || OTHER_DATE.test(text) || DONE.test(text)) return null;
  // The date of a post that the text quotes is not the text's own
  const dates = /(?:^|[\s(])@\w/.test(text) ? [] : dateExpressions(text);
  if (dates.length === 0 && text.length < 40 && /^(?:end\s+)?\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?$/i.test(text))
    return { text, published: [], modified: [] };
  if (dates.length === 0)
    return AGO.test(text) && residue(text.replace(AGO, " ")).length <= 2 ? { text, published: [], modified: [] } : null;
  if (/[.!?]$/.test(text) && text.split(" ").length > 8) return null;
  let rest = "";
  let from = 0;
  for (const date of dates) {
    rest += `${text.slice(from, date.start)} `;
    from = date.end;
  }
  rest += text.slice(from);
  const left = residue(rest);
  if (left.length > 4 || left.some((word) => !/^\p{Lu}/u.test(word))) return null;
  const marked = /\b(?:publish|updat|posted|dated?\b|modified|issued|released?)/i.test(text);
  if (left.length > 2 && !marked && !/[,(/|]/.test(text)) return null;
  const published = dates.filter((date) => !CHANGED.test(text.slice(0, date.start)));
  const modified = dates.filter((date) => CHANGED.test(text.slice(0, date.start)));
  const place = placeBefore(text.slice(0, dates[0]!.start));
  return { text, published, modified, ...(place === undefined ? {} : { place }) };
}

/** The words of a stamp that are neither date nor the usual words around one. */
function residue(text: string): string[] {
  return text
    .replace(/\b\d{1,2}[:.]\d{2}(?::\d{2})?\b|\b[+-]\d{4}\b/g, " ")
    .replace(STAMP_WORDS, " ")
    .split(/[^\p{L}'’-]+/u)
    .filter((word) => /\p{L}/u.test(word));
}

/** "Astana city15 January": the place a stamp begins with, where a comma, "city" or a full stop parts it from the date. */
function placeBefore(before: string): string | undefined {
  const rest = before.replace(/\b(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)(?:day)?[.,]*\s*$/u, "").trimEnd();
  const place = /^(\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,2})(?:, \p{Lu}[\p{L}'’. -]{2,24})?(?:,|\.| city)$/u.exec(rest)?.[1];
  return place === undefined ||
    isAgency(place) ||
    isOutlet(place) ||
    /^(?:Updated?|Published|Posted|Date|Last|First)\b/.test(place)
    ? undefined
    : place;
}
