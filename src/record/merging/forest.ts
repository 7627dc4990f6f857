import { groupsOf } from "./groups.ts";
import type { Place } from "./place.ts";
import { type Comparison, leads, type Tellers, type Unit } from "./unit.ts";

/** Where a forest finds the units that one unit is to be compared with. */
export interface Surroundings<D> {
  /** All that `place` finds by a key and that are near enough in time, without itself. May throw; it is asked again then. */
  around(place: Place<D>): readonly Place<D>[];
}

/**
 * Which units tell of one thing, as a forest: every unit stands under the one it fits best among those that lead it, and a
 * tree is one thing.
 *
 * Where a unit stands depends only on units within reach of it; it is never under an equal (of the same rank, on another
 * day) that could itself stand under one, so that daily meetings do not run into one another. It stands under one of another sort
 * only where no leader of its own sort fits it, and no document tells the two beside one another. Hence a new unit changes only
 * what is near it, and the trees are the same in whatever order the units came.
 *
 * Where a place stands is kept until something comes or goes that can change it. What `around` throws passes through every method
 * and leaves the forest as it was.
 */
export class Forest<D> {
  readonly #surroundings: Surroundings<D>;
  readonly #comparison: Comparison<D>;
  /** Places that may stand elsewhere now: asked before any tree is told, so that what stands under a place is known. */
  readonly #moved = new Set<Place<D>>();

  constructor(surroundings: Surroundings<D>, comparison: Comparison<D>) {
    this.#surroundings = surroundings;
    this.#comparison = comparison;
  }

  /**
   * Takes in a unit that is new, or that more or fewer documents say than before; gives those whose place can change because they
   * no longer may be one with it. What else it affects, `affectedBy` tells when all have arrived.
   */
  arrive(place: Place<D>): Place<D>[] {
    const again = place.isCompared;
    const before = again ? place.near() : [];
    const [near, fits] = this.#compared(place);
    const now = before.length === 0 ? null : new Set(near);
    const left = now === null ? [] : before.filter((other) => !now.has(other));
    const affected = left.flatMap((other) => [other, ...this.#near(other)]);
    for (const other of left) {
      other.remove(place);
      other.tellers = null;
    }
    this.#enterAll(place, near, fits);
    const { akin } = this.#comparison;
    for (let i = 0; i < near.length; i++) {
      const other = near[i]!;
      if (other.isCompared) {
        if (again || other.comparedAt > place.since) other.remove(place);
        this.#enter(other, place, fits[i]!);
      }
      if (akin?.(other.unit, place.unit)) tell(other, place.unit.documents);
    }
    this.#unsettle(affected);
    return affected;
  }

  #compared(place: Place<D>): [near: Place<D>[], fits: number[]] {
    const { fit } = this.#comparison;
    const near: Place<D>[] = [];
    const fits: number[] = [];
    for (const other of this.#surroundings.around(place)) {
      const value = fit(place.unit, other.unit);
      if (value <= 0) continue;
      near.push(other);
      fits.push(value);
    }
    return [near, fits];
  }

  #enterAll(place: Place<D>, near: readonly Place<D>[], fits: readonly number[]): void {
    place.begin();
    for (let i = 0; i < near.length; i++) this.#enter(place, near[i]!, fits[i]!);
    place.tellers = null;
  }

  /** Enters `other` among those that may be one with a place. */
  #enter(place: Place<D>, other: Place<D>, fit: number): void {
    const { prefer, akin } = this.#comparison;
    const { unit } = place;
    if (!leads(other.unit, unit)) {
      place.follow(other);
      return;
    }
    if (areEqual(other.unit, unit)) place.hasEqual = true;
    const value = prefer ? prefer(unit, other.unit, fit) : fit;
    place.precede(other, akin === undefined || akin(unit, other.unit), value);
  }

  /** Those that may be one with it. */
  #near(place: Place<D>): Place<D>[] {
    this.#compare(place);
    return place.near();
  }

  /** Makes sure that a place has been compared with all around it. */
  #compare(place: Place<D>): void {
    if (place.isCompared) return;
    const { tellers } = place;
    this.#enterAll(place, ...this.#compared(place));
    place.tellers = tellers;
  }

  /** Forgets where places stand. */
  #unsettle(places: Iterable<Place<D>>): void {
    for (const place of places) {
      this.#moved.add(place);
      place.parent?.lose(place);
      place.parent = undefined;
    }
  }

  /** The one under which it stands; null for a root. */
  parent(place: Place<D>): Place<D> | null {
    if (place.parent !== undefined) return place.parent;
    this.#compare(place);
    for (const isKin of [true, false]) {
      const leaders = isKin ? place.kin : place.others;
      for (let i = 0; i < leaders.length; i++) {
        const other = leaders.at(i);
        if (areEqual(other.unit, place.unit) && this.#hasEqual(other)) continue;
        if (!isKin && this.#toldApart(place, other)) continue;
        place.parent = other;
        place.parentIsKin = isKin;
        other.under?.push(place);
        return other;
      }
    }
    place.parent = null;
    return null;
  }

  /** Whether a document tells what may be one with the one beside what may be one with the other: then they are two things. */
  #toldApart(place: Place<D>, other: Place<D>): boolean {
    return this.#tellers(place).meets(this.#tellers(other));
  }

  #tellers(place: Place<D>): Tellers {
    if (place.tellers !== null) return place.tellers;
    const akin = this.#comparison.akin!;
    let documents: Tellers | null = null;
    for (const { unit } of this.#near(place))
      if (akin(unit, place.unit)) {
        documents ??= place.unit.documents.copy();
        for (const document of unit.documents.list) documents.add(document);
      }
    place.tellers = documents ?? place.unit.documents;
    return place.tellers;
  }

  /** Whether there is an equal under which it could stand. */
  #hasEqual(place: Place<D>): boolean {
    this.#compare(place);
    return place.hasEqual;
  }

  /** Those that stand under a place. */
  #under(place: Place<D>): readonly Place<D>[] {
    if (place.under !== null) return place.under;
    this.#compare(place);
    const under: Place<D>[] = [];
    for (const other of place.below) if (this.parent(other) === place) under.push(other);
    place.under = under;
    return under;
  }

  /** All of the tree in which it stands. */
  tree(place: Place<D>): Place<D>[] {
    for (const moved of this.#moved) {
      if (!moved.gone) this.parent(moved);
      this.#moved.delete(moved);
    }
    let root = place;
    for (let up = this.parent(root); up; up = this.parent(root)) root = up;
    const members = [root];
    for (const member of members) for (const other of this.#under(member)) members.push(other);
    return members;
  }

  /** Those whose place in the forest can change since a place has arrived. */
  affectedBy(place: Place<D>): Place<D>[] {
    const { akin } = this.#comparison;
    const { unit } = place;
    const affected: Place<D>[] = [];
    for (const other of this.#near(place)) {
      const isKin = akin === undefined || akin(other.unit, unit);
      const isLed = leads(unit, other.unit);
      const isEqual = areEqual(other.unit, unit);
      const { parent } = other;
      if (
        parent === undefined ||
        parent === place ||
        (isLed && other.wouldRather(place, isKin)) ||
        // What more documents tell of its sort may part it from what is of another.
        (isKin && parent !== null && !other.parentIsKin)
      )
        affected.push(other);
      // What stands under an equal depends on its own equals; what stands under another sort, on what is told beside that.
      if (!(isEqual && isLed) && !(isKin && akin !== undefined)) continue;
      this.#compare(other);
      for (const next of other.under ?? other.below) {
        if (next.parent !== undefined && next.parent !== other) continue;
        if ((isEqual && areEqual(next.unit, other.unit)) || (akin !== undefined && !akin(next.unit, other.unit)))
          affected.push(next);
      }
    }
    this.#unsettle(affected);
    this.#unsettle([place]);
    return affected;
  }

  /** Those whose place in the forest can change since one like this has gone. */
  affectedByLoss(gone: Place<D>): Place<D>[] {
    const { akin } = this.#comparison;
    const { unit } = gone;
    const near = this.#near(gone);
    const affected = [...near];
    for (const other of near)
      if (areEqual(other.unit, unit) || akin?.(other.unit, unit) === true) affected.push(...this.#near(other));
    for (const other of near) other.tellers = null;
    this.#unsettle(affected);
    return affected;
  }

  /** Parts a tree into groups in which nothing contradicts the fuller members (groups.ts). */
  groups(tree: readonly Place<D>[]): Place<D>[][] {
    return groupsOf(tree, this.#comparison, (place) => this.parent(place));
  }
}

const areEqual = (a: Unit<unknown>, b: Unit<unknown>): boolean => a.rank === b.rank && a.wide === b.wide;

/** Notes that documents tell of a place's sort. */
function tell(place: { tellers: Tellers | null; readonly unit: Unit<unknown> }, documents: Tellers): void {
  const { tellers, unit } = place;
  if (tellers === null) return;
  if (tellers === unit.documents) place.tellers = null;
  else for (const document of documents.list) tellers.add(document);
}
