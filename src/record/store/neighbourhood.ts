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

/** The units under a key that begin within one block of days. */
interface Bucket {
  /** Whether all that the record holds of it is here. */
  read: boolean;
  readonly places: Place<never>[];
}

interface Spot {
  readonly place: Place<never>;
  readonly findings: Loaded[];
}

const columns = "f.n, f.start, f.stop, f.cluster, f.body, d.id, d.day, d.until";

/** So many buckets are asked for in one query; few different numbers, so that each statement is prepared once. */
const sizes = [1, 4, 16, 64] as const;
const most = 64;

const byBuckets = new Map(
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
  /** Key → block of days → its units. */
  readonly #buckets = new Map<number, Map<number, Bucket>>();
  /** Block and key, again and again: what has to be read next. */
  #wanted: number[] = [];
  readonly #wantedRows = new Set<number>();
  #asked = 0;
  readonly forest: Forest<never>;
  /** Rows of the record by key: to ask and to write only what is not known. */
  readonly #rows = new Map<number, KnownRow>();
  /** Row → its findings held here. */
  readonly #ofRow = new Map<number, Set<Loaded>>();
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
    if (!this.#whole.has(row) && held?.size !== this.row(row)?.reports) {
      this.#wantedRows.add(row);
      throw unread;
    }
    const places = new Set<Place<never>>();
    if (held) for (const { unit } of held) places.add(this.#spots.get(unit.sign)!.place);
    // With the days of its own key come all findings that say the same.
    for (const { unit } of places) this.#wantBlock(unit.keys[0]!, blockOf(unit.s));
    if (this.#wanted.length > 0) throw unread;
    return [...places];
  }

  around(place: Place<never>): readonly Place<never>[] {
    const { unit } = place;
    this.#want(unit);
    if (this.#wanted.length > 0) throw unread;
    const found: Place<never>[] = [];
    place.found = ++this.#asked;
    this.#spans(unit, (key, s, e) => {
      const buckets = this.#buckets.get(key);
      if (buckets === undefined) return;
      for (let block = blockOf(s); block <= blockOf(e); block++) {
        const bucket = buckets.get(block);
        if (bucket === undefined) continue;
        for (const other of bucket.places) {
          if (other.found === this.#asked || !comparable(unit, other.unit, this.#reach)) continue;
          other.found = this.#asked;
          found.push(other);
        }
      }
    });
    return found;
  }

  /** Under which keys, and on which days, a unit finds what it is to be compared with. */
  #spans({ near, far, wide, s, e }: Unit<never>, look: (key: number, s: number, e: number) => void): void {
    const reach = this.#reach;
    for (const key of near) look(key, s - reach, wide ? e + reach : s + reach);
    if (!this.#hasWide) return;
    for (const key of far)
      if (wide) look(key, s - wideReach, s + wideReach);
      else look(key, s - widest - reach, s + reach);
  }

  #want(unit: Unit<never>): void {
    this.#spans(unit, (key, s, e) => {
      for (let block = blockOf(s); block <= blockOf(e); block++) this.#wantBlock(key, block);
    });
  }

  #bucket(key: number, block: number): Bucket {
    let buckets = this.#buckets.get(key);
    if (buckets === undefined) {
      buckets = new Map();
      this.#buckets.set(key, buckets);
    }
    let bucket = buckets.get(block);
    if (bucket === undefined) {
      bucket = { read: false, places: [] };
      buckets.set(block, bucket);
    }
    return bucket;
  }

  /** Notes a bucket that has to be read, unless the elder has it all. */
  #wantBlock(key: number, block: number): void {
    if (this.#buckets.get(key)?.get(block)?.read === true) return;
    const bucket = this.#bucket(key, block);
    const old = this.#elder === null ? undefined : this.#elder.#buckets.get(key)?.get(block);
    bucket.read = true;
    if (old?.read === true) {
      for (const { unit } of old.places)
        for (const finding of this.#elder!.#spots.get(unit.sign)!.findings)
          if (!this.#findings.has(finding.n)) this.#hold(finding);
    } else this.#wanted.push(block, key);
  }

  async #read(): Promise<void> {
    const wanted = this.#wanted;
    this.#wanted = [];
    const kind = kindNumber[this.#kind];
    for (let at = 0; at < wanted.length; at += 2 * most) {
      const some = wanted.slice(at, at + 2 * most);
      const size = sizes.find((one) => 2 * one >= some.length)!;
      for (let i = some.length; i < 2 * size; i++) some.push(some[i - 2]!);
      await this.#take(await this.#sql.all<Stored>(byBuckets.get(size)!, ...some, kind));
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
    const spot = this.#spot(finding.unit);
    spot.place.unit.documents.add(finding.document);
    finding.unit = spot.place.unit;
    this.#findings.set(finding.n, finding);
    spot.findings.push(finding);
    this.#inRow(finding);
    return spot.place;
  }

  #spot(unit: Unit<never>): Spot {
    const known = this.#spots.get(unit.sign);
    if (known) return known;
    const spot: Spot = { place: new Place(unit), findings: [] };
    this.#spots.set(unit.sign, spot);
    for (const day of foundOn(unit)) for (const key of unit.keys) this.#bucket(key, blockOf(day)).places.push(spot.place);
    return spot;
  }
}
