import assert from "node:assert/strict";
import { test } from "node:test";
import { everyDatabase } from "../testing/databases.ts";
import { readings } from "../testing/episode.ts";
import { type Article, reading } from "../testing/readings.ts";
import type { RecordStore } from "./record.ts";

async function lines(record: RecordStore): Promise<string[]> {
  const all: string[] = [];
  for await (const row of record.all()) all.push(JSON.stringify(row));
  return all;
}

async function sound(record: RecordStore): Promise<void> {
  for await (const damage of record.verify()) assert.fail(JSON.stringify(damage));
}

const meeting = (id: string, who: "nazarbayev" | "nazarbaev" | "dariga"): Article => ({
  id,
  date: "2018-01-16",
  events: [
    {
      words: `${id}: the guest met President Trump on 16 January.`,
      by: [who],
      to: ["trump"],
      on: "2018-01-16",
      at: "Washington",
    },
  ],
});

everyDatabase((fresh) => {
  test("a surname is its only bearer, until there is another", async () => {
    const record = await fresh();
    await record.add([reading(meeting("full", "nazarbayev")), reading(meeting("short", "nazarbaev"))]);
    assert.equal(await record.count("event"), 1);
    const actor = await record.row("actor", "person:nazarbayev");
    assert.equal(actor?.id, "person:nursultan-nazarbayev");
    assert.equal(actor?.mentions, 2);
    await record.add([reading(meeting("other", "dariga"))]);
    assert.equal((await record.row("actor", "person:nazarbayev"))?.id, "person:nazarbayev");
    await sound(record);
    await record.forget("other");
    assert.equal((await record.row("actor", "person:nazarbayev"))?.id, "person:nursultan-nazarbayev");
    await sound(record);
    await record.close();
  });

  test("no actor is renamed to nothing, and a name is one line", async () => {
    const record = await fresh();
    await record.add([reading(meeting("full", "nazarbayev"))]);
    for (const name of ["", " \t ", "x".repeat(300)])
      await assert.rejects(record.renameActor("state:KAZ", name), { code: "E_USAGE_NAME" });
    await record.renameActor("state:KAZ", " Land\n of \u0007the Steppe ");
    assert.equal((await record.row("actor", "state:KAZ"))?.name, "Land of the Steppe");
    await record.close();
  });

  test("actors merged and split by hand, renamed, undone; kept when documents are read again", async () => {
    const record = await fresh();
    await record.add(readings());
    const before = await lines(record);
    await record.mergeActors("person:rex-tillerson", "person:donald-trump");
    assert.equal((await record.row("actor", "person:rex-tillerson"))?.id, "person:donald-trump");
    assert.ok(!(await lines(record)).some((line) => line.includes('"person:rex-tillerson"')));
    await sound(record);
    await record.forget("meeting");
    await record.add(readings());
    assert.equal((await record.row("actor", "person:rex-tillerson"))?.id, "person:donald-trump");
    await record.renameActor("person:donald-trump", "Donald J. Trump");
    assert.equal((await record.row("actor", "person:donald-trump"))?.name, "Donald J. Trump");
    assert.equal((await record.corrections()).length, 2);
    assert.equal((await record.undo())?.action, "rename");
    assert.equal((await record.undo())?.action, "merge");
    assert.equal(await record.undo(), undefined);
    assert.deepEqual(await lines(record), before);
    await sound(record);
    await assert.rejects(record.mergeActors("person:nobody", "person:donald-trump"), { code: "E_ACTOR_UNKNOWN" });
    await record.close();
  });

  test("a name's variant split off stays apart; undone, it is one again", async () => {
    const record = await fresh();
    await record.add([reading(meeting("full", "nazarbayev")), reading(meeting("short", "nazarbaev"))]);
    await record.splitActor("person:nazarbayev");
    assert.equal((await record.row("actor", "person:nazarbayev"))?.id, "person:nazarbayev");
    await sound(record);
    await record.undo();
    assert.equal((await record.row("actor", "person:nazarbayev"))?.id, "person:nursultan-nazarbayev");
    await sound(record);
    await record.close();
  });

  test("a rejected finding leaves its event, also when its document is read again; undone, it is back", async () => {
    const record = await fresh();
    await record.add(readings());
    const before = await lines(record);
    const [summit] = await record.list("event", { text: "received Nazarbayev" });
    const report = summit!.reports.find(({ document }) => document === "afterwards")!;
    await record.reject("event", "afterwards", report.start, report.end);
    const left = await record.row("event", summit!.id);
    assert.deepEqual(
      left?.reports.map(({ document }) => document),
      ["announcement", "meeting"],
    );
    await sound(record);
    await record.forget("afterwards");
    await record.add(readings());
    assert.ok(
      !(await record.list("event")).some((event) =>
        event.reports.some(
          ({ document, start, end }) => document === "afterwards" && start === report.start && end === report.end,
        ),
      ),
    );
    await record.undo();
    assert.deepEqual(await lines(record), before);
    await sound(record);
    await record.close();
  });

  test("near-copies of one story count as one source, whichever came first", async () => {
    const body =
      "President Trump received his guest at the White House on Tuesday for talks on trade, security and the peace process in Afghanistan, and both sides said that they would widen their cooperation in energy, aviation, railways and space in the coming years. ".repeat(
        2,
      );
    const story = (id: string, date: string, opening: string): Article => ({
      id,
      date,
      opening,
      events: [{ words: "Trump met Nazarbayev on 16 January.", by: ["trump"], to: ["nazarbayev"], on: "2018-01-16" }],
    });
    const articles = [
      story("wire", "2018-01-16", body),
      story("paper", "2018-01-17", `${body}Printed here for our readers.`),
      story(
        "own",
        "2018-01-17",
        "A report of our own correspondent, who saw the two presidents shake hands in front of the cameras and go in, and who waited for two hours in the rain until they came out again.",
      ),
    ];
    for (const order of [articles, articles.toReversed()]) {
      const record = await fresh();
      for (const article of order) await record.add([reading(article)]);
      const [event] = await record.list("event");
      assert.equal(event?.reports.length, 3);
      assert.equal(event?.sources, 2);
      assert.equal((await record.row("document", "paper"))?.copyOf, "wire");
      await record.forget("wire");
      assert.equal((await record.row("document", "paper"))?.copyOf, null);
      await sound(record);
      await record.close();
    }
  });
});
