import type { Row } from "../rows/row.ts";

/** CONTRACT's rows as JSON, one a line, `kind` first; the order is that of `rows` (for the whole record: `record.all()`). */
export async function* jsonl(rows: AsyncIterable<Row>): AsyncIterable<string> {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`;
}
