import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type TestContext, test } from "node:test";
import type { ChanceryError } from "../../world/errors.ts";
import { readings } from "../testing/episode.ts";
import { many } from "../testing/many.ts";
import { damages, lines } from "../testing/whole.ts";
import { openRecord } from "./open.ts";

function folder(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), "chancery-record-"));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const kills = Number(process.env.CHANCERY_KILLS ?? 20);

test(`killed at any moment, the record opens, verifies, and goes on to the same (${kills} kills)`, async (t) => {
  const path = join(folder(t), "record.db");
  const child = new URL("../testing/adder.ts", import.meta.url).pathname;
  let finished = 0;
  for (let i = 0; i < kills; i++) {
    const adding = spawn(process.execPath, [child, path, String(i)], { stdio: ["ignore", "pipe", "inherit"] });
    const over = new Promise<number | null>((resolve) => adding.once("exit", (code) => resolve(code)));
    // Begins to count when the record is open: kills fall into the writing, not into the start of Node.
    await new Promise<void>((resolve) => {
      adding.stdout.once("data", () => resolve());
      void over.then(() => resolve());
    });
    const timer = setTimeout(() => adding.kill("SIGKILL"), Math.random() * 120);
    if ((await over) === 0) finished++;
    clearTimeout(timer);
    const record = await openRecord(path);
    assert.deepEqual(await damages(record), [], `after kill ${i + 1}`);
    await record.close();
  }
  const record = await openRecord(path);
  await record.add(many());
  const quiet = await openRecord(":memory:");
  await quiet.add(many());
  assert.equal(await lines(record), await lines(quiet));
  assert.ok(finished < kills, "no kill came in time");
  await record.close();
  await quiet.close();
});

const plants: readonly (readonly [what: string, sql: string])[] = [
  ["a text changed", "update document set body = replace(body, 'Tuesday', 'Wednesday') where id = 'meeting'"],
  ["a date changed", "update document set day = day + 1 where id = 'meeting'"],
  ["a span beyond the text", "update finding set stop = 100000 where n = 1"],
  ["a span turned round", "update finding set start = stop where n = 1"],
  ["a finding garbled", "update finding set body = 'x' where n = 1"],
  ["a party's place beyond the text", "update finding set body = replace(body, '\"w\":[[1,', '\"w\":[[1,99999') where n = 1"],
  ["a document gone", "delete from document where id = 'meeting'"],
  ["a finding gone", "delete from finding where n = 1"],
  ["a row gone", "delete from cluster where n = 1"],
  ["a row that rests on nothing", "insert into cluster (kind, id, s, e, reports) values (1, 'e-nothing', 0, 0, 0)"],
  ["a kept number wrong", "update tally set n = n + 1 where field = 'rows' and kind = 1"],
  ["a kept number of documents wrong", "update tally set n = n + 1 where kind = 0"],
  ["a kept number of a topic wrong", "update tally set n = n + 1 where field = 'topic'"],
  ["a wrong number of reports", "update cluster set reports = reports + 1 where n = 1"],
  ["an actor gone", "delete from actor where id = 'person:donald-trump'"],
  ["an actor's mentions wrong", "update actor set mentions = mentions + 1 where id = 'person:donald-trump'"],
  ["an index row gone", "delete from cluster_actor where cluster = 1"],
  ["an index row under a wrong day", "update cluster_pair set s = s + 1 where cluster = (select min(cluster) from cluster_pair)"],
  ["a key of merging gone", "delete from finding_key where finding = 1"],
  ["a key of merging for nothing", "insert into finding_key values (1, 1, 999)"],
  ["full text without a document", "delete from document_text where rowid = 1"],
  ["full text of what is gone", "insert into document_text (rowid, title, body) values (999, 'x', 'x')"],
  ["a finding that cannot be searched", "delete from finding_text where rowid = 1"],
  ["a finding moved to another row", "update finding set cluster = (select max(n) from cluster where kind = 1) where n = 1"],
];

test("verify finds every kind of damage that is planted", async (t) => {
  for (const [what, sql] of plants) {
    const path = join(folder(t), "record.db");
    const record = await openRecord(path);
    await record.add(readings());
    assert.deepEqual(await damages(record), []);
    await record.close();
    const database = new DatabaseSync(path);
    database.exec(sql);
    database.close();
    const damaged = await openRecord(path);
    assert.notDeepEqual(await damages(damaged), [], what);
    await damaged.close();
  }
});

test("verify finds damaged pages", async (t) => {
  const path = join(folder(t), "record.db");
  const record = await openRecord(path);
  await record.add(many());
  await record.close();
  const { openSync, writeSync, closeSync } = await import("node:fs");
  const file = openSync(path, "r+");
  writeSync(file, Buffer.alloc(20_000, 0xa5), 0, 20_000, Math.floor(statSync(path).size / 2));
  closeSync(file);
  const found = await openRecord(path).then(damages, (error: ChanceryError) => [error.code]);
  assert.notDeepEqual(found, []);
});

test("a full disk is a clear error, and nothing of the step is kept", async (t) => {
  const path = join(folder(t), "record.db");
  const first = await openRecord(path);
  await first.add(readings());
  const before = await lines(first);
  await first.close();
  const tight = await openRecord(path, { maxPages: statSync(path).size / 4096 + 4 });
  await assert.rejects(tight.add(many()), (error: ChanceryError) => error.code === "E_RECORD_FULL" && error.hint !== "");
  assert.equal(await lines(tight), before);
  assert.deepEqual(await damages(tight), []);
  await tight.close();
  const again = await openRecord(path);
  assert.equal((await again.add(many())).documents, many().length);
  await again.close();
});

test("without the right to write, the record is read", { timeout: 60_000 }, async (t) => {
  const place = folder(t);
  const path = join(place, "record.db");
  const record = await openRecord(path);
  await record.add(readings());
  await record.close();
  chmodSync(path, 0o444);
  chmodSync(place, 0o555);
  const script = `
    import { openRecord } from ${JSON.stringify(new URL("./open.ts", import.meta.url).href)};
    const record = await openRecord(${JSON.stringify(path)});
    const refused = await record.keepNote("x", "y").then(() => "", (error) => error.code);
    console.log(JSON.stringify([record.readOnly, (await record.list("event")).length > 0, refused]));
    await record.close();`;
  // Root may write everywhere, so that another looks in its place.
  const other = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8", ...other });
  chmodSync(place, 0o755);
  if (/EACCES|MODULE_NOT_FOUND/.test(stderr) && "uid" in other) return t.skip("another user may not read the program");
  assert.equal(stdout.trim(), '[true,true,"E_RECORD_READ_ONLY"]', stderr);
});

test("opened read-only, a write is refused with a reason", async (t) => {
  const path = join(folder(t), "record.db");
  const record = await openRecord(path);
  await record.add(readings());
  await record.close();
  const read = await openRecord(path, { readOnly: true });
  assert.ok((await read.list("event")).length > 0);
  await assert.rejects(read.add(many()), (error: ChanceryError) => error.code === "E_RECORD_READ_ONLY");
  await read.close();
});

test("a record of a newer Chancery opens for reading only; another program's database not at all", async (t) => {
  const path = join(folder(t), "record.db");
  const record = await openRecord(path);
  await record.add(readings());
  await record.close();
  const database = new DatabaseSync(path);
  database.exec("pragma user_version = 99");
  database.close();
  const newer = await openRecord(path);
  assert.equal(newer.readOnly, true);
  assert.ok((await newer.list("event")).length > 0);
  await newer.close();
  const foreign = join(folder(t), "other.db");
  const other = new DatabaseSync(foreign);
  other.exec("create table note (text)");
  other.close();
  await assert.rejects(openRecord(foreign), (error: ChanceryError) => error.code === "E_RECORD_FOREIGN");
});

test("one reads while another writes; two processes may write in turn", async (t) => {
  const path = join(folder(t), "record.db");
  const one = await openRecord(path);
  const two = await openRecord(path);
  const all = many();
  await one.add(all.slice(0, 10));
  const writing = two.add(all.slice(10));
  assert.ok((await one.list("event")).length > 0);
  await writing;
  await one.add(all);
  const quiet = await openRecord(":memory:");
  await quiet.add(many());
  assert.equal(await lines(one), await lines(quiet));
  await Promise.all([one.close(), two.close(), quiet.close()]);
});

test("a backup is a record of its own, and never overwrites", async (t) => {
  const place = folder(t);
  const record = await openRecord(join(place, "record.db"));
  await record.add(readings());
  const copy = join(place, "copy.db");
  await record.backup(copy);
  assert.ok(existsSync(copy));
  const other = await openRecord(copy);
  assert.equal(await lines(other), await lines(record));
  await assert.rejects(record.backup(copy), (error: ChanceryError) => error.code === "E_BACKUP_EXISTS");
  await record.close();
  await other.close();
});
