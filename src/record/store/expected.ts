import { ChanceryError } from "../../world/errors.ts";
import { dayNumber } from "../merging/day.ts";
import { actorKey, hasFew, type Pair, pairOf } from "./filter.ts";
import { type ClusterRef, RowReader } from "./read-rows.ts";
import type { Expected, ExpectedOptions } from "./record.ts";
import type { Sql } from "./sql.ts";

const usualGrace = 7;
const usualLimit = 100;
/** Cancellations older than this are history. */
const lately = 90;

/** Days within which an act may begin that reaches into the days of a plan: a report may give a year for its day. */
const longest = 366;
/** Acts of more days have an index of their own (`cluster_long`): so only these are looked for far before a plan. */
const month = 31;

/** Whether the same two are told to have done the like in the days for which a plan (`c`, its key `n`) was. */
const toldSince = (n: string): string => `(exists (
  select 1 from cluster_pair p join cluster_pair q on q.a = p.a and q.b = p.b and q.kind = 1 and q.s between c.s - ${month + 2} and c.e + 2
  join cluster d on d.n = q.cluster and d.e >= c.s - 2
  where p.cluster = ${n} and d.status in ('happened', 'ongoing') and d.type = c.type)
 or exists (
  select 1 from cluster d join cluster_pair q on q.cluster = d.n join cluster_pair p on p.a = q.a and p.b = q.b
  where p.cluster = ${n} and d.kind = 1 and d.type = c.type and d.e - d.s > ${month} and d.s between c.s - ${longest} and c.s - ${month + 3}
  and d.e >= c.s - 2 and d.status in ('happened', 'ongoing')))`;

/**
 * Whether a plan of a few days, or of a month, has begun by a day: the same two are told to have done the like on one of its days; once they
 * are over, two days before or after them too. Reports of a visit often tell of its talks alone.
 */
const hasBegun = (n: string, today: number): string => `(c.s <= ${today} and c.e - c.s <= ${month} and exists (
  select 1 from cluster_pair p join cluster_pair q on q.a = p.a and q.b = p.b and q.kind = 1 and q.s <= ${today}
    and q.s between c.s - case when c.e < ${today} then 2 else 0 end and c.e + case when c.e < ${today} then 2 else 0 end
  join cluster d on d.n = q.cluster
  where p.cluster = ${n} and d.status in ('happened', 'ongoing') and d.type = c.type))`;

/** Where plans are looked for: among all, among an actor's by what there is less of, or among those of two. */
interface Among {
  readonly from: string;
  readonly where: string;
  /** The columns that hold a row's day and key. */
  readonly day: string;
  readonly n: string;
}

async function among(sql: Sql, actor: number | undefined): Promise<Among> {
  if (actor === undefined) return { from: "cluster c", where: "c.kind = 1", day: "c.s", n: "c.n" };
  const own = `x.actor = ${actor} and x.kind = 1`;
  // The order of the tables is kept by a cross join.
  if (await hasFew(sql, "cluster_actor x", [own], []))
    return {
      from: "cluster_actor x cross join cluster c",
      where: `${own} and c.n = x.cluster and c.kind = 1`,
      day: "x.s",
      n: "x.cluster",
    };
  return {
    from: "cluster c cross join cluster_actor x",
    where: `c.kind = 1 and ${own} and x.s = c.s and x.cluster = c.n`,
    day: "c.s",
    n: "x.cluster",
  };
}

const amongPair = ({ a, b, alone }: Pair): Among => ({
  from: "cluster_pair x cross join cluster c",
  where: [
    `x.a = ${a} and x.b = ${b} and x.kind = 1 and c.n = x.cluster and c.kind = 1`,
    ...alone.map((self) => `exists (select 1 from cluster_actor y where y.cluster = x.cluster and y.actor = ${self})`),
  ].join(" and "),
  day: "x.s",
  n: "x.cluster",
});

const nothing: Expected = { coming: [], overdue: [], cancelled: [] };

/**
 * Planned events as of a day: still to come (soonest first), due and nothing like it reported since (latest first), called off of late.
 * What has begun is neither to come nor overdue. An event counts as overdue once its last day lies more than `grace` days back. Only days around the day asked for are looked
 * through, however long the record: what spans more than a year has an index of its own (`cluster_years`).
 */
export async function expected(sql: Sql, asOf: string, options: ExpectedOptions): Promise<Expected> {
  const today = dayNumber(asOf);
  if (today === null) throw new ChanceryError("E_FILTER_DATE", `“${asOf}” is not a date.`, "Write it as 2018-01-16.");
  const { grace = usualGrace, limit = usualLimit } = options;
  const actor = options.actor === undefined ? undefined : await actorKey(sql, options.actor);
  if (options.actor !== undefined && actor === undefined) return nothing;
  const pair = options.between && (await pairOf(sql, options.between));
  if (options.between && !pair) return nothing;
  const { from, where, day, n } = pair ? amongPair(pair) : await among(sql, actor);
  const find = (condition: string, order: "" | " desc", most = limit): Promise<ClusterRef[]> =>
    sql.all<ClusterRef>(
      `select c.n, c.id from ${from} where ${where} and ${condition} order by ${day}${order}, c.id limit ?`,
      most,
    );
  /** Events of a status that end on a day or later: those that began in the year before it or since, and those of years. */
  const since = (status: string, first: number): readonly [near: string, years: string] => [
    `c.status = '${status}' and ${day} >= ${first - longest} and c.e >= ${first}`,
    `c.status = '${status}' and c.e - c.s > ${longest} and c.e >= ${first} and +${day} < ${first - longest}`,
  ];
  const due = today - grace;
  const [near, years] = since("planned", due);
  const coming = await find(years, "");
  if (coming.length < limit) coming.push(...(await find(`${near} and not ${hasBegun(n, today)}`, "", limit - coming.length)));
  const overdue = await find(
    `c.status = 'planned' and ${day} < ${due} and c.e < ${due} and c.e > 0 and not ${toldSince(n)}`,
    " desc",
  );
  const [nearOff, yearsOff] = since("cancelled", today - lately);
  const cancelled = await find(nearOff, " desc");
  if (cancelled.length < limit) cancelled.push(...(await find(yearsOff, " desc", limit - cancelled.length)));
  const reader = new RowReader(sql);
  return {
    coming: await reader.rows("event", coming),
    overdue: await reader.rows("event", overdue),
    cancelled: await reader.rows("event", cancelled),
  };
}
