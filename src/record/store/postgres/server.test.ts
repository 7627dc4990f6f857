import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, before, describe, it } from "node:test";
import { Client } from "pg";
import type { ChanceryError } from "../../../world/errors.ts";
import { readings } from "../../testing/episode.ts";
import { many } from "../../testing/many.ts";
import { skipPostgres, startPostgres, type TestServer } from "../../testing/postgres-server.ts";
import { reading } from "../../testing/readings.ts";
import { damages, lines } from "../../testing/whole.ts";
import { openRecord } from "../open.ts";
import type { RecordStore } from "../record.ts";
import { postgresAddress, shownAddress } from "./address.ts";
import { connectionTo } from "./database.ts";

const code = (expected: string) => (error: ChanceryError) => {
  assert.equal(error.code, expected, error.message);
  assert.notEqual(error.hint, "");
  return true;
};

describe("addresses", () => {
  it("show no password, whatever they look like", () => {
    for (const address of [
      "postgres://desk:s3cret@db.example/news",
      "postgresql://desk:s3cret@db.example:5432/news?schema=x",
      "postgres://desk:s3cret@[::1/news",
      "postgres:///news?user=desk&password=s3cret&host=/tmp",
      "POSTGRES://desk:s3cret@db/news?sslmode=require",
    ])
      assert.doesNotMatch(shownAddress(address), /s3cret/, address);
    assert.equal(shownAddress("chancery.db"), "chancery.db");
  });

  it("that cannot be read are refused without being repeated", () => {
    for (const address of ["postgres://desk:s3cret@[::1/news", "postgres://db/news?schema=no;drop", "postgres://db/n?schema=A"])
      assert.throws(
        () => postgresAddress(address),
        (error: ChanceryError) => error.code === "E_RECORD_ADDRESS" && !/s3cret|drop/.test(`${error.message} ${error.hint}`),
      );
  });

  it("where nobody answers", async () => {
    const refused = openRecord("postgres://desk:s3cret@127.0.0.1:1/news");
    await assert.rejects(refused, code("E_RECORD_REFUSED"));
    await assert.rejects(refused, (error: ChanceryError) => !/s3cret/.test(error.message));
    await assert.rejects(openRecord("postgres:///news?host=/nowhere/at/all"), code("E_RECORD_REFUSED"));
  });
});

describe("a record on a server", { skip: skipPostgres }, () => {
  let server: TestServer;
  before(async () => {
    server = await startPostgres();
  });
  after(() => server.stop());

  async function withClient<T>(place: string, work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client(connectionTo(postgresAddress(place)));
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  it("has the tables and columns of a record in a file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "chancery-same-"));
    const file = await openRecord(join(folder, "r.db"));
    await file.close();
    const database = new DatabaseSync(join(folder, "r.db"));
    const inFile = database
      .prepare(
        `select m.name || '.' || c.name as it from sqlite_master m join pragma_table_info(m.name) c
         where m.type = 'table' and m.name not like 'sqlite%' and m.name not like '%\\_text%' escape '\\' order by 1`,
      )
      .all()
      .map(({ it }) => it);
    database.close();
    rmSync(folder, { recursive: true });
    const place = server.record("same");
    await (await openRecord(place)).close();
    const onServer = await withClient(place, (client) =>
      client.query<{ it: string }>(
        `select table_name || '.' || column_name as it from information_schema.columns where table_schema = $1
         and table_name not in ('record', 'feed', 'incoming', 'document_text', 'finding_text') order by table_name || '.' || column_name collate "C"`,
        [postgresAddress(place).schema],
      ),
    );
    assert.deepEqual(
      onServer.rows.map(({ it }) => it),
      inFile,
    );
    const others = await withClient(place, (client) =>
      client.query(
        `select table_name, column_name from information_schema.columns where table_schema = $1 and data_type = 'text' and collation_name is distinct from 'C'
         and table_name not in ('incoming', 'feed') and not (table_name = 'feed' and column_name = 'state')`,
        [postgresAddress(place).schema],
      ),
    );
    assert.deepEqual(others.rows, [], "a text that is not compared byte by byte");
  });

  it("corrects in the order of the corrections, whichever process makes them", async () => {
    const [one, two] = [await openRecord(server.record("mended")), await openRecord(server.record("mended"))];
    await one.add(readings());
    await one.renameActor("state:KAZ", "First");
    await two.renameActor("state:KAZ", "Second");
    await one.renameActor("state:KAZ", "Third");
    assert.equal((await two.row("actor", "state:KAZ"))?.name, "Third");
    assert.deepEqual(
      (await two.corrections()).map(({ n, object }) => [n, object]),
      [
        [1, "First"],
        [2, "Second"],
        [3, "Third"],
      ],
    );
    assert.equal((await two.undo())?.object, "Third");
    assert.equal((await one.row("actor", "state:KAZ"))?.name, "Second");
    await one.close();
    await two.close();
  });

  it("is the same as in a file, from any order, from two processes' worth of writers", async () => {
    const [one, two] = [await openRecord(server.record("two")), await openRecord(server.record("two"))];
    const file = await openRecord(":memory:");
    const all = [...readings(), ...many()];
    await file.add(all);
    const half = Math.floor(all.length / 2);
    const back = all.toReversed();
    await Promise.all([
      (async () => {
        for (let at = 0; at < half; at += 7) await one.add(back.slice(at, Math.min(at + 7, half)));
      })(),
      (async () => {
        for (let at = half; at < all.length; at += 5) await two.add(back.slice(at, at + 5));
      })(),
    ]);
    assert.equal(await lines(one), await lines(file));
    assert.deepEqual(await two.counts(), await file.counts());
    assert.deepEqual(await damages(two), []);
    assert.deepEqual(await one.add(all), { documents: 0, changed: 0, findings: 0, refused: 0 });
    await one.forget("many-7");
    await file.forget("many-7");
    await two.mergeActors("person:donald-trump", "person:rex-tillerson");
    await file.mergeActors("person:donald-trump", "person:rex-tillerson");
    assert.equal(await lines(one), await lines(file));
    await two.undo();
    await file.undo();
    assert.equal(await lines(one), await lines(file));
    await Promise.all([one.close(), two.close(), file.close()]);
  });

  it("finds by words what a record in a file finds", async () => {
    const texts = [
      "The Élysée said that the talks in Nur-Sultan went on; Kazakhstan's ministers were meeting again.",
      "EU leaders met at 10:30 at the U.N. headquarters, e-mailed desk@example.org and agreed on 3.5 % more.",
      "Reports of a meeting: https://example.org/a/b?c=d says the President's plane, RA-96012, landed in São Tomé.",
      "Москва заявила, что встреча состоится. Ёлки и йод.",
      "The and of a to in the the.",
      "Straße, naïve café, coöperation, ŁÓDŹ, İstanbul, x1y2 and ½.",
    ];
    const documents = texts.map((words, i) =>
      reading({ id: `t${i}`, date: "2018-01-16", events: [{ words, by: ["KAZ"], to: ["USA"] }] }),
    );
    const [far, near] = [await openRecord(server.record("words")), await openRecord(":memory:")];
    await far.add(documents);
    await near.add(documents);
    // biome-ignore format: a list of words
    const asked = ["elysee", "Élysée", "meeting", "met", "ministers talk", "nur sultan", "Nur-Sultan", "sultan", "the", "of the", "10 30", "u.n.", "un", "desk@example.org", "3.5", "3", "example.org/a/b", "plane", "planes", "ra-96012", "96012", "sao tome", "Москва", "москва", "елки", "ёлки", "йод", "strasse", "straße", "naive", "cafe", "cooperation", "łódź", "lodz", "istanbul", "x1y2", "½", "president", "presidents", "agreement", "agreed", "'; drop", "\"meeting\"", "meeting & talks", "!", ""];
    for (const words of asked) {
      const [a, b] = [await far.search(words), await near.search(words)];
      const found = (hits: typeof a) => hits.map(({ kind, id }) => `${kind} ${id}`).sort();
      assert.deepEqual(found(a), found(b), words);
      assert.equal(await far.count("event", { text: words }), await near.count("event", { text: words }), words);
      assert.equal(await far.count("document", { text: words }), await near.count("document", { text: words }), words);
    }
    await Promise.all([far.close(), near.close()]);
  });

  it("keeps what a server's text cannot hold", async () => {
    const odd = reading({
      id: "odd\u0000\uFDD0",
      date: "2018-01-16",
      title: "a\u0000b \uFDD0 c\uFDD01",
      opening: "x\u0000y",
      events: [],
    });
    const [far, near] = [await openRecord(server.record("odd")), await openRecord(":memory:")];
    for (const record of [far, near]) await record.add([odd]);
    assert.equal(await lines(far), await lines(near));
    assert.deepEqual(await damages(far), []);
    await Promise.all([far.close(), near.close()]);
  });

  it("orders what has no date as a record in a file does", async () => {
    const documents = [null, "2018-01-16", "2018-01-12", null].map((date, i) =>
      reading({ id: `d${i}`, date, opening: "Words." }),
    );
    const [far, near] = [await openRecord(server.record("undated")), await openRecord(":memory:")];
    for (const record of [far, near]) await record.add(documents);
    for (const order of ["newest", "oldest"] as const) {
      const ids = async (record: RecordStore) => (await record.list("document", { order })).map(({ id }) => id);
      assert.deepEqual(await ids(far), await ids(near));
    }
    await Promise.all([far.close(), near.close()]);
  });

  const plants: readonly (readonly [what: string, sql: string])[] = [
    ["a text changed", "update document set body = replace(body, 'Tuesday', 'Wednesday') where id = 'meeting'"],
    ["a date changed", "update document set day = day + 1 where id = 'meeting'"],
    ["a span beyond the text", "update finding set stop = 100000 where n = (select min(n) from finding)"],
    ["a finding garbled", "update finding set body = 'x' where n = (select min(n) from finding)"],
    ["a document gone", "delete from document where id = 'meeting'"],
    ["a finding gone", "delete from finding where n = (select min(n) from finding)"],
    ["a row that rests on nothing", "insert into cluster (n, kind, id, s, e, reports) values (999999, 1, 'e-nothing', 0, 0, 0)"],
    ["a wrong number of reports", "update cluster set reports = reports + 1 where n = (select min(n) from cluster)"],
    ["an actor gone", "delete from actor where id = 'person:donald-trump'"],
    ["an index row gone", "delete from cluster_actor where cluster = (select min(n) from cluster)"],
    ["a key of merging gone", "delete from finding_key where finding = (select min(finding) from finding_key)"],
    ["full text without a document", "delete from document_text where n = 1"],
    ["full text of what is gone", "insert into finding_text (n, words) values (99999, to_tsvector('words', 'x'))"],
    ["a number of rows astray", "update tally set n = n + 1 where field = 'rows'"],
    [
      "an index that is not used",
      "update pg_index set indisvalid = false where indexrelid = 'cluster_day'::regclass; set enable_seqscan = on",
    ],
  ];

  it("verify finds what is planted", async () => {
    for (const [i, [what, sql]] of plants.entries()) {
      const place = server.record(`plant${i}`);
      const record = await openRecord(place);
      await record.add(readings());
      assert.deepEqual(await damages(record), []);
      await withClient(place, (client) => client.query(sql));
      assert.notDeepEqual(await damages(record), [], what);
      await record.close();
    }
  });

  it("a failure leaves nothing of its step, and the record goes on", async () => {
    const place = server.record("fails");
    const record = await openRecord(place);
    await record.add(readings());
    const was = await lines(record);
    await withClient(place, (client) =>
      client.query("alter table finding add constraint tight check (document < 20 or start < 0) not valid"),
    );
    await assert.rejects(record.add(many()), code("E_RECORD_SQL"));
    assert.equal(await lines(record), was);
    await withClient(place, (client) => client.query("alter table finding drop constraint tight"));
    await record.add(many());
    const file = await openRecord(":memory:");
    await file.add([...readings(), ...many()]);
    assert.equal(await lines(record), await lines(file));
    await Promise.all([record.close(), file.close()]);
  });

  it("a lost connection is an error once; the next step connects again", async () => {
    const place = server.record("lost");
    const record = await openRecord(place);
    await record.add(readings());
    await withClient(place, (client) =>
      client.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'chancery' and pid <> pg_backend_pid()",
      ),
    );
    await record.add(many()).catch((error: ChanceryError) => assert.equal(error.code, "E_RECORD_LOST"));
    await record.add(many());
    assert.equal((await record.counts()).documents, readings().length + many().length);
    await record.close();
  });

  it("one of a newer Chancery opens for reading only; another program's schema not at all", async () => {
    const place = server.record("newer");
    const record = await openRecord(place);
    await record.add(readings());
    await record.close();
    await withClient(place, (client) => client.query("update record set version = 99"));
    const newer = await openRecord(place);
    assert.equal(newer.readOnly, true);
    assert.ok((await newer.list("event")).length > 0);
    await assert.rejects(newer.add(readings()), code("E_RECORD_READ_ONLY"));
    await newer.close();
    const foreign = server.record("foreign");
    const { schema } = postgresAddress(foreign);
    await withClient(foreign, (client) => client.query(`create schema "${schema}"; create table "${schema}".note (text text)`));
    await assert.rejects(openRecord(foreign), code("E_RECORD_FOREIGN"));
    await assert.rejects(openRecord(server.record("nothing"), { existing: true }), code("E_RECORD_MISSING"));
    await assert.rejects(openRecord(server.record("nothing"), { readOnly: true }), code("E_RECORD_MISSING"));
  });

  it("whoever may only read, reads; whoever may nothing, is told so; no password is told", async (t) => {
    if (!server.network) return t.skip("not our own server");
    const { port, user, password, database } = server.network;
    const at = (who: string, word: string, name = database) =>
      `postgres://${who}:${encodeURIComponent(word)}@127.0.0.1:${port}/${name}?schema=rights`;
    const owner = await openRecord(at(user, password));
    await owner.add(readings());
    await withClient(server.record("rights"), (client) =>
      client.query(
        "create role reader login password 'r'; create role nobody login password 'n'; grant usage on schema rights to reader; grant select on all tables in schema rights to reader",
      ),
    );
    const reader = await openRecord(at("reader", "r"));
    assert.equal(reader.readOnly, true);
    assert.equal(await lines(reader), await lines(owner));
    await assert.rejects(reader.add(readings()), code("E_RECORD_READ_ONLY"));
    assert.doesNotMatch(owner.url, /secret/);
    await reader.close();
    await owner.close();
    await assert.rejects(openRecord(at("nobody", "n")), code("E_RECORD_RIGHTS"));
    await assert.rejects(openRecord(at("nobody", "n").replace("schema=rights", "schema=fresh")), code("E_RECORD_RIGHTS"));
    await assert.rejects(openRecord(at(user, password, "elsewhere")), code("E_RECORD_DATABASE"));
    const wrong = openRecord(at(user, "not the secret"));
    await assert.rejects(wrong, code("E_RECORD_LOGIN"));
    await assert.rejects(wrong, (error: ChanceryError) => !`${error.message}${error.hint}`.includes("the secret"));
  });

  it("tells of every commit, its own and others'", async () => {
    const place = server.record("told");
    const [one, two] = [await openRecord(place), await openRecord(place)];
    let told = 0;
    const stop = await one.watch(() => told++);
    const until = async (n: number): Promise<void> => {
      for (let i = 0; told < n && i < 200; i++) await new Promise((resolve) => setTimeout(resolve, 25));
      assert.equal(told, n);
    };
    const first = await one.version();
    await two.add(readings());
    await until(1);
    assert.notEqual(await one.version(), first);
    await one.add(many());
    await until(2);
    await one.add(many());
    await two.list("event");
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(told, 2, "nothing changed, nothing is told");
    stop!();
    await Promise.all([one.close(), two.close()]);
  });

  it("a backup by pg_dump is the record", { skip: globSync("/usr/bin/pg_dump").length === 0 && "no pg_dump" }, async () => {
    const place = server.record("backup");
    const record = await openRecord(place);
    await record.add(readings());
    const folder = mkdtempSync(join(tmpdir(), "chancery-dump-"));
    const file = join(folder, "copy.dump");
    await record.backup(file);
    assert.ok(existsSync(file));
    await assert.rejects(record.backup(file), code("E_BACKUP_EXISTS"));
    const was = await lines(record);
    await withClient(place, (client) => client.query(`drop schema "${postgresAddress(place).schema}" cascade`));
    const url = new URL(place);
    url.searchParams.delete("schema");
    execFileSync("pg_restore", ["--dbname", url.href, file]);
    const restored = await openRecord(place);
    assert.equal(await lines(restored), was);
    assert.deepEqual(await damages(restored), []);
    await restored.add(many());
    await Promise.all([restored.close(), record.close()]);
    rmSync(folder, { recursive: true });
  });
});
