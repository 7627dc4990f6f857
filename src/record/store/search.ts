import { isoDay } from "../merging/day.ts";
import type { TextTable } from "./full-text.ts";
import { kindName, kindNumber } from "./pack.ts";
import type { Hit } from "./record.ts";
import type { Sql } from "./sql.ts";
import { undated } from "./undated.ts";
import { snippetOf, stemsOf } from "./words-asked.ts";

const usual = 20;
/** Above so many matches the newest are shown instead of the best. */
const many = 2000;

/** Documents, events, statements, agreements and assessments whose words hold all that is asked, the best match first. */
export async function search(
  sql: Sql,
  words: string,
  options: { readonly kinds?: readonly Hit["kind"][]; readonly limit?: number },
): Promise<Hit[]> {
  const match = sql.fullText.asked(words);
  if (match === null) return [];
  const { kinds = ["document", "event", "statement", "agreement", "assessment"], limit = usual } = options;
  const stems = stemsOf(words);
  const hits: Hit[] = [];
  if (kinds.includes("document")) hits.push(...(await documents(sql, match, stems, limit)));
  const wanted = kinds.filter((kind) => kind !== "document").map((kind) => kindNumber[kind]);
  if (wanted.length > 0) hits.push(...(await findings(sql, match, stems, limit, wanted)));
  return hits;
}

async function order(sql: Sql, table: TextTable, match: string): Promise<"best" | "newest"> {
  const { n } = (await sql.get<{ n: number }>(
    `select count(*) as n from (${sql.fullText.matching(table, { limit: many })}) m`,
    match,
  ))!;
  return n < many ? "best" : "newest";
}

async function documents(sql: Sql, match: string, stems: readonly string[], limit: number): Promise<Hit[]> {
  const best = await sql.all<{ n: number }>(
    sql.fullText.matching("document_text", { order: await order(sql, "document_text", match), limit: "?" }),
    match,
    limit,
  );
  const found = await Promise.all(
    best.map(({ n }) =>
      sql.get<{ id: string; title: string | null; body: string; day: number | null }>(
        "select id, title, body, day from document where n = ?",
        n,
      ),
    ),
  );
  return found
    .filter((row) => row !== undefined)
    .map(({ id, title, body, day }) => ({
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
    `select f.n, f.cluster from (${sql.fullText.matching("finding_text", { order: "newest", limit: "?" })}) t
     join finding f on f.n = t.n where f.cluster is not null and f.kind in (${wanted.join(", ")}) order by f.n desc`,
    match,
    20 * limit,
  );
  const hits: Hit[] = [];
  const seen = new Set<number>();
  for (const { n, cluster } of found) {
    if (hits.length >= limit) break;
    if (seen.has(cluster)) continue;
    seen.add(cluster);
    const row = await sql.get<{
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
    );
    if (!row) continue;
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
