import type { Span } from "../merging/day.ts";
import { Forest, Place, type Surroundings } from "../merging/forest.ts";
import { comparisons, mergedAs } from "../merging/heading.ts";
import { comparable, foundOn, type Unit, wideReach, widest } from "../merging/unit.ts";
import type { ActorKeys } from "./actors.ts";
import type { KnownRow } from "./cluster-index.ts";
import { blockOf } from "./keys.ts";
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

/** A finding with how merging sees it. */
export interface Loaded {
  readonly n: number;
  readonly key: string;
  cluster: number | null;
  readonly packed: Packed;
  readonly published: Span | null;
  readonly document: string;
  /** What it says; findings that say the very same share it once they are held. */
  unit: Unit<never>;
  /** Whether the record has it; what has come is stored when it is settled which row it belongs to. */
  stored: boolean;
  /** The id of the row that it leads, once it has been asked for. */
  leads?: string;
}

/** The units under a key by the block of days they are found on, and which blocks have been read. */
class Shelf {
  readonly key: number;
  #blocks: Map<number, Place<never>[]> | null = null;
  /** Blocks `from` to `to` have been read, and some others. */
  #from = 1;
  #to = 0;
  #others: Set<number> | null = null;

  constructor(key: number) {
    this.key = key;
  }

  put(block: number, place: Place<never>): void {
    this.#blocks ??= new Map();
    const places = this.#blocks.get(block);
    if (places) places.push(place);
    else this.#blocks.set(block, [place]);
  }

  of(block: number): readonly Place<never>[] {
    return this.#blocks === null ? nothing : (this.#blocks.get(block) ?? nothing);
  }

  get isEmpty(): boolean {
    return this.#blocks === null;
  }

  holds(from: number, to: number): boolean {
    return this.#from <= from && to <= this.#to;
  }

  has(block: number): boolean {
    return (this.#from <= block && block <= this.#to) || this.#others?.has(block) === true;
  }

  /** Marks blocks as read. */
  mark(from: number, to: number): void {
    if (this.#from > this.#to) [this.#from, this.#to] = [from, to];
    else if (from <= this.#to + 1 && to >= this.#from - 1) {
      this.#from = Math.min(this.#from, from);
      this.#to = Math.max(this.#to, to);
    } else {
      this.#others ??= new Set();
      for (let block = from; block <= to; block++) this.#others.add(block);
    }
  }
}

const nothing: readonly Place<never>[] = [];

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
  findings({ unit }: Place<never>): readonly Loaded[] {
    return this.#spots.get(unit.sign)?.findings ?? [];
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
    this.#whole.delete(n);
    if (this.#elder !== null) this.#elder.#rows.delete(n);
  }

  /** Puts a finding into a row. */
  move(finding: Loaded, row: number): void {
    const before = finding.cluster === null ? undefined : this.#ofRow.get(finding.cluster);
    if (before?.includes(finding)) before.splice(before.indexOf(finding), 1);
    finding.cluster = row;
    this.#inRow(finding);
  }

  #inRow(finding: Loaded): void {
    if (finding.cluster === null) return;
    const held = this.#ofRow.get(finding.cluster);
    if (held) held.push(finding);
    else this.#ofRow.set(finding.cluster, [finding]);
  }

  /** Takes in a finding that has come; gives the place of what it says. */
  bring(finding: Loaded): Place<never> {
    return this.#hold(finding);
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
    for (const { unit } of places) this.#wantBlocks(unit.keys[0]!, blockOf(unit.s), blockOf(unit.s));
    if (this.#wanted.length > 0) throw unread;
    return [...places];
  }

  around(place: Place<never>): readonly Place<never>[] {
    const { unit } = place;
    this.#want(unit);
    if (this.#wanted.length > 0) throw unread;
    const { s, e, wide } = unit;
    const reach = this.#reach;
    const found: Place<never>[] = [];
    const asked = ++this.#asked;
    place.found = asked;
    const from = blockOf(s - reach);
    const to = blockOf(wide ? e + reach : s + reach);
    for (const key of unit.near) {
      const shelf = this.#shelves.get(key)!;
      for (let block = from; block <= to; block++) {
        for (const other of shelf.of(block)) {
          if (other.found === asked || !comparable(unit, other.unit, reach)) continue;
          other.found = asked;
          found.push(other);
        }
      }
    }
    if (!this.#hasWide) return found;
    const first = blockOf(wide ? s - wideReach : s - widest - reach);
    const last = blockOf(wide ? s + wideReach : s + reach);
    for (const key of unit.far) {
      const shelf = this.#shelves.get(key)!;
      if (shelf.isEmpty) continue;
      for (let block = first; block <= last; block++) {
        for (const other of shelf.of(block)) {
          if (other.found === asked || !comparable(unit, other.unit, reach)) continue;
          other.found = asked;
          found.push(other);
        }
      }
    }
    return found;
  }

  /** Notes what has to be read before it can be told what a unit is to be compared with. */
  #want({ near, far, wide, s, e }: Unit<never>): void {
    const reach = this.#reach;
    const from = blockOf(s - reach);
    const to = blockOf(wide ? e + reach : s + reach);
    for (const key of near) this.#wantBlocks(key, from, to);
    if (!this.#hasWide) return;
    const first = blockOf(wide ? s - wideReach : s - widest - reach);
    const last = blockOf(wide ? s + wideReach : s + reach);
    for (const key of far) this.#wantBlocks(key, first, last);
  }

  #shelf(key: number): Shelf {
    let shelf = this.#shelves.get(key);
    if (shelf === undefined) {
      shelf = new Shelf(key);
      this.#shelves.set(key, shelf);
    }
    return shelf;
  }

  /** Notes blocks that have to be read, but for those that the elder has. */
  #wantBlocks(key: number, from: number, to: number): void {
    const shelf = this.#shelf(key);
    if (shelf.holds(from, to)) return;
    const elder = this.#elder;
    const old = elder === null ? undefined : elder.#shelves.get(key);
    for (let block = from; block <= to; block++) {
      if (shelf.has(block)) continue;
      if (old?.has(block) !== true) this.#wanted.push(block, key);
      else
        for (const { unit } of old.of(block))
          for (const finding of elder!.#spots.get(unit.sign)!.findings) if (!this.#findings.has(finding.n)) this.#hold(finding);
    }
    shelf.mark(from, to);
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
      const known = this.#elder === null ? undefined : this.#elder.#findings.get(row.n);
      if (known) {
        this.#hold(known);
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
      this.#hold({ n: row.n, key, cluster: row.cluster, packed, published, document: row.id, unit, stored: true });
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
    for (const key of unit.keys) for (const day of foundOn(unit)) this.#shelf(key).put(blockOf(day), spot.place);
    return spot;
  }
}
