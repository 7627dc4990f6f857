import type { Sql } from "../sql.ts";

/** What the server knows to be damaged: indexes that it does not use, and, where its extension amcheck is there, broken trees. */
export async function integrity(sql: Sql, schema: string): Promise<string[]> {
  const indexes = await sql.all<{ oid: number; name: string; tree: string; valid: number }>(
    `select c.oid::bigint as oid, c.relname::text as name, m.amname::text as tree, (i.indisvalid and i.indisready)::integer as valid
     from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace s on s.oid = c.relnamespace join pg_am m on m.oid = c.relam
     where s.nspname = ? order by c.relname`,
    schema,
  );
  const found = indexes.filter(({ valid }) => valid === 0).map(({ name }) => `The index ${name} is not valid.`);
  const checker = await sql.get<{ schema: string }>(
    "select s.nspname::text as schema from pg_extension e join pg_namespace s on s.oid = e.extnamespace where e.extname = 'amcheck'",
  );
  if (!checker) return found;
  for (const { oid, name, tree } of indexes) {
    if (tree !== "btree") continue;
    try {
      await sql.all(`select ${checker.schema}.bt_index_check(?::oid)`, oid);
    } catch (error) {
      if ((error as { code?: string }).code === "E_RECORD_RIGHTS") return found;
      found.push(`The index ${name}: ${(error as Error).message}`);
    }
  }
  return found;
}
