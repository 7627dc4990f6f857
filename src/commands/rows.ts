import type { Command } from "commander";
import type { RowKind } from "../record/rows/row.ts";
import { type FilterOptions, filterOf, filterOptions } from "./filter-options.ts";
import { type Column, type Format, formatOption, printRows } from "./output.ts";
import { recordOption } from "./record-option.ts";

const kinds: readonly { readonly name: string; readonly kind: RowKind; readonly what: string }[] = [
  { name: "events", kind: "event", what: "events of the record, newest first" },
  { name: "statements", kind: "statement", what: "who said what" },
  { name: "agreements", kind: "agreement", what: "the ledger of agreements and contracts" },
  { name: "documents", kind: "document", what: "what was read" },
];

/** `chancery events`, `statements`, `agreements`, `documents`: rows of the record, filtered. */
export function register(program: Command): void {
  for (const { name, kind, what } of kinds)
    formatOption(recordOption(filterOptions(program.command(name).description(what)))).action((options) =>
      printKind(kind, options),
    );
}

/** Prints the rows of a kind that the filters leave. */
export async function printKind(
  kind: RowKind,
  options: FilterOptions & { readonly record: string; readonly format?: Format },
): Promise<void> {
  const [{ actorLookUp, withRecord }, { columns }] = await Promise.all([import("./with-record.ts"), import("./columns.ts")]);
  await withRecord(options.record, async (record) => {
    const filter = await filterOf(options, await actorLookUp(record), kind);
    const rows = await pages((page) => record.list(kind, { ...filter, ...page }), filter.limit);
    await printRows<object>(rows, columns[kind] as readonly Column<object>[], options.format);
  });
}

/** Rows page by page, as they are printed. */
async function pages<T>(
  page: (range: { limit: number; offset: number }) => Promise<T[]>,
  most = Number.POSITIVE_INFINITY,
): Promise<AsyncIterable<T>> {
  return (async function* () {
    const size = Math.min(most, 500);
    for (let offset = 0; offset < most; ) {
      const rows = await page({ limit: Math.min(size, most - offset), offset });
      yield* rows;
      offset += rows.length;
      if (rows.length < size) return;
    }
  })();
}
