import { isoDay } from "../merging/day.ts";
import { clustersBy } from "./filter.ts";
import type { Filter } from "./record.ts";
import type { Sql, Value } from "./sql.ts";
import { dayCounts } from "./tally.ts";
import { undated } from "./undated.ts";

/** Rows a day, of those that a filter leaves: ISO day → number. Of everything the number is kept. */
export async function perDay(
  sql: Sql,
  kind: "event" | "statement" | "document",
  filter: Filter,
): Promise<ReadonlyMap<string, number>> {
  const days = async (query: string, ...values: readonly Value[]): Promise<ReadonlyMap<string, number>> =>
    new Map((await sql.all<{ day: number; n: number }>(query, ...values)).map(({ day, n }) => [isoDay(day), n]));
  if (kind === "document") return days("select day, count(*) as n from document where day is not null group by day order by day");
  if (Object.keys(filter).length === 0) return dayCounts(sql, kind);
  const query = await clustersBy(sql, kind, filter);
  if (!query) return new Map();
  return days(
    `select ${query.day} as day, count(*) as n from ${query.from} where ${[...query.where, `${query.day} > ${undated}`].join(" and ")} group by ${query.day} order by ${query.day}`,
    ...query.values,
  );
}
