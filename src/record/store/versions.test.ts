import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { everyDatabase } from "../testing/databases.ts";
import { reading } from "../testing/readings.ts";
import type { Reading, RecordStore } from "./record.ts";

const url = "https://www.example.org/world/2018/presidents-meet-in-washington.html";

/** A report at an address, told anew as the page is changed. */
function version(id: string, date: string, words: string, more: Partial<Reading["document"]> = {}): Reading {
  const made = reading({
    id,
    date,
    events: [{ words, by: ["nazarbayev"], to: ["trump"], on: "2018-01-16", status: id === "first" ? "planned" : "happened" }],
  });
  return { ...made, document: { ...made.document, url, ...more } };
}

const pages: readonly Reading[] = [
  version("first", "2018-01-15", "Nazarbayev is to meet Trump over luncheon.", { title: "Before the talks" }),
  version("second", "2018-01-16", "Nazarbayev met Trump for an hour.", { url: `${url}?utm_source=wire#top` }),
  version("third", "2018-01-16", "Nazarbayev met Trump for two hours and signed nothing.", { modified: "2018-01-17T08:00:00Z" }),
  version("other", "2018-01-16", "Nazarbayev met Trump and left.", { url: "https://example.net/print/4711007" }),
];

async function exported(record: RecordStore): Promise<string> {
  let text = "";
  for await (const row of record.all()) text += `${JSON.stringify(row)}\n`;
  return text;
}

everyDatabase((fresh, share) => {
  test("a changed page is one document: its newest words are read, the earlier are kept and found", async () => {
    const record = await fresh();
    await record.add(pages);
    const documents = await record.list("document");
    assert.deepEqual(documents.map(({ id }) => id).sort(), ["other", "third"]);
    const page = (await record.row("document", "third"))!;
    assert.deepEqual(
      page.versions?.map(({ id, date, title }) => [id, date, title]),
      [
        ["first", "2018-01-15", "Before the talks"],
        ["second", "2018-01-16", "Report second"],
      ],
    );
    assert.equal((await record.row("document", "other"))?.versions, undefined);
    const [event, ...more] = await record.list("event");
    assert.equal(more.length, 0);
    assert.deepEqual(event?.reports.map(({ document }) => document).sort(), ["other", "third"]);
    assert.deepEqual(
      (await record.search("luncheon", { kinds: ["document"] })).map(({ id }) => id),
      ["third"],
    );
    assert.deepEqual([...(await record.holds(["first", "second", "third", "fourth"]))].sort(), ["first", "second", "third"]);
    for await (const damage of record.verify()) assert.fail(JSON.stringify(damage));
    assert.deepEqual(await record.add(pages), { documents: 0, changed: 0, findings: 0, refused: 0 });
    await record.close();
  });

  test("forgetting a document forgets what it said before; forgetting a version leaves the document", async () => {
    const record = await fresh();
    await record.add(pages);
    assert.equal(await record.forget("first"), true);
    assert.equal((await record.search("luncheon")).length, 0);
    assert.deepEqual(
      (await record.row("document", "third"))?.versions?.map(({ id }) => id),
      ["second"],
    );
    assert.equal(await record.forget("third"), true);
    assert.ok(!(await exported(record)).includes("for an hour"));
    assert.equal(await record.forget("third"), false);
    for await (const damage of record.verify()) assert.fail(JSON.stringify(damage));
    await record.close();
  });

  test("the same record from any order of versions, and if they come one by one", async () => {
    const whole = await fresh();
    await whole.add(pages);
    const wanted = await exported(whole);
    await whole.close();
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...pages, pages[0]!], { minLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 5 }),
        async (order, parts) => {
          const record = await fresh();
          let at = 0;
          for (const part of [...parts, 9]) {
            await record.add(order.slice(at, at + part));
            at += part;
          }
          assert.equal(await exported(record), wanted);
          await record.close();
        },
      ),
      { numRuns: Math.ceil(40 * share) },
    );
  });
});
