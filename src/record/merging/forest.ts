import { type Comparison, leads, type Unit } from "./unit.ts";

/** Where a forest finds the units that one unit is to be compared with. */
export interface Surroundings<D> {
  /** All units that `unit` finds by a key and that are near enough in time, without itself. */
  around(unit: Unit<D>): Promise<readonly Unit<D>[]>;
}

/**
 * Which units tell of one thing, as a forest: every unit stands under the one it fits best among those that lead it, and a
 * tree is one thing.
 *
 * Where a unit stands depends only on units within reach of it; it is never under an equal (of the same rank, on another
 * day) that could itself stand under one, so that daily meetings do not run into one another. Hence a new unit changes only
 * what is near it, and the trees are the same in whatever order the units came.
 */
export class Forest<D> {
  readonly #surroundings: Surroundings<D>;
  readonly #comparison: Comparison<D>;
  readonly #fitting = new Map<Unit<D>, Unit<D>[]>();
  readonly #parents = new Map<Unit<D>, Unit<D> | null>();

  constructor(surroundings: Surroundings<D>, comparison: Comparison<D>) {
    this.#surroundings = surroundings;
    this.#comparison = comparison;
  }

  /** Takes in a unit that is new, or that more documents say than before. */
  async arrive(unit: Unit<D>): Promise<void> {
    const before = this.#fitting.get(unit) ?? [];
    this.#fitting.delete(unit);
    const fitting = await this.fitting(unit);
    for (const other of before) {
      const list = this.#fitting.get(other);
      if (list && !fitting.includes(other)) list.splice(list.indexOf(unit), 1);
    }
    for (const other of fitting) {
      const list = this.#fitting.get(other);
      if (list && !list.includes(unit)) list.push(unit);
    }
    this.#parents.clear();
  }

  /** Units that may be one with `unit`. */
  async fitting(unit: Unit<D>): Promise<readonly Unit<D>[]> {
    const known = this.#fitting.get(unit);
    if (known) return known;
    const { fit } = this.#comparison;
    const found = (await this.#surroundings.around(unit)).filter((other) => fit(unit, other) > 0);
    this.#fitting.set(unit, found);
    return found;
  }

  /** The unit under which `unit` stands; null for a root. */
  async parent(unit: Unit<D>): Promise<Unit<D> | null> {
    const known = this.#parents.get(unit);
    if (known !== undefined) return known;
    const { fit, prefer, akin } = this.#comparison;
    let choices = await this.fitting(unit);
    if (akin && choices.some((other) => akin(unit, other))) choices = choices.filter((other) => akin(unit, other));
    let best: Unit<D> | null = null;
    let bestValue = 0;
    for (const other of choices) {
      if (!leads(other, unit) || (areEqual(other, unit) && (await this.#hasEqual(other)))) continue;
      const plain = fit(unit, other);
      const value = prefer ? prefer(unit, other, plain) : plain;
      if (!best || value > bestValue || (value === bestValue && leads(other, best))) {
        best = other;
        bestValue = value;
      }
    }
    this.#parents.set(unit, best);
    return best;
  }

  /** Whether there is an equal under which `unit` could stand. */
  async #hasEqual(unit: Unit<D>): Promise<boolean> {
    return (await this.fitting(unit)).some((other) => areEqual(other, unit) && leads(other, unit));
  }

  /** All units of the tree in which `unit` stands. */
  async tree(unit: Unit<D>): Promise<Unit<D>[]> {
    let root = unit;
    for (let up = await this.parent(root); up; up = await this.parent(root)) root = up;
    const members = [root];
    for (const member of members)
      for (const other of await this.fitting(member))
        if (leads(member, other) && (await this.parent(other)) === member) members.push(other);
    return members;
  }

  /** Units whose place in the forest can change when `unit` comes or goes. */
  async affectedBy(unit: Unit<D>): Promise<Unit<D>[]> {
    const near = await this.fitting(unit);
    const affected = [...near];
    // What an equal may stand under depends on its own equals.
    for (const other of near)
      if (areEqual(other, unit)) for (const next of await this.fitting(other)) if (areEqual(next, unit)) affected.push(next);
    return affected;
  }

  /**
   * Parts a tree into groups in which nothing contradicts the fuller members; what does, leaves with those that stand
   * under it.
   */
  async groups(tree: readonly Unit<D>[]): Promise<Unit<D>[][]> {
    const { fit } = this.#comparison;
    const groups: Unit<D>[][] = [];
    let left = [...tree].sort((a, b) => (leads(a, b) ? -1 : 1));
    while (left.length > 0) {
      const kept: Unit<D>[] = [];
      const gone: Unit<D>[] = [];
      const within = new Set<Unit<D>>();
      for (const unit of left) {
        const parent = await this.parent(unit);
        const belongs = kept.length === 0 || (parent !== null && within.has(parent));
        if (belongs && kept.slice(0, witnesses).every((member) => fit(member, unit) >= 0)) {
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

const areEqual = (a: Unit<unknown>, b: Unit<unknown>): boolean => a.rank === b.rank && a.wide === b.wide;

/** So many of a group's fullest members are asked whether a unit contradicts them. */
const witnesses = 32;
