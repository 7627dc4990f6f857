import { ChanceryError } from "../../world/errors.ts";
import { dayNumber, lastDayNumber } from "../merging/day.ts";
import { FoundWords, fewRows } from "./found-words.ts";
import { lean } from "./lean.ts";
import { type FindingKind, kindNumber } from "./pack.ts";
import type { Filter } from "./record.ts";
import type { Sql, Value } from "./sql.ts";
import { undated } from "./undated.ts";

/** A query over `cluster c` as far as it is built. */
export interface Query {
  readonly from: string;
  readonly where: readonly string[];
  readonly values: readonly Value[];
  /** The column that orders by day. */
  readonly day: string;
}

/** One over any kind of rows, with the column that holds their ids. */
export interface Source extends Query {
  readonly id: string;
}

/** The words that a filter asks for. */
export const wordsOf = (text: NonNullable<Filter["text"]>): string => (typeof text === "string" ? text : text.text);

/** An actor's key as filters name it: an id, or a state's code. */
export async function actorKey(sql: Sql, name: string): Promise<number | undefined> {
  const id = /^[A-Z]{3}$/.test(name) ? `state:${name}` : name;
  return (await sql.get<{ n: number }>("select coalesce(same, n) as n from actor where id = ?", id))?.n;
}

async function endKey(sql: Sql, name: string): Promise<{ end: number; self: number } | undefined> {
  const self = await actorKey(sql, name);
  if (self === undefined) return undefined;
  const actor = (await sql.get<{ id: string; code: string }>("select id, code from actor where n = ?", self))!;
  if (actor.id.startsWith("state:") || actor.code === "") return { end: self, self };
  return { end: (await actorKey(sql, actor.code)) ?? self, self };
}

/** Two ends as pairs are stored: by their states where they have one; `alone` are those of them that are no state's whole. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly alone: readonly number[];
}

/** What is stored of two actors that a filter names; undefined where the record does not know one of them. */
export async function pairOf(sql: Sql, [one, other]: readonly [string, string]): Promise<Pair | undefined> {
  const [a, b] = [await endKey(sql, one), await endKey(sql, other)];
  if (!a || !b) return undefined;
  return {
    a: Math.min(a.end, b.end),
    b: Math.max(a.end, b.end),
    alone: [a, b].filter(({ end, self }) => end !== self).map(({ self }) => self),
  };
}

function bound(iso: string, last: boolean): number {
  const day = last ? lastDayNumber(iso) : dayNumber(iso);
  if (day === null)
    throw new ChanceryError("E_FILTER_DATE", `“${iso}” is not a date.`, "Write it as 2018, 2018-01 or 2018-01-16.");
  return day;
}

/** The rows of one kind that a filter leaves; null where it names somebody the record does not know. */
export async function clustersBy(sql: Sql, kind: FindingKind, filter: Filter): Promise<Query | null> {
  const number = kindNumber[kind];
  let from = "cluster c";
  let day = "c.s";
  const where: string[] = [];
  const values: Value[] = [];
  const also = (condition: string, ...bind: Value[]): void => {
    where.push(condition);
    values.push(...bind);
  };
  const person = filter.speaker ?? filter.about ?? filter.actor;
  const bits = filter.speaker ? 1 : filter.about ? 2 : 0;
  const rare =
    !filter.between &&
    ((filter.status !== undefined && (await hasFew(sql, "cluster c", ["c.kind = ?", "c.status = ?"], [number, filter.status]))) ||
      (filter.type !== undefined && (await hasFew(sql, "cluster c", ["c.kind = ?", "c.type = ?"], [number, filter.type]))));
  if (filter.between) {
    const pair = await pairOf(sql, filter.between);
    if (!pair) return null;
    from = "cluster_pair p join cluster c on c.n = p.cluster";
    day = "p.s";
    also("p.a = ? and p.b = ? and p.kind = ?", pair.a, pair.b, number);
    for (const self of pair.alone)
      also(
        "exists (select 1 from cluster_actor x where x.actor = ? and x.kind = p.kind and x.s = p.s and x.cluster = p.cluster)",
        self,
      );
  } else if (rare) also("c.kind = ?", number);
  else if (person !== undefined && !filter.differing) {
    const n = await actorKey(sql, person);
    if (n === undefined) return null;
    from = "cluster_actor p join cluster c on c.n = p.cluster";
    day = "p.s";
    also("p.actor = ? and p.kind = ?", n, number);
    if (bits) also("(p.role & ?) <> 0", bits);
  } else if (filter.topic !== undefined && !filter.differing) {
    from = "cluster_topic p join cluster c on c.n = p.cluster";
    day = "p.s";
    also("p.topic = ? and p.kind = ?", filter.topic, number);
  } else also("c.kind = ?", number);

  for (const [name, bit] of [
    [filter.actor, 0],
    [filter.speaker, 1],
    [filter.about, 2],
  ] as const) {
    if (name === undefined || (name === person && bit === bits && from.startsWith("cluster_actor"))) continue;
    const n = await actorKey(sql, name);
    if (n === undefined) return null;
    also(
      `exists (select 1 from cluster_actor x where x.actor = ? and x.kind = c.kind and x.s = c.s and x.cluster = c.n${bit ? " and (x.role & ?) <> 0" : ""})`,
      n,
      ...(bit ? [bit] : []),
    );
  }
  if (filter.topic !== undefined && !from.startsWith("cluster_topic"))
    also(
      "exists (select 1 from cluster_topic x where x.topic = ? and x.kind = c.kind and x.s = c.s and x.cluster = c.n)",
      filter.topic,
    );
  if (filter.differing) also("c.differs = 1");
  if (filter.type !== undefined) also("c.type = ?", filter.type);
  if (filter.status !== undefined) also("c.status = ?", filter.status);
  if (filter.since !== undefined) also(`${day} >= ?`, bound(filter.since, false));
  if (filter.until !== undefined) also(`${day} <= ? and ${day} > ?`, bound(filter.until, true), undated);
  if (filter.document !== undefined)
    also("c.n in (select f.cluster from finding f join document d on d.n = f.document where d.id = ?)", filter.document);
  if (filter.text !== undefined) {
    const words = typeof filter.text === "string" ? new FoundWords(filter.text) : filter.text;
    const match = sql.fullText.asked(words.text);
    if (match === null) return null;
    const row = from === "cluster c" ? "c.n" : "p.cluster";
    // Of words that very many have, a page shows those read last; whoever asks for all gets all.
    if (filter.limit !== undefined && filter.order !== "id") {
      let { keys, all } = await words.newest(sql, match);
      if (!all && (rare || from !== "cluster c")) {
        keys = (await words.among(sql, match, from, row, where, values)) ?? keys;
      }
      if (keys === "[]") return null;
      values.unshift(keys);
      from = `(${sql.listed}) m cross join ${from}`;
      also(`${row} = m.n`);
    } else also(`${row} in (select f.cluster from finding f where f.n in (${sql.fullText.matching("finding_text")}))`, match);
  }
  return { from, where, values, day };
}

/** Whether a query gives so few rows that they are looked through for whatever else is asked; counts no further. */
export async function hasFew(sql: Sql, from: string, where: readonly string[], values: readonly Value[]): Promise<boolean> {
  const { n } = (await sql.get<{ n: number }>(
    `select count(*) as n from (select 1 from ${lean(from, where)} where ${where.join(" and ")} limit ${fewRows + 1}) x`,
    ...values,
  ))!;
  return n <= fewRows;
}
