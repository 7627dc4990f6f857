import type { KnownRow } from "./cluster-index.ts";
import type { Loaded } from "./load-findings.ts";

/** Rows of the record by key, and which findings of each are in memory: to ask and to write only what is not known. */
export class RowsHeld {
  readonly #rows = new Map<number, KnownRow>();
  /** Row → its findings held here. */
  readonly #findings = new Map<number, Loaded[]>();
  /** Rows all of whose findings are held here. */
  readonly #whole = new Set<number>();

  get(n: number): KnownRow | undefined {
    return this.#rows.get(n);
  }

  keep(n: number, row: KnownRow): void {
    this.#rows.set(n, row);
  }

  drop(n: number): void {
    this.#rows.delete(n);
    this.#whole.delete(n);
  }

  /** Its findings that are held. */
  findings(n: number): readonly Loaded[] {
    return this.#findings.get(n) ?? [];
  }

  /** Whether all its findings are held. */
  isWhole(n: number): boolean {
    return this.#whole.has(n) || this.#findings.get(n)?.length === this.#rows.get(n)?.reports;
  }

  /** Notes that all its findings have been read. */
  mark(n: number): void {
    this.#whole.add(n);
  }

  /** Notes a finding under its row. */
  enter(finding: Loaded): void {
    if (finding.cluster === null) return;
    const held = this.#findings.get(finding.cluster);
    if (held) held.push(finding);
    else this.#findings.set(finding.cluster, [finding]);
  }

  /** Takes a finding from under its row. */
  leave(finding: Loaded): void {
    if (finding.cluster === null) return;
    const held = this.#findings.get(finding.cluster);
    const at = held?.indexOf(finding) ?? -1;
    if (at < 0) return;
    if (held!.length === 1) this.#findings.delete(finding.cluster);
    else held!.splice(at, 1);
  }

  /** Lets go of findings that are no longer held, and of rows without any. */
  trim(isHeld: (n: number) => boolean): void {
    for (const [row, findings] of this.#findings) {
      const held = findings.filter(({ n }) => isHeld(n));
      if (held.length === findings.length) continue;
      this.#whole.delete(row);
      if (held.length > 0) this.#findings.set(row, held);
      else this.#findings.delete(row);
    }
    for (const row of this.#rows.keys()) if (!this.#findings.has(row)) this.#rows.delete(row);
  }
}
