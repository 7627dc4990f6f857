import { Forest, type Surroundings } from "../merging/forest.ts";
import { comparisons } from "../merging/heading.ts";
import { Place } from "../merging/place.ts";
import { type Comparison, comparable, daysAround, foundOn, type Unit } from "../merging/unit.ts";
import type { ActorKeys } from "./actors.ts";
import type { KnownRow } from "./cluster-index.ts";
import { DaysUsed } from "./days-used.ts";
import { FindingLoader, type Loaded } from "./load-findings.ts";
import type { FindingKind } from "./pack.ts";
import { RowsHeld } from "./rows-held.ts";
import { Shelf } from "./shelf.ts";
import type { Sql } from "./sql.ts";

interface Spot {
  readonly place: Place<never>;
  readonly findings: Loaded[];
}

/** Thrown when the record must be read before what was asked can be told. */
const unread = new Error("not read yet");

/** A day of which findings are held. */
export interface DayHeld {
  /** The transaction that used it last. */
  readonly last: number;
  readonly findings: number;
  readonly giveUp: () => boolean;
}

/** Units near others, read from the record as they are asked for, each finding once. It keeps what it has read until `letGo`. */
export class Neighbourhood implements Surroundings<never> {
  readonly #loader: FindingLoader;
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
  readonly #rows = new RowsHeld();
  /** Days → when they were last of use, for units that are not wide and that are. */
  readonly #used: Readonly<Record<"narrow" | "wide", DaysUsed>>;
  /** Counts transactions. */
  #now: number;

  constructor(sql: Sql, actors: ActorKeys, kind: FindingKind, now: number) {
    this.#now = now;
    this.#used = { narrow: new DaysUsed(now), wide: new DaysUsed(now) };
    this.#loader = new FindingLoader(sql, actors, kind);
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
    this.#rows.keep(n, row);
  }

  dropRow(n: number): void {
    this.#rows.drop(n);
  }

  /** Puts a finding into a row. */
  move(finding: Loaded, row: number): void {
    this.#rows.leave(finding);
    finding.cluster = row;
    this.#rows.enter(finding);
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
      this.#rows.leave(finding);
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

  /** The days of what it holds: when each was last of use, how many findings it has, and how to give it up, where it was not of use just now. */
  days(): DayHeld[] {
    const weights = { narrow: new Map<number, number>(), wide: new Map<number, number>() };
    for (const { place, findings } of this.#spots.values()) {
      const days = place.unit.wide ? weights.wide : weights.narrow;
      days.set(place.unit.s, (days.get(place.unit.s) ?? 0) + findings.length);
    }
    return (["narrow", "wide"] as const).flatMap((sort) => {
      const used = this.#used[sort];
      return Array.from(weights[sort], ([day, findings]) => ({ last: used.last(day), findings, giveUp: () => used.giveUp(day) }));
    });
  }

  /** Lets go of what is found on days that were given up alone and, if asked, of what the last transaction looked up under no key. */
  letGo(unused: boolean): void {
    if (unused) for (const shelf of this.#shelves.values()) if (shelf.usedAt < this.#now) shelf.unmark();
    for (const [sign, { place, findings }] of this.#spots) {
      const used = place.unit.wide ? this.#used.wide : this.#used.narrow;
      const isKept = !unused || place.unit.keys.some((key) => this.#shelves.get(key)?.usedAt === this.#now);
      if (isKept && foundOn(place.unit).some((day) => used.has(day))) continue;
      place.gone = true;
      this.#spots.delete(sign);
      for (const finding of findings) this.#findings.delete(finding.n);
    }
    for (const { place } of this.#spots.values()) place.forgetGone();
    this.#rows.trim((n) => this.#findings.has(n));
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

  /** Reads in one go all that is told by the rows in which some places stand. */
  async readRows(places: Iterable<Place<never>>): Promise<void> {
    for (const { unit } of places)
      for (const { cluster } of this.#spots.get(unit.sign)?.findings ?? [])
        if (cluster !== null && !this.#rows.isWhole(cluster)) this.#wantedRows.add(cluster);
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
    if (!this.#rows.isWhole(row)) {
      this.#wantedRows.add(row);
      throw unread;
    }
    const places = new Set<Place<never>>();
    for (const { unit } of this.#rows.findings(row)) places.add(this.#spots.get(unit.sign)!.place);
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
    const known = (n: number): boolean => this.#findings.has(n);
    const take = (finding: Loaded): void => void this.#hold(finding);
    await this.#loader.ofBlocks(wanted, known, take);
    await this.#loader.ofRows([...this.#wantedRows], known, take);
    for (const row of this.#wantedRows) this.#rows.mark(row);
    this.#wantedRows.clear();
  }

  #hold(finding: Loaded): Place<never> {
    const known = this.#spots.get(finding.unit.sign);
    if (known) known.findings.push(finding);
    const { place } = known ?? this.#begin(finding);
    place.unit.documents.add(finding.document);
    finding.unit = place.unit;
    this.#findings.set(finding.n, finding);
    this.#rows.enter(finding);
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
