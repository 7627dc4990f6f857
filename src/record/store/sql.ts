import type { FullText } from "./full-text.ts";

/** What a statement can bind and a row can hold. */
export type Value = string | number | null | Uint8Array;

/**
 * The few things the record asks of a database. SQL text keeps to what SQLite and PostgreSQL share,
 * with `?` for parameters; a driver turns them into what its database wants.
 */
export interface Sql {
  all<T>(sql: string, ...values: readonly Value[]): Promise<T[]>;
  get<T>(sql: string, ...values: readonly Value[]): Promise<T | undefined>;
  /** Runs a statement; gives the number of rows it changed. */
  run(sql: string, ...values: readonly Value[]): Promise<number>;
  /**
   * Runs a statement whose outcome nobody asks for. A database across a network may answer later: statements keep their order, and
   * what fails makes the transaction fail.
   */
  send(sql: string, ...values: readonly Value[]): Promise<void>;
  /** Sends an INSERT of one row for each of several rows, which a database may write together. */
  sendAll(insert: string, rows: readonly (readonly Value[])[]): Promise<void>;
  /** Runs an INSERT into a table whose key is `n`; gives the new key. */
  insert(sql: string, ...values: readonly Value[]): Promise<number>;
  /** Several statements without parameters. */
  script(sql: string): Promise<void>;
  readonly fullText: FullText;
  /** A query that gives the keys `n` of a list; it binds the list as JSON. */
  readonly listed: string;
}

/** A database: one connection that writes, one that reads what is committed. */
export interface Database {
  readonly read: Sql;
  readonly readOnly: boolean;
  /** Runs `work` in one transaction, alone; all of it is kept or, when it throws, none. */
  write<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Within a transaction: changes whenever another process has committed. */
  foreignVersion(): Promise<number>;
  /** Changes whenever anybody has committed. */
  version(): Promise<number>;
  /** Calls back after others' and own commits until the function it gives is called; null where one can only look. */
  watch(changed: () => void): Promise<(() => void) | null>;
  backup(to: string): Promise<void>;
  /** Damage the database itself finds in its pages and indexes; empty if sound. */
  integrity(): Promise<string[]>;
  close(): Promise<void>;
}
