/** Tokens by offset, grown as they are found. `wholeStart` to `wholeEnd` is the multi-word token a word belongs to, or the word itself. */
export class TokenList {
  length = 0;
  start = new Int32Array(1024);
  end = new Int32Array(1024);
  wholeStart = new Int32Array(1024);
  wholeEnd = new Int32Array(1024);

  add(start: number, end: number, wholeStart = start, wholeEnd = end): void {
    const n = this.length++;
    if (n === this.start.length) this.grow();
    this.start[n] = start;
    this.end[n] = end;
    this.wholeStart[n] = wholeStart;
    this.wholeEnd[n] = wholeEnd;
  }

  clear(): void {
    this.length = 0;
  }

  private grow(): void {
    for (const key of ["start", "end", "wholeStart", "wholeEnd"] as const) {
      const bigger = new Int32Array(this[key].length * 2);
      bigger.set(this[key]);
      this[key] = bigger;
    }
  }
}
