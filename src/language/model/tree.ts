/**
 * The best tree that greedy repair finds for arc scores. `scores[i * width + j]` is how well word i of 0…n-1 hangs on word j-1,
 * column 0 the root; `heads` gets -1 for the one root. Cycles are opened at the least loss.
 */
export function treeOf(scores: Float32Array, width: number, n: number, heads: Int32Array): void {
  let root = 0;
  let best = -Infinity;
  for (let i = 0; i < n; i++) {
    let h = -1;
    let top = -Infinity;
    const row = i * width;
    for (let j = 1; j <= n; j++) {
      if (j - 1 === i) continue;
      const s = scores[row + j] as number;
      if (s > top) {
        top = s;
        h = j - 1;
      }
    }
    heads[i] = h;
    // the root is where being it gains most over hanging on the best word
    const gain = (scores[row] as number) - (n > 1 ? top : 0);
    if (gain > best) {
      best = gain;
      root = i;
    }
  }
  heads[root] = -1;
  openCycles(scores, width, n, heads, root);
}

let state = new Uint8Array(512);

/** Marks what hangs on the root; every word that does not is in a cycle or behind one. */
function openCycles(scores: Float32Array, width: number, n: number, heads: Int32Array, root: number): void {
  if (state.length < n) state = new Uint8Array(2 * n);
  state.fill(0, 0, n);
  state[root] = 1;
  for (let i = 0; i < n; i++) {
    // walk up to something known; 2 marks the walk
    let k = i;
    let opened = i;
    while (state[k] === 0) {
      state[k] = 2;
      k = heads[k] as number;
    }
    if (state[k] === 2) {
      let gain = -Infinity;
      let from = -1;
      let to = -1;
      let v = k;
      do {
        const row = v * width;
        const now = scores[row + (heads[v] as number) + 1] as number;
        for (let j = 0; j < n; j++) {
          if (state[j] !== 1) continue;
          const d = (scores[row + j + 1] as number) - now;
          if (d > gain) {
            gain = d;
            from = v;
            to = j;
          }
        }
        v = heads[v] as number;
      } while (v !== k);
      opened = heads[from] as number;
      heads[from] = to;
    }
    // words that the cycle's old arc led through are marked from `opened` on, the others from `i`
    for (const first of [i, opened]) for (k = first; state[k] === 2; k = heads[k] as number) state[k] = 1;
  }
}
