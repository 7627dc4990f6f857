import type { Unit } from "../merging/unit.ts";
import type { ActorKeys } from "./actors.ts";
import { ClusterIndex } from "./cluster-index.ts";
import { insertKeys, keyRows } from "./keys.ts";
import type { Loaded, StoredFinding } from "./load-findings.ts";
import { mergeTouched, type Touched } from "./merge.ts";
import type { Neighbourhoods } from "./neighbourhoods.ts";
import { type FindingKind, kindName, kindNumber, type Packed } from "./pack.ts";
import { packedParties } from "./placing.ts";
import type { Sql } from "./sql.ts";

/** A finding that waits to be stored: its columns, and how merging sees it (null where it is hidden from it). */
export interface Waiting {
  readonly values: readonly [n: number, document: number, kind: number, start: number, stop: number, body: string];
  /** By which it is found. */
  readonly words: string;
  readonly finding: Loaded | null;
}

/** The findings that a transaction has changed. */
export class TouchedFindings {
  readonly #kinds = new Map<FindingKind, Touched>();
  readonly #lost = new Set<number>();
  /** By the key of the finding. */
  readonly #waiting = new Map<number, Waiting>();
  #last: number | null = null;

  #touch(kind: number): Touched {
    const name = kindName[kind] as FindingKind;
    const known = this.#kinds.get(name);
    if (known) return known;
    const touched: Touched = { came: new Map(), went: new Map(), lost: new Set() };
    this.#kinds.set(name, touched);
    return touched;
  }

  /** The key of the next finding. */
  async nextFinding(sql: Sql): Promise<number> {
    this.#last ??= (await sql.get<{ n: number | null }>("select max(n) as n from finding"))!.n ?? 0;
    return ++this.#last;
  }

  /** A finding that has come. */
  came(kind: number, finding: Loaded): void {
    this.#touch(kind).came.set(finding.n, finding);
  }

  /** One that has come and is not stored yet. */
  waits(kind: number, waiting: Waiting): void {
    if (waiting.finding) this.came(kind, waiting.finding);
    this.#waiting.set(waiting.values[0], waiting);
  }

  /** Stores what waits, each finding with the row to which it belongs by now. */
  async store(sql: Sql): Promise<void> {
    if (this.#waiting.size === 0) return;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    await sql.sendAll(
      "insert into finding (n, document, kind, start, stop, body, cluster) values (?, ?, ?, ?, ?, ?, ?)",
      waiting.map(({ values, finding }) => [...values, finding?.cluster ?? null]),
    );
    await sql.fullText.addAll(
      sql,
      "finding_text",
      waiting.map(({ values, words }) => [values[0], words]),
    );
    const keys: [block: number, key: number, finding: number][] = [];
    for (const { finding } of waiting) {
      if (!finding) continue;
      finding.stored = true;
      for (const { block, key } of keyRows(finding.unit)) keys.push([block, key, finding.n]);
    }
    await insertKeys(
      sql,
      keys.sort((a, b) => a[0] - b[0] || a[1] - b[1]),
    );
  }

  /** Forgets a finding that has come, as its document has gone again; whether it had. */
  takeBack(kind: number, finding: number): boolean {
    return this.#kinds.get(kindName[kind] as FindingKind)?.came.delete(finding) ?? false;
  }

  /** Findings that have come and name one of these actors: the keys of those that are stored, and those that wait to be. */
  cameWith(actors: ReadonlySet<number>): { readonly stored: number[]; readonly waiting: StoredFinding[] } {
    const names = (kind: number, { packed, body }: Loaded): boolean =>
      packedParties(kind, packed ?? (JSON.parse(body) as Packed)).some((party) => actors.has(party[0]));
    const stored: number[] = [];
    for (const [kind, { came }] of this.#kinds)
      for (const finding of came.values()) if (finding.stored && names(kindNumber[kind], finding)) stored.push(finding.n);
    const waiting: StoredFinding[] = [];
    for (const { values, finding } of this.#waiting.values()) {
      const [n, , kind, start, stop, body] = values;
      if (!finding || !names(kind, finding)) continue;
      const { document, published } = finding;
      const [day, until] = [published?.s ?? null, published?.e ?? null];
      waiting.push({ n, kind, cluster: null, start, stop, body, id: document, day, until });
    }
    return { stored, waiting };
  }

  /** Sees a finding that waits as merging sees it now. */
  waitsAs(n: number, now: Loaded): void {
    const { values, words, finding } = this.#waiting.get(n)!;
    const again = { ...now, packed: finding!.packed, stored: false };
    this.#waiting.set(n, { values, words, finding: again });
    this.came(values[2], again);
  }

  /** A finding that has gone, as merging saw it, and the row it was part of. */
  went(kind: number, finding: number, unit: Unit<unknown>, cluster: number | null): void {
    const touched = this.#touch(kind);
    touched.went.set(finding, unit);
    if (cluster === null) return;
    touched.lost.add(cluster);
    this.#lost.add(cluster);
  }

  /** Settles all of them; `kept` holds what earlier transactions have read. */
  async merge(sql: Sql, actors: ActorKeys, kept: Neighbourhoods): Promise<void> {
    const index = new ClusterIndex(sql, actors);
    const lost = new Set<string>();
    for (const cluster of this.#lost) lost.add(await index.recount(cluster));
    kept.step();
    for (const [kind, touched] of this.#kinds)
      await mergeTouched(sql, actors, kept.of(sql, actors, kind), index, kind, touched, lost);
    await this.store(sql);
    for (const cluster of this.#lost) await index.dropIfEmpty(cluster);
    for (const [kind, { lost }] of this.#kinds) kept.of(sql, actors, kind).without([], lost);
    await index.close();
  }
}
