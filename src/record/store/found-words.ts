import { lean } from "./lean.ts";
import type { Sql, Value } from "./sql.ts";

/** So many findings that hold the words are looked at, those read last. */
const many = 3000;
/** No more rows than so many are looked through for words and for whatever else is asked of them. */
export const fewRows = 3000;
/** Of rows that are few, all findings that hold the words are looked at, up to so many. */
const most = 100_000;

/** Rows of the record by their keys. */
interface Found {
  /** The keys as a JSON list, for `sql.listed`. */
  readonly keys: string;
  /** There are no others. */
  readonly all: boolean;
}

const listOf = (rows: readonly { readonly n: number }[]): string => JSON.stringify([...new Set(rows.map(({ n }) => n))]);

/**
 * Words asked for, as `Filter.text` takes them. The rows whose evidence holds them are looked up once, however many questions of one
 * page are asked with it; it is made for a page and forgotten with it.
 */
export class FoundWords {
  readonly text: string;
  #newest: Promise<Found> | undefined;
  readonly #among = new Map<string, Promise<string | undefined>>();

  constructor(text: string) {
    this.text = text;
  }

  toJSON(): string {
    return this.text;
  }

  /** The rows that rest on the findings read last that hold the words; `match` is what the database binds for these. */
  newest(sql: Sql, match: string): Promise<Found> {
    this.#newest ??= sql
      .all<{ n: number }>(
        `select f.cluster as n from (${sql.fullText.matching("finding_text", { order: "newest", limit: many })}) t join finding f on f.n = t.n where f.cluster is not null`,
        match,
      )
      .then((rows) => ({ keys: listOf(rows), all: rows.length < many }));
    return this.#newest;
  }

  /**
   * Of the rows of a query, where they are few, those that hold the words, however many others do; undefined where they are many.
   * `row` is the query's column of keys.
   */
  among(
    sql: Sql,
    match: string,
    from: string,
    row: string,
    where: readonly string[],
    values: readonly Value[],
  ): Promise<string | undefined> {
    const own = `select ${row} as n from ${lean(from, where)} where ${where.join(" and ")} limit ${fewRows + 1}`;
    const name = `${own} ${JSON.stringify(values)}`;
    const known = this.#among.get(name);
    if (known) return known;
    const found = this.#within(sql, match, own, values);
    this.#among.set(name, found);
    return found;
  }

  async #within(sql: Sql, match: string, own: string, values: readonly Value[]): Promise<string | undefined> {
    const rows = await sql.all<{ n: number }>(own, ...values);
    if (rows.length > fewRows) return undefined;
    if (rows.length === 0) return "[]";
    const matching = sql.fullText.matching("finding_text", { order: "newest", limit: most });
    return listOf(
      await sql.all<{ n: number }>(
        `select f.cluster as n from finding f where f.n in
         (select t.n from (${matching}) t where t.n in (select o.n from (${sql.listed}) l join finding o on o.cluster = l.n))`,
        match,
        listOf(rows),
      ),
    );
  }
}
