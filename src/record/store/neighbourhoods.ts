import type { ActorKeys } from "./actors.ts";
import { type DayHeld, Neighbourhood } from "./neighbourhood.ts";
import type { FindingKind } from "./pack.ts";
import type { Sql } from "./sql.ts";

/** The share of what may be kept that is left when it is trimmed. */
const leftOver = 0.6;

/**
 * The neighbourhoods of findings of every kind as merging keeps them in memory between transactions: no more than about `most` findings
 * together. What has been of no use for longest goes first, of whatever kind: a statement is compared with those of ten days, a plan
 * without a day with those of months.
 */
export class Neighbourhoods {
  readonly #most: number;
  readonly #kinds = new Map<FindingKind, Neighbourhood>();
  /** How many findings were left when they were last trimmed. */
  #left = 0;
  /** Counts transactions. */
  #now = 1;

  constructor(most: number) {
    this.#most = most;
  }

  /** Forgets all. */
  clear(): void {
    this.#kinds.clear();
    this.#left = 0;
  }

  of(sql: Sql, actors: ActorKeys, kind: FindingKind): Neighbourhood {
    let neighbourhood = this.#kinds.get(kind);
    if (neighbourhood === undefined) {
      neighbourhood = new Neighbourhood(sql, actors, kind, this.#now);
      this.#kinds.set(kind, neighbourhood);
    }
    return neighbourhood;
  }

  get #size(): number {
    let size = 0;
    for (const neighbourhood of this.#kinds.values()) size += neighbourhood.size;
    return size;
  }

  /** Begins a transaction. */
  step(): void {
    this.#trim();
    this.#now++;
    for (const neighbourhood of this.#kinds.values()) neighbourhood.step();
  }

  /**
   * Where too many are held, lets go of days, but never of those that the last transaction used; where these are far more, of what it
   * looked up under no key; and where that is not enough, of all: what is asked for is read again.
   */
  #trim(): void {
    let left = this.#size;
    if (left <= this.#most || left < 1.25 * this.#left) return;
    const days: [of: Neighbourhood, day: DayHeld][] = [];
    for (const neighbourhood of this.#kinds.values()) for (const day of neighbourhood.days()) days.push([neighbourhood, day]);
    days.sort(([, a], [, b]) => a.last - b.last);
    const enough = leftOver * this.#most;
    const changed = new Set<Neighbourhood>();
    for (const [neighbourhood, { findings, giveUp }] of days) {
      if (left <= enough || !giveUp()) break;
      left -= findings;
      changed.add(neighbourhood);
    }
    const tooMany = left > 2 * enough;
    for (const neighbourhood of tooMany ? this.#kinds.values() : changed) neighbourhood.letGo(tooMany);
    this.#left = this.#size;
    if (this.#left > 2 * enough) this.clear();
  }
}
