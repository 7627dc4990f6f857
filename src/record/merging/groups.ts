import type { Place } from "./place.ts";
import { type Comparison, leads, type Unit } from "./unit.ts";

/** So many of a group's first members are asked whether a unit contradicts them. */
const witnesses = 32;

/** The order in which a tree's units are asked: the fuller first; where one was put off, by their days, since it is made the next time. */
function inOrder<D>(tree: readonly Place<D>[]): Place<D>[] {
  const byDay = tree.some(({ unit }) => unit.ties);
  const early = (a: Unit<D>, b: Unit<D>): number => (byDay && !a.ties && !b.ties ? a.s - b.s : 0);
  return [...tree].sort((a, b) => early(a.unit, b.unit) || (leads(a.unit, b.unit) ? -1 : 1));
}

/**
 * Those that a group keeps, of what is left of a tree, with those that stand under them; the rest contradicts it, or is strange to two
 * in three of those kept that other documents tell: a vague report may have led to them all.
 */
function groupOf<D>(
  left: readonly Place<D>[],
  { fit, tied }: Comparison<D>,
  parentOf: (place: Place<D>) => Place<D> | null,
): Set<Place<D>> {
  const kept: Place<D>[] = [];
  const within = new Set<Place<D>>();
  const undecided = new Set(left);
  const isTied = (member: Unit<D>, unit: Unit<D>): boolean =>
    kept[0]!.unit.ties === true && tied?.(kept[0]!.unit, member, unit) === true;
  const decide = (place: Place<D>): void => {
    undecided.delete(place);
    const parent = parentOf(place);
    let fitting = kept.length === 0 || (parent !== null && within.has(parent));
    let alike = 0;
    let strange = 0;
    for (let i = 0; fitting && i < kept.length && i < witnesses; i++) {
      const { unit } = kept[i]!;
      const likeness = fit(unit, place.unit);
      fitting = likeness >= 0 || isTied(unit, place.unit);
      if (likeness > 0) alike++;
      else if (!unit.documents.meets(place.unit.documents)) strange++;
    }
    if (!fitting || strange > 2 * alike) return;
    kept.push(place);
    within.add(place);
  };
  for (const place of left) {
    if (!undecided.has(place)) continue;
    // In the order of days one may come before those under which it stands.
    const above = [place];
    for (let up = parentOf(place); up !== null && undecided.has(up); up = parentOf(up)) above.push(up);
    while (above.length > 0) decide(above.pop()!);
  }
  return within;
}

/**
 * Parts a tree of a forest into groups in which nothing contradicts the fuller members and nothing is strange to most of them; what is,
 * leaves with those that stand under it.
 */
export function groupsOf<D>(
  tree: readonly Place<D>[],
  comparison: Comparison<D>,
  parentOf: (place: Place<D>) => Place<D> | null,
): Place<D>[][] {
  if (tree.length === 1) return [[...tree]];
  const groups: Place<D>[][] = [];
  let left = inOrder(tree);
  while (left.length > 0) {
    const group = groupOf(left, comparison, parentOf);
    groups.push([...group]);
    left = left.filter((place) => !group.has(place));
  }
  return groups;
}
