import type { FullText } from "./full-text.ts";
import { wordsAsked } from "./words-asked.ts";

const columns = { document_text: "title, body", finding_text: "words" } as const;

/** Full text by SQLite's FTS5; a row's key is the rowid there. */
export const sqliteFullText: FullText = {
  async add(sql, table, n, ...texts) {
    await sql.send(`insert into ${table} (rowid, ${columns[table]}) values (?${", ?".repeat(texts.length)})`, n, ...texts);
  },
  addAll(sql, table, rows) {
    const texts = columns[table].split(", ").map(() => ", ?");
    return sql.sendAll(`insert into ${table} (rowid, ${columns[table]}) values (?${texts.join("")})`, rows);
  },
  async remove(sql, table, n) {
    await sql.send(`delete from ${table} where rowid = ?`, n);
  },
  /** All words, in any order. */
  asked(words) {
    const all = wordsAsked(words);
    return all.length === 0 ? null : all.map((word) => `"${word}"`).join(" ");
  },
  matching(table, { order, limit } = {}) {
    const by = order === "best" ? " order by rank, rowid desc" : order === "newest" ? " order by rowid desc" : "";
    return `select rowid as n from ${table} where ${table} match ?${by}${limit === undefined ? "" : ` limit ${limit}`}`;
  },
  filed: (table) => ({ table: `${table}_docsize`, n: "id" }),
};
