import type { ActorKeys } from "./actors.ts";
import { dropIfEmpty } from "./cluster-index.ts";
import { mergeTouched, type Touched } from "./merge.ts";
import { headingOf, part, partOf } from "./placing.ts";
import type { Sql } from "./sql.ts";

interface Place {
  readonly bucket: number | null;
  readonly s: number | null;
  readonly e: number | null;
}

/** The headings under which a transaction has changed findings. */
export class TouchedHeadings {
  readonly #headings = new Map<number, Touched>();
  readonly #lost = new Set<number>();

  #touch(kind: number, bucket: number): Touched {
    const key = partOf(bucket) === part.same ? bucket : headingOf(bucket);
    const known = this.#headings.get(key);
    if (known) return known;
    const touched: Touched = { kind, bucket: key, came: new Set(), days: [], lost: new Set() };
    this.#headings.set(key, touched);
    return touched;
  }

  /** A finding that has come. */
  came(kind: number, finding: number, { bucket, s, e }: Place): void {
    if (bucket === null) return;
    const touched = this.#touch(kind, bucket);
    touched.came.add(finding);
    if (s !== null && e !== null) touched.days.push({ s, e, went: false });
  }

  /** A finding that goes, and the row it was part of. */
  went(kind: number, { bucket, s, e }: Place, cluster: number | null): void {
    if (bucket === null) return;
    const touched = this.#touch(kind, bucket);
    if (s !== null && e !== null) touched.days.push({ s, e, went: true });
    if (cluster === null) return;
    touched.lost.add(cluster);
    this.#lost.add(cluster);
  }

  /** Settles all of them. */
  async merge(sql: Sql, actors: ActorKeys): Promise<void> {
    for (const cluster of this.#lost) await sql.run("update cluster set reports = 0 where n = ?", cluster);
    for (const touched of this.#headings.values()) await mergeTouched(sql, actors, touched);
    for (const cluster of this.#lost) await dropIfEmpty(sql, cluster);
  }
}
