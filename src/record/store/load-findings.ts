import type { Span } from "../merging/day.ts";
import { mergedAs } from "../merging/heading.ts";
import type { Unit } from "../merging/unit.ts";
import type { ActorKeys } from "./actors.ts";
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

interface Stored {
  readonly n: number;
  readonly start: number;
  readonly stop: number;
  readonly cluster: number | null;
  readonly body: string;
  readonly id: string;
  readonly day: number | null;
  readonly until: number | null;
}

const columns = "f.n, f.start, f.stop, f.cluster, f.body, d.id, d.day, d.until";

/** So many blocks are asked for in one query; few different numbers, so that each statement is prepared once. */
const sizes = [1, 4, 16, 64] as const;
const most = 64;

const byBlocks = new Map(
  sizes.map((size) => [
    size,
    `with wanted (block, key) as (values ${Array(size).fill("(cast(? as bigint), cast(? as bigint))").join(", ")})
     select ${columns} from wanted w cross join finding_key k join finding f on f.n = k.finding join document d on d.n = f.document
     where k.block = w.block and k.key = w.key and f.kind = ?`,
  ]),
);

/** Findings of one kind as merging needs them, read from the record. */
export class FindingLoader {
  readonly #sql: Sql;
  readonly #actors: ActorKeys;
  readonly #kind: FindingKind;

  constructor(sql: Sql, actors: ActorKeys, kind: FindingKind) {
    this.#sql = sql;
    this.#actors = actors;
    this.#kind = kind;
  }

  /** Gives `take` those filed in blocks (block and key, again and again), but for those that are `known`. */
  async ofBlocks(wanted: readonly number[], known: (n: number) => boolean, take: (finding: Loaded) => void): Promise<void> {
    const kind = kindNumber[this.#kind];
    for (let at = 0; at < wanted.length; at += 2 * most) {
      const some = wanted.slice(at, at + 2 * most);
      const size = sizes.find((one) => 2 * one >= some.length)!;
      for (let i = some.length; i < 2 * size; i++) some.push(some[i - 2]!);
      await this.#load(await this.#sql.all<Stored>(byBlocks.get(size)!, ...some, kind), known, take);
    }
  }

  /** Gives `take` those of a row of the record, but for those that are `known`. */
  async ofRow(row: number, known: (n: number) => boolean, take: (finding: Loaded) => void): Promise<void> {
    const stored = await this.#sql.all<Stored>(
      `select ${columns} from finding f join document d on d.n = f.document where f.cluster = ?`,
      row,
    );
    await this.#load(stored, known, take);
  }

  async #load(rows: readonly Stored[], known: (n: number) => boolean, take: (finding: Loaded) => void): Promise<void> {
    const kind = kindNumber[this.#kind];
    for (const row of rows) {
      if (known(row.n)) continue;
      const packed = JSON.parse(row.body) as Packed;
      const ids = await this.#actors.ids(
        this.#sql,
        packedParties(kind, packed).map((party) => party[0]),
      );
      const published = row.day === null ? null : { s: row.day, e: row.until ?? row.day };
      const key = reportKey(sortingDay(packed, published), row.id, row.start, row.stop, discriminatorOf(kind, packed, ids));
      const unit = mergedAs(kind, packed, published, ids).unit as Unit<never>;
      take({ n: row.n, key, cluster: row.cluster, body: row.body, published, document: row.id, unit, stored: true });
    }
  }
}
