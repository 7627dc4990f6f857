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
 * day) that could itself stand under one, so that daily meetings do not run into one another. It stands under one of another sort
 * only where no leader of its own sort fits it, and no document tells the two beside one another. Hence a new unit changes only
 * what is near it, and the trees are the same in whatever order the units came.
 */
export class Forest<D> {
  readonly #surroundings: Surroundings<D>;
  readonly #comparison: Comparison<D>;
  /** Unit → those that may be one with it, with how well they fit. */
  readonly #fitting = new Map<Unit<D>, Map<Unit<D>, number>>();
  readonly #documents = new Map<Unit<D>, ReadonlySet<string>>();
  readonly #parents = new Map<Unit<D>, Unit<D> | null>();

  constructor(surroundings: Surroundings<D>, comparison: Comparison<D>) {
    this.#surroundings = surroundings;
    this.#comparison = comparison;
  }

  /** Takes in a unit that is new, or that more documents say than before. */
  async arrive(unit: Unit<D>): Promise<void> {
    const before = this.#fitting.get(unit);
    this.#fitting.delete(unit);
    const fitting = await this.#fits(unit);
    if (before) for (const other of before.keys()) if (!fitting.has(other)) this.#fitting.get(other)?.delete(unit);
    for (const [other, value] of fitting) this.#fitting.get(other)?.set(unit, value);
    this.#parents.clear();
    this.#documents.clear();
  }

  /** Units that may be one with `unit`, with how well they fit. */
  async #fits(unit: Unit<D>): Promise<ReadonlyMap<Unit<D>, number>> {
    const known = this.#fitting.get(unit);
    if (known) return known;
    const { fit } = this.#comparison;
    const found = new Map<Unit<D>, number>();
    for (const other of await this.#surroundings.around(unit)) {
      const value = fit(unit, other);
      if (value > 0) found.set(other, value);
    }
    this.#fitting.set(unit, found);
    return found;
  }

  /** The unit under which `unit` stands; null for a root. */
  async parent(unit: Unit<D>): Promise<Unit<D> | null> {
    const known = this.#parents.get(unit);
    if (known !== undefined) return known;
    const { prefer, akin } = this.#comparison;
    let best: Unit<D> | null = null;
    let bestValue = 0;
    let ofSort = false;
    for (const [other, plain] of await this.#fits(unit)) {
      const same = akin === undefined || akin(unit, other);
      if (ofSort && !same) continue;
      if (!leads(other, unit) || (areEqual(other, unit) && (await this.#hasEqual(other)))) continue;
      if (!same && (await this.#toldApart(unit, other))) continue;
      const value = prefer ? prefer(unit, other, plain) : plain;
      if (!best || (same && !ofSort) || value > bestValue || (value === bestValue && leads(other, best))) {
        best = other;
        bestValue = value;
      }
      ofSort ||= same;
    }
    this.#parents.set(unit, best);
    return best;
  }

  /** Whether a document tells what may be one with `unit` beside what may be one with `other`: then they are two things. */
  async #toldApart(unit: Unit<D>, other: Unit<D>): Promise<boolean> {
    return !(await this.#tellers(unit)).isDisjointFrom(await this.#tellers(other));
  }

  /** The documents of a unit and of those of its own sort that may be one with it. */
  async #tellers(unit: Unit<D>): Promise<ReadonlySet<string>> {
    const known = this.#documents.get(unit);
    if (known) return known;
    const akin = this.#comparison.akin!;
    const documents = new Set(unit.documents);
    for (const other of (await this.#fits(unit)).keys())
      if (akin(other, unit)) for (const document of other.documents) documents.add(document);
    this.#documents.set(unit, documents);
    return documents;
  }

  /** Whether there is an equal under which `unit` could stand. */
  async #hasEqual(unit: Unit<D>): Promise<boolean> {
    for (const other of (await this.#fits(unit)).keys()) if (areEqual(other, unit) && leads(other, unit)) return true;
    return false;
  }

  /** All units of the tree in which `unit` stands. */
  async tree(unit: Unit<D>): Promise<Unit<D>[]> {
    let root = unit;
    for (let up = await this.parent(root); up; up = await this.parent(root)) root = up;
    const members = [root];
    for (const member of members)
      for (const other of (await this.#fits(member)).keys())
        if (leads(member, other) && (await this.parent(other)) === member) members.push(other);
    return members;
  }

  /** Units whose place in the forest can change when `unit` comes or goes. */
  async affectedBy(unit: Unit<D>): Promise<Unit<D>[]> {
    const near = (await this.#fits(unit)).keys().toArray();
    const affected = [...near];
    const { akin } = this.#comparison;
    // What an equal may stand under depends on its own equals; what stands under another sort, on what is told beside that.
    for (const other of near) {
      const equal = areEqual(other, unit);
      const beside = akin?.(other, unit) === true;
      if (!equal && !beside) continue;
      for (const next of (await this.#fits(other)).keys())
        if ((equal && areEqual(next, unit)) || (beside && !akin!(next, other))) affected.push(next);
    }
    return affected;
  }

  /**
   * Parts a tree into groups in which nothing contradicts the fuller members; what does, leaves with those that stand
   * under it.
   */
  async groups(tree: readonly Unit<D>[]): Promise<Unit<D>[][]> {
    const { fit, tied } = this.#comparison;
    const groups: Unit<D>[][] = [];
    if (tree.length === 1) return [[...tree]];
    const byDay = tree.some((unit) => unit.ties);
    // What was put off is made the next time.
    const early = (a: Unit<D>, b: Unit<D>): number => (byDay && !a.ties && !b.ties ? a.s - b.s : 0);
    let left = [...tree].sort((a, b) => early(a, b) || (leads(a, b) ? -1 : 1));
    while (left.length > 0) {
      const kept: Unit<D>[] = [];
      const gone: Unit<D>[] = [];
      const within = new Set<Unit<D>>();
      for (const unit of left) {
        const parent = await this.parent(unit);
        const belongs = kept.length === 0 || (parent !== null && within.has(parent));
        const fits = await this.#fits(unit);
        const agrees = (member: Unit<D>): boolean =>
          fits.has(member) || fit(member, unit) >= 0 || (kept[0]!.ties === true && tied?.(kept[0]!, member, unit) === true);
        if (belongs && kept.slice(0, witnesses).every(agrees)) {
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
