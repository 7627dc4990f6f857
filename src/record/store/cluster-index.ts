import type { ActorKeys } from "./actors.ts";
import type { Sql } from "./sql.ts";
import type { Summary } from "./summary.ts";
import { undated } from "./undated.ts";

/** What the indexes hold of a row, as text, a table a part: to write only what changes. */
export interface Indexed {
  readonly head: string;
  readonly roles: string;
  readonly ends: string;
  readonly topics: string;
}

export function indexed({ type, status, s, e, roles, ends, topics, differs }: Summary): Indexed {
  const day = s ?? "";
  let actors = `${day}`;
  for (const [id, bits] of roles) actors += ` ${id} ${bits}`;
  return {
    head: `${type} ${status} ${day} ${e} ${differs}`,
    roles: actors,
    ends: ends.length < 2 ? "" : `${day} ${ends.join(" ")}`,
    topics: topics.length === 0 ? "" : `${day} ${topics.join("\0")}`,
  };
}

/** Removes a row of the record on which no finding rests any longer. */
export async function dropIfEmpty(sql: Sql, n: number): Promise<void> {
  if (await sql.get("select 1 from finding where cluster = ? limit 1", n)) return;
  await sql.send("delete from cluster_actor where cluster = ?", n);
  await sql.send("delete from cluster_pair where cluster = ?", n);
  await sql.send("delete from cluster_topic where cluster = ?", n);
  await sql.send("delete from cluster where n = ?", n);
}

/** Adds a row to the record, with its indexes; gives its key. */
export async function addRow(
  sql: Sql,
  actors: ActorKeys,
  kind: number,
  id: string,
  reports: number,
  summary: Summary,
): Promise<number> {
  const s = summary.s ?? undated;
  const n = await sql.insert(
    "insert into cluster (kind, id, type, status, s, e, reports, differs) values (?, ?, ?, ?, ?, ?, ?, ?)",
    kind,
    id,
    summary.type,
    summary.status,
    s,
    summary.e ?? undated,
    reports,
    summary.differs ? 1 : 0,
  );
  await addActors(sql, actors, n, kind, s, summary);
  await addPairs(sql, actors, n, kind, s, summary);
  await addTopics(sql, n, kind, s, summary);
  return n;
}

/** Brings a row and its indexes up to what its findings say; `before` is what they hold, as far as it is known. */
export async function changeRow(
  sql: Sql,
  actors: ActorKeys,
  n: number,
  kind: number,
  reports: number,
  summary: Summary,
  before: Indexed | undefined,
): Promise<void> {
  const now = indexed(summary);
  const s = summary.s ?? undated;
  if (before?.head === now.head) await sql.send("update cluster set reports = ? where n = ?", reports, n);
  else
    await sql.send(
      "update cluster set type = ?, status = ?, s = ?, e = ?, reports = ?, differs = ? where n = ?",
      summary.type,
      summary.status,
      s,
      summary.e ?? undated,
      reports,
      summary.differs ? 1 : 0,
      n,
    );
  if (before?.roles !== now.roles) {
    await sql.send("delete from cluster_actor where cluster = ?", n);
    await addActors(sql, actors, n, kind, s, summary);
  }
  if (before?.ends !== now.ends) {
    if (before?.ends !== "") await sql.send("delete from cluster_pair where cluster = ?", n);
    await addPairs(sql, actors, n, kind, s, summary);
  }
  if (before?.topics !== now.topics) {
    if (before?.topics !== "") await sql.send("delete from cluster_topic where cluster = ?", n);
    await addTopics(sql, n, kind, s, summary);
  }
}

async function addActors(sql: Sql, actors: ActorKeys, n: number, kind: number, s: number, { roles }: Summary): Promise<void> {
  for (const [id, bits] of roles) {
    const actor = await actors.key(sql, id, id.slice(id.indexOf(":") + 1), id.startsWith("state:") ? id.slice(6) : "");
    await sql.send("insert into cluster_actor (actor, kind, s, cluster, role) values (?, ?, ?, ?, ?)", actor.n, kind, s, n, bits);
  }
}

async function addPairs(sql: Sql, actors: ActorKeys, n: number, kind: number, s: number, { ends }: Summary): Promise<void> {
  if (ends.length < 2) return;
  const keys: number[] = [];
  for (const id of ends) keys.push((await actors.key(sql, id, id, "")).n);
  keys.sort((a, b) => a - b);
  for (let i = 0; i < keys.length; i++)
    for (let j = i + 1; j < keys.length; j++)
      await sql.send(
        "insert into cluster_pair (a, b, kind, s, cluster) values (?, ?, ?, ?, ?) on conflict do nothing",
        keys[i]!,
        keys[j]!,
        kind,
        s,
        n,
      );
}

async function addTopics(sql: Sql, n: number, kind: number, s: number, { topics }: Summary): Promise<void> {
  for (const topic of topics)
    await sql.send("insert into cluster_topic (topic, kind, s, cluster) values (?, ?, ?, ?)", topic, kind, s, n);
}
