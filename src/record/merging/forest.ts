import { type Comparison, leads, Tellers, type Unit } from "./unit.ts";

/** Counts what happens to places, to tell what was before what. */
let moment = 0;

/** A unit's place in a forest. What is known of it holds until something near it comes or goes. */
export class Place<D> {
  readonly unit: Unit<D>;
  /** Those that may be one with it, and how well each fits; null until it has been compared. */
  near: Place<D>[] | null = null;
  fits: number[] = nothing;
  /** The one under which it stands; null for a root, undefined until it has been asked for. */
  parent: Place<D> | null | undefined = undefined;
  /** Those that stand under it; null until they have been asked for. */
  under: readonly Place<D>[] | null = null;
  /** The documents of those of its own sort that may be one with it, and its own; null until they have been asked for. */
  tellers: Tellers | null = null;
  /** The last look-up that found it. */
  found = 0;
  /** When it was made, and when it was last compared with all around it. */
  readonly since = ++moment;
  comparedAt = 0;
  /** It is no longer held: nothing may refer to it. */
  gone = false;

  constructor(unit: Unit<D>) {
    this.unit = unit;
  }

  /** Forgets of it what rests on places that are no longer held. */
  forgetGone(): void {
    if (this.near?.some(({ gone }) => gone)) {
      this.near = null;
      this.fits = nothing;
      this.under = null;
    }
    if (this.parent?.gone) this.parent = undefined;
  }
}

const nothing: number[] = [];
const none: readonly Place<never>[] = [];

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
 * Where a place stands is kept until `affectedBy` says that it may have changed. What `around` throws passes through every method
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
   * no longer may be one with it. What else it affects, `affectedBy` tells.
   */
  arrive(place: Place<D>): Place<D>[] {
    const before = place.near;
    const [near, fits] = this.#compared(place);
    const now = before === null || before.length === 0 ? null : new Set(near);
    const left = now === null ? [] : before!.filter((other) => !now.has(other));
    const affected = left.flatMap((other) => [other, ...this.#near(other)]);
    place.near = near;
    place.fits = fits;
    for (const other of left) {
      const at = other.near!.indexOf(place);
      if (at < 0) continue;
      other.near!.splice(at, 1);
      other.fits.splice(at, 1);
      other.tellers = null;
    }
    for (let i = 0; i < near.length; i++) {
      const other = near[i]!;
      if (other.near === null) continue;
      const at = before === null && other.comparedAt < place.since ? -1 : other.near.indexOf(place);
      if (at >= 0) other.fits[at] = fits[i]!;
      else if (other.near.length === 0) {
        other.near = [place];
        other.fits = [fits[i]!];
      } else {
        other.near.push(place);
        other.fits.push(fits[i]!);
      }
    }
    this.#unsettle(affected);
    return affected;
  }

  #compared(place: Place<D>): [Place<D>[], number[]] {
    const { fit } = this.#comparison;
    const near: Place<D>[] = [];
    const fits: number[] = [];
    for (const other of this.#surroundings.around(place)) {
      const value = fit(place.unit, other.unit);
      if (value <= 0) continue;
      near.push(other);
      fits.push(value);
    }
    place.comparedAt = ++moment;
    return near.length === 0 ? [[], nothing] : [near.slice(), fits.slice()];
  }

  /** Those that may be one with it. */
  #near(place: Place<D>): readonly Place<D>[] {
    if (place.near === null) [place.near, place.fits] = this.#compared(place);
    return place.near;
  }

  /** Forgets where places stand. */
  #unsettle(places: readonly Place<D>[]): void {
    for (const place of places) {
      this.#moved.add(place);
      if (place.parent) place.parent.under = null;
      place.parent = undefined;
    }
  }

  /** The one under which it stands; null for a root. */
  parent(place: Place<D>): Place<D> | null {
    if (place.parent !== undefined) return place.parent;
    const { prefer, akin } = this.#comparison;
    const { unit } = place;
    let best: Place<D> | null = null;
    let bestValue = 0;
    let ofSort = false;
    const near = this.#near(place);
    for (let i = 0; i < near.length; i++) {
      const other = near[i]!;
      const same = akin === undefined || akin(unit, other.unit);
      if (ofSort && !same) continue;
      if (!leads(other.unit, unit) || (areEqual(other.unit, unit) && this.#hasEqual(other))) continue;
      if (!same && this.#toldApart(place, other)) continue;
      const value = prefer ? prefer(unit, other.unit, place.fits[i]!) : place.fits[i]!;
      if (!best || (same && !ofSort) || value > bestValue || (value === bestValue && leads(other.unit, best.unit))) {
        best = other;
        bestValue = value;
      }
      ofSort ||= same;
    }
    place.parent = best;
    if (best) best.under = null;
    return best;
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
        if (documents === null) {
          documents = new Tellers();
          for (const document of place.unit.documents.list) documents.add(document);
        }
        for (const document of unit.documents.list) documents.add(document);
      }
    place.tellers = documents ?? place.unit.documents;
    return place.tellers;
  }

  /** Whether there is an equal under which it could stand. */
  #hasEqual(place: Place<D>): boolean {
    for (const other of this.#near(place)) if (areEqual(other.unit, place.unit) && leads(other.unit, place.unit)) return true;
    return false;
  }

  /** Those that stand under a place. */
  #under(place: Place<D>): readonly Place<D>[] {
    if (place.under !== null) return place.under;
    let under: Place<D>[] | null = null;
    for (const other of this.#near(place))
      if (leads(place.unit, other.unit) && this.parent(other) === place) {
        if (under === null) under = [other];
        else under.push(other);
      }
    place.under = under ?? none;
    return place.under;
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

  /** Those whose place in the forest can change when it comes or goes. */
  affectedBy(place: Place<D>): Place<D>[] {
    const near = this.#near(place);
    const affected = [...near];
    const { akin } = this.#comparison;
    const { unit } = place;
    // What an equal may stand under depends on its own equals; what stands under another sort, on what is told beside that.
    for (const other of near) {
      const equal = areEqual(other.unit, unit);
      const beside = akin?.(other.unit, unit) === true;
      if (!equal && !beside) continue;
      for (const next of this.#near(other))
        if ((equal && areEqual(next.unit, unit)) || (beside && !akin!(next.unit, other.unit))) affected.push(next);
    }
    place.tellers = null;
    for (const other of near) other.tellers = null;
    this.#unsettle(affected);
    this.#unsettle([place]);
    return affected;
  }

  /**
   * Parts a tree into groups in which nothing contradicts the fuller members; what does, leaves with those that stand
   * under it.
   */
  groups(tree: readonly Place<D>[]): Place<D>[][] {
    const { fit, tied } = this.#comparison;
    const groups: Place<D>[][] = [];
    if (tree.length === 1) return [[...tree]];
    const byDay = tree.some(({ unit }) => unit.ties);
    // What was put off is made the next time.
    const early = (a: Unit<D>, b: Unit<D>): number => (byDay && !a.ties && !b.ties ? a.s - b.s : 0);
    let left = [...tree].sort((a, b) => early(a.unit, b.unit) || (leads(a.unit, b.unit) ? -1 : 1));
    while (left.length > 0) {
      const kept: Place<D>[] = [];
      const gone: Place<D>[] = [];
      const within = new Set<Place<D>>();
      for (const place of left) {
        const parent = this.parent(place);
        const belongs = kept.length === 0 || (parent !== null && within.has(parent));
        const agrees = (member: Place<D>): boolean =>
          fit(member.unit, place.unit) >= 0 ||
          (kept[0]!.unit.ties === true && tied?.(kept[0]!.unit, member.unit, place.unit) === true);
        let fitting = belongs;
        for (let i = 0; fitting && i < kept.length && i < witnesses; i++) fitting = agrees(kept[i]!);
        if (fitting) {
          kept.push(place);
          within.add(place);
        } else gone.push(place);
      }
      groups.push(kept);
      left = gone;
    }
    return groups;
  }
}

const areEqual = (a: Unit<unknown>, b: Unit<unknown>): boolean => a.rank === b.rank && a.wide === b.wide;

/** So many of a group's fullest members are asked whether a unit contradicts them. */
const witnesses = 32;
