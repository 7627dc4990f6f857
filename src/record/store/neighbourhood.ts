import type { Span } from "../merging/day.ts";
import { Forest, type Surroundings } from "../merging/forest.ts";
import { comparisons, mergedAs } from "../merging/heading.ts";
import { Place } from "../merging/place.ts";
import { type Comparison, comparable, daysAround, foundOn, type Unit } from "../merging/unit.ts";
import type { ActorKeys } from "./actors.ts";
import type { KnownRow } from "./cluster-index.ts";
import { DaysUsed } from "./days-used.ts";
import { type FindingKind, kindNumber, type Packed } from "./pack.ts";
import { discriminatorOf, packedParties, reportKey, sortingDay } from "./placing.ts";
import { Shelf } from "./shelf.ts";
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

/** A finding with how merging sees it. */
export interface Loaded {
  readonly n: number;
  readonly key: string;
  cluster: number | null;
  /** As it is stored (pack.ts). */
  readonly body: string;
  /** Its parts, as long as the transaction lasts in which it came. */
  packed?: Packed | undefined;
  readonly published: Span | null;
  readonly document: string;
  /** What it says; findings that say the very same share it once they are held. */
  unit: Unit<never>;
  /** Whether the record has it; what has come is stored when it is settled which row it belongs to. */
  stored: boolean;
  /** The id of the row that it leads, once it has been asked for. */
  leads?: string;
}

interface Spot {
  readonly place: Place<never>;
  readonly findings: Loaded[];
}

const columns = "f.n, f.start, f.stop, f.cluster, f.body, d.id, d.day, d.until";

/** So many blocks are asked for in one query; few different numbers, so that each statement is prepared once. */
const sizes = [1, 4, 16, 64] as const;
const most = 64;

const byBlocks = new Map(
  sizes.map((size) => [
    size,
    `with wanted (block, key) as (values ${Array(size).fill("(cast(? as bigint), cast(? as bigint))").join(", ")})
     select ${columns} from wanted w cross join finding_key k join finding f on f.n = k.finding join document d on d.n = f.document
     where k.block = w.block and k.key = w.key and f.kind = ?`,
  ]),
);

/** Thrown when the record must be read before what was asked can be told. */
const unread = new Error("not read yet");

/**
 * Units near others, read from the record as they are asked for, each finding once. It keeps what it has read until `trim` lets go of
 * the days that were not of use lately.
 */
export class Neighbourhood implements Surroundings<never> {
  readonly #sql: Sql;
  readonly #actors: ActorKeys;
  readonly #kind: FindingKind;
  readonly #comparison: Comparison<never>;
  readonly #findings = new Map<number, Loaded>();
  /** By what they say. */
  readonly #spots = new Map<string, Spot>();
  readonly #shelves = new Map<number, Shelf>();
  /** Block and key, again and again: what has to be read next. */
  #wanted: number[] = [];
  readonly #wantedRows = new Set<number>();
  #asked = 0;
  readonly forest: Forest<never>;
  /** Rows of the record by key: to ask and to write only what is not known. */
  readonly #rows = new Map<number, KnownRow>();
  /** Row → its findings held here. */
  readonly #ofRow = new Map<number, Loaded[]>();
  /** Rows all of whose findings are held here. */
  readonly #whole = new Set<number>();
  /** Days → when they were last of use, for units that are not wide and that are. */
  readonly #used = { narrow: new DaysUsed(), wide: new DaysUsed() };
  /** How many findings were left when it was last trimmed. */
  #kept = 0;
  /** Counts transactions. */
  #now = 0;

  constructor(sql: Sql, actors: ActorKeys, kind: FindingKind) {
    this.#sql = sql;
    this.#actors = actors;
    this.#kind = kind;
    this.#comparison = comparisons[kind];
    this.forest = new Forest<never>(this, comparisons[kind]);
  }

  /** How many findings it holds. */
  get size(): number {
    return this.#findings.size;
  }

  /** The findings that a unit stands for. */
  findings({ unit }: Place<never>): readonly Loaded[] {
    return this.#spots.get(unit.sign)?.findings ?? [];
  }

  /** What is known of a row. */
  row(n: number): KnownRow | undefined {
    return this.#rows.get(n);
  }

  keepRow(n: number, row: KnownRow): void {
    this.#rows.set(n, row);
  }

  dropRow(n: number): void {
    this.#rows.delete(n);
    this.#whole.delete(n);
  }

  /** Puts a finding into a row. */
  move(finding: Loaded, row: number): void {
    this.#leaveRow(finding);
    finding.cluster = row;
    this.#inRow(finding);
  }

  #inRow(finding: Loaded): void {
    if (finding.cluster === null) return;
    const held = this.#ofRow.get(finding.cluster);
    if (held) held.push(finding);
    else this.#ofRow.set(finding.cluster, [finding]);
  }

  #leaveRow(finding: Loaded): void {
    if (finding.cluster === null) return;
    const held = this.#ofRow.get(finding.cluster);
    const at = held?.indexOf(finding) ?? -1;
    if (at < 0) return;
    if (held!.length === 1) this.#ofRow.delete(finding.cluster);
    else held!.splice(at, 1);
  }

  /** Takes in a finding that has come; gives the place of what it says. */
  bring(finding: Loaded): Place<never> {
    return this.#hold(finding);
  }

  /** Lets go of findings that are no longer in the record, and of what is known of rows that lost some. */
  without(findings: Iterable<number>, rows: Iterable<number>): void {
    let emptied = false;
    for (const n of findings) {
      const finding = this.#findings.get(n);
      if (!finding) continue;
      this.#findings.delete(n);
      this.#leaveRow(finding);
      const { unit } = finding;
      const spot = this.#spots.get(unit.sign)!;
      spot.findings.splice(spot.findings.indexOf(finding), 1);
      if (!spot.findings.some(({ document }) => document === finding.document)) unit.documents.drop(finding.document);
      if (spot.findings.length > 0) continue;
      this.#spots.delete(unit.sign);
      spot.place.gone = true;
      emptied = true;
      for (const key of unit.keys) this.#shelves.get(key)?.remove(spot.place);
    }
    if (emptied) for (const { place } of this.#spots.values()) place.forgetGone();
    for (const row of rows) this.dropRow(row);
  }

  /** Begins a transaction. */
  step(): void {
    this.#now++;
    this.#used.narrow.step();
    this.#used.wide.step();
  }

  /**
   * Lets go of the days that have been of no use for longest until it holds at most so many findings, but never of those that the last
   * transaction used; where these are far more, of what it looked up under no key.
   */
  trim(most: number): void {
    if (this.size <= most || this.size < 1.25 * this.#kept) return;
    const weights = { narrow: new Map<number, number>(), wide: new Map<number, number>() };
    for (const { place, findings } of this.#spots.values()) {
      const days = place.unit.wide ? weights.wide : weights.narrow;
      days.set(place.unit.s, (days.get(place.unit.s) ?? 0) + findings.length);
    }
    const all: [used: DaysUsed, day: number, findings: number][] = [];
    for (const sort of ["narrow", "wide"] as const)
      for (const [day, findings] of weights[sort]) all.push([this.#used[sort], day, findings]);
    all.sort(([a, one], [b, other]) => a.last(one) - b.last(other));
    let left = this.size;
    for (const [used, day, findings] of all) {
      if (left <= most || !used.giveUp(day)) break;
      left -= findings;
    }
    if (left > 2 * most) for (const shelf of this.#shelves.values()) if (shelf.usedAt < this.#now) shelf.unmark();
    this.#letGo(left > 2 * most);
    this.#kept = this.size;
  }

  /** Lets go of all units found on days that are not of use, and, if asked, under keys that the last transaction did not use. */
  #letGo(unused: boolean): void {
    for (const [sign, { place, findings }] of this.#spots) {
      const used = place.unit.wide ? this.#used.wide : this.#used.narrow;
      const isKept = !unused || place.unit.keys.some((key) => this.#shelves.get(key)?.usedAt === this.#now);
      if (isKept && foundOn(place.unit).some((day) => used.has(day))) continue;
      place.gone = true;
      this.#spots.delete(sign);
      for (const finding of findings) this.#findings.delete(finding.n);
    }
    for (const { place } of this.#spots.values()) place.forgetGone();
    for (const [row, findings] of this.#ofRow) {
      const held = findings.filter(({ n }) => this.#findings.has(n));
      if (held.length === findings.length) continue;
      this.#whole.delete(row);
      if (held.length > 0) this.#ofRow.set(row, held);
      else this.#ofRow.delete(row);
    }
    for (const row of this.#rows.keys()) if (!this.#ofRow.has(row)) this.#rows.delete(row);
    for (const [key, shelf] of this.#shelves)
      if (!shelf.trim((day) => (shelf.isWide ? this.#used.wide : this.#used.narrow).has(day))) this.#shelves.delete(key);
  }

  /** The place of what says the same as a unit; undefined if nothing here does. */
  placeOf(unit: Unit<never>): Place<never> | undefined {
    return this.#spots.get(unit.sign)?.place;
  }

  /** Reads in one go what is near some places. */
  async readAround(places: Iterable<Place<never>>): Promise<void> {
    for (const { unit } of places) this.#want(unit);
    await this.#read();
  }

  /** Does what needs units that may not have been read yet: reads what was missing and does it again. `work` changes nothing before it has all. */
  whole<T>(work: () => T): T | Promise<T> {
    try {
      return work();
    } catch (error) {
      if (error !== unread) throw error;
      return this.#read().then(() => this.whole(work));
    }
  }

  /** All that a row of the record tells. */
  ofRow(row: number): Place<never>[] {
    const held = this.#ofRow.get(row);
    if (!this.#whole.has(row) && held?.length !== this.row(row)?.reports) {
      this.#wantedRows.add(row);
      throw unread;
    }
    const places = new Set<Place<never>>();
    if (held) for (const { unit } of held) places.add(this.#spots.get(unit.sign)!.place);
    // With the days of its own key come all findings that say the same.
    for (const { unit } of places) this.#wantDays(unit.keys[0]!, unit.s, unit.s, unit.wide);
    if (this.#wanted.length > 0) throw unread;
    return [...places];
  }

  around(place: Place<never>): readonly Place<never>[] {
    const { unit } = place;
    this.#want(unit);
    if (this.#wanted.length > 0) throw unread;
    const found: Place<never>[] = [];
    const asked = ++this.#asked;
    place.found = asked;
    const take = (other: Place<never>): void => {
      if (other.found === asked || !comparable(unit, other.unit, this.#comparison)) return;
      other.found = asked;
      found.push(other);
    };
    const { from, to, wideFrom, wideTo } = daysAround(unit, this.#comparison);
    for (const key of unit.near) this.#shelves.get(key)!.each(from, to, take);
    if (this.#comparison.wide) for (const key of unit.far) this.#shelves.get(key)!.each(wideFrom, wideTo, take);
    return found;
  }

  /** Notes what has to be read before it can be told what a unit is to be compared with. */
  #want(unit: Unit<never>): void {
    const { from, to, wideFrom, wideTo } = daysAround(unit, this.#comparison);
    for (const key of unit.near) this.#wantDays(key, from, to, false);
    // What has no day is found by what it says alone.
    if (unit.s !== 0) this.#used.narrow.use(from, to);
    if (!this.#comparison.wide) return;
    for (const key of unit.far) this.#wantDays(key, wideFrom, wideTo, true);
    if (unit.s !== 0) this.#used.wide.use(wideFrom, wideTo);
  }

  #shelf(key: number, wide: boolean): Shelf {
    let shelf = this.#shelves.get(key);
    if (shelf === undefined) {
      shelf = new Shelf(wide);
      this.#shelves.set(key, shelf);
    }
    return shelf;
  }

  /** Notes what has to be read to hold all there is under a key on these days. */
  #wantDays(key: number, from: number, to: number, wide: boolean): void {
    const shelf = this.#shelf(key, wide);
    shelf.usedAt = this.#now;
    if (shelf.holds(from, to)) return;
    for (const block of shelf.missing(from, to)) {
      this.#wanted.push(block, key);
      shelf.mark(block);
    }
  }

  async #read(): Promise<void> {
    const wanted = this.#wanted;
    this.#wanted = [];
    const kind = kindNumber[this.#kind];
    for (let at = 0; at < wanted.length; at += 2 * most) {
      const some = wanted.slice(at, at + 2 * most);
      const size = sizes.find((one) => 2 * one >= some.length)!;
      for (let i = some.length; i < 2 * size; i++) some.push(some[i - 2]!);
      await this.#take(await this.#sql.all<Stored>(byBlocks.get(size)!, ...some, kind));
    }
    for (const row of this.#wantedRows) {
      await this.#take(
        await this.#sql.all<Stored>(
          `select ${columns} from finding f join document d on d.n = f.document where f.cluster = ?`,
          row,
        ),
      );
      this.#whole.add(row);
    }
    this.#wantedRows.clear();
  }

  async #take(rows: readonly Stored[]): Promise<void> {
    for (const row of rows) {
      if (this.#findings.has(row.n)) continue;
      const packed = JSON.parse(row.body) as Packed;
      const kind = kindNumber[this.#kind];
      const ids = await this.#actors.ids(
        this.#sql,
        packedParties(kind, packed).map((party) => party[0]),
      );
      const published = row.day === null ? null : { s: row.day, e: row.until ?? row.day };
      const key = reportKey(sortingDay(packed, published), row.id, row.start, row.stop, discriminatorOf(kind, packed, ids));
      const unit = mergedAs(kind, packed, published, ids).unit as Unit<never>;
      this.#hold({ n: row.n, key, cluster: row.cluster, body: row.body, published, document: row.id, unit, stored: true });
    }
  }

  #hold(finding: Loaded): Place<never> {
    const known = this.#spots.get(finding.unit.sign);
    if (known) known.findings.push(finding);
    const { place } = known ?? this.#begin(finding);
    place.unit.documents.add(finding.document);
    finding.unit = place.unit;
    this.#findings.set(finding.n, finding);
    this.#inRow(finding);
    return place;
  }

  #begin(finding: Loaded): Spot {
    const { unit } = finding;
    const spot: Spot = { place: new Place(unit), findings: [finding] };
    this.#spots.set(unit.sign, spot);
    for (const key of unit.keys) this.#shelf(key, unit.wide).put(spot.place);
    return spot;
  }
}
