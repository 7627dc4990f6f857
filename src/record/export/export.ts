import { readFileSync } from "node:fs";
import type { DocumentRow } from "../rows/document.ts";
import type { Filter, RecordStore } from "../store/record.ts";
import { bibtex, cslJson, ris } from "./citations.ts";
import { csv } from "./csv.ts";
import { ftm } from "./ftm.ts";
import { gdelt } from "./gdelt.ts";
import { jsonl } from "./jsonl.ts";
import { plover } from "./plover.ts";
import { polecat, polecatExtras } from "./polecat.ts";

/** What the record can be written as. */
export const exportFormats = [
  "jsonl",
  "csv",
  "plover",
  "polecat",
  "gdelt",
  "parquet",
  "ics",
  "ftm",
  "bibtex",
  "ris",
  "csl",
] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The record, or the part of it that a filter leaves, in a format; piece by piece where the format allows. */
export async function* exportRecord(
  record: RecordStore,
  format: ExportFormat,
  filter: Filter = {},
): AsyncIterable<string | Uint8Array> {
  switch (format) {
    case "jsonl":
      return yield* jsonl(record.all(filter));
    case "csv":
      return yield* csv(record.all(filter));
    case "ftm":
      return yield* ftm(record.all(filter));
    case "plover":
      return yield* plover(record.rows("event", filter));
    case "polecat":
      return yield* polecat(record.rows("event", filter), documents(record), `chancery-${version()}`);
    case "gdelt":
      return yield* gdelt(record.rows("event", filter), documents(record));
    case "parquet":
      return yield await (await import("./parquet.ts")).parquet(record.rows("event", filter));
    case "ics":
      return yield await (await import("./ics.ts")).ics(record.rows("event", filter));
    case "bibtex":
      return yield* bibtex(record.rows("document", filter));
    case "ris":
      return yield* ris(record.rows("document", filter));
    case "csl":
      return yield* cslJson(record.rows("document", filter));
  }
}

/** What a format has no room for, to be written beside it: the ending of that file's name and its content; null if there is none. */
export function exportExtras(
  record: RecordStore,
  format: ExportFormat,
  filter: Filter = {},
): { readonly ending: string; readonly content: AsyncIterable<string> } | null {
  return format === "polecat" ? { ending: ".extras.jsonl", content: polecatExtras(record.rows("event", filter)) } : null;
}

const version = (): string =>
  (JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")) as { version: string }).version;

/** Documents by id, the last few hundred kept. */
function documents(record: RecordStore): (id: string) => Promise<DocumentRow | undefined> {
  const kept = new Map<string, DocumentRow | undefined>();
  return async (id) => {
    if (!kept.has(id)) {
      if (kept.size > 500) kept.clear();
      kept.set(id, await record.row("document", id));
    }
    return kept.get(id);
  };
}
