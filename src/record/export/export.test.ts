import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { parquetReadObjects } from "hyparquet";
import ICAL from "ical.js";
import { ontology } from "../../world/ontology.ts";
import { row } from "../rows/row.ts";
import { openRecord } from "../store/open.ts";
import { readings } from "../testing/episode.ts";
import { type ExportFormat, exportExtras, exportRecord } from "./export.ts";

async function exported(format: ExportFormat): Promise<{ text: string; bytes: Uint8Array; extras: string }> {
  const record = await openRecord(":memory:");
  await record.add(readings().reverse());
  const chunks: (string | Uint8Array)[] = [];
  for await (const chunk of exportRecord(record, format)) chunks.push(chunk);
  let extras = "";
  for await (const chunk of exportExtras(record, format)?.content ?? []) extras += chunk;
  await record.close();
  const bytes = Buffer.concat(chunks.map((chunk) => (typeof chunk === "string" ? Buffer.from(chunk) : chunk)));
  return { text: bytes.toString(), bytes, extras };
}

test("jsonl: every line is a row of the contract, kind first, sorted within its kind", async () => {
  const { text } = await exported("jsonl");
  const lines = text.trimEnd().split("\n");
  const rows = lines.map((line) => row.parse(JSON.parse(line)));
  assert.ok(lines.every((line) => line.startsWith('{"kind":"')));
  for (const kind of ["document", "event", "actor"]) {
    const ids = rows.filter((found) => found.kind === kind).map((found) => found.id);
    assert.deepEqual(ids, [...ids].sort());
    assert.ok(ids.length > 0);
  }
});

test("csv: another reader finds every row and the very words", async () => {
  const table = parse((await exported("csv")).text, { columns: true }) as Record<string, string>[];
  const events = table.filter((line) => line.kind === "event");
  assert.equal(events.length, 5);
  assert.ok(
    events.some(
      (line) => line.text === "President Nazarbayev will visit the United States this week." && line.document === "announcement",
    ),
  );
});

test("polecat: exactly its 40 columns; a plan made is CONSULT; the extras have the same ids", async () => {
  const { text, extras } = await exported("polecat");
  const table = parse(text, { columns: true, delimiter: "\t", quote: null }) as Record<string, string>[];
  assert.deepEqual(
    text.slice(0, text.indexOf("\n")).split("\t"),
    ontology().polecatColumns.map(({ name }) => name),
  );
  assert.equal(ontology().polecatColumns.length, 40);
  const visit = table.find((line) => line["Event Mode"] === "visit")!;
  assert.equal(visit["Event Type"], "CONSULT");
  assert.equal(visit["Event Date"], "2018-01-16");
  assert.equal(visit["Actor Country"], "KAZ");
  assert.equal(visit["Recipient COW"], "2");
  const ids = extras
    .trimEnd()
    .split("\n")
    .map((line) => (JSON.parse(line) as Record<string, string>)["Event ID"]);
  assert.deepEqual(
    ids,
    table.map((line) => line["Event ID"]),
  );
});

test("gdelt: exactly 61 cells a line, dates and codes where its readers look for them", async () => {
  const lines = (await exported("gdelt")).text.trimEnd().split("\n");
  const columns = ontology().gdeltColumns.map(({ name }) => name);
  const table = lines.map((line) => Object.fromEntries(line.split("\t").map((cell, i) => [columns[i]!, cell])));
  assert.ok(lines.every((line) => line.split("\t").length === 61));
  const visit = table.find((line) => line.EventCode === "042")!;
  assert.equal(visit.Day, "20180116");
  assert.equal(visit.Actor1CountryCode, "KAZ");
  assert.equal(visit.Actor2CountryCode, "USA");
  assert.equal(visit.QuadClass, "1");
  assert.equal(visit.NumMentions, "2");
  const meeting = table.find((line) => line.ActionGeo_CountryCode === "US")!;
  assert.equal(meeting.ActionGeo_Type, "4");
});

test("plover: types, modes and auxiliary modes of the manual", async () => {
  const events = (await exported("plover")).text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { event: string; mode: string[]; actor: { country: string }[] });
  const types = new Set(ontology().types.map(({ code }) => code));
  assert.ok(events.every(({ event }) => types.has(event)));
  assert.ok(events.some(({ event, mode }) => event === "CONSULT" && mode[0] === "visit"));
});

test("parquet: hyparquet reads every event with its reports", async () => {
  const { bytes } = await exported("parquet");
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const events = (await parquetReadObjects({ file })) as Record<string, unknown>[];
  assert.equal(events.length, 5);
  const visit = events.find((event) => event.mode === "visit")!;
  assert.equal(visit.start, "2018-01-16");
  assert.equal((visit.reports as unknown[]).length, 2);
});

test("ics: ical.js reads the days, inclusive of the last", async () => {
  const calendar = new ICAL.Component(ICAL.parse((await exported("ics")).text));
  const events = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
  const visit = events.find((event) => event.summary.startsWith("CONSULT visit"))!;
  assert.equal(visit.startDate.toString(), "2018-01-16");
  assert.equal(visit.endDate.toString(), "2018-01-19");
  assert.equal(visit.component.getFirstPropertyValue("status"), "CONFIRMED");
});

test("ftm: every entity is valid in FollowTheMoney's published schema", async () => {
  const { Model, defaultModel } = await import("@alephdata/followthemoney");
  const model = new Model(defaultModel);
  const entities = (await exported("ftm")).text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> });
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  for (const data of entities) {
    const schema = model.getSchema(data.schema);
    for (const name of schema.required ?? []) assert.ok(data.properties[name]?.length, `${data.schema} needs ${name}`);
    for (const [name, values] of Object.entries(data.properties)) {
      const property = schema.getProperty(name);
      assert.ok(values.every((value) => typeof value === "string" && value !== ""));
      if (property.type.name !== "entity") continue;
      for (const value of values) {
        const target = byId.get(value);
        assert.ok(target, `${data.schema}.${name} refers to nothing`);
        assert.ok(
          model.getSchema(target.schema).isA(property.getRange()),
          `${data.schema}.${name} may not refer to a ${target.schema}`,
        );
      }
    }
    assert.ok(model.getEntity(data).getCaption());
  }
  assert.ok(entities.some(({ schema }) => schema === "Event"));
});

test("bibtex, ris, csl: citation.js reads the same documents from each", async () => {
  // Without types of its own.
  const [{ Cite }] = (await Promise.all(
    ["core", "plugin-bibtex", "plugin-ris"].map((name) => import(`@citation-js/${name}`)),
  )) as [{ Cite: new (text: string) => { data: unknown } }];
  for (const format of ["bibtex", "ris", "csl"] as const) {
    const { text } = await exported(format);
    const items = new Cite(text).data as { title: string; issued?: { "date-parts": number[][] } }[];
    assert.equal(items.length, 5, format);
    const meeting = items.find(({ title }) => title === "Report meeting")!;
    // Of RIS it reads the year alone, for which the newer standard has PY; the day is in DA.
    if (format === "ris") assert.match(text, /DA {2}- 2018\/01\/16\//);
    assert.deepEqual(meeting.issued?.["date-parts"]?.[0]?.map(Number), format === "ris" ? [2018] : [2018, 1, 16], format);
  }
});
