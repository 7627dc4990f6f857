import { MONTHS } from "./months.ts";
/** A calendar date as somebody wrote it, with only the parts that were written. Offsets are UTF-16 into the scanned text. */
export interface DateExpression {
  readonly start: number;
  readonly end: number;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  /** "Z" or "+06:00"; absent when the text names no zone that has one fixed offset. */
  readonly offset?: string;
  /** All figures and both 12 or less ("04/05/2018"): `month` and `day` follow the day-first order, and this says they might be swapped. */
  readonly orderUnknown?: boolean;
}

const MONTH_OF = new Map<string, number>();
for (const [index, name] of MONTHS.entries()) {
  MONTH_OF.set(name.toLowerCase(), index + 1);
  MONTH_OF.set(name.slice(0, 3).toLowerCase(), index + 1);
}
MONTH_OF.set("sept", 9);
const MONTH = [...MONTHS, ...MONTHS.map((name) => name.slice(0, 3)), "Sept"]
  .sort((a, b) => b.length - a.length)
  .flatMap((name) => [name, name.toUpperCase()])
  .join("|");

const YEAR = "(?<!\\d)(?:19|20)\\d\\d(?!\\d)";
const PATTERNS = [
  // 2018-01-15T17:21:00+06:00, 2018-01-15, 2018-01
  `(?<iy>(?:19|20)\\d\\d)-(?<im>0[1-9]|1[0-2])(?:-(?<id>0[1-9]|[12]\\d|3[01]))?(?![-\\d])`,
  // 2018/01/15, 2018.01.15
  `(?<sy>(?:19|20)\\d\\d)[./](?<sm>0?[1-9]|1[0-2])[./](?<sd>0?[1-9]|[12]\\d|3[01])(?!\\d)`,
  // 15 January 2018, 15th of Jan., 15-Jan-2018
  `(?<dd>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?:\\s+of)?[\\s.,-]{1,3}(?<dm>${MONTH})(?![A-Za-z])(?:[\\s,.-]{1,3}(?<dy>${YEAR}))?`,
  // January 15, 2018; Jan. 15
  `(?<mm>${MONTH})\\.?\\s+(?<md>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d:%]|[.,]\\d)(?:\\s?,?\\s{1,3}(?<my>${YEAR}))?`,
  // January 2018
  `(?<ym>${MONTH})\\.?,?\\s+(?:of\\s+)?(?<yy>${YEAR})`,
  // 15.01.2018, 15/01/2018, 1/15/2018
  `(?<n1>\\d{1,2})[./-](?<n2>\\d{1,2})[./-](?<ny>(?:19|20)\\d\\d)(?!\\d)`,
];
const DATE = new RegExp(`(?<![\\d./])(?:${PATTERNS.join("|")})`, "g");

const ZONES: Readonly<Record<string, string>> = {
  gmt: "Z",
  utc: "Z",
  z: "Z",
  bst: "+01:00",
  cet: "+01:00",
  cest: "+02:00",
  msk: "+03:00",
  est: "-05:00",
  edt: "-04:00",
  cst: "-06:00",
  cdt: "-05:00",
  pst: "-08:00",
  pdt: "-07:00",
  ist: "+05:30",
  jst: "+09:00",
  hkt: "+08:00",
  sgt: "+08:00",
  aest: "+10:00",
};
const CLOCK =
  /(?<![\d.:])(?:(?<h>[01]?\d|2[0-3])[:.h](?<m>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?:\s?(?<half>[ap])\.?m\b\.?)?|(?<h12>1[0-2]|0?[1-9])\s?(?<half12>[ap])\.?m\b\.?|(?<hm>[01]\d[0-5]\d|2[0-3][0-5]\d)(?=\s?(?:GMT|UTC|hrs)))(?:\s?(?<off>[+-]\d{2}:?\d{2})|\s{0,2}\(?(?<zone>[A-Z]{1,4})\b\)?)?/gi;
/** How far a time of day may stand from its date: "15 January , 17:21", "5:21 pm EST, January 15". */
const NEAR = 14;

/** Every calendar date written in `text`, left to right, not overlapping. Linear in the text's length. */
export function dateExpressions(text: string): DateExpression[] {
  const found: DateExpression[] = [];
  for (const match of text.matchAll(DATE)) {
    const g = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    const date = readDate(g);
    if (date === null || !isCalendarDay(date)) continue;
    found.push({ start, end, ...date });
  }
  if (found.length === 0 || found.length > 200) return found;
  const clocks = [...text.matchAll(CLOCK)].filter((m) => !found.some((d) => m.index < d.end && m.index + m[0].length > d.start));
  return clocks.length === 0
    ? found
    : found.map((date, i) => withClock(date, clocks, text, found[i - 1]?.end ?? 0, found[i + 1]?.start ?? text.length));
}

type Parts = Omit<DateExpression, "start" | "end">;

function readDate(g: Record<string, string | undefined>): Parts | null {
  if (g.iy) return { year: +g.iy, month: +g.im!, ...(g.id ? { day: +g.id } : {}) };
  if (g.sy) return { year: +g.sy, month: +g.sm!, day: +g.sd! };
  if (g.dd) return { day: +g.dd, month: monthOf(g.dm!), ...(g.dy ? { year: +g.dy } : {}) };
  if (g.mm) return { month: monthOf(g.mm), day: +g.md!, ...(g.my ? { year: +g.my } : {}) };
  if (g.ym) return { month: monthOf(g.ym), year: +g.yy! };
  if (g.n1) {
    const [a, b, year] = [+g.n1, +g.n2!, +g.ny!];
    if (a > 31 || b > 31 || a < 1 || b < 1 || (a > 12 && b > 12)) return null;
    if (a > 12) return { year, month: b, day: a };
    if (b > 12) return { year, month: a, day: b };
    return a === b ? { year, month: a, day: b } : { year, month: b, day: a, orderUnknown: true };
  }
  return null;
}

function monthOf(word: string): number {
  return MONTH_OF.get(word.toLowerCase()) ?? 0;
}

function isCalendarDay({ year = 2000, month, day }: Parts): boolean {
  return day === undefined || month === undefined || day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function withClock(
  date: DateExpression,
  clocks: readonly RegExpMatchArray[],
  text: string,
  from: number,
  to: number,
): DateExpression {
  for (const clock of clocks) {
    const at = clock.index!;
    const end = at + clock[0].length;
    const after = at >= date.end && at - date.end <= NEAR && at < to && !/[a-z]{5}/i.test(text.slice(date.end, at));
    const before = end <= date.start && date.start - end <= NEAR && at >= from && !/[a-z]{5}/i.test(text.slice(end, date.start));
    if (!after && !before) continue;
    const g = clock.groups ?? {};
    let hour = +(g.h ?? g.h12 ?? g.hm?.slice(0, 2) ?? 0);
    const half = (g.half ?? g.half12)?.toLowerCase();
    if (half === "p" && hour < 12) hour += 12;
    if (half === "a" && hour === 12) hour = 0;
    const minute = +(g.m ?? g.hm?.slice(2) ?? 0);
    const zone = g.off ? g.off.replace(/^(.\d\d):?(\d\d)$/, "$1:$2") : ZONES[g.zone?.toLowerCase() ?? ""];
    const width =
      zone === undefined && g.zone ? clock[0].slice(0, clock[0].length - g.zone.length).trimEnd().length : clock[0].length;
    return {
      ...date,
      start: Math.min(date.start, at),
      end: Math.max(date.end, at + width),
      hour,
      minute,
      ...(zone ? { offset: zone } : {}),
    };
  }
  return date;
}
