import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Validator } from "@seriousme/openapi-schema-validator";
import { row } from "../../record/rows/row.ts";
import { openRecord } from "../../record/store/open.ts";
import type { RecordStore } from "../../record/store/record.ts";
import { readings } from "../../record/testing/episode.ts";
import { loadWorld } from "../../world/load.ts";
import { createApp, type DeskApp } from "../app.ts";
import { loadReader } from "../reader.ts";
import * as shapes from "./shapes.ts";

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

/** JSON of any shape; the tests look into it. */
// biome-ignore lint/suspicious/noExplicitAny: what came over the wire is checked by the tests themselves
type Answer = any;

const get = async (path: string) => {
  const answer = await desk.app.request(`${base}/api${path}`);
  return { status: answer.status, body: (await answer.json()) as Answer };
};
const post = async (path: string, body: unknown) => {
  const answer = await desk.app.request(`${base}/api${path}`, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json", host: "127.0.0.1:8423" },
  });
  return { status: answer.status, body: (await answer.json()) as Answer };
};

test("rows are the record's rows, a page at a time", async () => {
  for (const plural of ["events", "statements", "agreements", "actors", "documents", "offices", "seats", "assessments"]) {
    const { status, body } = await get(`/${plural}?limit=2`);
    assert.equal(status, 200, plural);
    for (const one of body.rows) row.parse(one);
    if (body.rows[0]) assert.deepEqual((await get(`/${plural}/${encodeURIComponent(body.rows[0].id)}`)).body, body.rows[0]);
  }
  const all: string[] = [];
  let cursor = "";
  do {
    const { body } = await get(`/events?limit=2${cursor ? `&cursor=${cursor}` : ""}`);
    all.push(...body.rows.map((one: { id: string }) => one.id));
    cursor = body.next ?? "";
  } while (cursor);
  assert.equal(all.length, (await record.counts()).events);
  assert.equal(new Set(all).size, all.length);
});

test("filters narrow by names as well as by ids", async () => {
  const named = await get("/events?between=Kazakhstan,USA&status=happened");
  assert.ok(named.body.total > 0);
  assert.deepEqual(named.body, (await get("/events?between=state:KAZ,state:USA&status=happened")).body);
  assert.ok((await get("/statements?speaker=Nursultan%20Nazarbayev")).body.total > 0);
  assert.equal((await get("/events?actor=RUS")).body.total, 0);
});

test("what cannot be answered is said so, with what to do", async () => {
  for (const [path, status] of [
    ["/events?limit=0", 400],
    ["/events?since=yesterday", 400],
    ["/events?actor=Nobody%20Known", 400],
    ["/events?cursor=zzz", 400],
    ["/events/none", 404],
    ["/relation/KAZ/Nowhereland", 404],
    ["/nothing", 404],
    ["/search", 400],
    ["/events?actr=KAZ", 400],
    ["/events?since=2019&until=2018-06", 400],
    ["/search?q=x&page=2", 400],
    ["/relation/KAZ/USA?since=yesterday", 400],
    ["/outlook?grace=3", 400],
    ["/brief/relation/KAZ/USA?for=Nowhereland", 400],
  ] as const) {
    const answer = await get(path);
    assert.equal(answer.status, status, path);
    shapes.problem.parse(answer.body);
  }
});

test("what is asked for may be written as people write it; what there is not, is said", async () => {
  const { body } = await get("/events?type=consult&status=Happened");
  assert.deepEqual(body, (await get("/events?type=CONSULT&status=happened")).body);
  assert.ok(body.rows.length > 0);
  for (const path of [
    "/events?type=FOO",
    "/events?since=2018-13",
    "/statements?topic=gardening",
    "/agreements?status=happened",
  ]) {
    const { status, body } = await get(path);
    assert.equal(status, 400, path);
    assert.match(body.error.code, /^E_USAGE/);
  }
});

test("a parameter that there is not is named", async () => {
  assert.match((await get("/events?actr=KAZ")).body.error.message, /“actr”/);
});

test("what is no JSON is refused as that, not as a failure of ours", async () => {
  for (const [type, body, expected] of [
    ["application/json", "{", 400],
    ["application/x-www-form-urlencoded", "text=x", 415],
  ] as const) {
    const answer = await desk.app.request(`${base}/api/check`, { method: "POST", body, headers: { "content-type": type } });
    assert.equal(answer.status, expected);
    assert.equal(((await answer.json()) as Answer).error.code, "E_USAGE");
  }
});

test("questions answer in the shapes that the document promises", async () => {
  shapes.relationShape.parse((await get("/relation/KAZ/USA")).body);
  shapes.briefShape.parse((await get("/brief/relation/KAZ/USA?on=2018-01-14")).body);
  shapes.briefShape.parse((await get("/brief/relation/KAZ/USA?for=KAZ")).body);
  shapes.briefShape.parse((await get("/brief/actor/KAZ")).body);
  shapes.briefShape.parse((await get("/brief/matter/trade")).body);
  shapes.expected.parse((await get("/outlook?on=2018-01-13&actor=KAZ")).body);
  const council = shapes.councilShape.parse((await get("/council?on=2018-01-15")).body);
  assert.equal(council.president?.iso3, "KAZ");
  for (const hit of (await get("/search?q=Nazarbayev")).body.hits) shapes.hit.parse(hit);
  for (const one of (await get("/differences")).body.rows) shapes.differenceShape.parse(one);
});

test("check shows what a text would add and keeps nothing; read keeps it", async () => {
  const pasted = {
    text: "OSLO, March 4, 2019 - The foreign ministers of Norway and Canada met in Oslo on Monday and signed a memorandum on fisheries.",
    title: "Ministers meet",
  };
  const before = await record.counts();
  const seen = shapes.checked.parse((await post("/check", pasted)).body);
  assert.equal(seen.known, false);
  assert.ok(seen.rows.some((one) => one.kind === "event"));
  assert.deepEqual(await record.counts(), before);
  const kept = shapes.added.parse((await post("/read", pasted)).body);
  assert.equal(kept.documents, 1);
  assert.equal((await post("/read", pasted)).body.documents, 0);
  assert.equal((await post("/check", pasted)).body.known, true);
  await record.forget(kept.document);
  assert.equal((await post("/check", { title: "nothing" })).status, 400);
});

test("corrections go through the same door", async () => {
  assert.equal(
    (await post("/corrections", { action: "rename", subject: "person:rex-tillerson", object: "R. Tillerson" })).status,
    200,
  );
  const log = (await get("/corrections")).body.rows;
  shapes.correctionShape.parse(log.at(-1));
  assert.equal((await post("/corrections", { action: "undo" })).status, 200);
  assert.equal((await post("/corrections", { action: "merge", subject: "nobody of that name", object: "KAZ" })).status, 400);
});

test("the document is valid OpenAPI 3.1, names every path, and every reference in it leads somewhere", async () => {
  const { body } = await get("/openapi.json");
  assert.equal(body.openapi, "3.1.0");
  const { valid, errors } = await new Validator().validate(structuredClone(body));
  assert.equal(valid, true, JSON.stringify(errors));
  for (const path of [
    "/events",
    "/statements",
    "/agreements",
    "/actors",
    "/documents",
    "/outlook",
    "/council",
    "/search",
    "/relation/{a}/{b}",
    "/brief/relation/{first}/{second}",
    "/read",
    "/check",
    "/differences",
    "/corrections",
  ])
    assert.ok(body.paths[path], path);
  const references = [...JSON.stringify(body).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1]!);
  for (const name of references) assert.ok(body.components.schemas[name], name);
});

test("what is not there cannot be rejected, and nobody renamed to nothing", async () => {
  for (const asked of [
    { action: "reject", kind: "event", document: "meeting", start: 0, end: 1 },
    { action: "reject", kind: "event", document: "no such", start: 0, end: 10 },
    { action: "rename", subject: "KAZ", object: "  " },
  ]) {
    const { status, body } = await post("/corrections", asked);
    assert.equal(status, 400, JSON.stringify(asked));
    assert.match(body.error.code, /^E_USAGE/);
  }
});
