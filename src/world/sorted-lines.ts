/**
 * A data file of lines sorted by their first cell, looked up in place: nothing is parsed until it is asked for.
 * Lines are compared by UTF-16 code units, as `Array.prototype.sort` does.
 */
export class SortedLines {
  readonly text: string;
  /** Offsets of the lines' starts, and of the text's end. */
  readonly #starts: Int32Array;
  readonly length: number;

  constructor(text: string) {
    this.text = text;
    let at = 0;
    while (text.charCodeAt(at) === 35) at = text.indexOf("\n", at) + 1;
    at = text.indexOf("\n", at) + 1;
    const starts = new Int32Array(Math.max(16, text.length >> 4));
    let n = 0;
    while (at < text.length) {
      starts[n++] = at;
      const end = text.indexOf("\n", at);
      at = end < 0 ? text.length : end + 1;
    }
    starts[n] = text.length;
    this.#starts = starts;
    this.length = n;
  }

  /** Number of the first line whose first cell is not before the key. */
  lowerBound(key: string): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(middle, key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The line without its line break. */
  line(n: number): string {
    const start = this.#starts[n]!;
    let end = this.#starts[n + 1]!;
    if (this.text.charCodeAt(end - 1) === 10) end--;
    return this.text.slice(start, end);
  }

  /** How the first cell of the line begins with the key: "equal", "longer" (a space follows), or neither. */
  begins(n: number, key: string): "equal" | "longer" | "no" {
    if (n >= this.length) return "no";
    const start = this.#starts[n]!;
    if (!this.text.startsWith(key, start)) return "no";
    const next = this.text.charCodeAt(start + key.length);
    return next === 9 ? "equal" : next === 32 ? "longer" : "no";
  }

  /** The lines whose first cell is the key. */
  find(key: string): string[] {
    const found: string[] = [];
    for (let n = this.lowerBound(key); this.begins(n, key) === "equal"; n++) found.push(this.line(n));
    return found;
  }

  #compare(n: number, key: string): number {
    const { text } = this;
    let at = this.#starts[n]!;
    for (let i = 0; i < key.length; i++, at++) {
      const code = text.charCodeAt(at);
      if (code === 9 || code === 10) return -1;
      const other = key.charCodeAt(i);
      if (code !== other) return code - other;
    }
    return text.charCodeAt(at) === 9 ? 0 : 1;
  }
}
