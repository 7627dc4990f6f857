import { addDays } from "./partial-date.ts";

/** Days from a day to a day, both inclusive, ISO 8601. */
export interface Interval {
  readonly from: string;
  readonly to: string;
}

/** What two sets of days have in common. Both sorted and disjoint, and so is what comes out. */
export function intersect(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const found: Interval[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const from = a[i]!.from > b[j]!.from ? a[i]!.from : b[j]!.from;
    const to = a[i]!.to < b[j]!.to ? a[i]!.to : b[j]!.to;
    if (from <= to) found.push({ from, to });
    if (a[i]!.to < b[j]!.to) i++;
    else j++;
  }
  return found;
}

/** Sorted, with overlapping and adjoining ones made one. */
export function merged(intervals: readonly Interval[]): Interval[] {
  const found: Interval[] = [];
  for (const next of [...intervals].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = found.at(-1);
    if (last && next.from <= addDays(last.to, 1)) {
      if (next.to > last.to) found[found.length - 1] = { from: last.from, to: next.to };
    } else if (next.from <= next.to) found.push(next);
  }
  return found;
}
