import { after, describe } from "node:test";
import { openRecord, type RecordOptions } from "../store/open.ts";
import type { RecordStore } from "../store/record.ts";
import { skipPostgres, startPostgres, type TestServer } from "./postgres-server.ts";

/** Runs the same tests over a record in memory and over one on a PostgreSQL server (skipped by name where there is none). */
export function everyDatabase(define: (fresh: (options?: RecordOptions) => Promise<RecordStore>) => void): void {
  describe("SQLite", () => define((options) => openRecord(":memory:", options)));
  describe("PostgreSQL", { skip: skipPostgres }, () => {
    let server: Promise<TestServer> | undefined;
    let made = 0;
    define(async (options) => {
      server ??= startPostgres();
      return openRecord((await server).record(`test_${++made}`), options);
    });
    after(async () => (await server)?.stop());
  });
}
