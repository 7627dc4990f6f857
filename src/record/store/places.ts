import { mergedPlace } from "../history/event-row.ts";
import type { PlaceRow } from "../rows/parts.ts";
import { clustersBy } from "./filter.ts";
import { allIn } from "./in-lists.ts";
import type { PackedEvent, PackedPlace } from "./pack.ts";
import type { Filter } from "./record.ts";
import type { Sql } from "./sql.ts";

/** Where the newest events were, without reading what else is known of them. */
export async function placesOf(
  sql: Sql,
  filter: Filter,
  most: number,
): Promise<{ readonly id: string; readonly place: PlaceRow | null }[]> {
  const query = await clustersBy(sql, "event", { ...filter, limit: most });
  if (!query) return [];
  const rows = await sql.all<{ n: number; id: string }>(
    `select c.n, c.id from ${query.from} where ${query.where.join(" and ")} order by ${query.day} desc, c.n desc limit ?`,
    ...query.values,
    most,
  );
  const places = new Map<number, PackedPlace[]>();
  for (const { cluster, body } of await allIn<{ cluster: number; body: string }>(
    sql,
    "select cluster, body from finding where cluster in",
    rows.map(({ n }) => n),
  )) {
    const { p } = JSON.parse(body) as PackedEvent;
    if (!p) continue;
    const own = places.get(cluster);
    if (own) own.push(p);
    else places.set(cluster, [p]);
  }
  return rows.map(({ n, id }) => ({ id, place: mergedPlace(places.get(n) ?? []) }));
}
