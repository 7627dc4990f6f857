import { keyNumber } from "../store/hash.ts";

/** Findings that say the very same thing, as one; what merging compares. */
export interface Unit<D> {
  /** What it says, as text: tells units apart and breaks ties, the same whatever the order of reading. */
  readonly sign: string;
  /** How much it says: the fuller unit leads. */
  readonly rank: number;
  /** Days, both inclusive, on which what it tells of can have been. */
  readonly s: number;
  readonly e: number;
  /** Too vague in time to lead: it joins what lies within its days. */
  readonly wide: boolean;
  /**
   * Ties what comes before it to what comes after (a visit put off, to that made later): it leads all others. It is wide, may
   * cover more days than other wide units, and is found on all days of `foundOn`.
   */
  readonly ties: boolean;
  /** Under which it is found, as numbers; wide units have numbers of their own. */
  readonly keys: readonly number[];
  /** Under which it looks for its like that are not wide, and that are: `a` finds `b` just when `b` finds `a`. */
  readonly near: readonly number[];
  readonly far: readonly number[];
  readonly data: D;
  /** The documents that say it; all of them before it is compared. */
  readonly documents: Tellers;
}

/** Documents that say a thing: most often one. */
export class Tellers {
  /** Made with its first document: a list that grows from nothing holds room for many. */
  #list: string[] | null = null;
  #set: Set<string> | null = null;

  add(document: string): void {
    if (this.has(document)) return;
    if (this.#list === null) this.#list = [document];
    else this.#list.push(document);
    if (this.#set) this.#set.add(document);
    else if (this.#list.length > few) this.#set = new Set(this.#list);
  }

  drop(document: string): void {
    this.#list = this.list.filter((other) => other !== document);
    this.#set?.delete(document);
  }

  get list(): readonly string[] {
    return this.#list ?? nobody;
  }

  has(document: string): boolean {
    return this.#set ? this.#set.has(document) : this.list.includes(document);
  }

  copy(): Tellers {
    const copy = new Tellers();
    for (const document of this.list) copy.add(document);
    return copy;
  }

  meets(other: Tellers): boolean {
    const [short, long] = this.list.length < other.list.length ? [this, other] : [other, this];
    for (const document of short.list) if (long.has(document)) return true;
    return false;
  }
}
const few = 8;
const nobody: readonly string[] = [];

/** How units are compared. */
export interface Comparison<D> {
  /** Units that are not wide and whose first days lie further apart are never compared. */
  readonly reach: number;
  /** Units that are not wide and so many days apart or more are never one; wide ones only with what has a day in common with them. */
  readonly late: number;
  /** Whether some are wide. */
  readonly wide: boolean;
  /**
   * How well two units fit as tellings of one thing: above 0 = they may be one, 0 = nothing says so, below 0 = they contradict.
   * Symmetric.
   */
  readonly fit: (a: Unit<D>, b: Unit<D>) => number;
  /** Whether two units are of one sort. One that could stand under some of its own sort never stands under one of another. */
  readonly akin?: (a: Unit<D>, b: Unit<D>) => boolean;
  /** Whether `a` and `b` may be one although they contradict one another, where `root` ties them. */
  readonly tied?: (root: Unit<D>, a: Unit<D>, b: Unit<D>) => boolean;
  /** How well `unit` would stand under `parent`, where the fit alone would leave a choice; defaults to the fit. */
  readonly prefer?: (unit: Unit<D>, parent: Unit<D>, fit: number) => number;
}

/** Where a unit is found and where it looks for its like, by what it shares with them; `asks` where that is not `keys`. */
export function filed(
  keys: readonly string[],
  wide: boolean,
  asks: readonly string[] = keys,
): Pick<Unit<unknown>, "keys" | "near" | "far"> {
  const near = asks.map((key) => keyNumber(key));
  const far = asks.map((key) => keyNumber(key, " wide"));
  if (asks === keys) return { keys: wide ? far : near, near, far };
  return { keys: keys.map((key) => (wide ? keyNumber(key, " wide") : keyNumber(key))), near, far };
}

/** No wide unit covers more days than this; vaguer ones are only one with what says the same. */
export const widest = 93;
/** Two wide units are compared if their first days lie no further apart. */
export const wideReach = 31;

/** The days under which a unit is found by its keys: one that covers more than `widest` days, several. */
export function foundOn({ s, e, ties }: Unit<unknown>): number[] {
  const days = [s];
  if (ties) for (let day = s + widest; day <= e; day += widest) days.push(day);
  return days;
}

/** Whether `a` leads rather than `b`: a total order, by what units say alone. */
export function leads(a: Unit<unknown>, b: Unit<unknown>): boolean {
  if (a.ties !== b.ties) return a.ties;
  if (a.wide !== b.wide) return b.wide;
  if (a.rank !== b.rank) return a.rank > b.rank;
  if (a.s !== b.s) return a.s < b.s;
  return a.sign < b.sign;
}

/** The first days of all units with which one may be compared that are not wide, and that are. */
export function daysAround(
  { s, e, wide }: Unit<unknown>,
  { reach, late }: Comparison<never>,
): { readonly from: number; readonly to: number; readonly wideFrom: number; readonly wideTo: number } {
  const to = wide ? e : Math.min(s + reach, e + late);
  return wide
    ? { from: s - reach, to, wideFrom: s - wideReach, wideTo: Math.min(s + wideReach, e) }
    : { from: s - reach, to, wideFrom: s - widest, wideTo: e };
}

/** Whether two units that share a key are near enough in time to be compared. */
export function comparable(a: Unit<unknown>, b: Unit<unknown>, { reach, late }: Comparison<never>): boolean {
  if (a.wide || b.wide) return b.s <= a.e && a.s <= b.e && (a.wide !== b.wide || Math.abs(a.s - b.s) <= wideReach);
  return Math.abs(a.s - b.s) <= reach && b.s <= a.e + late && a.s <= b.e + late;
}
