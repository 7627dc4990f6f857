import { ChanceryError } from "../../world/errors.ts";
import { mergedAs } from "../merging/heading.ts";
import type { Unit } from "../merging/unit.ts";
import type { ActorKeys } from "./actors.ts";
import { deleteKeys, insertKeys } from "./keys.ts";
import type { Loaded } from "./neighbourhood.ts";
import { type FindingKind, kindName, kindNumber, type Packed } from "./pack.ts";
import { discriminatorOf, packedParties, reportKey } from "./placing.ts";
import type { Correction } from "./record.ts";
import type { Sql } from "./sql.ts";
import type { TouchedFindings } from "./touched.ts";

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
  touched: TouchedFindings,
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
export async function undoLast(sql: Sql, actors: ActorKeys, touched: TouchedFindings): Promise<Correction | undefined> {
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
  touched: TouchedFindings,
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
  const concerned = await sql.all<Stored>(
    `select f.n, f.kind, f.cluster, f.start, f.stop, f.body, d.id, d.day, d.until from finding f join document d on d.n = f.document
     where f.cluster in (select cluster from cluster_actor where actor in (select n from actor where id in (?, ?) or same in (select n from actor where id in (?, ?))))`,
    subject,
    object,
    subject,
    object,
  );
  for (const finding of concerned) await takeOut(sql, actors, touched, finding);
  for (const row of await sql.all<{ n: number; id: string; same: string | null }>(
    "select a.n, a.id, c.id as same from actor a left join actor c on c.n = a.same where a.same is not null or a.id in (?, ?)",
    subject,
    object,
  )) {
    const want = wanted.get(row.id) ?? null;
    if (want !== row.same)
      await sql.run("update actor set same = (select c.n from actor c where c.id = ?) where n = ?", want, row.n);
  }
  actors.forgetIds();
  for (const finding of concerned) await putIn(sql, actors, touched, finding);
}

interface Stored {
  readonly n: number;
  readonly kind: number;
  readonly cluster: number | null;
  readonly start: number;
  readonly stop: number;
  readonly body: string;
  readonly id: string;
  readonly day: number | null;
  readonly until: number | null;
}

/** A stored finding as merging sees it now. */
async function loadedNow(sql: Sql, actors: ActorKeys, row: Stored): Promise<Loaded> {
  const { n, kind, cluster, start, stop, body, id, day, until } = row;
  const packed = JSON.parse(body) as Packed;
  const ids = await actors.ids(
    sql,
    packedParties(kind, packed).map((party) => party[0]),
  );
  const published = day === null ? null : { s: day, e: until ?? day };
  const key = reportKey(day, id, start, stop, discriminatorOf(kind, packed, ids));
  return { n, key, cluster, packed, published, document: id, unit: mergedAs(kind, packed, published, ids).unit as Unit<never> };
}

async function takeOut(sql: Sql, actors: ActorKeys, touched: TouchedFindings, row: Stored): Promise<void> {
  const { unit } = await loadedNow(sql, actors, row);
  await deleteKeys(sql, row.n, unit);
  touched.went(row.kind, unit, row.cluster);
}

async function putIn(sql: Sql, actors: ActorKeys, touched: TouchedFindings, row: Stored): Promise<void> {
  const loaded = await loadedNow(sql, actors, row);
  await insertKeys(sql, row.n, loaded.unit);
  touched.came(row.kind, loaded);
}

/** How a correction names the findings at one place. */
export const placeName = (kind: FindingKind, document: string, start: number, end: number): string =>
  `${kind} ${document} ${start} ${end}`;

async function applyReject(sql: Sql, actors: ActorKeys, touched: TouchedFindings, subject: string): Promise<void> {
  const parts = /^(\w+) (.*) (\d+) (\d+)$/s.exec(subject);
  if (!parts) return;
  const kind = kindNumber[parts[1] as FindingKind];
  const rejected = await sql.get("select 1 from correction where action = 'reject' and subject = ? and undone = 0", subject);
  const findings = await sql.all<Stored>(
    "select f.n, f.kind, f.cluster, f.start, f.stop, f.body, d.id, d.day, d.until from finding f join document d on d.n = f.document where d.id = ? and f.kind = ? and f.start = ? and f.stop = ?",
    parts[2]!,
    kind,
    Number(parts[3]),
    Number(parts[4]),
  );
  for (const finding of findings) {
    if (rejected) {
      await takeOut(sql, actors, touched, finding);
      await sql.run("update finding set cluster = null where n = ?", finding.n);
    } else await putIn(sql, actors, touched, finding);
  }
}

/** The finding kinds by name, for messages. */
export function knownKind(kind: string): FindingKind {
  if (!(kindName as readonly string[]).includes(kind) || kind === "")
    throw new ChanceryError("E_KIND", `“${kind}” is not a kind of finding.`, `It is one of ${kindName.slice(1).join(", ")}.`);
  return kind as FindingKind;
}
