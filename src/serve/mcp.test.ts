import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { openRecord } from "../record/store/open.ts";
import { readings } from "../record/testing/episode.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-mcp-"));
const place = join(folder, "record.db");
const client = new Client({ name: "test", version: "1" });

before(async () => {
  const record = await openRecord(place);
  await record.add(readings());
  await record.close();
  const main = fileURLToPath(new URL("../../bin/chancery.js", import.meta.url));
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [main, "mcp", "--record", place] }));
});

after(async () => {
  await client.close();
  rmSync(folder, { recursive: true });
});

const call = async (name: string, args: Record<string, unknown>) => {
  const result = await client.callTool({ name, arguments: args });
  const [content] = result.content as { type: string; text: string }[];
  return { text: content?.text ?? "", isError: result.isError === true };
};

test("lists six tools, all of them read-only", async () => {
  const { tools } = await client.listTools();
  assert.deepEqual(tools.map((tool) => tool.name).sort(), ["brief", "council", "evidence", "outlook", "relation", "search"]);
  for (const tool of tools) assert.equal(tool.annotations?.readOnlyHint, true);
});

test("search finds what a document says", async () => {
  const { hits } = JSON.parse((await call("search", { words: "Tillerson", kind: "document" })).text);
  assert.equal(hits[0].id, "meeting");
  assert.match(hits[0].snippet, /\[Tillerson\]/);
});

test("relation gives events with their reports; evidence gives the exact words", async () => {
  const found = JSON.parse((await call("relation", { a: "Kazakhstan", b: "USA" })).text);
  const visit = found.events.find((event: { type: string }) => event.type === "CONSULT");
  const report = visit.reports[0];
  const { words } = JSON.parse(
    (await call("evidence", { document: report.document, start: report.start, end: report.end })).text,
  );
  assert.equal(words, report.text);
});

test("a brief is Markdown with citations; outlook and council answer", async () => {
  const brief = (await call("brief", { subject: ["KAZ", "USA"], for: "KAZ" })).text;
  assert.match(brief, /Kazakhstan/);
  assert.match(brief, /contracts/);
  assert.ok(JSON.parse((await call("outlook", { on: "2018-01-13" })).text).coming.length >= 0);
  assert.equal(JSON.parse((await call("council", { on: "2018-01-15" })).text).president.iso3, "KAZ");
});

test("what is not known is an error that says what to do", async () => {
  const answer = await call("relation", { a: "Nowhereland", b: "USA" });
  assert.equal(answer.isError, true);
  assert.match(answer.text, /E_USAGE_ACTOR/);
  assert.equal((await call("evidence", { document: "meeting", start: 5, end: 999_999 })).isError, true);
});
