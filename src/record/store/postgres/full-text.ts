import type { FullText } from "../full-text.ts";
import { wordsAsked } from "../words-asked.ts";

/** A server keeps at most a megabyte of words for a row. */
const most = 900_000;

/**
 * Words as FTS5's unicode61 takes them: runs of letters and digits in small letters, Latin ones without their marks. With nothing
 * else between them than blanks, the server's parser has nothing of its own to find (addresses, signs, hyphens).
 */
function wordsIn(text: string): string {
  // The server's parser knows letters and the ten digits; other signs of number are spelt.
  const words = text
    .normalize("NFD")
    .replaceAll(/(\p{Script=Latin})\p{Mn}+/gu, "$1")
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[\p{N}--[0-9]]/gv, (sign) => `q${sign.codePointAt(0)!.toString(36)}q`)
    .match(/[\p{L}\p{N}]+/gu);
  let all = "";
  for (const word of words ?? []) {
    if (all.length > most) break;
    all += all === "" ? word.slice(0, 500) : ` ${word.slice(0, 500)}`;
  }
  return all;
}

/** Full text by PostgreSQL's own: Porter's stemmer as FTS5 has it, no stop words. */
export const postgresFullText: FullText = {
  async add(sql, table, n, ...texts) {
    await sql.send(`insert into ${table} (n, words) values (?, to_tsvector('words', ?))`, n, wordsIn(texts.join(" ")));
  },
  async addAll(sql, table, rows) {
    for (const [n, ...texts] of rows) await this.add(sql, table, n, ...texts);
  },
  async remove(sql, table, n) {
    await sql.send(`delete from ${table} where n = ?`, n);
  },
  asked(words) {
    const all = wordsAsked(words);
    return all.length === 0 ? null : wordsIn(all.join(" "));
  },
  matching(table, { order, limit } = {}) {
    const by =
      order === "best" ? " order by ts_rank(t.words, q, 1) desc, t.n desc" : order === "newest" ? " order by t.n desc" : "";
    return `select t.n from ${table} t, plainto_tsquery('words', ?) q where t.words @@ q${by}${limit === undefined ? "" : ` limit ${limit}`}`;
  },
  filed: (table) => ({ table, n: "n" }),
};
