import { isoDay } from "../merging/day.ts";
import { documentsBy } from "./documents-by.ts";
import { clustersBy } from "./filter.ts";
import { allIn } from "./in-lists.ts";
import type { FindingKind } from "./pack.ts";
import type { Facets, Filter } from "./record.ts";
import type { Sql } from "./sql.ts";
import { undated } from "./undated.ts";

const none: Facets = { of: 0, actors: [], years: [], types: [], statuses: [] };

/** The years of the newest documents that a filter leaves. */
export async function documentFacets(sql: Sql, filter: Filter, most: number): Promise<Facets> {
  const query = await documentsBy(sql, { ...filter, limit: most });
  if (!query) return none;
  const where = query.where.length > 0 ? ` where ${query.where.join(" and ")}` : "";
  const rows = await sql.all<{ day: number | null }>(
    `select d.day from ${query.from}${where} order by d.day desc nulls last, d.n desc limit ?`,
    ...query.values,
    most,
  );
  return { ...none, of: rows.length, years: counted(rows.flatMap(({ day }) => (day === null ? [] : isoDay(day).slice(0, 4)))) };
}

/** What the newest rows of a kind have in common: read from the indexes alone. */
export async function facetsOf(sql: Sql, kind: FindingKind, filter: Filter, most: number): Promise<Facets> {
  const query = await clustersBy(sql, kind, { ...filter, limit: most });
  if (!query) return none;
  const rows = await sql.all<{ n: number; type: string | null; status: string | null; s: number }>(
    `select c.n, c.type, c.status, c.s from ${query.from} where ${query.where.join(" and ")} order by ${query.day} desc, c.n desc limit ?`,
    ...query.values,
    most,
  );
  const parties = await allIn<{ actor: number }>(
    sql,
    "select actor from cluster_actor where cluster in",
    rows.map(({ n }) => n),
  );
  const often = counted(parties.map(({ actor }) => actor)).slice(0, 12);
  const named = await allIn<{ n: number; id: string; name: string }>(
    sql,
    "select n, id, coalesce(given, name) as name from actor where n in",
    often.map(({ value }) => value),
  );
  return {
    of: rows.length,
    actors: often.flatMap(({ value, n }) => {
      const actor = named.find((one) => one.n === value);
      return actor ? [{ value: actor.id, name: actor.name, n }] : [];
    }),
    years: counted(rows.filter(({ s }) => s > undated).map(({ s }) => isoDay(s).slice(0, 4))),
    types: counted(rows.flatMap(({ type }) => type ?? [])),
    statuses: counted(rows.flatMap(({ status }) => status ?? [])),
  };
}

function counted<T extends string | number>(values: readonly T[]): { value: T; n: number }[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, n]) => ({ value, n })).sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1));
}
