import type { ActorKeys } from "./actors.ts";
import type { Sql } from "./sql.ts";
import type { Summary } from "./summary.ts";
import { undated } from "./undated.ts";

/** Removes a row of the record on which no finding rests any longer. */
export async function dropIfEmpty(sql: Sql, n: number): Promise<void> {
  if (await sql.get("select 1 from finding where cluster = ? limit 1", n)) return;
  await clear(sql, n);
  await sql.run("delete from cluster where n = ?", n);
}

/** Takes a row out of the indexes. */
async function clear(sql: Sql, n: number): Promise<void> {
  await sql.run("delete from cluster_actor where cluster = ?", n);
  await sql.run("delete from cluster_pair where cluster = ?", n);
  await sql.run("delete from cluster_topic where cluster = ?", n);
}

/** Writes what the indexes hold of a row. */
export async function index(
  sql: Sql,
  actors: ActorKeys,
  n: number,
  kind: number,
  reports: number,
  summary: Summary,
  known: boolean,
): Promise<void> {
  if (known) await clear(sql, n);
  const s = summary.s ?? undated;
  await sql.run(
    "update cluster set type = ?, status = ?, s = ?, e = ?, reports = ?, differs = ? where n = ?",
    summary.type,
    summary.status,
    s,
    summary.e ?? undated,
    reports,
    summary.differs ? 1 : 0,
    n,
  );
  for (const [id, roles] of summary.roles) {
    const actor = await actors.key(sql, id, id.slice(id.indexOf(":") + 1), id.startsWith("state:") ? id.slice(6) : "");
    await sql.run("insert into cluster_actor (actor, kind, s, cluster, role) values (?, ?, ?, ?, ?)", actor.n, kind, s, n, roles);
  }
  const ends: number[] = [];
  for (const id of summary.ends) ends.push((await actors.key(sql, id, id, "")).n);
  ends.sort((a, b) => a - b);
  for (let i = 0; i < ends.length; i++)
    for (let j = i + 1; j < ends.length; j++)
      await sql.run(
        "insert into cluster_pair (a, b, kind, s, cluster) values (?, ?, ?, ?, ?) on conflict do nothing",
        ends[i]!,
        ends[j]!,
        kind,
        s,
        n,
      );
  for (const topic of summary.topics)
    await sql.run("insert into cluster_topic (topic, kind, s, cluster) values (?, ?, ?, ?)", topic, kind, s, n);
}
