import { dataText } from "./facts.ts";
import { addDays, daysBetween, firstDay, lastDay } from "./partial-date.ts";

/** A row of offices.tsv: person id, of (ISO3 or organisation key), office, title, from, to, start_known, end_known, source. */
export type OfficeRow = readonly string[];

/** Offices by state or organisation and by person; a line is taken apart when first asked for. Rows of the first file replace those of the others. */
export class OfficeTable {
  readonly #byOf = new Map<string, (string | OfficeRow)[]>();
  readonly #byPerson = new Map<string, (string | OfficeRow)[]>();

  constructor(files: readonly string[], added: readonly OfficeRow[] = []) {
    const seen = new Set<string>();
    for (const [i, file] of files.entries()) {
      const text = dataText(file);
      let header = false;
      for (const line of text.split("\n")) {
        if (line === "" || line.charCodeAt(0) === 35) continue;
        if (!header) {
          header = true;
          continue;
        }
        // Person, state, office, start: the first file's rows stand for those of the others.
        if (i === 0) {
          seen.add(rowKey(line));
          if (line.includes("\t-\t")) continue;
        } else if (seen.has(rowKey(line))) continue;
        const first = line.indexOf("\t");
        push(this.#byPerson, line.slice(0, first), line);
        push(this.#byOf, line.slice(first + 1, line.indexOf("\t", first + 1)), line);
      }
    }
    for (const row of added) {
      push(this.#byPerson, row[0]!, row);
      push(this.#byOf, row[1]!, row);
    }
  }

  of(key: string): readonly OfficeRow[] {
    return taken(this.#byOf.get(key));
  }

  /** Rows of heads of organisations; their titles are whole ("Secretary General of NATO"). */
  heads(): OfficeRow[] {
    const found: OfficeRow[] = [];
    for (const [of, lines] of this.#byOf)
      if (lines.some((line) => typeof line !== "string" || line.includes("\thead of organisation\t")))
        found.push(...this.of(of).filter((row) => row[2] === "head of organisation"));
    return found;
  }

  by(person: string): readonly OfficeRow[] {
    return taken(this.#byPerson.get(person));
  }
}

function rowKey(line: string): string {
  const [person, of, office, , from] = line.split("\t", 5);
  return `${person} ${of} ${office} ${from}`;
}

function taken(lines: (string | OfficeRow)[] | undefined): readonly OfficeRow[] {
  if (!lines) return [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (typeof line === "string") lines[i] = line.split("\t");
  }
  return lines as OfficeRow[];
}

function push(map: Map<string, (string | OfficeRow)[]>, key: string, value: string | OfficeRow): void {
  const seen = map.get(key);
  if (seen) seen.push(value);
  else map.set(key, [value]);
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
