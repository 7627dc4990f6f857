import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { gzipSync } from "node:zlib";
import { readFindingLine } from "../coding/finding-line.ts";

const bin = new URL("../../bin/chancery.js", import.meta.url).pathname;
const run = (args: readonly string[], input = "") =>
  spawnSync(process.execPath, [bin, ...args], { input, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } });

const reports = [
  {
    id: "lisbon",
    date: "2020-02-11",
    title: "Talks in Lisbon",
    text: "LISBON, Feb. 11 — Portuguese Prime Minister António Costa met Angolan President João Lourenço in Lisbon on Tuesday.\n\nRead more: All the news\n\n“We welcome this visit,” Costa said. The two countries signed a memorandum on energy worth more than $2 billion.",
  },
  {
    id: "tokyo",
    date: "2020-02-12",
    text: "Japan will send 300 tonnes of rice to Madagascar next week, the foreign ministry said.",
  },
  { date: "2020-02-13", text: "Chile condemned the attack on its embassy in Quito. Ecuador's president apologised on Thursday." },
];
const jsonl = reports.map((report) => `${JSON.stringify(report)}\n`).join("");

suite("findings made elsewhere", () => {
  let dir: string;
  before(() => {
    dir = mkdtempSync(join(tmpdir(), "chancery-findings-"));
  });
  after(() => rmSync(dir, { recursive: true, force: true }));
  const exported = (name: string) => run(["export", "--format", "jsonl", "--record", join(dir, name)]).stdout;

  test("the record is byte for byte that of a direct read, from a file, a folder of parts in any order, and stdin", () => {
    writeFileSync(join(dir, "day.jsonl"), jsonl);
    assert.equal(run(["read", "--record", join(dir, "direct.db"), join(dir, "day.jsonl")]).status, 0);
    const direct = exported("direct.db");
    assert.ok(direct.split("\n").filter((line) => /"kind":"(event|statement|agreement)"/.test(line)).length >= 5);

    const { stdout, status } = run(["code", "--format", "findings"], jsonl);
    assert.equal(status, 0);
    const lines = stdout.trim().split("\n");
    assert.equal(lines.length, reports.length);

    writeFileSync(join(dir, "findings.jsonl"), stdout);
    assert.equal(run(["read", "--record", join(dir, "file.db"), "--findings", join(dir, "findings.jsonl")]).status, 0);
    assert.equal(exported("file.db"), direct);

    const parts = join(dir, "parts");
    mkdirSync(parts);
    writeFileSync(join(parts, "part-00000"), `${lines[2]}\n`);
    writeFileSync(join(parts, "part-00001.gz"), gzipSync(`${lines[0]}\n${lines[1]}\n`));
    writeFileSync(join(parts, "_SUCCESS"), "");
    writeFileSync(join(parts, ".part-00000.crc"), "crc");
    const folder = run(["read", "--record", join(dir, "parts.db"), "--findings", parts]);
    assert.equal(folder.status, 0, folder.stderr);
    assert.equal(exported("parts.db"), direct);

    assert.match(run(["read", "--record", join(dir, "direct.db"), "--findings", "-"], stdout).stderr, /0 new.*3 known already/);
    assert.equal(exported("direct.db"), direct);
  });

  test("a bad line is refused by name, and the rest is loaded", () => {
    const lines = run(["code", "--format", "findings"], jsonl).stdout.trim().split("\n");
    const moved = JSON.parse(lines[0]!);
    moved.document.text = `x${moved.document.text}`;
    const row = { kind: "event", id: "lisbon" };
    const input = [lines[1], "{", JSON.stringify(moved), JSON.stringify(row), lines[2]].join("\n");
    const { status, stderr } = run(["read", "--record", join(dir, "bad.db"), "--findings", "-"], input);
    assert.equal(status, 3);
    assert.match(stderr, /stdin:2: E_FINDINGS_JSON/);
    assert.match(stderr, /stdin:3: E_FINDINGS_SPAN/);
    assert.match(stderr, /stdin:4: E_FINDINGS_SHAPE/);
    assert.match(stderr, /2 new documents.*3 refused/);
    assert.equal(run(["read", "--record", join(dir, "none.db"), "--findings", join(dir, "none")]).status, 3);
  });

  test("a line that is no document with findings says which field is wrong", () => {
    const document = { id: "a", published: { date: null, precision: "unknown", basis: "unknown", because: [] }, language: "en" };
    assert.throws(() => readFindingLine(JSON.stringify({ document, findings: [] }), "x:1"), /x:1: document\.text is wrong/);
    assert.throws(
      () => readFindingLine(JSON.stringify({ document: { ...document, text: "A." }, findings: [{ kind: "rumour" }] }), "x:2"),
      /x:2: findings\.0/,
    );
  });
});
