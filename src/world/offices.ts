import { addDays, daysBetween, firstDay, lastDay } from "./partial-date.ts";
import type { SortedLines } from "./sorted-lines.ts";

/** A row of offices.tsv: of (ISO3 or organisation key), person id, office, title, from, to, start_known, end_known, source. */
export type OfficeRow = readonly string[];

/** One file of offices, sorted by whose they are, and its list of who holds any; looked up in place. */
export interface OfficeFile {
  readonly rows: SortedLines;
  /** Person id, then the states and organisations parted by "|". */
  readonly people: SortedLines;
}

/** Offices by state or organisation and by person. Rows by hand stand in place of those with the same state, person, office and start. */
export class OfficeTable {
  readonly #files: readonly OfficeFile[];
  readonly #byHand = new Map<string, OfficeRow[]>();
  readonly #of = new Map<string, readonly OfficeRow[]>();
  readonly #replaced = new Set<string>();
  readonly #corrected = new Map<string, Set<string>>();

  constructor(files: readonly OfficeFile[], byHand: readonly OfficeRow[] = []) {
    this.#files = files;
    for (const row of byHand) {
      this.#replaced.add(rowKey(row));
      const bodies = this.#corrected.get(row[1]!);
      if (bodies) bodies.add(row[0]!);
      else this.#corrected.set(row[1]!, new Set([row[0]!]));
      if (row[3] === "-") continue;
      const seen = this.#byHand.get(row[0]!);
      if (seen) seen.push(row);
      else this.#byHand.set(row[0]!, [row]);
    }
  }

  of(key: string): readonly OfficeRow[] {
    const seen = this.#of.get(key);
    if (seen) return seen;
    const found: OfficeRow[] = [...(this.#byHand.get(key) ?? [])];
    for (const { rows } of this.#files) {
      for (const line of rows.find(key)) {
        const row = line.split("\t");
        if (!this.#replaced.has(rowKey(row))) found.push(row);
      }
    }
    // What has no offices is not kept: texts name bodies without end.
    if (found.length > 0) this.#of.set(key, found);
    return found;
  }

  by(person: string): readonly OfficeRow[] {
    const bodies = new Set<string>(this.#corrected.get(person));
    for (const { people } of this.#files)
      for (const line of people.find(person)) for (const of of line.slice(person.length + 1).split("|")) bodies.add(of);
    return [...bodies].flatMap((of) => this.of(of).filter((row) => row[1] === person));
  }
}

function rowKey(row: OfficeRow): string {
  return `${row[0]} ${row[1]} ${row[2]} ${row[4]}`;
}

/** First and last day on which the person may have held the office; ends known only by sightings are stretched a little. */
export function bounds(row: OfficeRow): { readonly from: string; readonly to: string } {
  const [, , , , start = "", end = "", startKnown = "", endKnown = ""] = row;
  let from = start ? firstDay(start) : "";
  let to = end ? lastDay(end) : "9999-12-31";
  if (startKnown === "seen" && from) from = addDays(from, -150);
  if (endKnown === "seen" && end) to = addDays(to, 150);
  if (!end) {
    const seen = /last seen (\d{4}(?:-\d{2}(?:-\d{2})?)?)/.exec(endKnown);
    if (seen) to = addDays(lastDay(seen[1]!), 120);
    else if (endKnown === "open at 2023-01") to = "2023-06-30";
  }
  return { from, to };
}

/** Whether the office may have been held on some day of the (possibly reduced) date. */
export function heldOn(row: OfficeRow, on: string): boolean {
  const { from, to } = bounds(row);
  return lastDay(on) >= from && firstDay(on) <= to;
}

/** Of several rows that may hold on the date, those surely holding; of those on a border day, the latest first. */
export function sharpest(found: readonly OfficeRow[], on: string): readonly OfficeRow[] {
  if (found.length < 2) return found;
  const sure = found.filter(
    (row) =>
      row[6] !== "seen" &&
      row[6] !== "unknown" &&
      (row[7] === "exact" || row[7]!.startsWith("in office") || row[7] === "inferred" || row[7] === "month"),
  );
  const kept = found.filter((row) => sure.includes(row) || !sure.some((other) => other[2] === row[2]));
  if (on.length < 10)
    return [...kept].sort((a, b) => overlap(b, on) - overlap(a, on) || (bounds(a).from < bounds(b).from ? -1 : 1));
  // On a border day the newcomer; of rivals over months the one whom more sources know.
  return [...kept].sort(
    (a, b) => (together(a, b) > 60 ? weight(b) - weight(a) : 0) || (bounds(a).from < bounds(b).from ? 1 : -1),
  );
}

/** Days of a reduced date on which the office was held. */
function overlap(row: OfficeRow, on: string): number {
  const { from, to } = bounds(row);
  const first = firstDay(on) > from ? firstDay(on) : from;
  const last = lastDay(on) < to ? lastDay(on) : to;
  return daysBetween(first, last);
}

/** Days on which both rows are held. */
function together(a: OfficeRow, b: OfficeRow): number {
  const [x, y] = [bounds(a), bounds(b)];
  const from = x.from > y.from ? x.from : y.from;
  const to = x.to < y.to ? x.to : y.to;
  return from && from <= to ? daysBetween(from, to < "2100" ? to : "2100-01-01") : 0;
}

/** How many sources know the row; one that is recognised by some only weighs less. */
function weight(row: OfficeRow): number {
  return (
    (row[8] ?? "").split("|").length + (row[8]?.includes("reign") ? 3 : 0) - (/interim|recogni[sz]ed/i.test(row[3] ?? "") ? 5 : 0)
  );
}
