import { isoDay } from "../merging/day.ts";
import { type FindingKind, kindNumber } from "./pack.ts";
import type { Counts } from "./record.ts";
import type { Sql, Value } from "./sql.ts";
import { undated } from "./undated.ts";

/** Under what stands for a kind the number of documents is kept. */
const ofDocuments = 0;

/** Says that so many documents came (or, below nothing, went). */
export async function countDocuments(sql: Sql, n: number): Promise<void> {
  if (n === 0) return;
  await sql.send(
    "insert into tally (kind, field, value, n) values (?, 'rows', '', ?) on conflict (kind, field, value) do update set n = tally.n + excluded.n",
    ofDocuments,
    n,
  );
}

/** How much the record holds: kept while it is written, read here at no cost that grows with it. */
export async function countsOf(sql: Sql): Promise<Counts> {
  const one = async (query: string): Promise<number> => (await sql.get<{ n: number }>(query))!.n;
  const kept = await sql.all<{ kind: number; field: string; n: number }>(
    "select kind, field, n from tally where field in ('rows', 'reports')",
  );
  const of = (kind: FindingKind, field: "rows" | "reports"): number =>
    kept.find((row) => row.kind === kindNumber[kind] && row.field === field)?.n ?? 0;
  return {
    documents: kept.find((row) => row.kind === ofDocuments && row.field === "rows")?.n ?? 0,
    actors:
      (await one("select count(*) as n from actor where mentions > 0")) -
      (await one("select count(*) as n from actor where same is not null and mentions + 0 > 0")),
    events: of("event", "rows"),
    reports: of("event", "reports"),
    statements: of("statement", "rows"),
    agreements: of("agreement", "rows"),
    offices: of("office", "rows"),
    seats: of("seat", "rows"),
    assessments: of("assessment", "rows"),
    refusals: await one("select count(*) as n from refusal"),
  };
}

/** Topics of a kind of rows with how many have them, most frequent first. */
export function topicCounts(sql: Sql, kind: FindingKind): Promise<readonly { readonly topic: string; readonly n: number }[]> {
  return sql.all(
    "select value as topic, n from tally where kind = ? and field = 'topic' and n > 0 order by n desc, value",
    kindNumber[kind],
  );
}

/** Rows a day, over the whole record: ISO day → number. */
export async function dayCounts(sql: Sql, kind: FindingKind): Promise<ReadonlyMap<string, number>> {
  const kept = await sql.all<{ value: string; n: number }>(
    "select value, n from tally where kind = ? and field = 'day' and n > 0",
    kindNumber[kind],
  );
  const days = kept.map(({ value, n }) => [Number(value), n] as const).filter(([day]) => day > undated);
  return new Map(days.sort(([a], [b]) => a - b).map(([day, n]) => [isoDay(day), n]));
}

/** What a transaction changes of the numbers. */
export class TallyChanges {
  readonly #changes = new Map<number, Map<string, Map<string, number>>>();

  add(kind: number, field: "rows" | "reports" | "day" | "topic", value: string, n: number): void {
    if (n === 0) return;
    const fields = this.#changes.get(kind) ?? new Map<string, Map<string, number>>();
    this.#changes.set(kind, fields);
    const values = fields.get(field) ?? new Map<string, number>();
    fields.set(field, values);
    values.set(value, (values.get(value) ?? 0) + n);
  }

  async flush(sql: Sql): Promise<void> {
    const rows: Value[][] = [];
    for (const [kind, fields] of this.#changes)
      for (const [field, values] of fields) for (const [value, n] of values) if (n !== 0) rows.push([kind, field, value, n]);
    this.#changes.clear();
    await sql.sendAll(
      "insert into tally (kind, field, value, n) values (?, ?, ?, ?) on conflict (kind, field, value) do update set n = tally.n + excluded.n",
      rows,
    );
  }
}
