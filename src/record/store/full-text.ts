import type { Sql } from "./sql.ts";

/** The tables of words: titles and texts of documents, and what findings rest on. */
export type TextTable = "document_text" | "finding_text";

/** Which of the rows that hold all the words, and in which order. */
export interface Matching {
  /** `newest` is what was read last; `best` has the words most often for its length. Without it no order is promised. */
  readonly order?: "newest" | "best";
  /** A number, or `?` to bind one after the words. */
  readonly limit?: number | "?";
}

/** How a database finds rows by their words. */
export interface FullText {
  /** Files texts (a title and a body; what a finding rests on) under a row's key. */
  add(sql: Sql, table: TextTable, n: number, ...texts: readonly string[]): Promise<void>;
  /** Files the texts of several rows: of each its key and its texts. */
  addAll(sql: Sql, table: TextTable, rows: readonly (readonly [n: number, ...texts: string[]])[]): Promise<void>;
  remove(sql: Sql, table: TextTable, n: number): Promise<void>;
  /** What is bound for words asked for, of which a text must hold all; null if there are none. */
  asked(words: string): string | null;
  /** A query that gives the keys `n` of the rows that match; it binds what `asked` gives. */
  matching(table: TextTable, how?: Matching): string;
  /** The table, and its column, that lists the keys of all texts filed. */
  filed(table: TextTable): { readonly table: string; readonly n: string };
}
