import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, before, suite, test } from "node:test";

const bin = new URL("../../bin/chancery.js", import.meta.url).pathname;
const run = (args: readonly string[], input = "", cwd?: string) =>
  spawnSync(process.execPath, [bin, ...args], {
    input,
    encoding: "utf8",
    ...(cwd ? { cwd } : {}),
    env: { ...process.env, NO_COLOR: "1" },
  });
const rowsOf = (jsonl: string) =>
  jsonl
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, never>);

/** How many documents a record in a file holds so far; 0 where it is not there yet. */
function kept(path: string): number {
  if (!existsSync(path)) return 0;
  try {
    const database = new DatabaseSync(path, { readOnly: true });
    const { n } = database.prepare("select count(*) as n from document").get() as { n: number };
    database.close();
    return n;
  } catch {
    return 0;
  }
}

const reports = [
  {
    id: "a",
    date: "2019-05-14",
    text: "French President Emmanuel Macron met German Chancellor Angela Merkel in Berlin on Monday.",
  },
  {
    id: "b",
    date: "2019-05-15",
    text: "Japan will send 200 tonnes of rice to Mozambique next week, the foreign ministry said on Wednesday.",
  },
  { id: "c", date: "2019-05-16", text: "“We will not accept threats,” Iran's foreign minister Mohammad Javad Zarif said." },
];
const jsonl = reports.map((report) => `${JSON.stringify(report)}\n`).join("");

suite("the command line", () => {
  let dir: string;
  before(() => {
    dir = mkdtempSync(join(tmpdir(), "chancery-"));
  });
  after(() => rmSync(dir, { recursive: true, force: true }));

  test("--version prints the package's version, --help the commands", () => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    assert.equal(run(["--version"]).stdout.trim(), version);
    const help = run(["--help"]);
    assert.equal(help.status, 0);
    for (const command of [
      "read",
      "events",
      "statements",
      "agreements",
      "actors",
      "documents",
      "outlook",
      "council",
      "brief",
      "export",
      "code",
      "verify",
    ])
      assert.match(help.stdout, new RegExp(`^  ${command}\\b`, "m"));
  });

  test("wrong usage ends with 2 and says what is wrong", () => {
    for (const args of [
      ["no-such-command"],
      ["read"],
      ["export", "--format", "xls"],
      ["events", "--between", "KAZ", "--record", ":memory:"],
      ["events", "--since", "2019-02-30", "--record", ":memory:"],
      ["events", "--type", "CONSLUT", "--record", ":memory:"],
      ["agreements", "--status", "happened", "--record", ":memory:"],
      ["statements", "--topic", "gardening", "--record", ":memory:"],
      ["events", "--actor", "Nobody at all", "--record", ":memory:"],
      ["outlook", "--grace", "long", "--record", ":memory:"],
      ["search", "--limit", "0", "words", "--record", ":memory:"],
      ["brief", "FRA", "France", "--record", ":memory:"],
      ["brief", "FRA", "DEU", "--for", "Nowhere", "--record", ":memory:"],
      ["council", "--state", "Ruritania"],
      ["code", "--threads", "many"],
      ["explain", " "],
      ["explain", "--date", "2018-99-99", "Peru recalled its ambassador."],
    ]) {
      const { status, stderr, stdout } = run(args);
      assert.equal(status, 2, args.join(" "));
      assert.notEqual(stderr, "");
      assert.equal(stdout, "");
    }
  });

  test("types, statuses and topics may be written as people write them", () => {
    for (const args of [
      ["events", "--type", "consult", "--status", "Happened"],
      ["agreements", "--status", "in-force", "--topic", "Non-proliferation"],
      ["export", "--type", "treaty"],
    ])
      assert.equal(run([...args, "--record", ":memory:"]).status, 0, args.join(" "));
  });

  test("a calendar that isn't there, and a file that is no record, are named; nothing is written over", () => {
    const none = run(["agenda", join(dir, "none.ics"), "--for", "FRA"]);
    assert.equal(none.status, 1);
    assert.match(none.stderr, /^E_AGENDA_FILE/);
    for (const text of ["x", "Minutes of a meeting\n"]) {
      const file = join(dir, "minutes.txt");
      writeFileSync(file, text);
      const { status, stderr } = run(["events", "--record", file]);
      assert.equal(status, 1);
      assert.match(stderr, /^E_RECORD_DAMAGED/);
      assert.equal(readFileSync(file, "utf8"), text);
    }
  });

  test("a file that cannot be written is named", () => {
    for (const args of [
      ["export", "--out"],
      ["brief", "FRA", "DEU", "--out"],
    ]) {
      const { status, stderr } = run([...args, join(dir, "none", "file"), "--record", ":memory:"]);
      assert.equal(status, 1);
      assert.match(stderr, /^E_FILE: .*none\/file cannot be written \(ENOENT\)/);
    }
  });

  test("an output that cannot be written is named", { skip: existsSync("/dev/full") ? false : "needs /dev/full" }, () => {
    const full = openSync("/dev/full", "w");
    const { status, stderr } = spawnSync(process.execPath, [bin, "council", "--on", "2018-01"], {
      stdio: ["ignore", full, "pipe"],
      encoding: "utf8",
    });
    closeSync(full);
    assert.equal(status, 1);
    assert.match(stderr, /^E_OUTPUT/);
  });

  test("a record that isn't there is an error with a way out", () => {
    const { status, stderr } = run(["events", "--record", join(dir, "none.db")]);
    assert.equal(status, 1);
    assert.match(stderr, /E_RECORD_MISSING.*\n.*chancery read/);
  });

  test("code keeps order, quotes exactly, and goes on past bad lines", () => {
    const input = `${jsonl.split("\n")[0]}\nnot json\n{"id":"x"}\n${jsonl.split("\n").slice(1).join("\n")}`;
    const one = run(["code", "--kinds", "all"], input);
    assert.equal(one.status, 3);
    assert.match(one.stderr, /line 2: E_INPUT_JSON/);
    assert.match(one.stderr, /line 3: E_INPUT_EMPTY/);
    const rows = rowsOf(one.stdout) as unknown as { id: string; evidence: { start: number; end: number; text: string } }[];
    assert.ok(rows.length >= 3);
    const order = rows.map((row) => reports.findIndex((report) => report.id === row.id));
    assert.deepEqual(order, [...order].sort());
    for (const { id, evidence } of rows) {
      const { text } = reports.find((report) => report.id === id)!;
      assert.equal(text.slice(evidence.start, evidence.end), evidence.text);
    }
    const two = run(["code", "--kinds", "all", "--threads", "2"], input);
    assert.equal(two.stdout, one.stdout);
  });

  for (const threads of ["1", "2"])
    test(`code answers whoever waits for it before the input ends, ${threads} threads`, { timeout: 60_000 }, async () => {
      const child = spawn(process.execPath, [bin, "code", "--threads", threads], { stdio: ["pipe", "pipe", "inherit"] });
      for (const _ of [1, 2]) {
        const answered = new Promise((resolve) => child.stdout.once("data", resolve));
        child.stdin.write(jsonl.slice(0, jsonl.indexOf("\n") + 1));
        assert.match(String(await answered), /"act":"CONSULT"/);
      }
      child.stdin.end();
      assert.equal(await new Promise((resolve) => child.on("close", resolve)), 0);
    });

  test("a broken pipe ends quietly", async () => {
    const child = spawn(process.execPath, [bin, "code"], { stdio: ["pipe", "pipe", "pipe"] });
    child.stdout.destroy();
    child.stdin.on("error", () => {});
    child.stdin.end(jsonl.repeat(50));
    let stderr = "";
    child.stderr.on("data", (text) => {
      stderr += text;
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    assert.equal(code, 0);
    assert.equal(stderr, "");
  });

  test("a folder of bad files: each refused by name, the rest read, and nothing lost", () => {
    const folder = join(dir, "bad");
    mkdirSync(join(folder, "below"), { recursive: true });
    writeFileSync(join(folder, "good.txt"), `14 May 2019\n\n${reports[0]!.text}\n`);
    writeFileSync(join(folder, "empty.txt"), "");
    writeFileSync(join(folder, "binary.txt"), Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 37) % 256)));
    writeFileSync(join(folder, "line.txt"), "word ".repeat(10 * 1024 * 1024));
    writeFileSync(
      join(folder, "broken-utf8.txt"),
      Buffer.concat([
        Buffer.from("15 May 2019\n\nThe president of Chad met his "),
        Buffer.from([0xc3, 0x28, 0xff]),
        Buffer.from(" guests in N'Djamena.\n"),
      ]),
    );
    writeFileSync(
      join(folder, "below", "windows-1252.txt"),
      Buffer.from("16 May 2019\n\nC\xf4te d'Ivoire\x92s president met the \x93president of Mali\x94 in Abidjan.\n", "latin1"),
    );
    symlinkSync("..", join(folder, "below", "loop"));
    const record = join(dir, "bad.db");
    const read = run(["read", "--record", record, folder]);
    assert.equal(read.status, 3, read.stderr);
    for (const name of ["empty.txt", "binary.txt", "line.txt", "loop"])
      assert.match(read.stderr, new RegExp(`${name.replace(".", "\\.")}: E_READ_`), name);
    const texts = rowsOf(run(["documents", "--record", record]).stdout).map((row) => String(row.text));
    assert.equal(texts.length, 3);
    assert.ok(texts.some((text) => text.includes("Côte d'Ivoire’s president met the “president of Mali”")));
    assert.equal(run(["verify", "--record", record]).status, 0);
  });

  test("Ctrl-C keeps what was read; the same command goes on where it stopped", { timeout: 120_000 }, async () => {
    const folder = join(dir, "long");
    mkdirSync(folder);
    for (let i = 0; i < 1500; i++) writeFileSync(join(folder, `${i}.txt`), `14 May 2019\n\nReport ${i}. ${reports[0]!.text}\n`);
    const record = join(dir, "long.db");
    const child = spawn(process.execPath, [bin, "read", folder, "--record", record], { stdio: ["ignore", "ignore", "pipe"] });
    let stderr = "";
    child.stderr.on("data", (text) => {
      stderr += text;
    });
    // However slow the machine: once something has been kept.
    const looking = setInterval(() => {
      if (!child.killed && kept(record) > 0) child.kill("SIGINT");
    }, 300);
    const code = await new Promise((resolve) => child.on("close", resolve));
    clearInterval(looking);
    if (code === 130) {
      assert.match(stderr, /^[1-9]\d* new documents.*\nInterrupted/);
      assert.equal(run(["verify", "--record", record]).status, 0);
    }
    const again = run(["read", folder, "--record", record]);
    assert.equal(again.status, 0);
    assert.match(again.stderr, code === 130 ? /[1-9]\d* known already/ : /1500 known already/);
  });

  test("a record in the folder that is read is no report", () => {
    const folder = join(dir, "with-record");
    mkdirSync(folder);
    writeFileSync(join(folder, "report.txt"), `14 May 2019\n\n${reports[0]!.text}\n`);
    for (const known of [0, 1]) {
      const { status, stderr } = run(["read", "."], "", folder);
      assert.equal(status, 0, stderr);
      assert.match(stderr, new RegExp(`${known} known already, 0 refused`));
    }
  });

  test("the same record from any order, number of threads and runs; reading again changes nothing", () => {
    const lines = jsonl.trim().split("\n");
    const files = lines.map((line, i) => {
      const file = join(dir, `${i}.jsonl`);
      writeFileSync(file, `${line}\n`);
      return file;
    });
    const exported = (name: string, ...reads: string[][]) => {
      const record = join(dir, name);
      for (const args of reads) assert.equal(run(["read", "--record", record, ...args]).status, 0);
      return run(["export", "--format", "jsonl", "--record", record]).stdout;
    };
    const whole = exported("whole.db", files);
    assert.ok(rowsOf(whole).length > 6);
    assert.equal(exported("reversed.db", [...files].reverse()), whole);
    assert.equal(exported("threads.db", ["--threads", "2", ...files]), whole);
    assert.equal(exported("runs.db", [files[2]!], [files[0]!], [files[1]!], files), whole);
    assert.match(
      run(["read", "--record", join(dir, "whole.db"), ...files]).stderr,
      /0 new documents, 0 changed, 3 known already/,
    );
  });

  test("rows come as JSONL when piped, as CSV and as JSON when asked", () => {
    const record = join(dir, "rows.db");
    run(["read", "--record", record, "-"], jsonl);
    const events = rowsOf(run(["events", "--record", record]).stdout);
    assert.ok(events.length >= 2);
    assert.deepEqual(JSON.parse(run(["events", "--record", record, "--format", "json"]).stdout), events);
    const csv = run(["events", "--record", record, "--format", "csv"]).stdout;
    assert.match(csv, /^date,type,status,actors/);
    assert.equal(csv.trim().split("\r\n").length, events.length + 1);
    assert.match(csv, /\r\n2019-05-13,CONSULT/);
    const filtered = rowsOf(run(["events", "--record", record, "--actor", "Japan"]).stdout);
    assert.ok(filtered.length > 0 && filtered.length < events.length);
  });

  test("a brief cites every sentence", () => {
    const record = join(dir, "brief.db");
    run(["read", "--record", record, "-"], jsonl);
    const { stdout, status } = run(["brief", "FRA", "DEU", "--record", record]);
    assert.equal(status, 0);
    assert.match(stdout, /^# France and Germany/);
    const items = stdout.split("\n").filter((line) => line.startsWith("- "));
    assert.ok(items.length > 0);
    for (const item of items) assert.match(item, /\[\d+\]$/);
  });
});
