import { loadWorld } from "../../world/load.ts";
import { type Row, rowKinds } from "../rows/row.ts";
import { rowsById } from "./list.ts";
import type { Filter } from "./record.ts";
import { referenceOffices, referenceSeats } from "./reference.ts";
import type { Sql } from "./sql.ts";

/** Every row, kind by kind and by id, with the offices and seats of the shipped facts among those reported. */
export async function* wholeOf(sql: Sql, filter: Filter): AsyncIterable<Row> {
  for (const kind of rowKinds) {
    const reported: AsyncIterable<Row> = rowsById(sql, kind, filter);
    if (kind === "office") yield* byId(reported, await referenceOffices(sql, loadWorld(), filter));
    else if (kind === "seat") yield* byId(reported, await referenceSeats(sql, filter));
    else yield* reported;
  }
}

/** Two lists sorted by id, as one. */
async function* byId(rows: AsyncIterable<Row>, others: readonly Row[]): AsyncIterable<Row> {
  let at = 0;
  for await (const row of rows) {
    while (at < others.length && others[at]!.id < row.id) yield others[at++]!;
    yield row;
  }
  yield* others.slice(at);
}
