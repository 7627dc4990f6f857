import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { many } from "../testing/many.ts";
import { damages, lines } from "../testing/whole.ts";
import { openRecord } from "./open.ts";

/** What takes the schema back by a version, where a test needs a record as it was. */
const back: Readonly<Record<number, string>> = {
  6: `drop index finding_cluster; create index finding_cluster on finding (cluster);
      drop index finding_document; create index finding_document on finding (document, start);
      drop index cluster_long; drop index cluster_years`,
  7: "drop index cluster_status; create index cluster_status on cluster (kind, status, s, n)",
  8: "delete from tally where kind = 0",
  9: "insert into band select band, day, document from band_late; drop table band_late",
};

const shape = (path: string): unknown => {
  const database = new DatabaseSync(path);
  const found = database.prepare("select type, name, sql from sqlite_master order by type, name").all();
  database.close();
  return found;
};

for (const [version, sql] of Object.entries(back))
  test(`a record of schema ${Number(version) - 1} opens as one of ${version}, with all that it held`, async (t) => {
    const folder = mkdtempSync(join(tmpdir(), "chancery-schema-"));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    const path = join(folder, "record.db");
    const record = await openRecord(path);
    await record.add(many());
    const [whole, counts, indexes] = [await lines(record), await record.counts(), shape(path)];
    await record.close();
    const old = new DatabaseSync(path);
    for (let at = Math.max(...Object.keys(back).map(Number)); at > Number(version); at--) old.exec(back[at]!);
    old.exec(`${sql}; pragma user_version = ${Number(version) - 1}`);
    old.close();
    const again = await openRecord(path);
    assert.deepEqual(shape(path), indexes);
    assert.deepEqual(await again.counts(), counts);
    assert.equal(await lines(again), whole);
    assert.deepEqual(await damages(again), []);
    await again.close();
  });
