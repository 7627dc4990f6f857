import { type Comparison, leads, type Unit, wideReach } from "./unit.ts";

/**
 * Which units tell of one thing, as a forest: every unit stands under the one it fits best among those that lead it, and a
 * tree is one thing.
 *
 * Where a unit stands depends only on units within reach of it; it is never under an equal (of the same rank, on another
 * day) that could itself stand under one, so that daily meetings do not run into one another. Hence a new unit changes only
 * what is near it, and the trees are the same in whatever order the units came.
 */
export class Forest<D> {
  readonly #near: readonly Unit<D>[];
  readonly #wide: readonly Unit<D>[];
  readonly #comparison: Comparison<D>;
  readonly #parents = new Map<Unit<D>, Unit<D> | null>();
  readonly #equals = new Map<Unit<D>, boolean>();

  constructor(units: readonly Unit<D>[], comparison: Comparison<D>) {
    const byDay = (a: Unit<D>, b: Unit<D>): number => a.s - b.s || (a.sign < b.sign ? -1 : 1);
    this.#near = units.filter((unit) => !unit.wide).sort(byDay);
    this.#wide = units.filter((unit) => unit.wide).sort(byDay);
    this.#comparison = comparison;
  }

  /** Units near enough to be compared with `unit`. */
  *around(unit: Unit<D>): Iterable<Unit<D>> {
    const { reach } = this.#comparison;
    const from = unit.s - reach;
    const to = (unit.wide ? unit.e : unit.s) + reach;
    for (let i = firstAt(this.#near, from); i < this.#near.length && this.#near[i]!.s <= to; i++)
      if (this.#near[i] !== unit) yield this.#near[i]!;
    yield* this.wideAround(unit);
  }

  /** Wide units that `unit` is to be compared with. */
  *wideAround(unit: Unit<D>): Iterable<Unit<D>> {
    for (const other of this.#wide) {
      if (other === unit) continue;
      if (
        unit.wide
          ? Math.abs(other.s - unit.s) <= wideReach
          : other.s - this.#comparison.reach <= unit.s && unit.s <= other.e + this.#comparison.reach
      )
        yield other;
    }
  }

  fit(a: Unit<D>, b: Unit<D>): number {
    return this.#comparison.fit(a, b);
  }

  /** Units that may be one with `unit`. */
  fitting(unit: Unit<D>): Unit<D>[] {
    return [...this.around(unit)].filter((other) => this.fit(unit, other) > 0);
  }

  /** The unit under which `unit` stands; null for a root. */
  parent(unit: Unit<D>): Unit<D> | null {
    const known = this.#parents.get(unit);
    if (known !== undefined) return known;
    let best: Unit<D> | null = null;
    let bestValue = 0;
    for (const other of this.around(unit)) {
      if (!leads(other, unit)) continue;
      const fit = this.fit(unit, other);
      if (fit <= 0 || (this.#isEqual(other, unit) && this.#hasEqual(other))) continue;
      const value = this.#comparison.prefer ? this.#comparison.prefer(unit, other, fit) : fit;
      if (!best || value > bestValue || (value === bestValue && leads(other, best))) {
        best = other;
        bestValue = value;
      }
    }
    this.#parents.set(unit, best);
    return best;
  }

  /** The units that stand under `unit`. */
  children(unit: Unit<D>): Unit<D>[] {
    const found: Unit<D>[] = [];
    for (const other of this.fitting(unit)) if (leads(unit, other) && this.parent(other) === unit) found.push(other);
    return found;
  }

  #isEqual(a: Unit<D>, b: Unit<D>): boolean {
    return a.rank === b.rank && a.wide === b.wide;
  }

  #hasEqual(unit: Unit<D>): boolean {
    const known = this.#equals.get(unit);
    if (known !== undefined) return known;
    let has = false;
    for (const other of this.around(unit))
      if (this.#isEqual(other, unit) && leads(other, unit) && this.fit(unit, other) > 0) {
        has = true;
        break;
      }
    this.#equals.set(unit, has);
    return has;
  }

  /** All units of the tree in which `unit` stands. */
  tree(unit: Unit<D>): Unit<D>[] {
    let root = unit;
    for (let up = this.parent(root); up; up = this.parent(root)) root = up;
    const members = [root];
    for (const member of members) members.push(...this.children(member));
    return members;
  }

  /**
   * Parts a tree into groups in which nothing contradicts the fuller members; what does, leaves with those that stand
   * under it.
   */
  groups(tree: readonly Unit<D>[]): Unit<D>[][] {
    const groups: Unit<D>[][] = [];
    let left = [...tree].sort((a, b) => (leads(a, b) ? -1 : 1));
    while (left.length > 0) {
      const kept: Unit<D>[] = [];
      const gone: Unit<D>[] = [];
      const within = new Set<Unit<D>>();
      for (const unit of left) {
        const parent = this.parent(unit);
        const belongs = kept.length === 0 || (parent !== null && within.has(parent));
        if (belongs && kept.slice(0, witnesses).every((member) => this.fit(member, unit) >= 0)) {
          kept.push(unit);
          within.add(unit);
        } else gone.push(unit);
      }
      groups.push(kept);
      left = gone;
    }
    return groups;
  }
}

/** So many of a group's fullest members are asked whether a unit contradicts them. */
const witnesses = 32;

function firstAt(units: readonly Unit<unknown>[], day: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (units[middle]!.s < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
