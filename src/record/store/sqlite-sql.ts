import type { DatabaseSync, StatementSync } from "node:sqlite";
import { insertForm } from "./insert-form.ts";
import type { Sql, Value } from "./sql.ts";
import { explain } from "./sqlite-explain.ts";
import { sqliteFullText } from "./sqlite-full-text.ts";

/** So many rows go into one INSERT; few different numbers, so that each statement is prepared once. */
const together = [32, 8, 4, 2, 1] as const;
const written = new Map<string, string>();

/** An INSERT of one row, for several. What fails ends the transaction, so SQLite need not copy every page it changes (OR FAIL). */
function manyRows(insert: string, rows: number): string {
  if (rows === 1) return insert;
  const name = `${rows} ${insert}`;
  let sql = written.get(name);
  if (sql === undefined) {
    sql = insertForm(insert)!
      .of(rows)
      .replace(/^insert /, "insert or fail ");
    written.set(name, sql);
  }
  return sql;
}

/** Statements on one connection to a file; each is prepared once. */
export class SqliteSql implements Sql {
  readonly fullText = sqliteFullText;
  readonly listed = "select value as n from json_each(?)";
  readonly #database: DatabaseSync;
  readonly #path: string;
  readonly #statements = new Map<string, StatementSync>();
  readonly #changes = new Map<string, StatementSync>();

  constructor(database: DatabaseSync, path: string) {
    this.#database = database;
    this.#path = path;
  }

  #statement(sql: string, kept = this.#statements): StatementSync {
    let statement = kept.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      // A change of the full text leaves a last row id beyond what a number holds.
      if (kept === this.#changes) statement.setReadBigInts(true);
      if (kept.size > 400) kept.clear();
      kept.set(sql, statement);
    }
    return statement;
  }

  async all<T>(sql: string, ...values: readonly Value[]): Promise<T[]> {
    try {
      return this.#statement(sql).all(...values) as T[];
    } catch (error) {
      throw explain(error, this.#path);
    }
  }

  async get<T>(sql: string, ...values: readonly Value[]): Promise<T | undefined> {
    try {
      return this.#statement(sql).get(...values) as T | undefined;
    } catch (error) {
      throw explain(error, this.#path);
    }
  }

  async run(sql: string, ...values: readonly Value[]): Promise<number> {
    try {
      return Number(this.#statement(sql, this.#changes).run(...values).changes);
    } catch (error) {
      throw explain(error, this.#path);
    }
  }

  async send(sql: string, ...values: readonly Value[]): Promise<void> {
    await this.run(sql, ...values);
  }

  async sendAll(insert: string, rows: readonly (readonly Value[])[]): Promise<void> {
    try {
      for (let at = 0; at < rows.length; ) {
        const size = together.find((one) => one <= rows.length - at)!;
        const values: Value[] = [];
        for (let i = at; i < at + size; i++) {
          const row = rows[i]!;
          for (let j = 0; j < row.length; j++) values.push(row[j]!);
        }
        this.#statement(manyRows(insert, size), this.#changes).run(...values);
        at += size;
      }
    } catch (error) {
      throw explain(error, this.#path);
    }
  }

  async insert(sql: string, ...values: readonly Value[]): Promise<number> {
    try {
      return Number(this.#statement(sql).run(...values).lastInsertRowid);
    } catch (error) {
      throw explain(error, this.#path);
    }
  }

  async script(sql: string): Promise<void> {
    try {
      this.#database.exec(sql);
    } catch (error) {
      throw explain(error, this.#path);
    }
  }
}
