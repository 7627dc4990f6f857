const REACH = 10;
export const BUCKETS = 2 * (REACH + 5);
const LIMIT = 300;
const known = new Uint8Array(2 * LIMIT + 1);
for (let d = -LIMIT; d <= LIMIT; d++) {
  let a = Math.abs(d);
  if (a > REACH) a = REACH + 1 + (a < 22 ? 0 : a < 44 ? 1 : a < 88 ? 2 : 3);
  known[d + LIMIT] = d > 0 ? a : a + REACH + 5;
}

/** Bucket of a signed distance between two words: exact to ten, then by powers of two. */
export function bucketOf(distance: number): number {
  return known[distance + LIMIT] as number;
}
