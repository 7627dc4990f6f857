import type { Span } from "../merging/day.ts";
import { mergedAs } from "../merging/heading.ts";
import type { Unit } from "../merging/unit.ts";
import type { ActorKeys } from "./actors.ts";
import { allIn } from "./in-lists.ts";
import { type FindingKind, kindNumber, type Packed } from "./pack.ts";
import { discriminatorOf, packedParties, reportKey, sortingDay } from "./placing.ts";
import type { Sql } from "./sql.ts";

/** A finding with how merging sees it. */
export interface Loaded {
  readonly n: number;
  readonly key: string;
  cluster: number | null;
  /** As it is stored (pack.ts). */
  readonly body: string;
  /** Its parts, as long as the transaction lasts in which it came. */
  packed?: Packed | undefined;
  readonly published: Span | null;
  readonly document: string;
  /** What it says; findings that say the very same share it once they are held. */
  unit: Unit<never>;
  /** Whether the record has it; what has come is stored when it is settled which row it belongs to. */
  stored: boolean;
  /** The id of the row that it leads, once it has been asked for. */
  leads?: string;
}

/** A finding as the record has it, with the id and the days of its document. */
export interface StoredFinding {
  readonly n: number;
  readonly kind: number;
  readonly cluster: number | null;
  readonly start: number;
  readonly stop: number;
  readonly body: string;
  readonly id: string;
  readonly day: number | null;
  readonly until: number | null;
}

/** What is selected of stored findings, and where from. */
export const storedFinding =
  "f.n, f.kind, f.cluster, f.start, f.stop, f.body, d.id, d.day, d.until from finding f join document d on d.n = f.document";

/** A stored finding as merging sees it now. */
export async function loaded(sql: Sql, actors: ActorKeys, row: StoredFinding): Promise<Loaded> {
  const { n, kind, cluster, start, stop, body, id, day, until } = row;
  const packed = JSON.parse(body) as Packed;
  const ids = await actors.ids(
    sql,
    packedParties(kind, packed).map((party) => party[0]),
  );
  const published = day === null ? null : { s: day, e: until ?? day };
  const key = reportKey(sortingDay(packed, published), id, start, stop, discriminatorOf(kind, packed, ids));
  const unit = mergedAs(kind, packed, published, ids).unit as Unit<never>;
  return { n, key, cluster, body, published, document: id, unit, stored: true };
}

/** So many blocks are asked for in one query; few different numbers, so that each statement is prepared once. */
const sizes = [1, 4, 16, 64] as const;
const most = 64;

const byBlocks = new Map(
  sizes.map((size) => [
    size,
    `with wanted (block, key) as (values ${Array(size).fill("(cast(? as bigint), cast(? as bigint))").join(", ")})
     select k.finding as n from wanted w cross join finding_key k where k.block = w.block and k.key = w.key`,
  ]),
);

/** Findings of one kind as merging needs them, read from the record. */
export class FindingLoader {
  readonly #sql: Sql;
  readonly #actors: ActorKeys;
  readonly #ofKind: string;

  constructor(sql: Sql, actors: ActorKeys, kind: FindingKind) {
    this.#sql = sql;
    this.#actors = actors;
    this.#ofKind = `select ${storedFinding} where f.kind = ${kindNumber[kind]} and`;
  }

  /**
   * Gives `take` those filed in blocks (block and key, again and again), but for those that are `known`. What is filed under one key is filed
   * under others too, so most of what is found is known: only the rest is read.
   */
  async ofBlocks(wanted: readonly number[], known: (n: number) => boolean, take: (finding: Loaded) => void): Promise<void> {
    const unknown = new Set<number>();
    for (let at = 0; at < wanted.length; at += 2 * most) {
      const some = wanted.slice(at, at + 2 * most);
      const size = sizes.find((one) => 2 * one >= some.length)!;
      for (let i = some.length; i < 2 * size; i++) some.push(some[i - 2]!);
      for (const { n } of await this.#sql.all<{ n: number }>(byBlocks.get(size)!, ...some)) if (!known(n)) unknown.add(n);
    }
    if (unknown.size === 0) return;
    await this.#load(await allIn<StoredFinding>(this.#sql, `${this.#ofKind} f.n in`, [...unknown]), known, take);
  }

  /** Gives `take` those of rows of the record, but for those that are `known`. */
  async ofRows(rows: readonly number[], known: (n: number) => boolean, take: (finding: Loaded) => void): Promise<void> {
    if (rows.length === 0) return;
    await this.#load(await allIn<StoredFinding>(this.#sql, `${this.#ofKind} f.cluster in`, rows), known, take);
  }

  async #load(rows: readonly StoredFinding[], known: (n: number) => boolean, take: (finding: Loaded) => void): Promise<void> {
    for (const row of rows) if (!known(row.n)) take(await loaded(this.#sql, this.#actors, row));
  }
}
