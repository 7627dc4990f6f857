import type { DifferenceRow } from "../rows/parts.ts";

/** A value that a report gives for a field, with the report's index. */
export interface Given {
  readonly value: string;
  readonly report: number;
}

/** The different values that reports give for one field; null if they agree (or fewer than two say anything). */
export function difference(field: DifferenceRow["field"], given: readonly Given[]): DifferenceRow | null {
  const first = given[0]?.value;
  if (given.every(({ value }) => value === first)) return null;
  const values = new Map<string, number[]>();
  for (const { value, report } of given) {
    const reports = values.get(value);
    if (reports) reports.push(report);
    else values.set(value, [report]);
  }
  return { field, values: [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([value, reports]) => ({ value, reports })) };
}

/** The value given most often; of equally frequent ones the first in the order of the alphabet. */
export function mostGiven<T>(list: readonly T[], name: (item: T) => string): T | undefined {
  const first = list[0];
  if (first === undefined) return undefined;
  const named = name(first);
  if (list.every((item) => name(item) === named)) return first;
  const counts = new Map<string, { item: T; n: number }>();
  for (const item of list) {
    const key = name(item);
    const known = counts.get(key);
    if (known) known.n++;
    else counts.set(key, { item, n: 1 });
  }
  let best: { item: T; n: number; key: string } | undefined;
  for (const [key, { item, n }] of counts) if (!best || n > best.n || (n === best.n && key < best.key)) best = { item, n, key };
  return best?.item;
}
