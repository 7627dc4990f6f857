import assert from "node:assert/strict";
import { test } from "node:test";
import { openRecord } from "../store/open.ts";
import { reading } from "../testing/readings.ts";

test("an event that was announced and made has the day of the report that tells it made, not of the announcement", async () => {
  const record = await openRecord(":memory:");
  const visit = { by: ["nazarbayev"], to: ["USA"], mode: "visit" } as const;
  await record.add([
    reading({ id: "a", date: "2018-01-12", events: [{ ...visit, status: "planned", words: "Nazarbayev is to visit America." }] }),
    reading({ id: "b", date: "2018-01-16", events: [{ ...visit, words: "Nazarbayev arrived in Washington." }] }),
  ]);
  const events = await record.list("event");
  await record.close();
  assert.deepEqual(
    events.map(({ status, date, reports }) => [status, date.start, reports.length]),
    [["happened", "2018-01-16", 2]],
  );
});

test("the day for which it was announced stands, unless the report of the act came too late for it", async () => {
  const day = async (made: string): Promise<string | null | undefined> => {
    const record = await openRecord(":memory:");
    const visit = { by: ["nazarbayev"], to: ["USA"], mode: "visit" } as const;
    await record.add([
      reading({
        id: "a",
        date: "2018-01-10",
        events: [{ ...visit, status: "planned", on: "2018-01-16", words: "Nazarbayev is to visit America." }],
      }),
      reading({ id: "b", date: made, events: [{ ...visit, words: "Nazarbayev was in Washington." }] }),
    ]);
    const [event, other] = await record.list("event");
    await record.close();
    assert.equal(other, undefined);
    return event?.date.start;
  };
  assert.equal(await day("2018-01-17"), "2018-01-16");
});

test("a visit that reached one stop of an announced tour is a visit to that one", async () => {
  const record = await openRecord(":memory:");
  await record.add([
    reading({
      id: "a",
      date: "2018-01-10",
      events: [
        {
          by: ["nazarbayev"],
          to: ["USA", "UZB"],
          mode: "visit",
          status: "planned",
          on: "2018-01-16",
          words: "Nazarbayev is to visit America and Uzbekistan.",
        },
      ],
    }),
    reading({
      id: "b",
      date: "2018-01-17",
      events: [{ by: ["KAZ"], to: ["USA"], mode: "visit", on: "2018-01-16", words: "The Kazakh side was in Washington." }],
    }),
  ]);
  const [event, other] = await record.list("event");
  const ofUzbekistan = await record.list("event", { actor: "state:UZB" });
  const damages = await Array.fromAsync(record.verify());
  await record.close();
  assert.equal(other, undefined);
  assert.deepEqual(
    [event?.actors, event?.recipients].map((side) => side?.map(({ id }) => id)),
    [["person:nursultan-nazarbayev"], ["state:USA"]],
  );
  // Whoever was only to be visited finds what became of it.
  assert.deepEqual(
    ofUzbekistan.map(({ id }) => id),
    [event?.id],
  );
  assert.deepEqual(damages, []);
});

test("a capital is no party beside the persons of its state who met there", async () => {
  const record = await openRecord(":memory:");
  await record.add([
    reading({
      id: "a",
      date: "2018-01-16",
      events: [{ by: ["nazarbayev", "trump"], to: [], on: "2018-01-16", words: "Nazarbayev met Trump on 16 January." }],
    }),
    reading({
      id: "b",
      date: "2018-01-17",
      events: [{ by: ["trump"], to: ["astana"], on: "2018-01-16", words: "Trump held talks with Astana." }],
    }),
  ]);
  const [event, other] = await record.list("event");
  await record.close();
  assert.equal(other, undefined);
  assert.deepEqual([...event!.actors, ...event!.recipients].map(({ name }) => name).sort(), [
    "Donald Trump",
    "Nursultan Nazarbayev",
  ]);
});
