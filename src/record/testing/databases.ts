import { after, describe } from "node:test";
import { openRecord, type RecordOptions } from "../store/open.ts";
import type { RecordStore } from "../store/record.ts";
import { skipPostgres, startPostgres, type TestServer } from "./postgres-server.ts";

/** An empty record of the database that is tested. */
export type Fresh = (options?: RecordOptions) => Promise<RecordStore>;

/**
 * Runs the same tests over a record in memory and over one on a PostgreSQL server (skipped by name where there is none).
 * `share` is the share of random runs that the database has time for: an empty record costs a server a hundred times as much.
 */
export function everyDatabase(define: (fresh: Fresh, share: number) => void): void {
  describe("SQLite", () => define((options) => openRecord(":memory:", options), 1));
  describe("PostgreSQL", { skip: skipPostgres }, () => {
    let server: Promise<TestServer> | undefined;
    let made = 0;
    define(async (options) => {
      server ??= startPostgres();
      return openRecord((await server).record(`test_${++made}`), options);
    }, 0.2);
    after(async () => (await server)?.stop());
  });
}
