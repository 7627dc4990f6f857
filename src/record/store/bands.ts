import type { Sql } from "./sql.ts";

/** A document under one of its bands. */
export type Filed = readonly [band: number, day: number, document: number];

/** Spans of days, first and last. */
export type Days = readonly (readonly [from: number, to: number])[];

/** So many bands are looked up in one query; few different numbers, so that each statement is prepared once. */
const sizes = [6, 24, 96] as const;
const most = 96;

/** Documents whose bands wait together before they are filed among all others. */
const together = 8192;

const marks = (list: readonly unknown[]): string => list.map(() => "?").join(", ");

/** All that are filed; spelt out in each query, since a server's statements are held back by the tables that they name. */
export const allFiled = "(select band, day, document from band union all select band, day, document from band_late)";

/** What is filed under some bands on some days: a span is one look-up in each table, however much is filed on other days. */
function under(bands: readonly number[], days: Days): { text: string; values: number[] } {
  const parts = ["band", "band_late"].flatMap((table) =>
    days.map((span) => ({
      text: `select day, document from ${table} where band in (${marks(bands)}) and day between ? and ?`,
      values: [...bands, ...span],
    })),
  );
  return { text: parts.map(({ text }) => text).join(" union all "), values: parts.flatMap(({ values }) => values) };
}

/**
 * Documents under the bands of their signatures (copies.ts). Bands are as good as random, so each that is filed among all others
 * changes a page of the file of its own: those that came last stand in a small table (`band_late`) and are filed together.
 */
export const bandsFiled = {
  /** Which of some bands have documents. */
  async known(sql: Sql, bands: Iterable<number>): Promise<Set<number>> {
    const asked = [...new Set(bands)].sort((a, b) => a - b);
    const known = new Set<number>();
    for (let at = 0; at < asked.length; at += most) {
      const some = asked.slice(at, at + most);
      const size = sizes.find((one) => one >= some.length)!;
      while (some.length < size) some.push(some[0]!);
      const wanted = Array(size).fill("(cast(? as bigint))").join(", ");
      const found = await sql.all<{ band: number }>(
        `with wanted (band) as (values ${wanted}) select w.band from wanted w
         where exists (select 1 from band b where b.band = w.band) or exists (select 1 from band_late b where b.band = w.band)`,
        ...some,
      );
      for (const { band } of found) known.add(band);
    }
    return known;
  },

  /** Documents of some days under any of some bands, no more than `limit`; one may come more than once. */
  some(sql: Sql, bands: readonly number[], days: Days, limit: number): Promise<{ document: number }[]> {
    const { text, values } = under(bands, days);
    return sql.all(`select document from (${text}) b limit ?`, ...values, limit);
  },

  /** All documents of some days under any of some bands. */
  all(sql: Sql, bands: readonly number[], days: Days): Promise<{ document: number }[]> {
    const { text, values } = under(bands, days);
    return sql.all(`select distinct document from (${text}) b`, ...values);
  },

  /** A page of the documents of some days under any of some bands, by day. */
  page(sql: Sql, bands: readonly number[], days: Days, limit: number, offset: number): Promise<{ document: number }[]> {
    const { text, values } = under(bands, days);
    return sql.all(
      `select distinct day, document from (${text}) b order by day, document limit ? offset ?`,
      ...values,
      limit,
      offset,
    );
  },

  /** Files documents under bands. */
  async add(sql: Sql, rows: readonly Filed[]): Promise<void> {
    await sql.sendAll(
      "insert into band_late (band, day, document) values (?, ?, ?) on conflict do nothing",
      [...rows].sort((a, b) => a[0] - b[0]),
    );
  },

  /** After documents with these keys have come: files all where enough wait. */
  async settle(sql: Sql, first: number, last: number): Promise<void> {
    if (Math.floor((first - 1) / together) === Math.floor(last / together)) return;
    await sql.send(
      "insert into band (band, day, document) select band, day, document from band_late where true order by band on conflict do nothing",
    );
    await sql.send("delete from band_late");
  },

  async drop(sql: Sql, rows: readonly Filed[]): Promise<void> {
    for (const table of ["band", "band_late"])
      for (const row of rows) await sql.send(`delete from ${table} where band = ? and day = ? and document = ?`, ...row);
  },
};
