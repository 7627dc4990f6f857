import { ActorKeys } from "./actors.ts";
import { settleIdentities } from "./identities.ts";
import { Neighbourhoods } from "./neighbourhoods.ts";
import type { Database, Sql } from "./sql.ts";
import { TouchedFindings } from "./touched.ts";

/** So many actors are kept in mind between transactions. */
const mostActors = 20_000;

/** Writes to a record, with what is kept in mind between transactions so that a stream of documents is not read anew by each. */
export class Writing {
  readonly actors = new ActorKeys();
  readonly #database: Database;
  readonly #neighbourhoods: Neighbourhoods;
  #seen = -1;

  /** `keep`: findings, of all kinds together, that merging may keep in memory. */
  constructor(database: Database, keep: number) {
    this.#database = database;
    this.#neighbourhoods = new Neighbourhoods(keep);
  }

  /** After a failure, or when another process has written, nothing read before counts. */
  forgetRead(): void {
    this.actors.clear();
    this.#neighbourhoods.clear();
  }

  /** One transaction, with the merging of what it touches at its end. */
  async write<T>(work: (sql: Sql, touched: TouchedFindings) => Promise<T>): Promise<T> {
    try {
      return await this.#database.write(async (sql) => {
        const version = await this.#database.foreignVersion();
        if (version !== this.#seen) this.forgetRead();
        this.#seen = version;
        const touched = new TouchedFindings();
        const result = await work(sql, touched);
        const surnames = await this.actors.flush(sql);
        if (surnames.size > 0) await settleIdentities(sql, this.actors, touched, surnames);
        await touched.merge(sql, this.actors, this.#neighbourhoods);
        this.actors.keepWithin(mostActors);
        return result;
      });
    } catch (error) {
      this.forgetRead();
      throw error;
    }
  }
}
