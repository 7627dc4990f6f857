import type { Span } from "../merging/day.ts";
import { Forest, type Surroundings } from "../merging/forest.ts";
import { comparisons, mergedAs } from "../merging/heading.ts";
import { comparable, foundOn, type Unit, wideReach, widest } from "../merging/unit.ts";
import type { ActorKeys } from "./actors.ts";
import type { Indexed } from "./cluster-index.ts";
import { numberOf } from "./keys.ts";
import { type FindingKind, kindNumber, type Packed } from "./pack.ts";
import { discriminatorOf, packedParties, reportKey, sortingDay } from "./placing.ts";
import type { Sql } from "./sql.ts";

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

/** A stored finding with how merging sees it. */
export interface Loaded {
  readonly n: number;
  readonly key: string;
  cluster: number | null;
  readonly packed: Packed;
  readonly published: Span | null;
  readonly document: string;
  readonly unit: Unit<never>;
}

/** What the record holds of a row, as far as it was written or read through here. */
export interface KnownRow {
  readonly id: string;
  reports: number;
  /** What stands in the indexes; undefined where only the row was read. */
  indexed?: Indexed;
}

const columns = "f.n, f.start, f.stop, f.cluster, f.body, d.id, d.day, d.until";

/** Days are read ahead to the end of a block, so that reports of following days find them read. */
const block = 15;

/**
 * Units near others, read from the record as they are asked for, each finding once. A new one takes from its `elder` what that
 * has read and is asked for again, so that memory holds what is of use now and nothing is read twice.
 */
export class Neighbourhood implements Surroundings<never> {
  readonly #sql: Sql;
  readonly #actors: ActorKeys;
  readonly #kind: FindingKind;
  readonly #reach: number;
  readonly #hasWide: boolean;
  readonly #findings = new Map<number, Loaded>();
  readonly #units = new Map<string, Unit<never>>();
  readonly #ofUnit = new Map<Unit<never>, Loaded[]>();
  /** Key → its units by the day they begin on. */
  readonly #byKey = new Map<number, Map<number, Unit<never>[]>>();
  /** Key → days already read. */
  readonly #read = new Map<number, Span[]>();
  readonly forest: Forest<never>;
  /** Rows of the record by key: to ask and to write only what is not known. */
  readonly #rows = new Map<number, KnownRow>();
  /** Row → its findings held here. */
  readonly #ofRow = new Map<number, Set<Loaded>>();
  #elder: Neighbourhood | null;

  constructor(sql: Sql, actors: ActorKeys, kind: FindingKind, elder: Neighbourhood | null = null) {
    this.#elder = elder;
    if (elder) elder.#elder = null;
    this.#sql = sql;
    this.#actors = actors;
    this.#kind = kind;
    this.#reach = comparisons[kind].reach;
    this.#hasWide = comparisons[kind].wide;
    this.forest = new Forest<never>(this, comparisons[kind]);
  }

  /** How many findings it holds; one that holds many should be given up for a new one. */
  get size(): number {
    return this.#findings.size;
  }

  /** The findings that a unit stands for. */
  findings(unit: Unit<never>): readonly Loaded[] {
    return this.#ofUnit.get(unit) ?? [];
  }

  /** What is known of a row. */
  row(n: number): KnownRow | undefined {
    let row = this.#rows.get(n);
    if (!row) {
      row = this.#elder === null ? undefined : this.#elder.#rows.get(n);
      if (row) this.#rows.set(n, row);
    }
    return row;
  }

  keepRow(n: number, row: KnownRow): void {
    this.#rows.set(n, row);
  }

  dropRow(n: number): void {
    this.#rows.delete(n);
    if (this.#elder !== null) this.#elder.#rows.delete(n);
  }

  /** Puts a finding into a row. */
  move(finding: Loaded, row: number): void {
    if (finding.cluster !== null) this.#ofRow.get(finding.cluster)?.delete(finding);
    finding.cluster = row;
    this.#inRow(finding);
  }

  #inRow(finding: Loaded): void {
    if (finding.cluster === null) return;
    const held = this.#ofRow.get(finding.cluster);
    if (held) held.add(finding);
    else this.#ofRow.set(finding.cluster, new Set([finding]));
  }

  /** Takes in a finding that has come; gives the unit it is part of. */
  bring(finding: Loaded): Unit<never> {
    return (this.#findings.get(finding.n) ?? this.#hold(finding)).unit;
  }

  /** All findings of a row of the record. */
  async ofCluster(cluster: number): Promise<Unit<never>[]> {
    const held = this.#ofRow.get(cluster);
    const units = new Set<Unit<never>>();
    if (held && held.size === this.row(cluster)?.reports) for (const { unit } of held) units.add(unit);
    else {
      const rows = await this.#sql.all<Stored>(
        `select ${columns} from finding f join document d on d.n = f.document where f.cluster = ?`,
        cluster,
      );
      for (const { unit } of await this.#take(rows)) units.add(unit);
    }
    // With the days of its own key come all findings that say the same.
    for (const unit of units) await this.#ensure(numberOf(unit.keys[0]!, unit.wide), unit.s, unit.s);
    return [...units];
  }

  async around(unit: Unit<never>): Promise<readonly Unit<never>[]> {
    const reach = this.#reach;
    const found = new Set<Unit<never>>();
    for (const key of unit.asks ?? unit.keys) {
      const near = numberOf(key, false);
      if (unit.wide) await this.#days(near, unit.s - reach, unit.e + reach, unit, found);
      else await this.#days(near, unit.s - reach, unit.s + reach, unit, found);
      if (!this.#hasWide) continue;
      const wide = numberOf(key, true);
      if (unit.wide) await this.#days(wide, unit.s - wideReach, unit.s + wideReach, unit, found);
      else await this.#days(wide, unit.s - widest - reach, unit.s + reach, unit, found);
    }
    found.delete(unit);
    return [...found];
  }

  /** Finds the units under a key on some days that `unit` is to be compared with; reads those that have not been read. */
  async #days(key: number, s: number, e: number, unit: Unit<never>, found: Set<Unit<never>>): Promise<void> {
    await this.#ensure(key, s, e);
    const days = this.#byKey.get(key);
    if (!days) return;
    const take = (units: readonly Unit<never>[] | undefined): void => {
      if (units) for (const other of units) if (comparable(unit, other, this.#reach)) found.add(other);
    };
    if (e - s < days.size) for (let day = s; day <= e; day++) take(days.get(day));
    else for (const [day, units] of days) if (day >= s && day <= e) take(units);
  }

  async #ensure(key: number, s: number, e: number): Promise<void> {
    const read = this.#read.get(key);
    if (read?.some((span) => span.s <= s && e <= span.e)) return;
    const missing = without({ s, e: e | block }, read ?? []);
    const elders = (this.#elder === null ? null : this.#elder.#read.get(key)) ?? [];
    for (const part of missing) {
      const unread = without(part, elders);
      for (const known of unread.reduce<Span[]>((left, gone) => left.flatMap((span) => without(span, [gone])), [part]))
        this.#inherit(key, known);
      for (const { s: from, e: to } of unread)
        await this.#take(
          await this.#sql.all<Stored>(
            `select ${columns} from finding_key k join finding f on f.n = k.finding join document d on d.n = f.document where k.key = ? and k.s between ? and ? and f.kind = ?`,
            key,
            from,
            to,
            kindNumber[this.#kind],
          ),
        );
    }
    this.#read.set(key, joined([...(read ?? []), ...missing]));
  }

  /** Takes over what the elder holds under a key on some days. */
  #inherit(key: number, { s, e }: Span): void {
    const elder = this.#elder!;
    const days = elder.#byKey.get(key);
    if (!days) return;
    for (const [day, units] of days)
      if (day >= s && day <= e)
        for (const unit of units)
          for (const finding of elder.findings(unit)) if (!this.#findings.has(finding.n)) this.#hold(finding);
  }

  async #take(rows: readonly Stored[]): Promise<Loaded[]> {
    const taken: Loaded[] = [];
    for (const row of rows) {
      const known = this.#findings.get(row.n) ?? (this.#elder === null ? undefined : this.#elder.#findings.get(row.n));
      if (known) {
        taken.push(this.#findings.has(row.n) ? known : this.#hold(known));
        continue;
      }
      const packed = JSON.parse(row.body) as Packed;
      const kind = kindNumber[this.#kind];
      const ids = await this.#actors.ids(
        this.#sql,
        packedParties(kind, packed).map((party) => party[0]),
      );
      const published = row.day === null ? null : { s: row.day, e: row.until ?? row.day };
      const key = reportKey(sortingDay(packed, published), row.id, row.start, row.stop, discriminatorOf(kind, packed, ids));
      const unit = mergedAs(kind, packed, published, ids).unit as Unit<never>;
      taken.push(this.#hold({ n: row.n, key, cluster: row.cluster, packed, published, document: row.id, unit }));
    }
    return taken;
  }

  #hold(finding: Loaded): Loaded {
    const unit = this.#unit(finding.unit);
    unit.documents.add(finding.document);
    const held = { ...finding, unit };
    this.#findings.set(finding.n, held);
    this.#ofUnit.get(unit)!.push(held);
    this.#inRow(held);
    return held;
  }

  #unit(unit: Unit<never>): Unit<never> {
    const sign = unit.wide ? `${unit.sign} wide` : unit.sign;
    const known = this.#units.get(sign);
    if (known) return known;
    this.#units.set(sign, unit);
    this.#ofUnit.set(unit, []);
    for (const key of unit.keys) {
      const number = numberOf(key, unit.wide);
      const days = this.#byKey.get(number) ?? new Map<number, Unit<never>[]>();
      this.#byKey.set(number, days);
      for (const day of foundOn(unit)) {
        const list = days.get(day);
        if (list) list.push(unit);
        else days.set(day, [unit]);
      }
    }
    return unit;
  }
}

/** The parts of a span that are in none of others. */
function without(span: Span, others: readonly Span[]): Span[] {
  let left: Span[] = [span];
  for (const { s, e } of others)
    left = left.flatMap((part) => {
      if (part.e < s || part.s > e) return [part];
      return [...(part.s < s ? [{ s: part.s, e: s - 1 }] : []), ...(part.e > e ? [{ s: e + 1, e: part.e }] : [])];
    });
  return left;
}

/** Spans that touch, as one. */
function joined(spans: readonly Span[]): Span[] {
  const list: { s: number; e: number }[] = [];
  for (const { s, e } of [...spans].sort((a, b) => a.s - b.s)) {
    const last = list.at(-1);
    if (last && s <= last.e + 1) last.e = Math.max(last.e, e);
    else list.push({ s, e });
  }
  return list;
}
