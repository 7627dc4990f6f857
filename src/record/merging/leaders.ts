/** How units that may tell of the same thing are compared. All of it must be symmetric and free of order. */
export interface Likeness<U> {
  /** Units whose first days lie further apart than this are never compared. */
  readonly reach: number;
  readonly day: (unit: U) => number;
  /** A total order: whether `a` leads rather than `b` (the fuller, then the earlier, then by key). */
  readonly leads: (a: U, b: U) => boolean;
  /** How well two units fit as tellings of one thing; 0 = they don't. */
  readonly fit: (a: U, b: U) => number;
}

const rounds = 3;

/**
 * Parts units into groups, each round a leader that no undecided neighbour outranks and those that fit it best.
 * The result depends only on the set of units, and that of one unit only on those within `2 * rounds * reach` days of it;
 * so a new report changes what is near it and nothing else. What is undecided after three rounds stands alone.
 */
export function groupByLeaders<U>(units: readonly U[], likeness: Likeness<U>): U[][] {
  const { day, reach, leads, fit } = likeness;
  const order = [...units].sort((a, b) => day(a) - day(b) || (leads(a, b) ? -1 : 1));
  const near: { readonly j: number; readonly fit: number }[][] = order.map(() => []);
  for (let i = 0; i < order.length; i++) {
    for (let j = i + 1; j < order.length && day(order[j]!) - day(order[i]!) <= reach; j++) {
      const value = fit(order[i]!, order[j]!);
      if (value > 0) {
        near[i]!.push({ j, fit: value });
        near[j]!.push({ j: i, fit: value });
      }
    }
  }
  const group = new Array<number>(order.length).fill(-1);
  const groups: U[][] = [];
  const members: number[][] = [];
  const ranked = order.map((_, i) => i).sort((a, b) => (leads(order[a]!, order[b]!) ? -1 : 1));
  for (let round = 0; round < rounds; round++) {
    const led = ranked.filter(
      (i) => group[i] === -1 && near[i]!.every(({ j }) => group[j] !== -1 || leads(order[i]!, order[j]!)),
    );
    for (const i of led) {
      group[i] = groups.length;
      groups.push([order[i]!]);
      members.push([i]);
    }
    for (const i of ranked) {
      if (group[i] !== -1) continue;
      const choices = near[i]!.filter(({ j }) => group[j] !== -1 && members[group[j]!]![0] === j).sort(
        (a, b) => b.fit - a.fit || (leads(order[a.j]!, order[b.j]!) ? -1 : 1),
      );
      const conflictFree = choices.find(({ j }) =>
        members[group[j]!]!.every((m) => m === j || tolerates(near, i, m, order, fit)),
      );
      if (!conflictFree) continue;
      group[i] = group[conflictFree.j]!;
      groups[group[i]]!.push(order[i]!);
      members[group[i]]!.push(i);
    }
  }
  for (const i of ranked) if (group[i] === -1) groups.push([order[i]!]);
  return groups;
}

/** A member joins a group only if nothing in the group contradicts it; being far apart is no contradiction. */
function tolerates<U>(
  near: readonly { readonly j: number }[][],
  i: number,
  m: number,
  order: readonly U[],
  fit: (a: U, b: U) => number,
): boolean {
  return near[i]!.some(({ j }) => j === m) || fit(order[i]!, order[m]!) >= 0;
}
