import type { Span } from "../merging/day.ts";
import { Forest } from "../merging/forest.ts";
import { type Merged, mergedAs } from "../merging/heading.ts";
import { type Comparison, type Unit, wideReach, widest } from "../merging/unit.ts";
import type { ActorKeys } from "./actors.ts";
import { dropIfEmpty, index } from "./cluster-index.ts";
import { contentId } from "./hash.ts";
import { kindName, type Packed } from "./pack.ts";
import { discriminatorOf, headingOf, packedParties, part, partOf, reportKey } from "./placing.ts";
import type { Sql } from "./sql.ts";
import { summaryOf } from "./summary.ts";

/** A heading under which findings came or went. */
export interface Touched {
  readonly kind: number;
  /** The bucket, for findings that are one if they say the same; else the heading's number. */
  readonly bucket: number;
  /** Findings that came. */
  readonly came: Set<number>;
  /** Days and breadth of findings that came or went. */
  readonly days: { readonly s: number; readonly e: number; readonly went: boolean }[];
  /** Rows that lost a finding. */
  readonly lost: Set<number>;
}

interface Stored {
  readonly n: number;
  readonly start: number;
  readonly stop: number;
  readonly bucket: number;
  readonly cluster: number | null;
  readonly body: string;
  readonly id: string;
  readonly day: number | null;
  readonly until: number | null;
}

interface Loaded {
  readonly n: number;
  readonly key: string;
  cluster: number | null;
  readonly packed: Packed;
  readonly published: Span | null;
  readonly merged: Merged;
}

type AnyUnit = Unit<never>;

const columns =
  "f.n, f.start, f.stop, f.bucket, f.cluster, f.body, d.id, d.day, d.until from finding f join document d on d.n = f.document";
const letter = ["", "e", "s", "g", "o", "t", "j"];

/** Settles anew which findings are one, as far as what came and went can change it, and brings the rows up to it. */
export async function mergeTouched(sql: Sql, actors: ActorKeys, touched: Touched): Promise<void> {
  const settling = new Settling(sql, actors, touched.kind);
  if (partOf(touched.bucket) === part.same) {
    const findings = await settling.load("f.bucket = ?", touched.bucket);
    await settling.write(findings.length > 0 ? [findings] : []);
    return;
  }
  for (const zone of zonesOf(touched)) await settleZone(settling, touched, zone);
}

/** Days that touch each other are settled together. */
function zonesOf(touched: Touched): Span[] {
  const zones: { s: number; e: number }[] = [];
  for (const { s, e } of [...touched.days].sort((a, b) => a.s - b.s)) {
    const last = zones.at(-1);
    if (last && s <= last.e + widest) last.e = Math.max(last.e, e);
    else zones.push({ s, e });
  }
  return zones;
}

class Settling {
  readonly sql: Sql;
  readonly kind: number;
  readonly #actors: ActorKeys;
  readonly #loaded = new Map<number, Loaded>();
  #ids: ReadonlyMap<number, string> = new Map();

  constructor(sql: Sql, actors: ActorKeys, kind: number) {
    this.sql = sql;
    this.kind = kind;
    this.#actors = actors;
  }

  /** Findings of this kind, each read once. */
  async load(condition: string, ...values: number[]): Promise<Loaded[]> {
    const found: Loaded[] = [];
    for (const row of await this.sql.all<Stored>(`select ${columns} where ${condition} and f.kind = ?`, ...values, this.kind)) {
      const known = this.#loaded.get(row.n);
      if (known) {
        found.push(known);
        continue;
      }
      const packed = JSON.parse(row.body) as Packed;
      const keys = packedParties(this.kind, packed).map((party) => party[0]);
      this.#ids = await this.#actors.ids(this.sql, keys);
      const published = row.day === null ? null : { s: row.day, e: row.until ?? row.day };
      const loaded: Loaded = {
        n: row.n,
        key: reportKey(row.day, row.id, row.start, row.stop, discriminatorOf(this.kind, packed, this.#ids)),
        cluster: row.cluster,
        packed,
        published,
        merged: mergedAs(this.kind, packed, published, this.#ids),
      };
      this.#loaded.set(row.n, loaded);
      found.push(loaded);
    }
    return found;
  }

  /** Makes each group a row of the record; rows that are left with nothing go. */
  async write(groups: readonly (readonly Loaded[])[]): Promise<void> {
    const left = new Set<number>();
    for (const group of groups) for (const { cluster } of group) if (cluster !== null) left.add(cluster);
    for (const group of groups) {
      const sorted = [...group].sort((a, b) => (a.key < b.key ? -1 : 1));
      const id = `${letter[this.kind]}-${contentId(`${kindName[this.kind]} ${sorted[0]!.key}`)}`;
      const known = await this.sql.get<{ n: number; reports: number }>("select n, reports from cluster where id = ?", id);
      const n = known?.n ?? (await this.sql.insert("insert into cluster (kind, id, reports) values (?, ?, 0)", this.kind, id));
      left.delete(n);
      const moved = sorted.filter((finding) => finding.cluster !== n);
      for (const finding of moved) {
        await this.sql.run("update finding set cluster = ? where n = ?", n, finding.n);
        finding.cluster = n;
      }
      if (moved.length === 0 && known?.reports === sorted.length) continue;
      await index(
        this.sql,
        this.#actors,
        n,
        this.kind,
        sorted.length,
        summaryOf(this.kind, sorted, this.#ids),
        known !== undefined,
      );
    }
    for (const n of left) await dropIfEmpty(this.sql, n);
  }
}

/** The findings of a heading between some days, as units with the findings that say each. */
class Window {
  readonly forest: Forest<never>;
  readonly units: readonly AnyUnit[];
  readonly findings = new Map<AnyUnit, Loaded[]>();
  readonly byCluster = new Map<number, AnyUnit[]>();
  readonly byFinding = new Map<number, AnyUnit>();

  constructor(loaded: readonly Loaded[], comparison: Comparison<never>) {
    const bySign = new Map<string, AnyUnit>();
    for (const finding of loaded) {
      const sign = `${finding.merged.unit.wide ? "w" : "n"}${finding.merged.unit.sign}`;
      const unit = bySign.get(sign) ?? (finding.merged.unit as AnyUnit);
      bySign.set(sign, unit);
      this.findings.set(unit, [...(this.findings.get(unit) ?? []), finding]);
      this.byFinding.set(finding.n, unit);
      if (finding.cluster !== null) {
        const units = this.byCluster.get(finding.cluster) ?? [];
        if (!units.includes(unit)) units.push(unit);
        this.byCluster.set(finding.cluster, units);
      }
    }
    this.units = [...bySign.values()];
    this.forest = new Forest(this.units, comparison);
  }
}

/**
 * Settles one stretch of days: finds the trees whose units can have changed, and the rows these were in before. When these
 * reach beyond the days read, reads more and begins again; nothing reaches far, since a unit only ever stands under a fuller one.
 */
async function settleZone(settling: Settling, touched: Touched, zone: Span): Promise<void> {
  const heading = headingOf(touched.bucket);
  const near = heading + part.near;
  const wide = heading + part.wide;
  let margin = 6;
  let days: { s: number; e: number } = { s: zone.s, e: zone.e };
  for (;;) {
    const any = (await settling.load("f.n = (select n from finding where bucket in (?, ?) limit 1)", near, wide))[0];
    if (!any) return;
    const comparison = any.merged.comparison as Comparison<never>;
    const { reach } = comparison;
    const from = days.s - margin * reach;
    const to = days.e + margin * reach;
    const loaded = [
      ...(await settling.load("f.bucket = ? and f.s between ? and ?", near, from, to)),
      ...(await settling.load("f.bucket = ? and f.s between ? and ?", wide, from - widest - wideReach, to + wideReach)),
    ];
    const window = new Window(loaded, comparison);
    const beyond = await settleWindow(settling, touched, window, from, to, reach);
    if (!beyond) return;
    days = { s: Math.min(days.s, beyond.s), e: Math.max(days.e, beyond.e) };
    margin = 6;
  }
}

/** Settles what is in a window; gives the days to read as well where they are not enough. */
async function settleWindow(
  settling: Settling,
  touched: Touched,
  window: Window,
  from: number,
  to: number,
  reach: number,
): Promise<Span | null> {
  const { forest } = window;
  const safe = (unit: AnyUnit): boolean =>
    unit.wide ? unit.s - reach >= from && unit.e + reach <= to : unit.s - 4 * reach >= from && unit.s + 4 * reach <= to;
  const settled = new Set<AnyUnit>();
  const trees: AnyUnit[][] = [];
  const queue: AnyUnit[] = [];
  for (const n of touched.came) {
    const unit = window.byFinding.get(n);
    if (!unit) continue;
    const near = forest.fitting(unit);
    // What an equal may stand under depends on its own equals.
    queue.push(
      unit,
      ...near,
      ...near
        .filter((other) => other.rank === unit.rank)
        .flatMap((other) => forest.fitting(other).filter((next) => next.rank === unit.rank)),
    );
  }
  const aside = 2 * (reach + wideReach);
  for (const { s, e, went } of touched.days)
    if (went)
      queue.push(
        ...window.units.filter((unit) =>
          unit.wide ? unit.s - aside <= e && s <= unit.e + aside : unit.s - 2 * reach <= e && s <= unit.s + 2 * reach,
        ),
      );
  for (const cluster of touched.lost) queue.push(...(window.byCluster.get(cluster) ?? []));
  const seenClusters = new Set<number>();
  for (const unit of queue) {
    if (settled.has(unit)) continue;
    if (!safe(unit)) return { s: unit.s, e: unit.e };
    const tree = forest.tree(unit);
    trees.push(tree);
    for (const member of tree) {
      settled.add(member);
      if (!safe(member)) return { s: member.s, e: member.e };
      for (const { cluster } of window.findings.get(member)!) {
        if (cluster === null || seenClusters.has(cluster)) continue;
        seenClusters.add(cluster);
        const days = await settling.sql.get<{ s: number; e: number; n: number }>(
          "select min(s) as s, max(e) as e, count(*) as n from finding where cluster = ?",
          cluster,
        );
        const units = window.byCluster.get(cluster)!;
        const held = units.reduce(
          (sum, other) => sum + window.findings.get(other)!.filter((finding) => finding.cluster === cluster).length,
          0,
        );
        if (held < days!.n) return { s: days!.s, e: days!.e };
        queue.push(...units);
      }
    }
  }
  await settling.write(
    trees.flatMap((tree) => forest.groups(tree)).map((group) => group.flatMap((unit) => window.findings.get(unit)!)),
  );
  return null;
}
