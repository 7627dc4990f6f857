import type { RecordStore } from "../record/store/record.ts";

interface One {
  readonly version: number;
  readonly at: number;
  readonly value: Promise<unknown>;
}

/** Most answers kept. */
const most = 200;

/**
 * Answers that are dear to work out, kept while the record stays the same, and for `patience` milliseconds after it has changed,
 * so that a desk stays quick while reports come in by the second.
 */
export class Kept {
  readonly #record: RecordStore;
  readonly #answers = new Map<string, One>();

  constructor(record: RecordStore) {
    this.#record = record;
  }

  /** Forgets all: after a correction nobody should see what was. */
  clear(): void {
    this.#answers.clear();
  }

  async of<T>(key: string, patience: number, work: () => Promise<T>): Promise<T> {
    const version = await this.#record.version();
    const known = this.#answers.get(key);
    if (known && (known.version === version || Date.now() - known.at < patience)) return known.value as Promise<T>;
    const value = work();
    value.catch(() => this.#answers.delete(key));
    this.#answers.delete(key);
    this.#answers.set(key, { version, at: Date.now(), value });
    if (this.#answers.size > most) this.#answers.delete(this.#answers.keys().next().value!);
    return value;
  }
}
