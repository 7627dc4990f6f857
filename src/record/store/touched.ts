import type { Unit } from "../merging/unit.ts";
import type { ActorKeys } from "./actors.ts";
import { dropIfEmpty } from "./cluster-index.ts";
import { mergeTouched, type Touched } from "./merge.ts";
import { type Loaded, Neighbourhood } from "./neighbourhood.ts";
import { type FindingKind, kindName, kindNumber } from "./pack.ts";
import { packedParties } from "./placing.ts";
import type { Sql } from "./sql.ts";

/** The findings that a transaction has changed. */
export class TouchedFindings {
  readonly #kinds = new Map<FindingKind, Touched>();
  readonly #lost = new Set<number>();

  #touch(kind: number): Touched {
    const name = kindName[kind] as FindingKind;
    const known = this.#kinds.get(name);
    if (known) return known;
    const touched: Touched = { came: new Map(), went: [], lost: new Set() };
    this.#kinds.set(name, touched);
    return touched;
  }

  /** A finding that has come. */
  came(kind: number, finding: Loaded): void {
    this.#touch(kind).came.set(finding.n, finding);
  }

  /** Forgets a finding that has come, as its document has gone again; whether it had. */
  takeBack(kind: number, finding: number): boolean {
    return this.#kinds.get(kindName[kind] as FindingKind)?.came.delete(finding) ?? false;
  }

  /** Findings that have come and name one of these actors. */
  cameWith(actors: ReadonlySet<number>): number[] {
    const found: number[] = [];
    for (const [kind, { came }] of this.#kinds)
      for (const { n, packed } of came.values())
        if (packedParties(kindNumber[kind], packed).some((party) => actors.has(party[0]))) found.push(n);
    return found;
  }

  /** A finding that has gone, as merging saw it, and the row it was part of. */
  went(kind: number, unit: Unit<unknown>, cluster: number | null): void {
    const touched = this.#touch(kind);
    touched.went.push(unit);
    if (cluster === null) return;
    touched.lost.add(cluster);
    this.#lost.add(cluster);
  }

  /** Settles all of them. `kept` holds what earlier transactions have read, as long as nothing went. */
  async merge(sql: Sql, actors: ActorKeys, kept: Map<FindingKind, Neighbourhood>, mostKept: number): Promise<void> {
    if (this.#lost.size > 0) kept.clear();
    for (const cluster of this.#lost) await sql.send("update cluster set reports = 0 where n = ?", cluster);
    for (const [kind, touched] of this.#kinds) {
      const known = kept.get(kind);
      const neighbourhood = known && known.size < mostKept ? known : new Neighbourhood(sql, actors, kind, known);
      kept.set(kind, neighbourhood);
      await mergeTouched(sql, actors, neighbourhood, kind, touched, this.#lost.size > 0);
    }
    for (const cluster of this.#lost) await dropIfEmpty(sql, cluster);
    if (this.#lost.size > 0) kept.clear();
  }
}
