import { once } from "node:events";
import { type Command, Option } from "commander";
import { cutTo, filledTo, inCell, widthOf } from "./terminal-text.ts";

export type Format = "table" | "json" | "jsonl" | "csv";
export type Row = Readonly<Record<string, unknown>>;

/** A column of a table or CSV file: its heading and the cell's text. */
export interface Column<R = Row> {
  readonly heading: string;
  readonly cell: (row: R) => string;
  /** The same in a CSV file, where it is for programs: dates in ISO 8601. */
  readonly csv?: (row: R) => string;
  /** Widest the column gets in a table, in characters. */
  readonly width?: number;
  /** The columns that a narrow terminal goes without, the first to go first. */
  readonly spare?: number;
}

/** Adds `--format`: a table for a person at a terminal, JSONL when piped. */
export function formatOption(command: Command): Command {
  return command.addOption(
    new Option("--format <format>", "table at a terminal, jsonl when piped").choices(["table", "json", "jsonl", "csv"]),
  );
}

/** Writes to stdout and waits when the reader is slower than we are. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** Prints rows in the asked format. `columns` serve table and CSV; JSON forms print the rows whole. */
export async function printRows<R extends object>(
  rows: Iterable<R> | AsyncIterable<R>,
  columns: readonly Column<R>[],
  asked?: Format,
): Promise<number> {
  const format = asked ?? (process.stdout.isTTY ? "table" : "jsonl");
  let count = 0;
  if (format === "jsonl") {
    for await (const row of rows) {
      await write(`${JSON.stringify(row)}\n`);
      count++;
    }
  } else if (format === "json") {
    for await (const row of rows) await write(`${count++ === 0 ? "[\n" : ",\n"}${JSON.stringify(row)}`);
    await write(count === 0 ? "[]\n" : "\n]\n");
  } else if (format === "csv") {
    await write(`${columns.map((column) => csvCell(column.heading)).join(",")}\r\n`);
    for await (const row of rows) {
      await write(`${columns.map((column) => csvCell((column.csv ?? column.cell)(row))).join(",")}\r\n`);
      count++;
    }
  } else {
    const all: R[] = [];
    for await (const row of rows) all.push(row);
    count = all.length;
    if (count > 0) await write(table(all, columns));
  }
  if (count === 0) process.stderr.write("Nothing matches.\n");
  return count;
}

/** RFC 4180 cell; a cell that a spreadsheet would take for a formula gets an apostrophe (OWASP, CSV injection). */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d[\d.,]*$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What the last column of a table should have, in characters, and below which no other column is narrowed for it. */
const wordsWidth = 44;
const leastWidth = 16;

function table<R>(rows: readonly R[], all: readonly Column<R>[]): string {
  const total = process.stdout.columns || 120;
  const spare = all.filter((column) => column.spare !== undefined).sort((a, b) => a.spare! - b.spare!);
  const gone = new Set(spare.slice(0, total >= 110 ? 0 : total >= 96 ? 1 : total >= 84 ? 2 : 3));
  const columns = all.filter((column) => !gone.has(column));
  const cells = rows.map((row) => columns.map((column) => inCell(column.cell(row))));
  const widths = columns.map((column, i) =>
    Math.min(
      column.width ?? 60,
      cells.reduce((most, line) => Math.max(most, widthOf(line[i]!)), column.heading.length),
    ),
  );
  const last = widths.length - 1;
  const longest = cells.reduce((most, line) => Math.max(most, widthOf(line[last]!)), 0);
  const left = (): number => total - widths.slice(0, last).reduce((sum, width) => sum + width + 2, 0);
  // The last column says most: the widest before it give way until there is room for some words.
  while (left() < Math.min(longest, wordsWidth)) {
    const widest = widths.reduce((at, width, i) => (i < last && width > widths[at]! ? i : at), 0);
    if (widths[widest]! <= leastWidth) break;
    widths[widest]!--;
  }
  widths[last] = Math.max(12, left());
  const line = (texts: readonly string[]) =>
    texts
      .map((text, i) => (i === last ? cutTo(text, widths[i]!) : filledTo(cutTo(text, widths[i]!), widths[i]!)))
      .join("  ")
      .trimEnd();
  const head = line(columns.map((column) => column.heading));
  return `${[emphasised(head), ...cells.map(line)].join("\n")}\n`;
}

/** Bold on a terminal, plain under NO_COLOR (no-color.org) or when piped. */
function emphasised(text: string): string {
  return process.stdout.isTTY && !process.env.NO_COLOR ? `\x1b[1m${text}\x1b[22m` : text;
}
