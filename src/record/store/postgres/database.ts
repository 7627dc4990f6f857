import { Client, type ClientConfig, Pool } from "pg";
import { ChanceryError } from "../../../world/errors.ts";
import type { Database, Sql } from "../sql.ts";
import { type PostgresAddress, postgresAddress } from "./address.ts";
import { backup } from "./backup.ts";
import { explain } from "./explain.ts";
import { integrity } from "./integrity.ts";
import { lockRecord } from "./lock.ts";
import { prepare } from "./prepare.ts";
import { ServerSql, types } from "./server-sql.ts";
import { watch } from "./watch.ts";

export interface PostgresOptions {
  readonly readOnly?: boolean;
  /** The record must be there already. */
  readonly existing?: boolean;
}

const mostReaders = 4;

/** How a connection to the record is made: names are looked for in its schema first, and a machine that vanishes is noticed. */
export function connectionTo({ connection, schema }: PostgresAddress, name = "chancery"): ClientConfig {
  const url = new URL(connection);
  const given = url.searchParams.get("options");
  url.searchParams.set("options", `${given ? `${given} ` : ""}-c search_path=${schema} -c jit=off`);
  return {
    connectionString: url.href,
    application_name: name,
    connectionTimeoutMillis: 15_000,
    keepAlive: true,
    idle_in_transaction_session_timeout: 300_000,
    types,
  };
}

/** Opens (or begins) the record on a server. A record of a newer Chancery, and one that this user may only read, opens for reading. */
export async function openPostgres(place: string, options: PostgresOptions = {}): Promise<Database> {
  const address = postgresAddress(place);
  const client = new Client(connectionTo(address));
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { readOnly } = await prepare(client, address, {
      readOnly: options.readOnly ?? false,
      existing: options.existing ?? false,
    });
    return new PostgresDatabase(address, readOnly);
  } catch (error) {
    throw explain(error, address.shown);
  } finally {
    await client.end().catch(() => undefined);
  }
}

class PostgresDatabase implements Database {
  readonly read: Sql;
  readonly readOnly: boolean;
  readonly #address: PostgresAddress;
  readonly #readers: Pool;
  #writer: { readonly client: Client; readonly sql: ServerSql } | undefined;
  #last: Promise<unknown> = Promise.resolve();
  /** Commits of our own, which are not others'. */
  #own = 0;
  #inside: Sql | undefined;
  readonly #watches = new Set<() => void>();

  constructor(address: PostgresAddress, readOnly: boolean) {
    this.#address = address;
    this.readOnly = readOnly;
    this.#readers = new Pool({ ...connectionTo(address), max: mostReaders });
    this.#readers.on("error", () => undefined);
    this.read = new ServerSql((query) => this.#readers.query(query), address.shown);
  }

  write<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const turn = this.#last.then(() => this.#transaction(work));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const { shown, schema } = this.#address;
    if (this.readOnly)
      throw new ChanceryError(
        "E_RECORD_READ_ONLY",
        `The record ${shown} is open for reading only.`,
        "It was written by a newer Chancery, or this user has no right to write: update Chancery, or see docs/postgres.md for the rights.",
      );
    let writer: { readonly client: Client; readonly sql: ServerSql } | undefined;
    try {
      writer = await this.#connected();
      const { client, sql } = writer;
      sql.begin();
      this.#inside = sql;
      await Promise.all([client.query("begin"), client.query(lockRecord(schema))]);
      const result = await work(sql);
      await sql.settled();
      const changed = sql.changes > 0;
      if (changed)
        await client.query(
          `with now as (update record set changes = changes + 1 returning changes) select pg_notify('${channelOf(schema)}', changes::text) from now`,
        );
      await client.query("commit");
      if (changed) this.#own++;
      return result;
    } catch (error) {
      await this.#rollBack(writer?.client);
      throw explain(error, shown);
    } finally {
      this.#inside = undefined;
    }
  }

  async #connected(): Promise<{ readonly client: Client; readonly sql: ServerSql }> {
    if (this.#writer) return this.#writer;
    // Statements go out without waiting for the answer to the one before.
    const client = new Client({ ...connectionTo(this.#address), pipeline: true });
    const writer = { client, sql: new ServerSql((query) => client.query(query), this.#address.shown) };
    client.on("error", () => {
      if (this.#writer === writer) this.#writer = undefined;
    });
    await client.connect();
    this.#writer = writer;
    return writer;
  }

  async #rollBack(client: Client | undefined): Promise<void> {
    if (!client) return;
    try {
      await client.query("rollback");
    } catch {
      // A connection that cannot even do that is given up; the server rolls back by itself.
      this.#writer = undefined;
      await client.end().catch(() => undefined);
    }
  }

  async foreignVersion(): Promise<number> {
    return (await changes(this.#inside ?? this.read)) - this.#own;
  }

  version(): Promise<number> {
    return changes(this.read);
  }

  async watch(changed: () => void): Promise<() => void> {
    const stop = await watch(connectionTo(this.#address, "chancery watch"), channelOf(this.#address.schema), changed);
    this.#watches.add(stop);
    return () => {
      this.#watches.delete(stop);
      stop();
    };
  }

  backup(to: string): Promise<void> {
    return backup(this.#address, to);
  }

  integrity(): Promise<string[]> {
    return integrity(this.read, this.#address.schema);
  }

  async close(): Promise<void> {
    await this.#last;
    for (const stop of this.#watches) stop();
    await Promise.all([this.#readers.end(), this.#writer?.client.end()].map((ending) => ending?.catch(() => undefined)));
  }
}

async function changes(sql: Sql): Promise<number> {
  return (await sql.get<{ changes: number }>("select changes from record"))!.changes;
}

/** The channel on which commits to a record are told. */
const channelOf = (schema: string): string => `chancery_${schema}`;
