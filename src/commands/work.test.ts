import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { skipPostgres, startPostgres, type TestServer } from "../record/testing/postgres-server.ts";

const bin = new URL("../../bin/chancery.js", import.meta.url).pathname;
const examples = new URL("../../examples/articles", import.meta.url).pathname;
const env = { ...process.env, NO_COLOR: "1" };
const chancery = (...args: readonly string[]) =>
  spawnSync(process.execPath, [bin, ...args], { encoding: "utf8", env, maxBuffer: 1e8 });
const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once("exit", resolve));

it("a record in a file has no queue", () => {
  for (const args of [
    ["read", "x", "--queue", "--record", "none.db"],
    ["work", "--record", "none.db"],
  ]) {
    const { status, stderr } = chancery(...args);
    assert.equal(status, 2);
    assert.match(stderr, /^E_USAGE_QUEUE: .*\n.*postgres:/);
  }
});

it("what never asks a server loads nothing of it", () => {
  const { stdout } = spawnSync(
    process.execPath,
    [
      "--input-type=module",
      "-e",
      `import { main } from ${JSON.stringify(new URL("./main.ts", import.meta.url).href)}; import { registerHooks } from "node:module"; const seen = []; registerHooks({ load: (url, context, next) => { if (/node_modules.(pg|graphile)/.test(url)) seen.push(url); return next(url, context); } }); await main(["read", ${JSON.stringify(join(examples, "none"))}, "--record", ":memory:"]); await main(["work", "--record", "x.db"]); console.log("loaded", seen.length);`,
    ],
    { encoding: "utf8", env },
  );
  assert.match(stdout, /loaded 0/);
});

describe("the command line with a record on a server", { skip: skipPostgres }, () => {
  let server: TestServer;
  let dir: string;
  before(async () => {
    server = await startPostgres();
    dir = mkdtempSync(join(tmpdir(), "chancery-work-"));
  });
  after(async () => {
    rmSync(dir, { recursive: true, force: true });
    await server.stop();
  });

  it("two workers make of the examples what one reading into a file does", { timeout: 300_000 }, async () => {
    const place = server.record("examples");
    const file = join(dir, "r.db");
    assert.equal(chancery("read", examples, "--record", file).status, 0);
    const queued = chancery("read", examples, "--queue", "--record", place);
    assert.equal(queued.status, 0, queued.stderr);
    assert.match(queued.stderr, /documents wait in the queue/);
    const workers = [1, 2].map((threads) =>
      spawn(process.execPath, [bin, "work", "--until-empty", "--threads", String(threads), "--record", place], {
        stdio: ["ignore", "ignore", "inherit"],
        env,
      }),
    );
    assert.deepEqual(await Promise.all(workers.map(ended)), [0, 0]);
    const [far, near] = [place, file].map((record) => chancery("export", "--format", "jsonl", "--record", record).stdout);
    assert.ok(far!.length > 100_000);
    assert.equal(far, near);
    assert.equal(chancery("verify", "--record", place).status, 0);
    // Rows of one day stand in the order in which they were read.
    const sorted = (text: string) => text.split("\n").sort();
    for (const args of [
      ["brief", "KAZ", "USA"],
      ["outlook", "--as-of", "2018-01-15", "--format", "jsonl"],
      ["events", "--format", "jsonl", "--limit", "1000"],
      ["search", "talks", "--format", "jsonl", "--limit", "1000"],
      ["actors", "--text", "minister", "--format", "jsonl"],
    ]) {
      const [one, other] = [place, file].map((record) => chancery(...args, "--record", record));
      assert.equal(one!.status, 0, one!.stderr);
      assert.ok(one!.stdout.length > 0);
      assert.deepEqual(sorted(one!.stdout), sorted(other!.stdout), args.join(" "));
    }
  });

  it("reads by itself when nothing else is asked, and forgets", () => {
    const place = server.record("plain");
    const report = join(dir, "a.jsonl");
    writeFileSync(
      report,
      `${JSON.stringify({ id: "a", date: "2019-05-14", text: "French President Emmanuel Macron met German Chancellor Angela Merkel in Berlin on Monday." })}\n`,
    );
    const first = chancery("events", "--record", place);
    assert.equal(first.status, 1);
    assert.match(first.stderr, /^E_RECORD_MISSING/);
    const read = chancery("read", report, "--record", place);
    assert.equal(read.status, 0, read.stderr);
    assert.match(read.stderr, /holds 1 documents/);
    assert.match(chancery("events", "--format", "jsonl", "--record", place).stdout, /Merkel/);
    assert.equal(chancery("forget", "a", "--record", place).status, 0);
    assert.equal(chancery("events", "--format", "jsonl", "--record", place).stdout, "");
  });

  it("never prints a password", (t) => {
    if (!server.network) return t.skip("not our own server");
    const { port, user, password, database } = server.network;
    const place = `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}?schema=quiet`;
    const wrong = place.replace(encodeURIComponent(password), "wr0ng");
    const dump = join(dir, "quiet.dump");
    const told = [
      chancery("read", join(dir, "a.jsonl"), "--record", place),
      chancery("read", join(dir, "a.jsonl"), "--queue", "--record", place),
      chancery("work", "--until-empty", "--record", place),
      chancery("backup", dump, "--record", place),
      chancery("follow", "--list", "--record", place),
      chancery("read", join(dir, "a.jsonl"), "--record", wrong),
      chancery("work", "--record", wrong),
      chancery("events", "--record", wrong.replace("127.0.0.1", "[::1")),
    ];
    for (const { stdout, stderr } of told) {
      assert.ok(!`${stdout}${stderr}`.includes(encodeURIComponent(password)), stderr);
      assert.doesNotMatch(`${stdout}${stderr}`, /secret|wr0ng|E_INTERNAL/, stderr);
    }
    assert.deepEqual(
      told.map(({ status }) => status),
      [0, 0, 0, 0, 0, 1, 1, 1],
    );
  });

  it("a worker that is told to end ends with 0", async () => {
    const place = server.record("ends");
    chancery("read", join(dir, "a.jsonl"), "--queue", "--record", place);
    const worker = spawn(process.execPath, [bin, "work", "--record", place], { stdio: ["ignore", "ignore", "pipe"], env });
    let told = "";
    worker.stderr.on("data", (piece) => {
      told += piece;
    });
    const over = ended(worker);
    for (let i = 0; i < 400; i++) {
      if (/"id":"a"/.test(chancery("documents", "--format", "jsonl", "--record", place).stdout)) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    worker.kill("SIGINT");
    assert.equal(await over, 0);
    assert.match(told, /1 new documents/);
  });
});
