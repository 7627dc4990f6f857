import type { Condition } from "../lexicon/entry.ts";

/** Which round an answer is of and, in the last bit, what it is; by the condition's id. */
let answers = new Int32Array(0);
let round = 0;

/** As many as fit beside the answer. */
const rounds = 2 ** 30;

/**
 * What was found of one predicate for the conditions that many frames ask of it. All share one array: an answer is of the round in
 * which it was kept, and another's is as good as none.
 */
export class Answers {
  readonly #round: number;

  constructor() {
    if (++round === rounds) {
      answers.fill(0);
      round = 1;
    }
    this.#round = round << 1;
  }

  /** Whether the condition holds; undefined where that has not been found, or is no longer known. */
  get({ id }: Condition): boolean | undefined {
    const answer = answers[id];
    return answer === undefined || (answer & ~1) !== this.#round ? undefined : (answer & 1) === 1;
  }

  set({ id }: Condition, holds: boolean): void {
    if (id >= answers.length) {
      const wider = new Int32Array(Math.max(1024, id * 2));
      wider.set(answers);
      answers = wider;
    }
    answers[id] = this.#round | (holds ? 1 : 0);
  }
}
