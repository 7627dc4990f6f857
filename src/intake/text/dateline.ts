import { type DateExpression, dateExpressions } from "../dating/date-expressions.ts";
import { isAgency } from "./phrases.ts";

/** A dateline at the head of a paragraph: "WASHINGTON, Jan. 16 (Agency) — ". `end` is where the report's own words begin. */
export interface FoundDateline {
  readonly text: string;
  readonly end: number;
  readonly place?: string;
  readonly agency?: string;
  readonly date?: DateExpression;
}

const LONGEST = 110;
const BREAK = /\s?[—–]\s?|\s-{1,3}\s?|--\s?|(?<=\/)[.:]?\s|(?<=\)):?\s?|(?<=\)|\/|[A-Z]{4})\.\s|:\s/g;
const PLACE_WORD = /^(?:\p{Lu}[\p{L}'’.-]*|of|the|de|la|el|al|es|and|&|and)$/u;

/** Finds the dateline that a paragraph opens with, or null. `isPlace` knows names of places ("Astana", "Washington"). */
export function readDateline(paragraph: string, isPlace: (name: string) => boolean = () => false): FoundDateline | null {
  const head = paragraph.slice(0, LONGEST);
  if (!/^[\p{Lu}\d(/[]/u.test(head)) return null;
  for (const brk of head.matchAll(BREAK)) {
    const text = head.slice(0, brk.index).replace(/[\s,.:]+$/, (end) => (end.startsWith(".") ? "." : ""));
    const end = brk.index + brk[0].length;
    const next = paragraph.slice(end, end + 1);
    if (text.length < 3 || !/[\p{Lu}"“‘'«\d(]/u.test(next)) continue;
    const parts = takeApart(text, isPlace, brk[0].includes(":"));
    if (parts !== null && parts.strength >= (/[—–-]/.test(brk[0]) ? 1 : 2)) {
      const { place, agency, date } = parts;
      return {
        text: head.slice(0, brk.index).trim(),
        end,
        ...(place ? { place } : {}),
        ...(agency ? { agency } : {}),
        ...(date ? { date } : {}),
      };
    }
  }
  const dateFirst = behindDate(head, isPlace);
  if (dateFirst !== null) return dateFirst;
  const dated = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}(?:, \p{Lu}[\p{L}'’-]+)?[.,] (?=\p{Lu}|\d)/u.exec(head);
  const day = dated === null ? undefined : dateExpressions(head)[0];
  if (dated !== null && day !== undefined && day.start === dated[0].length && /^\. (?=["“‘]?\p{Lu})/u.test(head.slice(day.end))) {
    const place = dated[0].split(/[.,]/)[0]!;
    return { text: head.slice(0, day.end), end: day.end + 2, place: tidyPlace(place), date: day };
  }
  const bare = /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})\. (?=["“‘]?\p{Lu})/u.exec(head);
  if (bare === null || !isPlace(bare[1]!)) return null;
  const place = tidyPlace(bare[1]!);
  const agency = /^(\p{Lu}[\p{Lu}\d./-]+) (?:[-–—] )?(?=\p{Lu}\p{Ll})/u.exec(head.slice(bare[0].length));
  if (agency === null || !isAgency(agency[1]!)) return { text: bare[1]!, end: bare[0].length, place };
  return { text: `${bare[0]}${agency[1]}`, end: bare[0].length + agency[0].length, place, agency: agency[1]! };
}

/** "9 April 2024, Brussels/Ankara. The ministry …": the date before the place, which must be known as one. */
function behindDate(head: string, isPlace: (name: string) => boolean): FoundDateline | null {
  const day = dateExpressions(head)[0];
  if (day === undefined || day.start !== 0 || day.year === undefined || day.orderUnknown === true) return null;
  const behind = /^(?:,|\s?[–—-])?\s(\p{Lu}[\p{L}'’ -]*?)(?:[/,]\s?\p{Lu}[\p{L}'’ -]*)?[.:]\s(?=["“‘]?\p{Lu})/u.exec(
    head.slice(day.end),
  );
  if (behind === null || !isPlace(behind[1]!)) return null;
  const end = day.end + behind[0].length;
  return { text: head.slice(0, end).trim(), end, place: tidyPlace(behind[1]!), date: day };
}

function takeApart(
  text: string,
  isPlace: (name: string) => boolean,
  colon: boolean,
): { place?: string; agency?: string; date?: DateExpression; strength: number } | null {
  let rest = text;
  let strength = 0;
  let agency: string | undefined;
  const bracket = /[(/[]([^()/[\]]{2,40})[)/\]]\.?$/.exec(rest);
  if (bracket) {
    agency = bracket[1]!.trim();
    if (!isAgency(agency) && (!/^[\p{Lu}\d]/u.test(agency) || abbreviates(agency, rest))) return null;
    strength += isAgency(agency) || /^\p{Lu}{2,}/u.test(agency) ? 2 : 1;
    rest = rest.slice(0, bracket.index);
  }
  const date = dateExpressions(rest)[0];
  if (date) {
    strength += 2;
    rest = `${rest.slice(0, date.start)},${rest.slice(date.end)}`;
  }
  const pieces = rest
    .split(/[,/|]\s*(?=[^a-z]|$)|\.\s+|\.$/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "" && !/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(piece));
  const places: string[] = [];
  for (const piece of pieces) {
    // "YORK, Pa.", which is no agency
    if (agency === undefined && places.length > 0 && isAgency(piece) && !/^\p{Lu}\p{Ll}$/u.test(piece)) {
      agency = piece;
      strength += 2;
      continue;
    }
    const words = piece.split(" ");
    if (words.length > 5 || !words.every((word) => PLACE_WORD.test(word) || word === "")) return null;
    if (isAgency(piece) && agency === undefined && !/^\p{Lu}\p{Ll}$/u.test(piece)) {
      agency = piece;
      strength += 1;
    } else places.push(piece.replace(/\s+city$/i, ""));
  }
  if (places.length > 3) return null;
  const first = places[0];
  if (first !== undefined) {
    // "NEW DELHI: India …": a place in capitals that is known as one needs no more before a colon; before a point a day may follow.
    if (first === first.toUpperCase() && /\p{Lu}{3}/u.test(first)) strength += colon && isPlace(tidyPlace(first)) ? 2 : 1;
    else if (isPlace(first)) strength += 1;
    else if (strength < 2) return null;
  }
  return { ...(first ? { place: tidyPlace(first) } : {}), ...(agency ? { agency } : {}), ...(date ? { date } : {}), strength };
}

/** "World Food Programme (WFP)" brings in a body's short name, no agency: the letters are those of the words before. */
function abbreviates(short: string, words: string): boolean {
  const initials = words
    .split(/[\s.-]+/)
    .map((word) => word.charAt(0))
    .join("")
    .replace(/[^\p{Lu}]/gu, "");
  return short.length > 1 && initials.endsWith(short.replace(/[^\p{Lu}]/gu, ""));
}

/** "WASHINGTON" → "Washington"; mixed case stays. */
function tidyPlace(place: string): string {
  if (place !== place.toUpperCase() || place.length <= 3) return place;
  return place
    .toLowerCase()
    .replace(/(^|[\s.'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
