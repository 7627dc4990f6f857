import { mergeAgreements } from "../merging/agreements.ts";
import type { Span } from "../merging/day.ts";
import { mergeEvents } from "../merging/events.ts";
import { mergeSayings, plainWords } from "../merging/sayings.ts";
import { sketch } from "../merging/words.ts";
import type { ActorKeys } from "./actors.ts";
import { contentId } from "./hash.ts";
import {
  kindName,
  type Packed,
  type PackedAgreement,
  type PackedAssessment,
  type PackedEvent,
  type PackedStatement,
} from "./pack.ts";
import { dayOf, discriminatorOf, packedParties, reportKey } from "./placing.ts";
import type { Sql } from "./sql.ts";
import { type Summary, summaryOf } from "./summary.ts";
import { undated } from "./undated.ts";

/** A bucket in which findings came or went, and on which days. */
export interface Touched {
  readonly kind: number;
  readonly bucket: number;
  s: number;
  e: number;
}

interface Stored {
  readonly n: number;
  readonly start: number;
  readonly stop: number;
  readonly cluster: number | null;
  readonly body: string;
  readonly id: string;
  readonly day: number | null;
  readonly until: number | null;
}

interface Loaded {
  readonly n: number;
  readonly key: string;
  readonly cluster: number | null;
  readonly packed: Packed;
  readonly published: Span | null;
  readonly start: number;
  readonly stop: number;
}

const letter = ["", "e", "s", "g", "o", "t", "j"];

/** Settles anew which findings of a bucket are one, and brings the rows of the record up to it. */
export async function mergeBucket(sql: Sql, actors: ActorKeys, touched: Touched): Promise<void> {
  const { kind, bucket } = touched;
  const stored = await sql.all<Stored>(
    "select f.n, f.start, f.stop, f.cluster, f.body, d.id, d.day, d.until from finding f join document d on d.n = f.document where f.bucket = ? and f.kind = ?",
    bucket,
    kind,
  );
  const packs = stored.map((row) => JSON.parse(row.body) as Packed);
  const keys = new Set<number>();
  packs.forEach((packed) => {
    for (const party of packedParties(kind, packed)) keys.add(party[0]);
  });
  const ids = await actors.ids(sql, keys);
  const loaded = stored.map((row, i): Loaded => {
    const packed = packs[i]!;
    return {
      n: row.n,
      key: reportKey(row.day, row.id, row.start, row.stop, discriminatorOf(kind, packed, ids)),
      cluster: row.cluster,
      packed,
      published: row.day === null ? null : { s: row.day, e: row.until ?? row.day },
      start: row.start,
      stop: row.stop,
    };
  });
  const byRow = new Map(loaded.map((finding) => [finding.n, finding]));
  const groups = (await groupsOf(sql, kind, loaded, ids)).map((group) => group.map(({ n }) => byRow.get(n)!));

  const old = new Set<number>();
  for (const { cluster } of loaded) if (cluster !== null) old.add(cluster);
  for (const group of groups) {
    const id = `${letter[kind]}-${contentId(`${kindName[kind]} ${group[0]!.key}`)}`;
    const known = await sql.get<{ n: number; reports: number }>("select n, reports from cluster where id = ?", id);
    const n = known?.n ?? (await sql.insert("insert into cluster (kind, id, reports) values (?, ?, 0)", kind, id));
    old.delete(n);
    const moved = group.filter((finding) => finding.cluster !== n);
    for (const finding of moved) await sql.run("update finding set cluster = ? where n = ?", n, finding.n);
    if (moved.length === 0 && known?.reports === group.length) continue;
    await index(sql, actors, n, kind, group.length, summaryOf(kind, group, ids), known !== undefined);
  }
  for (const n of old) await dropIfEmpty(sql, n);
}

/** Removes a row of the record on which no finding rests any longer. */
export async function dropIfEmpty(sql: Sql, n: number): Promise<void> {
  if (await sql.get("select 1 from finding where cluster = ? limit 1", n)) return;
  await clear(sql, n);
  await sql.run("delete from cluster where n = ?", n);
}

interface Placed {
  readonly n: number;
}

async function groupsOf(
  sql: Sql,
  kind: number,
  loaded: readonly Loaded[],
  ids: ReadonlyMap<number, string>,
): Promise<readonly (readonly Placed[])[]> {
  switch (kindName[kind]) {
    case "event":
      return mergeEvents(loaded.map((finding) => ({ ...finding, ids, packed: finding.packed as PackedEvent })));
    case "agreement":
      return mergeAgreements(
        loaded.map((finding) => {
          const packed = finding.packed as PackedAgreement;
          return { ...finding, packed, day: dayOf(packed.d, finding.published), name: sketch(packed.v.replaceAll(packed.f, "")) };
        }),
      );
    case "statement":
    case "assessment":
      if (loaded.length === 1) return [loaded];
      return mergeSayings(await Promise.all(loaded.map((finding) => sayingOf(sql, kind, finding))));
    default:
      return [[...loaded].sort((a, b) => (a.key < b.key ? -1 : 1))];
  }
}

async function sayingOf(sql: Sql, kind: number, finding: Loaded) {
  const { u, k, x } = finding.packed as PackedStatement | PackedAssessment;
  const words = u || (await wordsAt(sql, finding));
  const statement = kindName[kind] === "statement";
  return {
    n: finding.n,
    key: finding.key,
    day: statement ? dayOf((finding.packed as PackedStatement).d, finding.published) : (finding.published?.s ?? null),
    sketch: k,
    plain: plainWords(words),
    turn: statement ? "" : x,
  };
}

async function wordsAt(sql: Sql, finding: Loaded): Promise<string> {
  const row = await sql.get<{ body: string }>(
    "select d.body from finding f join document d on d.n = f.document where f.n = ?",
    finding.n,
  );
  return row!.body.slice(finding.start, finding.stop);
}

/** Takes a row out of the indexes. */
async function clear(sql: Sql, n: number): Promise<void> {
  await sql.run("delete from cluster_actor where cluster = ?", n);
  await sql.run("delete from cluster_pair where cluster = ?", n);
  await sql.run("delete from cluster_topic where cluster = ?", n);
}

async function index(
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
    "update cluster set type = ?, status = ?, s = ?, e = ?, reports = ? where n = ?",
    summary.type,
    summary.status,
    s,
    summary.e ?? undated,
    reports,
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
