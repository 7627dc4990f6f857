import { Place } from "../merging/place.ts";
import type { Unit } from "../merging/unit.ts";
import type { ActorKeys } from "./actors.ts";
import type { ClusterIndex } from "./cluster-index.ts";
import { contentId } from "./hash.ts";
import type { Loaded } from "./load-findings.ts";
import type { Neighbourhood } from "./neighbourhood.ts";
import { type FindingKind, kindNumber, type Packed } from "./pack.ts";
import { packedParties } from "./placing.ts";
import type { Sql } from "./sql.ts";
import { type Member, summaryOf } from "./summary.ts";

/** What a transaction has changed of one kind of findings. */
export interface Touched {
  /** Findings that came. */
  readonly came: Map<number, Loaded>;
  /** Units of findings that went, by finding. */
  readonly went: Map<number, Unit<unknown>>;
  /** Rows that lost a finding. */
  readonly lost: Set<number>;
}

const letters: Readonly<Record<FindingKind, string>> = {
  event: "e",
  statement: "s",
  agreement: "g",
  office: "o",
  seat: "t",
  assessment: "j",
};

/**
 * Settles anew which findings are one, as far as what came and went can change it, and brings the rows of the record up
 * to it: the trees of all units whose place can have changed, and all that was in one row with a unit of these. `lost` are the ids of
 * rows that findings have left in this transaction: they may still be there without the finding that led them.
 */
export async function mergeTouched(
  sql: Sql,
  actors: ActorKeys,
  neighbourhood: Neighbourhood,
  index: ClusterIndex,
  kind: FindingKind,
  touched: Touched,
  lost: ReadonlySet<string>,
): Promise<void> {
  const { forest } = neighbourhood;
  neighbourhood.without(touched.went.keys(), touched.lost);
  const came = new Set<Place<never>>();
  for (const finding of touched.came.values()) came.add(neighbourhood.bring(finding));
  await neighbourhood.readAround(came);
  const queue = new Set<Place<never>>(came);
  const add = (places: readonly Place<never>[]): void => {
    for (const place of places) queue.add(place);
  };
  for (const place of came) add(await neighbourhood.whole(() => forest.arrive(place)));
  // What will be asked for one by one is read together.
  const next = new Set<Place<never>>();
  for (const place of came) for (const other of place.near()) if (!other.isCompared) next.add(other);
  await neighbourhood.readAround(next);
  for (const place of came) add(await neighbourhood.whole(() => forest.affectedBy(place)));
  for (const unit of touched.went.values()) {
    const gone = new Place(unit as Unit<never>);
    gone.gone = true;
    add(await neighbourhood.whole(() => forest.affectedByLoss(gone)));
    // Others may say the same; fewer documents do.
    const same = neighbourhood.placeOf(unit as Unit<never>);
    if (!same) continue;
    queue.add(same);
    add(await neighbourhood.whole(() => forest.arrive(same)));
    add(await neighbourhood.whole(() => forest.affectedBy(same)));
  }
  for (const cluster of touched.lost) add(await neighbourhood.whole(() => neighbourhood.ofRow(cluster)));

  await neighbourhood.readRows(queue);

  const settled = new Set<Place<never>>();
  const clusters = new Set<number>();
  const groups: Loaded[][] = [];
  const settle = (place: Place<never>): void => {
    const tree = forest.tree(place);
    const parts = forest.groups(tree);
    for (const member of tree)
      for (const { cluster } of neighbourhood.findings(member)) {
        if (cluster === null || clusters.has(cluster)) continue;
        add(neighbourhood.ofRow(cluster));
        clusters.add(cluster);
      }
    for (const member of tree) settled.add(member);
    for (const group of parts) groups.push(group.flatMap((member) => neighbourhood.findings(member)));
  };
  for (const place of queue) if (!settled.has(place)) await neighbourhood.whole(() => settle(place));
  await write(sql, actors, kind, groups, neighbourhood, index, lost);
  for (const finding of touched.came.values()) finding.packed = undefined;
}

/** Makes each group a row of the record; rows that are left with nothing go. */
async function write(
  sql: Sql,
  actors: ActorKeys,
  kind: FindingKind,
  groups: readonly (readonly Loaded[])[],
  neighbourhood: Neighbourhood,
  index: ClusterIndex,
  lost: ReadonlySet<string>,
): Promise<void> {
  const number = kindNumber[kind];
  const left = new Set<number>();
  for (const group of groups) for (const { cluster } of group) if (cluster !== null) left.add(cluster);
  for (const group of groups) {
    if (group.length === 0) continue;
    let first = group[0]!;
    for (const finding of group) if (finding.key < first.key) first = finding;
    first.leads ??= `${letters[kind]}-${contentId(`${kind} ${first.key}`)}`;
    const id = first.leads;
    const known = await knownRow(sql, neighbourhood, first, id, lost);
    if (known !== null) left.delete(known);
    const row = known === null ? undefined : neighbourhood.row(known)!;
    const moved = group.filter((finding) => finding.cluster !== known || known === null);
    if (row && moved.length === 0 && row.reports === group.length) continue;
    const sorted = group.length === 1 ? group : [...group].sort((a, b) => (a.key < b.key ? -1 : 1));
    const members: Member[] = [];
    for (const { packed, body, published } of sorted) members.push({ packed: packed ?? (JSON.parse(body) as Packed), published });
    // Ids are forgotten when actors become one, also those of findings read by earlier transactions.
    for (const { packed } of members)
      for (const [actor] of packedParties(number, packed)) if (!actors.hasId(actor)) await actors.ids(sql, [actor]);
    const summary = summaryOf(number, members, await actors.ids(sql, []));
    let n = known;
    if (n === null || row === undefined) {
      const [key, made] = await index.add(number, id, sorted.length, summary);
      n = key;
      neighbourhood.keepRow(n, made);
    } else await index.change(n, number, sorted.length, summary, row);
    for (const finding of moved) {
      if (finding.stored) await sql.send("update finding set cluster = ? where n = ?", n, finding.n);
      neighbourhood.move(finding, n);
    }
  }
  await index.flush();
  for (const n of left) {
    await index.dropIfEmpty(n);
    neighbourhood.dropRow(n);
  }
}

/**
 * The row whose id is that of its first finding; null if there is none yet. A finding that leads a row stands in it, unless it
 * was taken out of the record and has come again in this transaction.
 */
async function knownRow(
  sql: Sql,
  neighbourhood: Neighbourhood,
  { cluster }: Loaded,
  id: string,
  lost: ReadonlySet<string>,
): Promise<number | null> {
  if (cluster !== null) {
    const row = neighbourhood.row(cluster);
    if (row?.id === id) return cluster;
    if (!row) return rowOf(sql, neighbourhood, id);
  }
  return lost.has(id) ? rowOf(sql, neighbourhood, id) : null;
}

async function rowOf(sql: Sql, neighbourhood: Neighbourhood, id: string): Promise<number | null> {
  const found = await sql.get<{ n: number; reports: number; s: number }>("select n, reports, s from cluster where id = ?", id);
  if (!found) return null;
  neighbourhood.keepRow(found.n, { id, reports: found.reports, s: found.s });
  return found.n;
}
