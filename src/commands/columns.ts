import { boundedWords, moneyWords } from "../desk/amounts.ts";
import { dateWords, dayWords } from "../desk/day-words.ts";
import type { DateRow } from "../record/rows/parts.ts";
import type { RowKind, RowOf } from "../record/rows/row.ts";
import type { Column } from "./output.ts";

const names = (parties: readonly { readonly name: string }[]): string => parties.map((party) => party.name).join("; ");

/** A date in ISO 8601: a day, month, year or interval; "" if unknown. */
function dateIso({ start, end, precision }: DateRow): string {
  if (!start && !end) return "";
  if (start === end) return start!;
  if (precision === "month" && start?.slice(0, 7) === end?.slice(0, 7)) return start!.slice(0, 7);
  if (precision === "year" && start?.slice(0, 4) === end?.slice(0, 4)) return start!.slice(0, 4);
  return `${start ?? ".."}/${end ?? ".."}`;
}

const event: readonly Column<RowOf<"event">>[] = [
  { heading: "date", cell: (row) => dateWords(row.date), csv: (row) => dateIso(row.date), width: 24 },
  { heading: "type", cell: (row) => (row.mode ? `${row.type} ${row.mode}` : row.type), width: 20 },
  { heading: "status", cell: (row) => row.status, width: 12, spare: 3 },
  { heading: "actors", cell: (row) => names(row.actors), width: 36 },
  { heading: "recipients", cell: (row) => names(row.recipients), width: 30 },
  { heading: "place", cell: (row) => row.place?.name ?? "", width: 18, spare: 2 },
  { heading: "reports", cell: (row) => String(row.reports.length), width: 7, spare: 1 },
  { heading: "words", cell: (row) => row.reports[0]!.text },
];

const statement: readonly Column<RowOf<"statement">>[] = [
  { heading: "date", cell: (row) => dateWords(row.date), csv: (row) => dateIso(row.date), width: 24 },
  { heading: "speaker", cell: (row) => row.speaker.name, width: 28 },
  { heading: "form", cell: (row) => row.form, width: 8, spare: 1 },
  { heading: "topics", cell: (row) => row.topics.join("; "), width: 28, spare: 2 },
  { heading: "quote", cell: (row) => row.quote },
];

const agreement: readonly Column<RowOf<"agreement">>[] = [
  { heading: "date", cell: (row) => dateWords(row.date), csv: (row) => dateIso(row.date), width: 24 },
  { heading: "status", cell: (row) => row.status, width: 10 },
  { heading: "form", cell: (row) => row.form, width: 11, spare: 1 },
  { heading: "parties", cell: (row) => names(row.parties), width: 32 },
  { heading: "number", cell: (row) => (row.count ? boundedWords(row.count) : ""), width: 12 },
  { heading: "value", cell: (row) => (row.value ? moneyWords(row.value) : ""), width: 22 },
  { heading: "name", cell: (row) => row.name },
];

const actor: readonly Column<RowOf<"actor">>[] = [
  { heading: "id", cell: (row) => row.id, width: 40 },
  { heading: "name", cell: (row) => row.name, width: 36 },
  { heading: "code", cell: (row) => row.code, width: 5 },
  { heading: "sector", cell: (row) => row.sector ?? "", width: 6, spare: 1 },
  { heading: "mentions", cell: (row) => String(row.mentions), width: 8 },
  { heading: "aliases", cell: (row) => row.aliases.join("; ") },
];

const document: readonly Column<RowOf<"document">>[] = [
  { heading: "published", cell: (row) => dayWords(row.published.date), csv: (row) => row.published.date ?? "", width: 18 },
  { heading: "basis", cell: (row) => row.published.basis, width: 9, spare: 1 },
  { heading: "source", cell: (row) => row.source ?? "", width: 24 },
  { heading: "id", cell: (row) => row.id, width: 22 },
  { heading: "title", cell: (row) => row.title ?? row.text.slice(0, 80) },
];

/** The columns of tables and CSV, a kind of rows each. */
export const columns: { readonly [K in RowKind]?: readonly Column<RowOf<K>>[] } = {
  event,
  statement,
  agreement,
  actor,
  document,
};
