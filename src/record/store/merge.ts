import type { Unit } from "../merging/unit.ts";
import type { ActorKeys } from "./actors.ts";
import { dropIfEmpty, index } from "./cluster-index.ts";
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
 * to it: the trees of all units whose place can have changed, and all that was in one row with a unit of these.
 */
export async function mergeTouched(
  sql: Sql,
  actors: ActorKeys,
  neighbourhood: Neighbourhood,
  kind: FindingKind,
  touched: Touched,
): Promise<void> {
  const { forest } = neighbourhood;
  const queue: Unit<never>[] = [];
  for (const finding of touched.came.values()) queue.push(await neighbourhood.bring(finding));
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
  await write(sql, actors, kind, groups, neighbourhood);
}

/** Makes each group a row of the record; rows that are left with nothing go. */
async function write(
  sql: Sql,
  actors: ActorKeys,
  kind: FindingKind,
  groups: readonly (readonly Loaded[])[],
  { ids, written }: Neighbourhood,
): Promise<void> {
  const left = new Set<number>();
  for (const group of groups) for (const { cluster } of group) if (cluster !== null) left.add(cluster);
  for (const group of groups) {
    const sorted = [...group].sort((a, b) => (a.key < b.key ? -1 : 1));
    if (sorted.length === 0) continue;
    const id = `${letters[kind]}-${contentId(`${kind} ${sorted[0]!.key}`)}`;
    const known = await sql.get<{ n: number; reports: number }>("select n, reports from cluster where id = ?", id);
    const n = known?.n ?? (await sql.insert("insert into cluster (kind, id, reports) values (?, ?, 0)", kindNumber[kind], id));
    left.delete(n);
    const moved = sorted.filter((finding) => finding.cluster !== n);
    for (const finding of moved) {
      await sql.run("update finding set cluster = ? where n = ?", n, finding.n);
      finding.cluster = n;
    }
    if (moved.length === 0 && known?.reports === sorted.length) continue;
    // Ids are forgotten when actors become one, also those of findings read by earlier transactions.
    for (const { packed } of sorted)
      await actors.ids(
        sql,
        packedParties(kindNumber[kind], packed).map((party) => party[0]),
      );
    const summary = summaryOf(kindNumber[kind], sorted, ids);
    const text = JSON.stringify([
      summary.type,
      summary.status,
      summary.s,
      summary.e,
      [...summary.roles],
      summary.ends,
      summary.topics,
      summary.differs,
    ]);
    if (known && written.get(n) === text) await sql.run("update cluster set reports = ? where n = ?", sorted.length, n);
    else await index(sql, actors, n, kindNumber[kind], sorted.length, summary, known !== undefined);
    written.set(n, text);
  }
  for (const n of left) {
    await dropIfEmpty(sql, n);
    written.delete(n);
  }
}
