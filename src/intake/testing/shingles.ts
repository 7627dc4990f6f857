/** Precision, recall and F1 of the four-word sequences of a found text against the true one: the measure of the public article benchmark. */
export function shingleScore(
  found: string,
  truth: string,
): { readonly precision: number; readonly recall: number; readonly f1: number } {
  const [ours, theirs] = [shingles(found), shingles(truth)];
  let shared = 0;
  let oursTotal = 0;
  let theirsTotal = 0;
  for (const [key, n] of ours) {
    oursTotal += n;
    shared += Math.min(n, theirs.get(key) ?? 0);
  }
  for (const n of theirs.values()) theirsTotal += n;
  const precision = oursTotal === 0 ? 0 : shared / oursTotal;
  const recall = theirsTotal === 0 ? 0 : shared / theirsTotal;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i + 4 <= Math.max(4, words.length); i += 1) {
    const key = words.slice(i, i + 4).join(" ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
