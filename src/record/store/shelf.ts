import type { Place } from "../merging/place.ts";
import { blockOf } from "./keys.ts";

/** Days of a block of the table of keys. */
const blockDays = 16;
const firstOf = (block: number): number => block * blockDays;
const lastOf = (block: number): number => block * blockDays + blockDays - 1;

/** The places under one key in the order of their first days, and of which days it holds all there are. */
export class Shelf {
  /** Whether what is under its key is wide. */
  readonly isWide: boolean;
  #places: Place<never>[] = [];
  /** Those that are found on several days. */
  #ties: Place<never>[] | null = null;
  /** All of the days `from` to `to` are here, and of some other blocks. */
  #from = 1;
  #to = 0;
  #blocks: Set<number> | null = null;

  /** When it was last asked for. */
  usedAt = 0;

  constructor(isWide: boolean) {
    this.isWide = isWide;
  }

  put(place: Place<never>): void {
    if (place.unit.ties) {
      this.#ties ??= [];
      this.#ties.push(place);
      return;
    }
    const places = this.#places;
    const { s } = place.unit;
    if (places.length > 0 && places[places.length - 1]!.unit.s > s) places.splice(this.#first(s + 1), 0, place);
    else places.push(place);
  }

  /** The place in the list of the first that is of this day or later. */
  #first(day: number): number {
    let low = 0;
    let high = this.#places.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#places[middle]!.unit.s < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Calls back with each that is found on a day from `from` to `to`, and perhaps with some found on other days. */
  each(from: number, to: number, take: (place: Place<never>) => void): void {
    const places = this.#places;
    if (places.length > 0) {
      for (let i = this.#first(from); i < places.length; i++) {
        const place = places[i]!;
        if (place.unit.s > to) break;
        take(place);
      }
    }
    if (this.#ties !== null) for (const place of this.#ties) take(place);
  }

  /** Whether it holds all there is of these days. */
  holds(from: number, to: number): boolean {
    return this.#from <= from && to <= this.#to;
  }

  /** Which blocks have to be read so that it holds all there is of these days. */
  missing(from: number, to: number): number[] {
    const blocks: number[] = [];
    for (let block = blockOf(from); block <= blockOf(to); block++) {
      if (this.#blocks?.has(block) === true) continue;
      if (!this.holds(Math.max(from, firstOf(block)), Math.min(to, lastOf(block)))) blocks.push(block);
    }
    return blocks;
  }

  /** Notes that all of a block is here. */
  mark(block: number): void {
    const [from, to] = [firstOf(block), lastOf(block)];
    if (this.#from > this.#to) [this.#from, this.#to] = [from, to];
    else if (from <= this.#to + 1 && to >= this.#from - 1) {
      this.#from = Math.min(this.#from, from);
      this.#to = Math.max(this.#to, to);
    } else {
      this.#blocks ??= new Set();
      this.#blocks.add(block);
    }
  }

  /** Lets go of what is gone, and of the days that are not `kept`; whether anything is left. */
  trim(kept: (day: number) => boolean): boolean {
    if (this.#places.some(({ gone }) => gone)) this.#places = this.#places.filter(({ gone }) => !gone);
    if (this.#ties?.some(({ gone }) => gone)) {
      this.#ties = this.#ties.filter(({ gone }) => !gone);
      if (this.#ties.length === 0) this.#ties = null;
    }
    let to = this.#to;
    while (this.#from <= to && !kept(to)) to--;
    let from = to;
    while (this.#from < from && kept(from - 1)) from--;
    if (this.#from <= to) [this.#from, this.#to] = [from, to];
    else [this.#from, this.#to] = [1, 0];
    this.#blocks = null;
    return this.#places.length > 0 || this.#ties !== null || this.#from <= this.#to;
  }

  /** Notes that it is not whole on any day. */
  unmark(): void {
    [this.#from, this.#to] = [1, 0];
    this.#blocks = null;
  }

  /** Takes out a place. */
  remove(place: Place<never>): void {
    this.#places = this.#places.filter((other) => other !== place);
    if (this.#ties) this.#ties = this.#ties.filter((other) => other !== place);
  }
}
