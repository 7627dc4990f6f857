import { ChanceryError } from "../../world/errors.ts";
import type { Span } from "../merging/day.ts";
import type { ActorKeys } from "./actors.ts";
import { type FindingKind, kindName, kindNumber, type Packed } from "./pack.ts";
import { packedParties, placingOf } from "./placing.ts";
import type { Correction } from "./record.ts";
import type { Sql } from "./sql.ts";
import type { TouchedHeadings } from "./touched.ts";

interface Entry {
  readonly n: number;
  readonly action: Correction["action"];
  readonly subject: string;
  readonly object: string;
  readonly at: string;
  readonly undone: number;
}

const correctionOf = (entry: Entry): Correction => ({ ...entry, undone: entry.undone !== 0 });

export async function listCorrections(sql: Sql): Promise<Correction[]> {
  return (await sql.all<Entry>("select n, action, subject, object, at, undone from correction order by n")).map(correctionOf);
}

/** Which id each merged actor id stands for, by the corrections in force. */
export function mergedIds(
  corrections: readonly Pick<Correction, "action" | "subject" | "object" | "undone">[],
): Map<string, string> {
  const into = new Map<string, string>();
  for (const { action, subject, object, undone } of corrections) {
    if (undone) continue;
    if (action === "merge") into.set(subject, object);
    if (action === "split") into.delete(subject);
  }
  const settled = new Map<string, string>();
  for (const id of into.keys()) {
    let at = id;
    const seen = new Set<string>();
    while (into.has(at) && !seen.has(at)) {
      seen.add(at);
      at = into.get(at)!;
    }
    if (seen.has(at)) at = [...seen].sort()[0]!;
    if (at !== id) settled.set(id, at);
  }
  return settled;
}

/** Writes a correction down and brings the record up to it. */
export async function correct(
  sql: Sql,
  actors: ActorKeys,
  touched: TouchedHeadings,
  entry: Pick<Correction, "action" | "subject" | "object" | "at">,
): Promise<Correction> {
  const n = await sql.insert(
    "insert into correction (action, subject, object, at) values (?, ?, ?, ?)",
    entry.action,
    entry.subject,
    entry.object,
    entry.at,
  );
  await apply(sql, actors, touched, entry);
  return { n, ...entry, undone: false };
}

/** Undoes the last correction in force; undefined if there is none. */
export async function undoLast(sql: Sql, actors: ActorKeys, touched: TouchedHeadings): Promise<Correction | undefined> {
  const last = await sql.get<Entry>(
    "select n, action, subject, object, at, undone from correction where undone = 0 order by n desc limit 1",
  );
  if (!last) return undefined;
  await sql.run("update correction set undone = 1 where n = ?", last.n);
  await apply(sql, actors, touched, last);
  return { ...correctionOf(last), undone: true };
}

async function apply(
  sql: Sql,
  actors: ActorKeys,
  touched: TouchedHeadings,
  { action, subject, object }: Pick<Correction, "action" | "subject" | "object">,
): Promise<void> {
  if (action === "reject") return applyReject(sql, actors, touched, subject);
  if (action === "rename") {
    const name = (
      await sql.get<{ object: string }>(
        "select object from correction where action = 'rename' and subject = ? and undone = 0 order by n desc limit 1",
        subject,
      )
    )?.object;
    await sql.run("update actor set given = ? where id = ?", name ?? null, subject);
    return;
  }
  for (const id of [subject, object]) if (id) await actors.key(sql, id, id.slice(id.indexOf(":") + 1), "");
  const wanted = mergedIds(await listCorrections(sql));
  const moved: number[] = [];
  for (const row of await sql.all<{ n: number; id: string; same: string | null }>(
    "select a.n, a.id, c.id as same from actor a left join actor c on c.n = a.same where a.same is not null or a.id in (?, ?)",
    subject,
    object,
  )) {
    const want = wanted.get(row.id) ?? null;
    if (want === row.same) continue;
    moved.push(row.n);
    await sql.run("update actor set same = (select c.n from actor c where c.id = ?) where n = ?", want, row.n);
  }
  for (const n of moved) await replace(sql, actors, touched, n, subject, object);
  actors.forgetIds();
}

/** Places anew the findings in rows where an actor takes part. */
async function replace(
  sql: Sql,
  actors: ActorKeys,
  touched: TouchedHeadings,
  moved: number,
  subject: string,
  object: string,
): Promise<void> {
  actors.forgetIds();
  const findings = await sql.all<{
    n: number;
    kind: number;
    bucket: number;
    s: number | null;
    e: number | null;
    body: string;
    day: number | null;
    until: number | null;
    cluster: number | null;
  }>(
    `select f.n, f.kind, f.bucket, f.s, f.e, f.body, f.cluster, d.day, d.until from finding f join document d on d.n = f.document
     where f.bucket is not null and f.cluster in (select cluster from cluster_actor where actor = ? or actor in (select n from actor where id in (?, ?)))`,
    moved,
    subject,
    object,
  );
  for (const finding of findings) {
    const packed = JSON.parse(finding.body) as Packed;
    const ids = await actors.ids(
      sql,
      packedParties(finding.kind, packed).map((party) => party[0]),
    );
    const published: Span | null = finding.day === null ? null : { s: finding.day, e: finding.until ?? finding.day };
    const placing = placingOf(finding.kind, packed, ids, published);
    touched.went(finding.kind, finding, finding.cluster);
    touched.came(finding.kind, finding.n, placing);
    await sql.run("update finding set bucket = ?, s = ?, e = ? where n = ?", placing.bucket, placing.s, placing.e, finding.n);
  }
}

/** How a correction names the findings at one place. */
export const placeName = (kind: FindingKind, document: string, start: number, end: number): string =>
  `${kind} ${document} ${start} ${end}`;

async function applyReject(sql: Sql, actors: ActorKeys, touched: TouchedHeadings, subject: string): Promise<void> {
  const parts = /^(\w+) (.*) (\d+) (\d+)$/s.exec(subject);
  if (!parts) return;
  const kind = kindNumber[parts[1] as FindingKind];
  const rejected = await sql.get("select 1 from correction where action = 'reject' and subject = ? and undone = 0", subject);
  const findings = await sql.all<{
    n: number;
    bucket: number | null;
    s: number | null;
    e: number | null;
    cluster: number | null;
    body: string;
    day: number | null;
    until: number | null;
  }>(
    "select f.n, f.bucket, f.s, f.e, f.cluster, f.body, d.day, d.until from finding f join document d on d.n = f.document where d.id = ? and f.kind = ? and f.start = ? and f.stop = ?",
    parts[2]!,
    kind,
    Number(parts[3]),
    Number(parts[4]),
  );
  for (const finding of findings) {
    if (rejected) {
      touched.went(kind, finding, finding.cluster);
      await sql.run("update finding set bucket = null, cluster = null where n = ?", finding.n);
    } else {
      const packed = JSON.parse(finding.body) as Packed;
      const ids = await actors.ids(
        sql,
        packedParties(kind, packed).map((party) => party[0]),
      );
      const placing = placingOf(
        kind,
        packed,
        ids,
        finding.day === null ? null : { s: finding.day, e: finding.until ?? finding.day },
      );
      touched.came(kind, finding.n, placing);
      await sql.run("update finding set bucket = ?, s = ?, e = ? where n = ?", placing.bucket, placing.s, placing.e, finding.n);
    }
  }
}

/** The finding kinds by name, for messages. */
export function knownKind(kind: string): FindingKind {
  if (!(kindName as readonly string[]).includes(kind) || kind === "")
    throw new ChanceryError("E_KIND", `“${kind}” is not a kind of finding.`, `It is one of ${kindName.slice(1).join(", ")}.`);
  return kind as FindingKind;
}
