import { existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { ChanceryError } from "../../world/errors.ts";
import { newest, prepareSchema, schemaVersion } from "./schema.ts";
import type { Database, Sql } from "./sql.ts";
import { explain } from "./sqlite-explain.ts";
import { SqliteSql } from "./sqlite-sql.ts";

const busyMilliseconds = 15_000;

/** Bytes of the file that are read where the system keeps them, without a copy of their own: as many as SQLite allows. */
const mapped = 2_147_418_112;

export interface SqliteOptions {
  /** Open without the right to write, whatever the file allows. */
  readonly readOnly?: boolean;
  /** Pages the file may grow to (of 4096 bytes); for tests of a full disk. */
  readonly maxPages?: number;
}

/** Opens (or begins) the record in a file. A record of a newer Chancery, and one on a read-only disk, opens for reading. */
export async function openSqlite(path: string, options: SqliteOptions = {}): Promise<Database> {
  const memory = path === ":memory:";
  if (!memory && existsSync(path) && statSync(path).isDirectory())
    throw new ChanceryError(
      "E_RECORD_OPEN",
      `${path} is a folder, not a record.`,
      "Name a file, for example --record chancery.db.",
    );
  // SQLite takes a file of a single byte for an empty one, and would write over it.
  if (!memory && existsSync(path) && statSync(path).size === 1)
    throw new ChanceryError("E_RECORD_DAMAGED", `${path} is no record.`, "Name another file, for example --record chancery.db.");
  if (!memory && !existsSync(dirname(path) || "."))
    throw new ChanceryError(
      "E_RECORD_OPEN",
      `The folder of the record ${path} does not exist.`,
      "Create it first, or name another record with --record.",
    );
  if (!memory && options.readOnly && !existsSync(path))
    throw new ChanceryError(
      "E_RECORD_MISSING",
      `There is no record at ${path}.`,
      "Read some documents first: chancery read PATH --record FILE.",
    );

  const open = (readOnly: boolean): DatabaseSync => new DatabaseSync(path, { readOnly, timeout: busyMilliseconds });
  let readOnly = options.readOnly ?? false;
  let writer: DatabaseSync;
  try {
    writer = open(readOnly);
    let known: number;
    try {
      known = schemaVersion(writer, path);
    } catch (error) {
      if (memory || !isUnwritable(error) || hasLog(path)) throw error;
      writer.close();
      writer = openStill(path);
      readOnly = true;
      known = schemaVersion(writer, path);
      if (known < newest)
        throw new ChanceryError(
          "E_RECORD_READ_ONLY",
          `The record ${path} was written by an older Chancery, and may not be written to.`,
          "Copy it where you may write, and open the copy.",
        );
    }
    if (known > newest) readOnly = true;
    if (!readOnly) {
      try {
        writer.exec(
          "pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -65536; pragma wal_autocheckpoint = 4000; pragma temp_store = memory",
        );
        if (options.maxPages) writer.exec(`pragma max_page_count = ${Math.trunc(options.maxPages)}`);
        prepareSchema(writer);
      } catch (error) {
        const told = explain(error, path);
        if (!(told instanceof ChanceryError) || told.code !== "E_RECORD_READ_ONLY" || known === 0) throw told;
        readOnly = true;
      }
    }
  } catch (error) {
    throw explain(error, path);
  }
  const reader = memory || readOnly ? writer : open(true);
  if (reader !== writer) reader.exec(`pragma cache_size = -65536; pragma temp_store = memory; pragma mmap_size = ${mapped}`);
  return new SqliteDatabase(path, writer, reader, readOnly);
}

/** Whether SQLite wanted to make its files beside the record and may not: the disk, the folder or the file is read-only. */
const isUnwritable = (error: unknown): boolean => [8, 14].includes(((error as { errcode?: number }).errcode ?? 0) & 0xff);

/** Whether something stands in the log beside a record that is not in it yet. */
const hasLog = (path: string): boolean => existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0;

/** Opens a record that nobody here can write to as it lies, without files beside it. */
function openStill(path: string): DatabaseSync {
  const address = pathToFileURL(resolve(path));
  address.searchParams.set("immutable", "1");
  return new DatabaseSync(address, { readOnly: true });
}

class SqliteDatabase implements Database {
  readonly read: Sql;
  readonly readOnly: boolean;
  readonly #path: string;
  readonly #writer: DatabaseSync;
  readonly #reader: DatabaseSync;
  readonly #sql: Sql;
  #last: Promise<unknown> = Promise.resolve();

  constructor(path: string, writer: DatabaseSync, reader: DatabaseSync, readOnly: boolean) {
    this.#path = path;
    this.#writer = writer;
    this.#reader = reader;
    this.readOnly = readOnly;
    this.#sql = new SqliteSql(writer, path);
    this.read = reader === writer ? this.#sql : new SqliteSql(reader, path);
  }

  write<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const turn = this.#last.then(() => this.#transaction(work));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    if (this.readOnly)
      throw new ChanceryError(
        "E_RECORD_READ_ONLY",
        `The record ${this.#path} is open for reading only.`,
        "It was written by a newer Chancery, or its disk or rights forbid writing: update Chancery, or name another record with --record.",
      );
    await this.#sql.script("begin immediate");
    try {
      const result = await work(this.#sql);
      await this.#sql.script("commit");
      return result;
    } catch (error) {
      if (this.#writer.isTransaction) this.#writer.exec("rollback");
      throw explain(error, this.#path);
    }
  }

  async foreignVersion(): Promise<number> {
    return (await this.#sql.get<{ data_version: number }>("pragma data_version"))!.data_version;
  }

  async version(): Promise<number> {
    return (await this.read.get<{ data_version: number }>("pragma data_version"))!.data_version;
  }

  async watch(): Promise<null> {
    return null;
  }

  async backup(to: string): Promise<void> {
    if (existsSync(to))
      throw new ChanceryError("E_BACKUP_EXISTS", `${to} exists already.`, "Name a file that does not exist yet.");
    try {
      await backup(this.#reader, to);
    } catch (error) {
      throw explain(error, to);
    }
  }

  async integrity(): Promise<string[]> {
    try {
      const found = await this.#sql.all<{ integrity_check: string }>("pragma integrity_check(100)");
      return found.map((row) => row.integrity_check).filter((text) => text !== "ok");
    } catch (error) {
      return [(error as Error).message];
    }
  }

  async close(): Promise<void> {
    await this.#last;
    if (this.#reader !== this.#writer) this.#reader.close();
    this.#writer.close();
  }
}
