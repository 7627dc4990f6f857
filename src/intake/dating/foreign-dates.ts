import months from "../data/months.json" with { type: "json" };
import type { DateExpression } from "./date-expressions.ts";

const NAMES = Object.entries(months).filter((entry): entry is [string, string[]] => Array.isArray(entry[1]));
const OF = new Map(NAMES.map(([language, names]) => [language, monthsOf([names])]));
const OF_ANY = monthsOf(NAMES.map(([, names]) => names));
/** English as it is written where the day stands first in figures. */
const DAY_FIRST = /^en[-_](?:gb|au|nz|ie|in|pk|bd|lk|za|ke|ng|gh|ug|tz|zw|mt|cy|sg|my|hk|jm|tt)\b/i;
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const PATTERNS = [
  // 2019年3月13日, 2019년 3월 13일
  "(?<ky>(?:19|20)\\d\\d)\\s?[年년]\\s?(?<km>\\d{1,2})\\s?[月월]\\s?(?<kd>\\d{1,2})\\s?[日일]",
  // 2019-03-13, 2019/3/13, 2019. 03. 13
  "(?<iy>(?:19|20)\\d\\d)(?:-|\\/|\\.\\s?)(?<im>\\d{1,2})(?:-|\\/|\\.\\s?)(?<id>\\d{1,2})(?!\\d)",
  // 13.03.2019, 13/3/2019, 13.03.19
  "(?<n1>\\d{1,2})(?<sep>[./-])\\s?(?<n2>\\d{1,2})\\k<sep>\\s?(?<ny>(?:19|20)\\d\\d|(?<=\\.\\s?)\\d\\d)(?![\\d.:])",
  // 13 mars 2019, 13. März 2019, 13 de marzo de 2019, 1er mars 2019
  "(?<dd>\\d{1,2})(?:st|nd|rd|th|er|º|°|ª)?[.,]?\\s{0,2}(?:de\\s|of\\s|-)?\\s?(?<dm>\\p{L}{3,14}(?:\\s(?:الثاني|الأول))?)[.,]?\\s?(?:de\\s|del\\s|-)?\\s?(?<dy>(?:19|20)\\d\\d)(?!\\d)",
  // March 13, 2019
  "(?<mm>\\p{L}{3,14})\\.?\\s(?<md>\\d{1,2})(?:st|nd|rd|th)?[.,]?\\s{1,2}(?<my>(?:19|20)\\d\\d)(?!\\d)",
  // 2019. március 13.
  "(?<hy>(?:19|20)\\d\\d)\\.\\s(?<hm>\\p{L}{3,14})\\.?\\s(?<hd>\\d{1,2})\\b",
];
const DATE = new RegExp(`(?<![\\d./])(?:${PATTERNS.join("|")})`, "giu");
const CLOCK = /^[^\d\p{L}]{0,6}(?:\p{L}{1,4}\s)?(?<hour>[01]?\d|2[0-3])[:.h](?<minute>[0-5]\d)(?!\d)/iu;

/**
 * Whole calendar dates in a short line of a page, in the months of `language` (BCP 47) or else of any language known; figures
 * parted by full stops, or on a page that is not in American English, are read day first. Offsets are UTF-16 into `line`.
 */
export function datesInLine(line: string, language: string | undefined): DateExpression[] {
  const text = latinDigits(line.slice(0, 200));
  const found: DateExpression[] = [];
  for (const match of text.matchAll(DATE)) {
    const start = match.index;
    const date = read(match.groups ?? {}, language, text.slice(Math.max(0, start - 12), start));
    if (date === null || date.day === undefined || date.month === undefined || date.year === undefined) continue;
    if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > new Date(Date.UTC(date.year, date.month, 0)).getUTCDate())
      continue;
    const end = start + match[0].length;
    const clock = CLOCK.exec(text.slice(end, end + 16));
    found.push({
      start,
      end: clock === null ? end : end + clock[0].length,
      ...date,
      ...(clock === null ? {} : { hour: +clock.groups!.hour!, minute: +clock.groups!.minute! }),
    });
  }
  return found;
}

/** A whole date as ISO 8601 writes it. */
export function isoOf(date: DateExpression): string {
  const two = (n: number | undefined) => String(n).padStart(2, "0");
  return `${date.year}-${two(date.month)}-${two(date.day)}${date.hour === undefined ? "" : `T${two(date.hour)}:${two(date.minute)}`}`;
}

type Parts = Pick<DateExpression, "year" | "month" | "day" | "orderUnknown">;

function read(g: Record<string, string | undefined>, language: string | undefined, before: string): Parts | null {
  if (g.ky) return { year: +g.ky, month: +g.km!, day: +g.kd! };
  if (g.iy) return { year: +g.iy, month: +g.im!, day: +g.id! };
  if (g.dd) return { year: +g.dy!, month: monthOf(g.dm!, language), day: +g.dd };
  if (g.mm) return { year: +g.my!, month: monthOf(g.mm, language), day: +g.md! };
  if (g.hy) return { year: +g.hy, month: monthOf(g.hm!, language), day: +g.hd! };
  if (!g.n1) return null;
  const [a, b] = [+g.n1, +g.n2!];
  const year = g.ny!.length === 2 ? (+g.ny! > 60 ? 1900 : 2000) + +g.ny! : +g.ny!;
  const dayFirst = { year, month: b, day: a };
  const monthFirst = { year, month: a, day: b };
  if (b > 12) return monthFirst;
  if (a > 12 || a === b || g.sep === "." || (language !== undefined && (!/^en\b/i.test(language) || DAY_FIRST.test(language))))
    return dayFirst;
  const weekday = WEEKDAYS.findIndex((name) => new RegExp(`\\b${name}`, "i").test(before));
  const falls = (date: typeof dayFirst) => new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay() === weekday;
  if (falls(dayFirst) !== falls(monthFirst)) return falls(dayFirst) ? dayFirst : monthFirst;
  return { ...dayFirst, orderUnknown: true };
}

function monthOf(word: string, language: string | undefined): number {
  const name = word.toLowerCase().normalize("NFC");
  return OF.get(language?.slice(0, 2).toLowerCase() ?? "")?.get(name) ?? OF_ANY.get(name) ?? 0;
}

/** Names that mean two months in two languages are left out. */
function monthsOf(lists: readonly (readonly string[])[]): Map<string, number> {
  const of = new Map<string, number>();
  for (const names of lists)
    for (const [index, spelt] of names.entries())
      for (const name of spelt.split("|")) of.set(name, (of.get(name) ?? index + 1) === index + 1 ? index + 1 : 0);
  return of;
}

function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(((digit.charCodeAt(0) - 0x660) % 0x90) % 10));
}
