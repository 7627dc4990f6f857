import { dayNumber, lastDayNumber } from "../merging/day.ts";
import type { DocumentRow } from "../rows/document.ts";
import { actorKey, type Source, wordsOf } from "./filter.ts";
import { type DocumentRecord, documentRowOf } from "./read-rows.ts";
import type { Filter } from "./record.ts";
import type { Sql, Value } from "./sql.ts";
import { versionsOf } from "./versions.ts";

/** So many matches of words are looked through for a page, and where something else narrows it too. */
const lately = 1000;
const deep = 3000;
/** An actor or a topic with at most so many rows has its documents gathered from these; of others the documents are looked through. */
const few = 600;

/** The documents that a filter leaves; null where it names somebody the record does not know. */
export async function documentsBy(sql: Sql, filter: Filter): Promise<Source | null> {
  const conditions: string[] = [];
  const values: Value[] = [];
  if (filter.document !== undefined) {
    conditions.push("d.id = ?");
    values.push(filter.document);
  }
  if (filter.since !== undefined) {
    conditions.push("d.until >= ?");
    values.push(dayNumber(filter.since) ?? 0);
  }
  if (filter.until !== undefined) {
    conditions.push("d.day <= ?");
    values.push(lastDayNumber(filter.until) ?? 0);
  }
  for (const name of [filter.actor, ...(filter.between ?? [])]) {
    if (name === undefined) continue;
    const n = await actorKey(sql, name);
    if (n === undefined) return null;
    conditions.push(await resting(sql, "cluster_actor", "actor", n));
    values.push(n);
  }
  if (filter.topic !== undefined) {
    conditions.push(await resting(sql, "cluster_topic", "topic", filter.topic));
    values.push(filter.topic);
  }
  if (filter.text !== undefined) {
    const match = sql.fullText.asked(wordsOf(filter.text));
    if (match === null) return null;
    // Of words that very many have, a page shows the documents read last.
    const paged = filter.limit !== undefined && filter.order !== "id";
    const newest = { order: "newest", limit: conditions.length === 0 ? lately : deep } as const;
    conditions.push(`d.n in (${sql.fullText.matching("document_text", paged ? newest : {})})`);
    values.push(match);
  }
  return { from: "document d", where: conditions, values, day: "d.day", id: "d.id" };
}

/** The documents on which rows of an actor or a topic rest. */
async function resting(sql: Sql, table: "cluster_actor" | "cluster_topic", column: string, value: Value): Promise<string> {
  const { n } = (await sql.get<{ n: number }>(
    `select count(*) as n from (select 1 from ${table} where ${column} = ? limit ${few + 1}) x`,
    value,
  ))!;
  return n > few
    ? `exists (select 1 from finding f join ${table} x on x.cluster = f.cluster where f.document = d.n and x.${column} = ?)`
    : `d.n in (select f.document from ${table} x join finding f on f.cluster = x.cluster where x.${column} = ?)`;
}

/** How many documents rows of an actor or a topic rest on, counted no further than `most`. */
export async function documentsOn(
  sql: Sql,
  table: "cluster_actor" | "cluster_topic",
  column: string,
  value: Value,
  most: number,
): Promise<number> {
  return (await sql.get<{ n: number }>(
    `select count(*) as n from (select distinct f.document from ${table} x join finding f on f.cluster = x.cluster where x.${column} = ? limit ?) y`,
    value,
    most,
  ))!.n;
}

/** The rows of documents, with their earlier versions. */
export async function documentRows(sql: Sql, found: readonly DocumentRecord[]): Promise<DocumentRow[]> {
  const versions = await versionsOf(
    sql,
    found.map(({ id }) => id),
  );
  return found.map((record) => {
    const earlier = versions.get(record.id);
    return earlier ? { ...documentRowOf(record), versions: earlier } : documentRowOf(record);
  });
}
