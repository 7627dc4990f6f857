import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openRecord } from "../record/store/open.ts";
import type { RecordStore } from "../record/store/record.ts";
import { readings } from "../record/testing/episode.ts";
import { ChanceryError } from "../world/errors.ts";
import { loadWorld } from "../world/load.ts";
import { createApp, type DeskApp } from "./app.ts";
import { loadReader } from "./reader.ts";

const base = "http://127.0.0.1:8423";
let record: RecordStore;
let desk: DeskApp;

before(async () => {
  record = await openRecord(":memory:");
  await record.add(readings());
  const world = loadWorld();
  desk = createApp({ record, world, reader: () => loadReader(world), today: () => "2018-01-20" });
});
after(async () => {
  desk.close();
  await record.close();
});

const get = (path: string, headers: Record<string, string> = {}) => desk.app.request(`${base}${path}`, { headers });
const text = async (path: string) => {
  const answer = await get(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
};

test("every page answers, is a whole document, and leaves no placeholder behind", async () => {
  const pages = [
    "/",
    "/?on=2018-01-16",
    "/relation",
    "/relation/KAZ/USA",
    "/relation/KAZ/USA?type=CONSULT&since=2018",
    "/actors",
    "/actors?type=person&q=Naz",
    "/actor/KAZ",
    "/actor/person:nursultan-nazarbayev",
    "/matters",
    "/matter/trade",
    "/council?on=2018-01-15",
    "/council?on=2018-01-15&FRA=yes&CHN=no",
    "/agenda",
    "/documents",
    "/document/meeting",
    "/search",
    "/search?q=Nazarbayev",
    "/search?kind=event&actor=KAZ&year=2018",
    "/map",
    "/differences",
    "/corrections",
    "/corrections?actor=KAZ",
    "/parse",
    "/parse?text=France+and+Italy+signed+a+treaty.",
    "/brief/relation/KAZ/USA",
    "/brief/actor/KAZ?for=KAZ",
    "/brief/matter/trade?since=2018-01-01",
    "/feeds",
    "/help",
    "/api",
  ];
  for (const path of pages) {
    const page = await text(path);
    assert.match(page, /^<!doctype html>/, path);
    assert.match(page, /<\/html>$/, path);
    assert.doesNotMatch(page, /undefined|\[object |NaN/, path);
    assert.doesNotMatch(page, / style="| onclick="|<script>/, path);
  }
});

test("the relation page tells events, agreements with their totals, and history", async () => {
  const page = await text("/relation/KAZ/USA");
  assert.match(page, /Agreement on Enhanced Strategic Partnership/);
  assert.match(page, /at least 7 billion USD/);
  assert.match(page, /Total in USD/);
  const [event] = await record.list("event", { between: ["KAZ", "USA"], type: "CONSULT", status: "happened", until: "2018-02" });
  const one = await text(`/event/${event!.id}`);
  for (const report of event!.reports) assert.ok(one.includes(report.document));
});

test("a document page marks its findings and links each to its explanation", async () => {
  const page = await text("/document/meeting");
  const placed = await record.findingsOf("meeting");
  assert.equal([...page.matchAll(/data-why="/g)].length, placed.length);
  const { kind, start, end } = placed[0]!;
  assert.match(await text(`/document/meeting/why/${kind}/${start}-${end}`), /Why:/);
  assert.match(await text(`/document/meeting?at=${start}-${end}`), /id="at"/);
});

test("what a language model found is told apart", async () => {
  const other = await openRecord(":memory:");
  const [one] = readings();
  const findings = one!.findings.findings.map((finding) => ({ ...finding, trace: { ...finding.trace, rule: "model:test-7b" } }));
  await other.add([{ document: one!.document, findings: { document: one!.document.id, findings } }]);
  const shown = createApp({ record: other });
  const [event] = await other.list("event");
  for (const path of [`/document/${one!.document.id}`, `/event/${event!.id}`])
    assert.match(await (await shown.app.request(base + path)).text(), /found by a language model, test-7b/, path);
  const row = (await (await shown.app.request(`${base}/api/events/${event!.id}`)).json()) as typeof event;
  assert.equal(row!.reports[0]!.reader, "model:test-7b");
  shown.close();
  await other.close();
  assert.doesNotMatch(await text("/document/meeting"), /found by a language model/);
});

test("what is not there is said so", async () => {
  for (const path of [
    "/document/none",
    "/event/none",
    "/relation/KAZ/Nowhereland",
    "/nothing",
    "/assets/none.js",
    "/brief/relation/KAZ",
    "/agenda/9",
    "/matter/none",
  ])
    assert.equal((await get(path)).status, 404, path);
  const empty = await openRecord(":memory:");
  const other = createApp({ record: empty });
  assert.match(await (await other.app.request(`${base}/`)).text(), /Nothing has been read yet/);
  for (const path of ["/relation", "/actors", "/matters", "/documents", "/map", "/differences", "/search?q=x"]) {
    const answer = await other.app.request(`${base}${path}`);
    assert.equal(answer.status, 200);
    assert.match(await answer.text(), /class="empty"/, path);
  }
  other.close();
  await empty.close();
});

test("what documents say is escaped everywhere", async () => {
  const bad = await openRecord(":memory:");
  const script = '<script>alert("x")</script><img src=x onerror=alert(1)>';
  const [one] = readings();
  const body = `${script} ${one!.document.text}`;
  const moved = one!.findings.findings.map((finding) =>
    JSON.parse(
      JSON.stringify(finding, (key, value) =>
        (key === "start" || key === "end") && typeof value === "number" ? value + script.length + 1 : value,
      ),
    ),
  );
  await bad.add([
    {
      document: {
        ...one!.document,
        id: 'a"><b>',
        title: script,
        source: script,
        byline: script,
        text: body,
        url: "javascript:alert(1)",
      },
      findings: { document: 'a"><b>', findings: moved },
    },
  ]);
  const other = createApp({ record: bad });
  const [document] = await bad.list("document");
  for (const path of [
    "/",
    "/documents",
    `/document/${encodeURIComponent(document!.id)}`,
    "/search?q=%3Cscript%3E",
    "/search?q=alert",
    "/actors",
    "/relation/KAZ/USA",
    "/actor/KAZ",
    "/brief/relation/KAZ/USA",
  ]) {
    const page = await (await other.app.request(`${base}${path}`)).text();
    assert.doesNotMatch(page, /<script>alert|<img src=x|href="javascript:/i, path);
  }
  other.close();
  await bad.close();
});

test("a brief is given as Markdown, Word and JSON", async () => {
  const markdown = await get("/brief/relation/KAZ/USA.md?for=KAZ");
  assert.match(markdown.headers.get("content-type")!, /markdown/);
  const word = new Uint8Array(await (await get("/brief/relation/KAZ/USA.docx")).arrayBuffer());
  assert.equal(String.fromCharCode(...word.slice(0, 2)), "PK");
  const { citations } = (await (await get("/brief/relation/KAZ/USA.json")).json()) as { citations: readonly unknown[] };
  assert.ok(citations.length > 0);
});

test("an imported calendar becomes an agenda with a brief for each meeting", async () => {
  const form = new FormData();
  form.set("for", "KAZ");
  form.set(
    "calendar",
    new File(
      [
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//t//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20180101T000000Z\r\nDTSTART:20180120T100000Z\r\nSUMMARY:Talks with the United States on trade\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
      ],
      "p.ics",
    ),
  );
  const answer = await desk.app.request(`${base}/agenda`, { method: "POST", body: form });
  assert.equal(answer.status, 303);
  assert.match(await text("/agenda"), /Talks with the United States on trade/);
  assert.match(await text("/agenda/1"), /class="brief"/);
  const restarted = createApp({ record, world: loadWorld() });
  const after = async () => (await restarted.app.request(`${base}/agenda`)).text();
  assert.match(await after(), /Talks with the United States on trade/, "kept with the record");
  assert.equal((await restarted.app.request(`${base}/agenda/remove`, { method: "POST" })).status, 303);
  assert.match(await after(), /No calendar has been imported/);
  restarted.close();
  assert.equal(await record.note("calendar"), undefined);
  form.set("calendar", new File(["no calendar"], "p.ics"));
  assert.equal((await desk.app.request(`${base}/agenda`, { method: "POST", body: form })).status, 400);
});

test("corrections rename, merge, reject and undo, and are kept in a log", async () => {
  const post = (fields: Record<string, string>) =>
    desk.app.request(`${base}/corrections`, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { origin: base, host: "127.0.0.1:8423" },
    });
  assert.equal((await post({ action: "rename", subject: "person:rex-tillerson", object: "Rex W. Tillerson" })).status, 200);
  assert.match(await text("/actor/person:rex-tillerson"), /Rex W\. Tillerson/);
  assert.match(await (await post({ action: "undo" })).text(), /Undone/);
  assert.doesNotMatch(await text("/actor/person:rex-tillerson"), /<h1>Rex W\. Tillerson/);
  const [placed] = await record.findingsOf("later-meeting");
  await post({
    action: "reject",
    kind: placed!.kind,
    document: "later-meeting",
    start: String(placed!.start),
    end: String(placed!.end),
  });
  assert.equal((await record.findingsOf("later-meeting")).length, 0);
  await post({ action: "undo" });
  assert.equal((await record.findingsOf("later-meeting")).length, 1);
  assert.equal((await post({ action: "merge", subject: "nobody of that name", object: "KAZ" })).status, 400);
  assert.match(await text("/corrections"), /undone/);
});

test("an unchanged page costs no more than its ETag", async () => {
  const first = await get("/relation/KAZ/USA");
  const tag = first.headers.get("etag")!;
  assert.equal((await get("/relation/KAZ/USA", { "if-none-match": tag })).status, 304);
  assert.equal((await get("/api/events", { "if-none-match": (await get("/api/events")).headers.get("etag")! })).status, 304);
});

test("live updates say when the record has changed", { timeout: 15_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "chancery-live-"));
  const kept = await openRecord(join(folder, "record.db"));
  await kept.add(readings());
  const other = createApp({ record: kept });
  const answer = await other.app.request(`${base}/api/live`);
  assert.match(answer.headers.get("content-type")!, /event-stream/);
  const reader = answer.body!.getReader();
  const next = async () => new TextDecoder().decode((await reader.read()).value);
  const first = await next();
  assert.match(first, /event: record/);
  await kept.renameActor("state:KAZ", "Qazaqstan");
  const later = await next();
  assert.match(later, /event: record/);
  assert.notEqual(/id: (.*)/.exec(later)?.[1], /id: (.*)/.exec(first)?.[1]);
  await reader.cancel();
  other.close();
  await kept.close();
  rmSync(folder, { recursive: true });
});

test("where the record is out of reach a whole page says so, and looks like one", async () => {
  const lost = (): Promise<never> => Promise.reject(new ChanceryError("E_RECORD_LOST", "The connection was lost.", "Try again."));
  const broken = new Proxy(record, {
    get: (target, name) =>
      ["list", "counts", "version", "row", "search"].includes(String(name)) ? lost : Reflect.get(target, name),
  });
  const made = createApp({ record: broken, world: loadWorld(), today: () => "2018-01-20" });
  const page = await made.app.request(`${base}/documents`);
  assert.equal(page.status, 503);
  assert.match(await page.text(), /The connection was lost[\s\S]*<\/html>$/);
  assert.equal((await made.app.request(`${base}/assets/desk.css`)).status, 200);
  made.close();
});

test("a record without dates is briefed without a day", async () => {
  const bare = await openRecord(":memory:");
  const made = createApp({ record: bare, world: loadWorld(), today: () => "2018-01-20" });
  assert.doesNotMatch(await (await made.app.request(`${base}/brief/relation/KAZ/USA`)).text(), /9999/);
  made.close();
  await bare.close();
});
