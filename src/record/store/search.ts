import { isoDay } from "../merging/day.ts";
import { kindName, kindNumber } from "./pack.ts";
import type { Hit } from "./record.ts";
import type { Sql } from "./sql.ts";
import { undated } from "./undated.ts";
import { matchOf, snippetOf, stemsOf } from "./words-asked.ts";

const usual = 20;
/** Above so many matches the newest are shown instead of the best. */
const many = 2000;

/** Documents, events, statements, agreements and assessments whose words hold all that is asked, the best match first. */
export async function search(
  sql: Sql,
  words: string,
  options: { readonly kinds?: readonly Hit["kind"][]; readonly limit?: number },
): Promise<Hit[]> {
  const match = matchOf(words);
  if (match === null) return [];
  const { kinds = ["document", "event", "statement", "agreement", "assessment"], limit = usual } = options;
  const stems = stemsOf(words);
  const hits: Hit[] = [];
  if (kinds.includes("document")) hits.push(...(await documents(sql, match, stems, limit)));
  const wanted = kinds.filter((kind) => kind !== "document").map((kind) => kindNumber[kind]);
  if (wanted.length > 0) hits.push(...(await findings(sql, match, stems, limit, wanted)));
  return hits;
}

async function order(sql: Sql, table: string, match: string): Promise<string> {
  const { n } = (await sql.get<{ n: number }>(
    `select count(*) as n from (select rowid from ${table} where ${table} match ? limit ?)`,
    match,
    many,
  ))!;
  return n < many ? "rank, rowid desc" : "rowid desc";
}

async function documents(sql: Sql, match: string, stems: readonly string[], limit: number): Promise<Hit[]> {
  const by = await order(sql, "document_text", match);
  const found = await sql.all<{ id: string; title: string | null; body: string; day: number | null }>(
    `select d.id, d.title, d.body, d.day from (select rowid, rank from document_text where document_text match ? order by ${by} limit ?) t join document d on d.n = t.rowid`,
    match,
    limit,
  );
  return found.map(({ id, title, body, day }) => ({
    kind: "document" as const,
    id,
    title: title ?? body.slice(0, 80),
    snippet: snippetOf(body, stems),
    date: day === null ? null : isoDay(day),
    document: id,
  }));
}

async function findings(
  sql: Sql,
  match: string,
  stems: readonly string[],
  limit: number,
  wanted: readonly number[],
): Promise<Hit[]> {
  const found = await sql.all<{ n: number; cluster: number }>(
    `select f.n, f.cluster from (select rowid from finding_text where finding_text match ? order by rowid desc limit ?) t
     join finding f on f.n = t.rowid where f.cluster is not null and f.kind in (${wanted.join(", ")})`,
    match,
    20 * limit,
  );
  const hits: Hit[] = [];
  const seen = new Set<number>();
  for (const { n, cluster } of found) {
    if (hits.length >= limit) break;
    if (seen.has(cluster)) continue;
    seen.add(cluster);
    const row = (await sql.get<{
      kind: number;
      id: string;
      s: number;
      document: string;
      title: string | null;
      body: string;
      start: number;
      stop: number;
    }>(
      "select c.kind, c.id, c.s, d.id as document, d.title, d.body, f.start, f.stop from finding f join cluster c on c.n = f.cluster join document d on d.n = f.document where f.n = ?",
      n,
    ))!;
    hits.push({
      kind: kindName[row.kind] as Hit["kind"],
      id: row.id,
      title: row.title ?? row.document,
      snippet: snippetOf(row.body.slice(row.start, row.stop), stems),
      date: row.s > undated ? isoDay(row.s) : null,
      document: row.document,
    });
  }
  return hits;
}
