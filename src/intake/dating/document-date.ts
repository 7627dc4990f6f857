import { isPartialDate } from "../../world/partial-date.ts";
import type { World } from "../../world/world.ts";
import type { DocumentDate } from "../document.ts";
import type { Stamp } from "../text/stamp.ts";
import { type DateExpression, dateExpressions } from "./date-expressions.ts";
import { inferDate } from "./infer-date.ts";
import { MONTHS } from "./months.ts";

/** All that may say when a document was published, surest first. */
export interface DateEvidence {
  /** The caller's date, ISO 8601 or any form that a stamp may have. */
  readonly given?: string;
  /** What the page's own data says (JSON-LD, Open Graph, `<time>`, headers), best first. */
  readonly structured?: readonly { readonly value: string; readonly where: string }[];
  readonly stamps?: readonly Stamp[];
  readonly dateline?: { readonly text: string; readonly date?: DateExpression };
  readonly url?: string;
  readonly title?: string;
  readonly text: string;
  /** The file's own time, only where the caller allowed it. */
  readonly file?: string;
}

/** The date of a document from what it says, with the reasons. Never today's, and the file's only when allowed. */
export function dateDocument(evidence: DateEvidence, world?: World): DocumentDate {
  const { given = "" } = evidence;
  if (given.trim() === "") return dateOfItself(evidence, world);
  const read = readWhole(given);
  const said = `The date ${given} came with the text.`;
  if (read?.year !== undefined)
    return read.orderUnknown ? orderByText(read, said, evidence.text) : toDate(read, "stated", [said]);
  if (read?.month !== undefined) {
    const stamp = { text: given.trim(), published: [read], modified: [] };
    return dateOfItself({ ...evidence, stamps: [stamp, ...(evidence.stamps ?? [])] }, world);
  }
  const own = dateOfItself(evidence, world);
  return {
    ...own,
    because: [`The date “${given.trim().slice(0, 80)}” that came with the text is none of the calendar.`, ...own.because],
  };
}

/** The same without a date of the caller's. */
function dateOfItself(evidence: DateEvidence, world?: World): DocumentDate {
  for (const { value, where } of evidence.structured ?? []) {
    const read = readWhole(value);
    if (read?.year !== undefined) return toDate(read, "stated", [`${where} says ${value}.`]);
  }
  const partial: { date: DateExpression; said: string; basis: "stated" | "dateline" }[] = [];
  const stamps = evidence.stamps ?? [];
  for (const [dates, what] of [
    [stamps.flatMap((stamp) => stamp.published.map((date) => ({ date, stamp }))), "The line"],
    [stamps.flatMap((stamp) => stamp.modified.map((date) => ({ date, stamp }))), "The line of its last change"],
  ] as const) {
    for (const { date, stamp } of dates) {
      const said = `${what} “${stamp.text}” says ${spell(date)}.`;
      if (date.year !== undefined) {
        if (date.orderUnknown === true) return orderByText(date, said, evidence.text);
        return toDate(date, "stated", [said]);
      }
      partial.push({ date, said, basis: "stated" });
    }
  }
  const dateline = evidence.dateline?.date;
  if (evidence.dateline !== undefined && dateline !== undefined) {
    const said = `The dateline “${evidence.dateline.text}” says ${spell(dateline)}.`;
    if (dateline.year !== undefined) return toDate(dateline, "dateline", [said]);
    partial.push({ date: dateline, said, basis: "dateline" });
  }
  const fromUrl = evidence.url === undefined ? null : readUrl(evidence.url);
  if (fromUrl?.day !== undefined) return toDate(fromUrl, "stated", [`The address ${evidence.url} contains ${spell(fromUrl)}.`]);
  const known = partial[0];
  const inferred = inferDate(
    {
      text: evidence.text,
      ...(evidence.title === undefined ? {} : { title: evidence.title }),
      ...(known === undefined ? {} : { known: known.date, said: known.said }),
      ...(fromUrl?.year === undefined ? {} : { within: fromUrl }),
    },
    world,
  );
  if (inferred.date !== null) return inferred;
  if (fromUrl !== null) return toDate(fromUrl, "stated", [`The address ${evidence.url} contains ${spell(fromUrl)}.`]);
  if (evidence.file !== undefined)
    return {
      date: evidence.file.slice(0, 10),
      precision: "day",
      basis: "file",
      because: [
        ...inferred.because,
        `The file was last changed on ${evidence.file.slice(0, 10)}, and the caller allowed its date.`,
      ],
    };
  return inferred;
}

/** A date that fills a whole field: "2018-01-15T17:21:00+06:00", "Mon, 15 Jan 2018 11:21:00 GMT", "January 2018", "2018". */
export function readWhole(value: string): DateExpression | null {
  const text = value.trim().slice(0, 80);
  const iso = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):?(\d{2})(?::?\d{2}(?:[.,]\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?$/i.exec(text);
  if (iso) {
    const [, year, month, day, hour, minute, zone] = iso;
    const date = { start: 0, end: text.length, year: +year!, month: +month!, day: +day!, hour: +hour!, minute: +minute! };
    if (!isPartialDate(`${year}-${month}-${day}`)) return null;
    if (date.hour > 23 || date.minute > 59)
      return { start: 0, end: text.length, year: date.year, month: date.month, day: date.day };
    return zone === undefined
      ? date
      : { ...date, offset: zone.toUpperCase() === "Z" ? "Z" : zone.replace(/^(.\d\d):?(\d\d)$/, "$1:$2") };
  }
  const short = /^((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (short) {
    const [, year, month, day] = short;
    const whole = isPartialDate(`${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`);
    return whole ? { start: 0, end: text.length, year: +year!, month: +month!, day: +day! } : null;
  }
  const year = /^((?:19|20)\d\d)$/.exec(text);
  if (year) return { start: 0, end: 4, year: +year[1]! };
  const compact = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:T?(\d{2})(\d{2})(?:\d{2})?Z?)?$/.exec(text);
  if (compact && isPartialDate(`${compact[1]}-${compact[2]}-${compact[3]}`))
    return { start: 0, end: text.length, year: +compact[1]!, month: +compact[2]!, day: +compact[3]! };
  const epoch = /^(\d{10})(\d{3})?$/.exec(text);
  if (epoch) return readWhole(new Date(+epoch[1]! * 1000).toISOString());
  // As C and PHP print a date: "Fri Feb 18 10:27:24 CET 2022"
  const printed =
    /^(?:[A-Z][a-z]{2} )?([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d{1,2}:\d\d)(?::\d\d)? (?:[A-Z]{1,5} |[+-]\d{4} )?((?:19|20)\d\d)$/.exec(
      text,
    );
  if (printed) return dateExpressions(`${printed[1]} ${printed[2]}, ${printed[4]} ${printed[3]}`)[0] ?? null;
  return dateExpressions(text)[0] ?? null;
}

/** /2018/01/15/, /2018-01-15-, /20180115/, /2018/01/ in an address. */
export function readUrl(url: string): DateExpression | null {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, "");
  const match =
    /(?:^|[^\d])((?:19|20)\d\d)[/_-](0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/_-](0?[1-9]|[12]\d|3[01])(?!\d)/i.exec(
      path,
    ) ?? /(?:^|[^\d])((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/.exec(path);
  if (match) return { start: 0, end: 0, year: +match[1]!, month: monthNumber(match[2]!), day: +match[3]! };
  const month = /\/((?:19|20)\d\d)\/(0[1-9]|1[0-2])(?=\/)/.exec(path);
  return month ? { start: 0, end: 0, year: +month[1]!, month: +month[2]! } : null;
}

function monthNumber(text: string): number {
  const at = "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(text.toLowerCase());
  return /\d/.test(text) ? +text : at / 3 + 1;
}

/** A date in figures whose order is open: another date in the text may decide it, else both readings bound it. */
function orderByText(date: DateExpression, said: string, text: string): DocumentDate {
  const other = { ...date, month: date.day!, day: date.month! };
  const near = dateExpressions(text.slice(0, 6000)).filter(
    (each) => each.month !== undefined && (each.year === undefined || each.year === date.year),
  );
  const speaks = (month: number) => near.some((each) => each.month === month);
  if (speaks(date.month!) !== speaks(other.month)) {
    const right = speaks(date.month!) ? date : other;
    return toDate(right, "stated", [
      said,
      `The text speaks of ${spell({ start: 0, end: 0, month: right.month! })}, so that is the month.`,
    ]);
  }
  const ends = [iso(date), iso(other)].sort();
  return {
    date: ends.join("/"),
    precision: "interval",
    basis: "stated",
    because: [said, "Day and month may stand in either order, and the text does not decide it."],
  };
}

function iso(date: DateExpression): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return [
    String(date.year),
    ...(date.month === undefined ? [] : [two(date.month)]),
    ...(date.day === undefined ? [] : [two(date.day)]),
  ].join("-");
}

/** An expression with a year as a document's date, with the precision it was written in. */
function toDate(date: DateExpression, basis: DocumentDate["basis"], because: readonly string[]): DocumentDate {
  const day = iso(date);
  if (date.day === undefined) return { date: day, precision: date.month === undefined ? "year" : "month", basis, because };
  if (date.hour === undefined || date.minute === undefined) return { date: day, precision: "day", basis, because };
  const two = (n: number) => String(n).padStart(2, "0");
  return { date: `${day}T${two(date.hour)}:${two(date.minute)}${date.offset ?? ""}`, precision: "minute", basis, because };
}

/** "15 January 2018", "15 January", "January 2018" for the reasons. */
function spell(date: DateExpression): string {
  return [date.day, date.month === undefined ? undefined : MONTHS[date.month - 1], date.year]
    .filter((part) => part !== undefined)
    .join(" ");
}
