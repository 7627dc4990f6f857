import type { Refusal } from "./record.ts";
import type { Sql } from "./sql.ts";

/** Notes that an input was refused; the same again takes the place of what was noted before. */
export async function noteRefusal(sql: Sql, { input, code, reason, at }: Refusal): Promise<void> {
  await sql.send("delete from refusal where input = ? and code = ?", input, code);
  await sql.send("insert into refusal (input, code, reason, at) values (?, ?, ?, ?)", input, code, reason, at);
}

/** All that were refused, in their order. */
export function listRefusals(sql: Sql): Promise<Refusal[]> {
  return sql.all<Refusal>("select input, code, reason, at from refusal order by n");
}
