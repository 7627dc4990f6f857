import type { RecordStore } from "../store/record.ts";

/** All rows of a record as its export prints them, a line each. */
export async function lines(record: RecordStore): Promise<string> {
  const all: string[] = [];
  for await (const row of record.all()) all.push(JSON.stringify(row));
  return all.join("\n");
}

/** The codes of what `verify` finds. */
export async function damages(record: RecordStore): Promise<string[]> {
  const found: string[] = [];
  for await (const damage of record.verify()) found.push(damage.code);
  return found;
}
