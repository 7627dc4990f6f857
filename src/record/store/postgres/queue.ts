import { Client, Pool } from "pg";
import type { Found } from "../../../intake/formats/source.ts";
import { type PostgresAddress, postgresAddress } from "./address.ts";
import { connectionTo } from "./database.ts";
import { explain } from "./explain.ts";

/** Something that waits to be read: what intake found, as far as it was no refusal. */
export type Waiting = Extract<Found, { readonly input: unknown }>;

/** How often a batch is tried before it is given up: a worker that dies of a document dies so often. */
export const mostAttempts = 10;
/** After so many attempts a batch is taken apart, so that one bad document does not take others with it. */
export const partAfter = 3;

/** The name of the task, and of the advisory locks by which workers show that they live. */
export const task = "read";
export const alive = 0x43686e77;

/**
 * The documents that wait on a server to be read: batches in the record's own table `incoming`, each with a job of graphile-worker
 * in a schema beside the record's, put there in one transaction.
 */
export class Queue {
  readonly address: PostgresAddress;
  readonly jobs: string;
  /** Connections with node-postgres' own reading of values, as graphile-worker wants them. */
  readonly pool: Pool;

  private constructor(address: PostgresAddress) {
    this.address = address;
    this.jobs = jobsOf(address);
    const { types: _, ...config } = connectionTo(address, "chancery work");
    this.pool = new Pool({ ...config, max: 8 });
    this.pool.on("error", () => undefined);
    this.pool.on("connect", (client) => client.on("error", () => undefined));
  }

  /** Opens the queue of a record that is there; makes the schema of the jobs at the first time. */
  static async open(place: string): Promise<Queue> {
    const queue = new Queue(postgresAddress(place));
    try {
      const { runMigrations } = await import("graphile-worker");
      await queue.#alone(() => runMigrations({ pgPool: queue.pool, schema: queue.jobs }));
      return queue;
    } catch (error) {
      await queue.close();
      throw explain(error, queue.address.shown);
    }
  }

  async #alone(work: () => Promise<void>): Promise<void> {
    const client = new Client(connectionTo(this.address, "chancery work"));
    client.on("error", () => undefined);
    await client.connect();
    try {
      await client.query("select pg_advisory_lock($1, hashtext($2))", [alive, this.jobs]);
      await work();
    } finally {
      await client.end();
    }
  }

  async #ask<T extends object>(text: string, ...values: unknown[]): Promise<T[]> {
    try {
      return (await this.pool.query<T>(text, values)).rows;
    } catch (error) {
      throw explain(error, this.address.shown);
    }
  }

  /** Adds a batch. */
  async put(batch: readonly Waiting[]): Promise<void> {
    await this.#put([batch]);
  }

  async #put(batches: readonly (readonly Waiting[])[], instead: number | null = null): Promise<void> {
    await this.#ask(
      `with gone as (delete from incoming where n = $5::bigint returning n),
       came as (insert into incoming (documents, inputs) select length, inputs from unnest($1::bigint[], $2::text[]) as b (length, inputs)
         where $5::bigint is null or exists (select 1 from gone) returning n)
       select ${this.jobs}.add_job($3, json_build_object('n', n), job_key := n::text, max_attempts := $4) from came`,
      batches.map((batch) => batch.length),
      // JSON writes U+0000, which a server's text cannot hold, as six characters.
      batches.map((batch) => JSON.stringify(batch)),
      task,
      mostAttempts,
      instead,
    );
  }

  /** What waits in a batch; undefined if it waits no longer. */
  async inputs(n: number): Promise<readonly Waiting[] | undefined> {
    const [row] = await this.#ask<{ inputs: string }>("select inputs from incoming where n = $1", n);
    return row && (JSON.parse(row.inputs) as Waiting[]);
  }

  /** Puts the documents of a batch back one by one. */
  part(n: number, inputs: readonly Waiting[]): Promise<void> {
    return this.#put(
      inputs.map((input) => [input]),
      n,
    );
  }

  /** How many documents wait, those included that are being read. */
  async documents(): Promise<number> {
    const [row] = await this.#ask<{ documents: string }>("select coalesce(sum(documents), 0) as documents from incoming");
    return Number(row!.documents);
  }

  /**
   * Gives back what workers held that are dead: theirs is the only lock of which the connection is gone. Batches without a job, as a
   * backup brings them back, get one.
   */
  async release(): Promise<void> {
    await this.#ask(
      `select ${this.jobs}.force_unlock_workers(array_agg(distinct locked_by)) from ${this.jobs}.jobs j
       where locked_by is not null and locked_at < now() - interval '2 seconds' and not exists (
         select 1 from pg_locks l where l.locktype = 'advisory' and l.database = (select oid from pg_database where datname = current_database())
         and l.classid::bigint = $1 and l.objid::bigint = (hashtext(j.locked_by)::bigint & 4294967295) and l.granted)
       having count(*) > 0`,
      alive,
    );
    await this.#ask(
      `select ${this.jobs}.add_job($1, json_build_object('n', i.n), job_key := i.n::text, max_attempts := $2)
       from incoming i where not exists (select 1 from ${this.jobs}.jobs j where j.key = i.n::text)`,
      task,
      mostAttempts,
    );
  }

  /** Batches that nobody will try again. */
  async givenUp(): Promise<readonly number[]> {
    const rows = await this.#ask<{ n: string }>(
      `select i.n from incoming i join ${this.jobs}.jobs j on j.key = i.n::text where j.attempts >= j.max_attempts and j.locked_by is null`,
    );
    return rows.map(({ n }) => Number(n));
  }

  async close(): Promise<void> {
    await this.pool.end().catch(() => undefined);
  }
}

const jobsOf = ({ schema }: PostgresAddress): string => `${schema}_queue`;
