import { leads, type Tellers, type Unit } from "./unit.ts";

/** Counts what happens to places, to tell what was before what. */
let moment = 0;

/** The places under which one could stand, the best first. */
export class Leaders<D> {
  #places: Place<D>[] = [];
  #values: number[] = [];

  get length(): number {
    return this.#places.length;
  }

  at(i: number): Place<D> {
    return this.#places[i]!;
  }

  /** How well the place would stand under it. */
  value(i: number): number {
    return this.#values[i]!;
  }

  get list(): readonly Place<D>[] {
    return this.#places;
  }

  add(place: Place<D>, value: number): void {
    const places = this.#places;
    const values = this.#values;
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const better = values[middle]! > value || (values[middle]! === value && leads(places[middle]!.unit, place.unit));
      if (better) low = middle + 1;
      else high = middle;
    }
    if (low === places.length) {
      places.push(place);
      values.push(value);
    } else {
      places.splice(low, 0, place);
      values.splice(low, 0, value);
    }
  }

  /** Takes no more room than it needs. */
  compact(): void {
    this.#places = this.#places.slice();
    this.#values = this.#values.slice();
  }

  remove(place: Place<D>): void {
    const at = this.#places.indexOf(place);
    if (at < 0) return;
    this.#places.splice(at, 1);
    this.#values.splice(at, 1);
  }
}

const nobody = new Leaders<never>();
const none: readonly Place<never>[] = [];

/** A unit's place in a forest. What is known of it holds until something near it comes or goes. */
export class Place<D> {
  readonly unit: Unit<D>;
  /** Those under which it could stand, of its own sort and of others. */
  kin: Leaders<D> = nobody;
  others: Leaders<D> = nobody;
  /** Those that could stand under it. */
  below: readonly Place<D>[] = none;
  /** Whether one of those that lead it is its equal. */
  hasEqual = false;
  /** The one under which it stands; null for a root, undefined until it has been asked for. */
  parent: Place<D> | null | undefined = undefined;
  parentIsKin = false;
  /** Those that stand under it; null until they have been asked for. */
  under: Place<D>[] | null = null;
  /** The documents of those of its own sort that may be one with it, and its own; null until they have been asked for. */
  tellers: Tellers | null = null;
  /** The last look-up that found it. */
  found = 0;
  /** When it was made, and when it was last compared with all around it; 0 for never. */
  readonly since = ++moment;
  comparedAt = 0;
  /** It is no longer held: nothing may refer to it. */
  gone = false;

  constructor(unit: Unit<D>) {
    this.unit = unit;
  }

  /** Whether it is known what may be one with it. */
  get isCompared(): boolean {
    return this.comparedAt > 0;
  }

  /** All that may be one with it. */
  near(): Place<D>[] {
    return [...this.kin.list, ...this.others.list, ...this.below];
  }

  /** Begins anew to note what may be one with it. */
  begin(): void {
    this.kin = nobody;
    this.others = nobody;
    this.below = none;
    this.hasEqual = false;
    this.under = null;
    this.comparedAt = ++moment;
  }

  /** Notes one under which it could stand. */
  precede(other: Place<D>, isKin: boolean, value: number): void {
    if (isKin) {
      if (this.kin === nobody) this.kin = new Leaders();
      this.kin.add(other, value);
    } else {
      if (this.others === nobody) this.others = new Leaders();
      this.others.add(other, value);
    }
  }

  /** Notes one that could stand under it. */
  follow(other: Place<D>): void {
    if (this.below === none) this.below = [other];
    else (this.below as Place<D>[]).push(other);
  }

  /** Notes that one may no longer be one with it. */
  remove(other: Place<D>): void {
    this.kin.remove(other);
    this.others.remove(other);
    const at = this.below.indexOf(other);
    if (at >= 0) (this.below as Place<D>[]).splice(at, 1);
    this.lose(other);
    this.hasEqual = [...this.kin.list, ...this.others.list].some(
      ({ unit }) => unit.rank === this.unit.rank && unit.wide === this.unit.wide,
    );
  }

  /** Notes that one may no longer stand under it. */
  lose(other: Place<D>): void {
    const at = this.under?.indexOf(other) ?? -1;
    if (at >= 0) this.under!.splice(at, 1);
  }

  /** Whether it would stand better under one that leads it than where it stands. */
  wouldRather(leader: Place<D>, isKin: boolean): boolean {
    if (this.parent === null || this.parent === undefined) return true;
    if (isKin !== this.parentIsKin) return isKin;
    const leaders = isKin ? this.kin : this.others;
    for (let i = 0; i < leaders.length; i++) {
      if (leaders.at(i) === leader) return true;
      if (leaders.at(i) === this.parent) return false;
    }
    return true;
  }

  /** Forgets of it what rests on places that are no longer held; the rest takes no more room than it needs. */
  forgetGone(): void {
    const isGone = (place: Place<D>): boolean => place.gone;
    if (this.kin.list.some(isGone) || this.others.list.some(isGone) || this.below.some(isGone)) {
      this.kin = nobody;
      this.others = nobody;
      this.below = none;
      this.under = null;
      this.comparedAt = 0;
    }
    if (this.parent?.gone) this.parent = undefined;
    if (this.kin !== nobody) this.kin.compact();
    if (this.others !== nobody) this.others.compact();
    if (this.below !== none) this.below = this.below.slice();
    if (this.under !== null) this.under = this.under.slice();
  }
}
