/** An INSERT of one row, taken apart to be written for several. */
export interface InsertForm {
  readonly table: string;
  readonly columns: readonly string[];
  /** The statement for so many rows. */
  readonly of: (rows: number) => string;
  /** What stands behind the row. */
  readonly after: string;
}

const head = /^insert into (\w+) \(([^)]*)\) values \(/;

/** The form of a statement; null where it is not an INSERT of one row. */
export function insertForm(sql: string): InsertForm | null {
  const found = head.exec(sql);
  if (!found) return null;
  let depth = 1;
  let end = found[0].length;
  for (; end < sql.length && depth > 0; end++) depth += sql[end] === "(" ? 1 : sql[end] === ")" ? -1 : 0;
  const row = sql.slice(found[0].length - 1, end);
  const [before, after] = [sql.slice(0, found[0].length - 1), sql.slice(end)];
  const of = (rows: number): string => before + Array(rows).fill(row).join(", ") + after;
  return { table: found[1]!, columns: found[2]!.split(", "), of, after };
}
