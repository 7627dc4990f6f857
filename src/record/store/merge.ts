import type { Unit } from "../merging/unit.ts";
import type { ActorKeys } from "./actors.ts";
import { addRow, changeRow, dropIfEmpty, indexed } from "./cluster-index.ts";
import { contentId } from "./hash.ts";
import type { Loaded, Neighbourhood } from "./neighbourhood.ts";
import { type FindingKind, kindNumber } from "./pack.ts";
import { packedParties } from "./placing.ts";
import type { Sql } from "./sql.ts";
import { summaryOf } from "./summary.ts";

/** What a transaction has changed of one kind of findings. */
export interface Touched {
  /** Findings that came. */
  readonly came: Map<number, Loaded>;
  /** Units of findings that went. */
  readonly went: Unit<unknown>[];
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
 * to it: the trees of all units whose place can have changed, and all that was in one row with a unit of these. `removed` says
 * that findings have gone in this transaction: rows that they led may still be there.
 */
export async function mergeTouched(
  sql: Sql,
  actors: ActorKeys,
  neighbourhood: Neighbourhood,
  kind: FindingKind,
  touched: Touched,
  removed: boolean,
): Promise<void> {
  const { forest } = neighbourhood;
  const queue: Unit<never>[] = [];
  for (const finding of touched.came.values()) queue.push(neighbourhood.bring(finding));
  const came = new Set(queue);
  for (const unit of came) await forest.arrive(unit);
  for (const unit of came) queue.push(...(await forest.affectedBy(unit)));
  for (const unit of touched.went) queue.push(...(await forest.affectedBy(unit as Unit<never>)));
  for (const cluster of touched.lost) queue.push(...(await neighbourhood.ofCluster(cluster)));

  const settled = new Set<Unit<never>>();
  const clusters = new Set<number>();
  const groups: Loaded[][] = [];
  for (const unit of queue) {
    if (settled.has(unit)) continue;
    const tree = await forest.tree(unit);
    for (const member of tree) {
      settled.add(member);
      for (const { cluster } of neighbourhood.findings(member)) {
        if (cluster === null || clusters.has(cluster)) continue;
        clusters.add(cluster);
        queue.push(...(await neighbourhood.ofCluster(cluster)));
      }
    }
    for (const group of await forest.groups(tree)) groups.push(group.flatMap((member) => neighbourhood.findings(member)));
  }
  await write(sql, actors, kind, groups, neighbourhood, removed);
}

/** Makes each group a row of the record; rows that are left with nothing go. */
async function write(
  sql: Sql,
  actors: ActorKeys,
  kind: FindingKind,
  groups: readonly (readonly Loaded[])[],
  neighbourhood: Neighbourhood,
  removed: boolean,
): Promise<void> {
  const number = kindNumber[kind];
  const left = new Set<number>();
  for (const group of groups) for (const { cluster } of group) if (cluster !== null) left.add(cluster);
  for (const group of groups) {
    if (group.length === 0) continue;
    const sorted = group.length === 1 ? group : [...group].sort((a, b) => (a.key < b.key ? -1 : 1));
    const id = `${letters[kind]}-${contentId(`${kind} ${sorted[0]!.key}`)}`;
    const known = await knownRow(sql, neighbourhood, sorted[0]!, id, removed);
    if (known !== null) left.delete(known);
    const row = known === null ? undefined : neighbourhood.row(known)!;
    const moved = sorted.filter((finding) => finding.cluster !== known || known === null);
    if (row && moved.length === 0 && row.reports === sorted.length) continue;
    // Ids are forgotten when actors become one, also those of findings read by earlier transactions.
    let ids: ReadonlyMap<number, string> = new Map();
    for (const { packed } of sorted)
      ids = await actors.ids(
        sql,
        packedParties(number, packed).map((party) => party[0]),
      );
    const summary = summaryOf(number, sorted, ids);
    let n = known;
    if (n === null || row === undefined) {
      n = await addRow(sql, actors, number, id, sorted.length, summary);
      neighbourhood.keepRow(n, { id, reports: sorted.length, indexed: indexed(summary) });
    } else {
      await changeRow(sql, actors, n, number, sorted.length, summary, row.indexed);
      row.reports = sorted.length;
      row.indexed = indexed(summary);
    }
    for (const finding of moved) {
      await sql.send("update finding set cluster = ? where n = ?", n, finding.n);
      neighbourhood.move(finding, n);
    }
  }
  for (const n of left) {
    await dropIfEmpty(sql, n);
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
  removed: boolean,
): Promise<number | null> {
  if (cluster !== null) {
    const row = neighbourhood.row(cluster);
    if (row) return row.id === id ? cluster : removed ? rowOf(sql, neighbourhood, id) : null;
  }
  return cluster !== null || removed ? rowOf(sql, neighbourhood, id) : null;
}

async function rowOf(sql: Sql, neighbourhood: Neighbourhood, id: string): Promise<number | null> {
  const found = await sql.get<{ n: number; reports: number }>("select n, reports from cluster where id = ?", id);
  if (!found) return null;
  neighbourhood.keepRow(found.n, { id, reports: found.reports });
  return found.n;
}
