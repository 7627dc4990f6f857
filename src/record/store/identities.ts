import { variants } from "../identity/variants.ts";
import type { ActorKeys } from "./actors.ts";
import { allIn } from "./in-lists.ts";
import { deleteKeys, insertKeys, keyRows } from "./keys.ts";
import { loaded, type StoredFinding, storedFinding } from "./load-findings.ts";
import type { Packed } from "./pack.ts";
import { packedParties } from "./placing.ts";
import type { Correction } from "./record.ts";
import type { Sql } from "./sql.ts";
import type { TouchedFindings } from "./touched.ts";

/** Takes a finding out of merging. */
export async function takeOut(sql: Sql, actors: ActorKeys, touched: TouchedFindings, row: StoredFinding): Promise<void> {
  const { unit } = await loaded(sql, actors, row);
  await deleteKeys(sql, row.n, unit);
  if (row.cluster !== null) touched.went(row.kind, row.n, unit, row.cluster);
}

/** Gives a finding to merging. */
export async function putIn(sql: Sql, actors: ActorKeys, touched: TouchedFindings, row: StoredFinding): Promise<void> {
  const finding = await loaded(sql, actors, row);
  await insertKeys(
    sql,
    keyRows(finding.unit).map(({ block, key }) => [block, key, row.n]),
  );
  touched.came(row.kind, finding);
}

type Entry = Pick<Correction, "action" | "subject" | "object" | "undone">;

/** Which id each merged actor id stands for: by their names, then by the corrections in force. */
export function mergedIds(byName: ReadonlyMap<string, string>, corrections: readonly Entry[]): Map<string, string> {
  const into = new Map(byName);
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

interface ActorRecord {
  readonly n: number;
  readonly id: string;
  readonly code: string;
  readonly mentions: number;
  readonly same: number | null;
  readonly surname: string | null;
}

/**
 * Brings the identities of some actors, and of all persons of some surnames, up to the names and corrections there are,
 * and takes every finding of an actor whose identity changes out of merging and puts it in again.
 */
export async function settleIdentities(
  sql: Sql,
  actors: ActorKeys,
  touched: TouchedFindings,
  surnames: ReadonlySet<string>,
  ids: readonly string[] = [],
): Promise<void> {
  const corrections = (
    await sql.all<{ action: Entry["action"]; subject: string; object: string }>(
      "select action, subject, object from correction where undone = 0 and action in ('merge', 'split') order by n",
    )
  ).map((entry) => ({ ...entry, undone: false }));
  const concerned = new Map<string, ActorRecord>();
  const take = (rows: readonly ActorRecord[]): void => {
    for (const row of rows) concerned.set(row.id, row);
  };
  const columns = "select n, id, code, mentions, same, surname from actor where";
  take(await allIn<ActorRecord>(sql, `${columns} surname in`, [...surnames]));
  take(await allIn<ActorRecord>(sql, `${columns} id in`, ids));
  if (concerned.size === 0) return;
  const named = Map.groupBy(concerned.values(), ({ surname }) => surname);
  // Whoever was merged into one of these follows it.
  take(
    await allIn<ActorRecord>(
      sql,
      `${columns} same in`,
      Array.from(concerned.values(), ({ n }) => n),
    ),
  );
  const byName = new Map<string, string>();
  for (const [surname, persons] of named)
    if (surname !== null && surnames.has(surname))
      for (const [id, same] of variants(persons.filter(({ mentions }) => mentions > 0))) byName.set(id, same);
  const wanted = mergedIds(byName, corrections);
  const moved: { readonly n: number; readonly to: number | null }[] = [];
  for (const { n, id, same } of concerned.values()) {
    const want = wanted.get(id);
    const other = want === undefined ? null : (concerned.get(want) ?? actors.known(want));
    const to =
      other === undefined ? (await sql.get<{ n: number }>("select n from actor where id = ?", want!))!.n : (other?.n ?? null);
    if (to !== same) moved.push({ n, to });
  }
  if (moved.length > 0) await replace(sql, actors, touched, moved);
}

async function replace(
  sql: Sql,
  actors: ActorKeys,
  touched: TouchedFindings,
  moved: readonly { readonly n: number; readonly to: number | null }[],
): Promise<void> {
  const keys = new Set(moved.map(({ n }) => n));
  const rows = new Map<number, StoredFinding>();
  for (const { n } of moved) {
    const clusters =
      "select x.cluster from cluster_actor x where x.actor in (select coalesce(a.same, a.n) from actor a where a.n = ?)";
    for (const row of await sql.all<StoredFinding>(`select ${storedFinding} where f.cluster in (${clusters})`, n))
      if (packedParties(row.kind, JSON.parse(row.body) as Packed).some((party) => keys.has(party[0]))) rows.set(row.n, row);
  }
  const came = touched.cameWith(keys);
  for (const n of came.stored) rows.set(n, (await sql.get<StoredFinding>(`select ${storedFinding} where f.n = ?`, n))!);
  for (const row of rows.values()) await takeOut(sql, actors, touched, row);
  for (const { n, to } of moved) await sql.send("update actor set same = ? where n = ?", to, n);
  actors.forgetIds(keys);
  for (const row of rows.values()) await putIn(sql, actors, touched, row);
  for (const row of came.waiting) touched.waitsAs(row.n, await loaded(sql, actors, row));
}
