import type { Row, RowKind, RowOf } from "../rows/row.ts";
import { actorsBy } from "./actors-by.ts";
import { documentRows, documentsBy, documentsOn } from "./documents-by.ts";
import { actorKey, clustersBy, type Source } from "./filter.ts";
import { allIn } from "./in-lists.ts";
import { lean } from "./lean.ts";
import { kindNumber } from "./pack.ts";
import {
  type ActorRecord,
  actorRowOf,
  type ClusterRef,
  type DocumentRecord,
  documentColumns,
  isFindingKind,
  RowReader,
} from "./read-rows.ts";
import type { Filter } from "./record.ts";
import type { Sql } from "./sql.ts";

const usual = 100;
const page = 500;
const where = (conditions: readonly string[]): string => (conditions.length > 0 ? ` where ${conditions.join(" and ")}` : "");

async function source(sql: Sql, kind: RowKind, filter: Filter): Promise<Source | null> {
  if (isFindingKind(kind)) {
    const query = await clustersBy(sql, kind, filter);
    return query && { ...query, id: "c.id" };
  }
  return kind === "document" ? documentsBy(sql, filter) : actorsBy(filter);
}

const columns = (kind: RowKind): string =>
  kind === "document" ? documentColumns : kind === "actor" ? "a.n, a.id, a.type, coalesce(a.given, a.name) as name" : "c.n, c.id";

async function build<K extends RowKind>(sql: Sql, kind: K, found: readonly unknown[]): Promise<RowOf<K>[]> {
  if (isFindingKind(kind)) return (await new RowReader(sql).rows(kind, found as ClusterRef[])) as Row[] as RowOf<K>[];
  if (kind === "document") return (await documentRows(sql, found as DocumentRecord[])) as Row[] as RowOf<K>[];
  const rows: Row[] = [];
  for (const record of found as ActorRecord[]) rows.push(await actorRowOf(sql, record));
  return rows as RowOf<K>[];
}

/** A page of rows; for actors the most often mentioned come first whichever way dates are ordered. */
export async function listRows<K extends RowKind>(sql: Sql, kind: K, filter: Filter): Promise<RowOf<K>[]> {
  const query = await source(sql, kind, { ...filter, limit: filter.limit ?? usual });
  if (!query) return [];
  const { from, values, day, id } = query;
  const order =
    filter.order === "id"
      ? id
      : filter.order === "added" && kind === "document"
        ? "d.n desc"
        : `${day} ${filter.order === "oldest" && kind !== "actor" ? "asc" : "desc"}${kind === "document" ? (filter.order === "oldest" ? " nulls first" : " nulls last") : ""}, ${kind === "actor" ? "a.n" : id.replace(".id", ".n")} ${filter.order === "oldest" ? "asc" : "desc"}`;
  const page = `from ${from}${where(query.where)} order by ${order} limit ? offset ?`;
  const bound = [...values, filter.limit ?? usual, filter.offset ?? 0];
  if (kind !== "document") return build(sql, kind, await sql.all(`select ${columns(kind)} ${page}`, ...bound));
  // The texts of documents are long: they are read when it is known which stand on the page.
  const keys = (await sql.all<{ n: number }>(`select d.n ${page}`, ...bound)).map(({ n }) => n);
  const found = await allIn<DocumentRecord>(sql, `select ${documentColumns} from document d where d.n in`, keys);
  const byKey = new Map(found.map((record) => [record.n, record]));
  return build(
    sql,
    kind,
    keys.flatMap((n) => byKey.get(n) ?? []),
  );
}

/** All rows, by id, a page at a time behind the scenes. */
export async function* rowsById<K extends RowKind>(sql: Sql, kind: K, filter: Filter): AsyncIterable<RowOf<K>> {
  const query = await source(sql, kind, { ...filter, order: "id" });
  if (!query) return;
  let last = "";
  let left = filter.limit ?? Number.POSITIVE_INFINITY;
  for (;;) {
    const found = await sql.all<{ id: string }>(
      `select ${columns(kind)} from ${query.from}${where([...query.where, `${query.id} > ?`])} order by ${query.id} limit ?`,
      ...query.values,
      last,
      Math.min(page, left),
    );
    if (found.length === 0) return;
    yield* await build(sql, kind, found);
    last = found.at(-1)!.id;
    left -= found.length;
    if (left <= 0) return;
  }
}

/** How many rows there are, counted no further than `most`; of words that very many have, only those read last. */
export async function countRows(sql: Sql, kind: RowKind, filter: Filter, most?: number): Promise<number> {
  if (most === undefined) {
    const query = await source(sql, kind, { ...filter, order: "id" });
    if (!query) return 0;
    return (await sql.get<{ n: number }>(
      `select count(*) as n from ${lean(query.from, query.where)}${where(query.where)}`,
      ...query.values,
    ))!.n;
  }
  const { limit: _, offset: __, order: ___, ...narrow } = filter;
  const given = Object.values(narrow).filter((value) => value !== undefined).length;
  if (given === 0 && isFindingKind(kind))
    return Math.min(
      most,
      (await sql.get<{ n: number }>("select n from tally where kind = ? and field = 'rows'", kindNumber[kind]))?.n ?? 0,
    );
  if (kind === "document" && given === 1 && filter.actor !== undefined) {
    const n = await actorKey(sql, filter.actor);
    return n === undefined ? 0 : documentsOn(sql, "cluster_actor", "actor", n, most);
  }
  if (kind === "document" && given === 1 && filter.topic !== undefined)
    return documentsOn(sql, "cluster_topic", "topic", filter.topic, most);
  const query = await source(sql, kind, { ...narrow, limit: most });
  if (!query) return 0;
  return (await sql.get<{ n: number }>(
    `select count(*) as n from (select 1 from ${lean(query.from, query.where)}${where(query.where)} limit ?) x`,
    ...query.values,
    most,
  ))!.n;
}

export async function rowById<K extends RowKind>(sql: Sql, kind: K, id: string): Promise<RowOf<K> | undefined> {
  const table = kind === "document" ? "document d" : kind === "actor" ? "actor a" : "cluster c";
  const letter = table.at(-1)!;
  const same =
    kind === "actor"
      ? await sql.get<{ id: string }>(
          "select coalesce(c.id, a.id) as id from actor a left join actor c on c.n = a.same where a.id = ?",
          /^[A-Z]{3}$/.test(id) ? `state:${id}` : id,
        )
      : undefined;
  const found = await sql.all(
    `select ${columns(kind)} from ${table} where ${letter}.id = ?${isFindingKind(kind) ? ` and c.kind = ${kindNumber[kind]}` : ""}`,
    same?.id ?? id,
  );
  return (await build(sql, kind, found))[0];
}

/** Rows by their ids, in that order; those that are not there are left out. */
export async function rowsWithIds<K extends RowKind>(sql: Sql, kind: K, ids: readonly string[]): Promise<RowOf<K>[]> {
  const table = kind === "document" ? "document d" : kind === "actor" ? "actor a" : "cluster c";
  const letter = table.at(-1)!;
  const asked = [...new Set(ids)];
  const found = await allIn<{ id: string }>(sql, `select ${columns(kind)} from ${table} where ${letter}.id in`, asked);
  const byId = new Map(found.map((record) => [record.id, record]));
  return build(
    sql,
    kind,
    asked.flatMap((id) => byId.get(id) ?? []),
  );
}
