import { ChanceryError } from "../../world/errors.ts";
import { dayNumber } from "../merging/day.ts";
import { actorKey } from "./filter.ts";
import { type ClusterRef, RowReader } from "./read-rows.ts";
import type { Expected } from "./record.ts";
import type { Sql } from "./sql.ts";

const usualGrace = 7;
const usualLimit = 100;
/** Cancellations older than this are history. */
const lately = 90;

/** Days within which an act may begin that reaches into the days of a plan: a report may give a year for its day. */
const longest = 366;

/** Whether the same two are told to have done the like in the days for which it was planned. */
const toldSince = `exists (
  select 1 from cluster_pair p join cluster_pair q on q.a = p.a and q.b = p.b and q.kind = 1 and q.s between c.s - ${longest} and c.e + 2
  join cluster d on d.n = q.cluster and d.e >= c.s - 2
  where p.cluster = c.n and d.status in ('happened', 'ongoing') and d.type = c.type)`;

/**
 * Planned events as of a day: still to come (soonest first), due and nothing like it reported since (latest first), called off of late.
 * An event counts as overdue once its last day lies more than `grace` days back.
 */
export async function expected(
  sql: Sql,
  asOf: string,
  options: { readonly grace?: number; readonly limit?: number; readonly actor?: string },
): Promise<Expected> {
  const today = dayNumber(asOf);
  if (today === null) throw new ChanceryError("E_FILTER_DATE", `“${asOf}” is not a date.`, "Write it as 2018-01-16.");
  const { grace = usualGrace, limit = usualLimit } = options;
  const reader = new RowReader(sql);
  const actor = options.actor === undefined ? undefined : await actorKey(sql, options.actor);
  if (options.actor !== undefined && actor === undefined) return { coming: [], overdue: [], cancelled: [] };
  const mine =
    actor === undefined
      ? ""
      : ` and exists (select 1 from cluster_actor x where x.actor = ${actor} and x.kind = 1 and x.s = c.s and x.cluster = c.n)`;
  const rows = async (query: string) => reader.rows("event", await sql.all<ClusterRef>(`${query} limit ?`, limit));
  const find = (condition: string, order: string) =>
    rows(`select c.n, c.id from cluster c where c.kind = 1 and ${condition}${mine} order by ${order}`);
  const due = `c.status = 'planned' and c.e < ${today - grace} and c.e > 0 and not ${toldSince}`;
  return {
    coming: await find(`c.status = 'planned' and c.e >= ${today - grace}`, "c.s, c.id"),
    // An actor's own rows are few beside all that was ever planned.
    overdue:
      actor === undefined
        ? await find(due, "c.s desc, c.id")
        : await rows(
            `select c.n, c.id from cluster_actor x join cluster c on c.n = x.cluster where x.actor = ${actor} and x.kind = 1 and ${due} order by x.s desc, c.id`,
          ),
    cancelled: await find(`c.status = 'cancelled' and c.e >= ${today - lately}`, "c.s desc, c.id"),
  };
}
