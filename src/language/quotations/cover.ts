import type { Span } from "../analysis.ts";

/** Stretches of text asked many times over whether they hold or touch another: sorted once, each answer by bisection. */
export class Cover {
  readonly #starts: readonly number[];
  /** The furthest end of all stretches up to each one. */
  readonly #ends: readonly number[];

  constructor(spans: readonly Span[]) {
    const sorted = [...spans].sort((a, b) => a.start - b.start);
    this.#starts = sorted.map((s) => s.start);
    let furthest = -1;
    this.#ends = sorted.map((s) => {
      furthest = Math.max(furthest, s.end);
      return furthest;
    });
  }

  /** Whether one of the stretches, or what they cover together from its start on, reaches around `span`. */
  holds({ start, end }: Span): boolean {
    const k = this.#before(start + 1);
    return k >= 0 && (this.#ends[k] as number) >= end;
  }

  touches({ start, end }: Span): boolean {
    const k = this.#before(end);
    return k >= 0 && (this.#ends[k] as number) > start;
  }

  /** The last stretch that starts before an offset, -1 for none. */
  #before(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((this.#starts[mid] as number) < offset) low = mid + 1;
      else high = mid;
    }
    return low - 1;
  }
}
