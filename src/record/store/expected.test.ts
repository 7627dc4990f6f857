import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayNumber, isoDay, lastDayNumber } from "../merging/day.ts";
import type { EventRow } from "../rows/event.ts";
import { everyDatabase } from "../testing/databases.ts";
import { type Role, reading, type Told } from "../testing/readings.ts";
import { openRecord } from "./open.ts";

const planned = { by: ["nazarbayev"], to: ["USA"], mode: "visit", status: "planned" } as const;

/** What the outlook of a day says, by the first words of the events. */
async function outlook(told: readonly (Told & { readonly date: string })[], asOf: string, grace?: number) {
  const record = await openRecord(":memory:");
  await record.add(told.map(({ date, ...event }, i) => reading({ id: `d${i}`, date, events: [event] })));
  const lists = await record.expected(asOf, grace === undefined ? {} : { grace });
  await record.close();
  const first = (rows: typeof lists.coming): string => rows.map(({ reports }) => reports[0]!.text[0]).join("");
  return { coming: first(lists.coming), overdue: first(lists.overdue), cancelled: first(lists.cancelled) };
}

const plan: Told & { readonly date: string } = {
  ...planned,
  words: "A: Nazarbayev will visit America on 16 January.",
  date: "2018-01-10",
  on: "2018-01-16",
};

test("what is like enough to a plan, told for two days before, ends the waiting once its day is over", async () => {
  const talks: Told & { readonly date: string } = {
    by: ["KAZ"],
    to: ["USA"],
    mode: "phone",
    status: "happened",
    words: "T: Kazakhstan rang up America on 14 January.",
    date: "2018-01-14",
    on: "2018-01-14",
  };
  assert.equal((await outlook([plan, talks], "2018-01-16")).coming, "A");
  assert.equal((await outlook([plan, talks], "2018-01-18")).coming, "");
});

test("a plan is to come until its day, awaited in the days of grace, and then overdue", async () => {
  assert.deepEqual(await outlook([plan], "2018-01-12"), { coming: "A", overdue: "", cancelled: "" });
  assert.deepEqual(await outlook([plan], "2018-01-20"), { coming: "A", overdue: "", cancelled: "" });
  assert.deepEqual(await outlook([plan], "2018-01-24"), { coming: "", overdue: "A", cancelled: "" });
  assert.deepEqual(await outlook([plan], "2018-01-20", 2), { coming: "", overdue: "A", cancelled: "" });
});

test("what was reported as made is neither to come nor overdue, nor if the like was told of the same two in those days", async () => {
  const made = {
    ...planned,
    status: "happened",
    words: "B: Nazarbayev arrived in Washington.",
    date: "2018-01-16",
    on: "2018-01-16",
  } as const;
  assert.deepEqual(await outlook([plan, made], "2018-01-12"), { coming: "", overdue: "", cancelled: "" });
  const like = {
    by: ["KAZ"],
    to: ["USA"],
    words: "C: The Kazakh and American sides met.",
    date: "2018-01-18",
    on: "2018-01-17",
  } as const;
  assert.equal((await outlook([plan, like], "2018-02-20")).overdue, "");
});

test("a visit of some days whose talks have been told is no longer to come; as of a day before them it is", async () => {
  const week = { ...plan, words: "A: Nazarbayev will visit America next week.", on: "2018-01-15", until: "2018-01-21" } as const;
  const announced = { by: ["nazarbayev"], to: ["trump"], status: "planned", date: "2018-01-10", on: "2018-01-16" } as const;
  const record = await openRecord(":memory:");
  await record.add([
    reading({
      id: "plan",
      date: "2018-01-10",
      events: [week, { ...announced, words: "B: The presidents will talk on 16 January." }],
    }),
    reading({
      id: "talks",
      date: "2018-01-16",
      events: [{ ...announced, status: "happened", words: "C: The presidents talked in Washington." }],
    }),
  ]);
  const coming = async (asOf: string) => (await record.expected(asOf)).coming.map(({ reports }) => reports[0]!.text[0]).join("");
  assert.equal(await coming("2018-01-15"), "A");
  assert.equal(await coming("2018-01-16"), "");
  assert.equal(await coming("2018-01-20"), "");
  assert.equal((await record.expected("2018-02-20")).overdue.length, 0);
  await record.close();
});

test("a tour is no longer awaited once one of its visits is told, though only by a stretch of days", async () => {
  const tour = { ...plan, to: ["USA", "UZB"], words: "A: Nazarbayev will visit America and Uzbekistan on 16 January." } as const;
  const stop = { by: ["nazarbayev"], to: ["UZB"], mode: "visit", words: "B: Nazarbayev was in Uzbekistan." } as const;
  assert.equal(
    (await outlook([tour, { ...stop, date: "2018-02-01", on: "2018-01-01", until: "2018-01-31" }], "2018-03-20")).overdue,
    "",
  );
  assert.equal(
    (await outlook([tour, { ...stop, date: "2017-12-01", on: "2017-11-01", until: "2017-11-30" }], "2018-03-20")).overdue,
    "A",
  );
});

test("what was called off is neither; on again, it is to come", async () => {
  const off = {
    ...planned,
    status: "cancelled",
    words: "B: Nazarbayev cancelled his visit to America.",
    date: "2018-01-12",
  } as const;
  const on = { ...plan, words: "C: Nazarbayev will visit America on 16 January after all.", date: "2018-01-14" } as const;
  assert.deepEqual(await outlook([plan, off], "2018-01-13"), { coming: "", overdue: "", cancelled: "A" });
  assert.deepEqual(await outlook([plan, off], "2018-02-13"), { coming: "", overdue: "", cancelled: "A" });
  assert.deepEqual(await outlook([plan, off, on], "2018-01-15"), { coming: "A", overdue: "", cancelled: "" });
});

test("announced and made by reports of one day: the history begins with the plan, whatever their ids", async () => {
  const record = await openRecord(":memory:");
  const told = { ...planned, on: "2018-01-16" } as const;
  await record.add([
    reading({
      id: "a",
      date: "2018-01-16",
      events: [{ ...told, status: "happened", words: "Nazarbayev arrived in Washington." }],
    }),
    reading({ id: "b", date: "2018-01-16", events: [{ ...told, words: "Nazarbayev will arrive in Washington today." }] }),
  ]);
  const [event] = await record.list("event");
  assert.deepEqual(
    event?.statusHistory.map(({ status, report }) => [status, event.reports[report]?.document]),
    [
      ["planned", "b"],
      ["happened", "a"],
    ],
  );
  await record.close();
});

test("a state is not called by the names of persons who speak for it", async () => {
  const record = await openRecord(":memory:");
  const made = reading({
    id: "a",
    date: "2018-01-16",
    events: [{ words: "Kazakhstan met Trump; Astana and Nazarbayev agreed.", by: ["KAZ"], to: ["trump"] }],
  });
  const { findings, document } = made.findings;
  const [event] = findings;
  assert.ok(event?.kind === "event");
  const [state] = event.actors;
  const named = (text: string) => ({
    ...state!,
    text,
    start: made.document.text.indexOf(text),
    end: made.document.text.indexOf(text) + text.length,
  });
  const told = { ...event, actors: [state!, named("Astana"), named("Nazarbayev")] };
  await record.add([{ document: made.document, findings: { document, findings: [told] } }]);
  assert.deepEqual((await record.row("actor", "state:KAZ"))?.aliases, ["Astana"]);
  await record.close();
});

const spanOf = ({ date }: EventRow) => ({ s: dayNumber(date.start!)!, e: lastDayNumber(date.end!)! });
const codesOf = ({ actors, recipients }: EventRow): string[] => [...actors, ...recipients].map(({ code }) => code);

/** What is expected on a day, by looking at every event there is. */
function expectedOf(events: readonly EventRow[], today: number, grace: number) {
  const due = today - grace;
  const ids = (rows: readonly EventRow[], sign: 1 | -1): string[] =>
    rows.toSorted((a, b) => sign * (spanOf(a).s - spanOf(b).s) || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
  const told = (plan: EventRow): boolean =>
    events.some((event) => {
      const [p, d] = [spanOf(plan), spanOf(event)];
      const shared = codesOf(event).filter((code) => codesOf(plan).includes(code)).length;
      return (
        (event.status === "happened" || event.status === "ongoing") &&
        event.type === plan.type &&
        shared > 1 &&
        d.s >= p.s - 366 &&
        d.s <= p.e + 2 &&
        d.e >= p.s - 2
      );
    });
  const begun = (plan: EventRow): boolean =>
    events.some((event) => {
      const [p, d] = [spanOf(plan), spanOf(event)];
      const shared = codesOf(event).filter((code) => codesOf(plan).includes(code)).length;
      const isTold = (event.status === "happened" || event.status === "ongoing") && event.type === plan.type && shared > 1;
      const slack = p.e < today ? 2 : 0;
      return isTold && p.e - p.s <= 31 && d.s >= p.s - slack && d.s <= p.e + slack && d.s <= today;
    });
  const planned = events.filter(({ status }) => status === "planned");
  return {
    coming: ids(
      planned.filter((event) => spanOf(event).e >= due && !begun(event)),
      1,
    ),
    overdue: ids(
      planned.filter((event) => spanOf(event).e < due && !told(event)),
      -1,
    ),
    cancelled: ids(
      events.filter((event) => event.status === "cancelled" && spanOf(event).e >= today - 90),
      -1,
    ),
  };
}

everyDatabase((fresh) => {
  test("the outlook is that of looking at every event, whatever the lengths of what is planned and made", async () => {
    const states: readonly Role[] = ["KAZ", "USA", "RUS", "UZB"];
    const begin = dayNumber("2014-01-01")!;
    const one = fc.record({
      by: fc.nat(3),
      to: fc.nat(2),
      at: fc.nat(2000),
      long: fc.constantFrom(0, 0, 1, 6, 31, 32, 60, 365, 366, 367, 900),
      status: fc.constantFrom("planned", "planned", "happened", "ongoing", "cancelled" as const),
      act: fc.constantFrom("CONSULT", "AID"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 20, maxLength: 60 }), async (told) => {
        const record = await fresh();
        await record.add(
          told.map(({ by, to, at, long, status, act }, i) =>
            reading({
              id: `d${i}`,
              date: isoDay(begin + at - 20),
              events: [
                {
                  words: `Told ${i}.`,
                  by: [states[by]!],
                  to: [states[(by + to + 1) % 4]!],
                  act,
                  mode: null,
                  status: status as "planned",
                  on: isoDay(begin + at),
                  until: isoDay(begin + at + long),
                },
              ],
            }),
          ),
        );
        const events = await record.list("event", { limit: 1000 });
        const mine = (rows: readonly string[]): string[] =>
          rows.filter((id) => codesOf(events.find((event) => event.id === id)!).includes("KAZ"));
        for (const today of [begin + 100, begin + 700, begin + 1300, begin + 2500]) {
          const truth = expectedOf(events, today, 7);
          for (const [options, narrow] of [
            [{}, (rows: readonly string[]) => rows],
            [{ actor: "KAZ" }, mine],
          ] as const)
            for (const limit of [3, 100]) {
              const found = await record.expected(isoDay(today), { ...options, limit });
              for (const list of ["coming", "overdue", "cancelled"] as const)
                assert.deepEqual(
                  found[list].map(({ id }) => id),
                  narrow(truth[list]).slice(0, limit),
                );
            }
        }
        await record.close();
      }),
      { numRuns: 8 },
    );
  });
});

everyDatabase((fresh) => {
  test("plans between two are found whichever is named first, however many plans one of them has with others", async () => {
    const record = await fresh();
    const others = Array.from({ length: 30 }, (_, i) => ({
      ...plan,
      to: ["UZB"] as const,
      on: `2018-01-${11 + (i % 4)}`,
      words: `B: Nazarbayev will visit Uzbekistan for the ${i}th time.`,
    }));
    await record.add([plan, ...others].map(({ date, ...event }, i) => reading({ id: `d${i}`, date, events: [event] })));
    for (const between of [
      ["KAZ", "USA"],
      ["USA", "KAZ"],
    ] as const) {
      const { coming } = await record.expected("2018-01-10", { between, limit: 5 });
      assert.deepEqual(
        coming.map(({ reports }) => reports[0]!.text[0]),
        ["A"],
      );
    }
    assert.deepEqual((await record.expected("2018-01-10", { between: ["KAZ", "FRA"] })).coming, []);
    await record.close();
  });
});
