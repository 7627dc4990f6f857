import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Status } from "../../coding/finding.ts";
import { everyDatabase } from "../testing/databases.ts";
import { type Article, cities, type Role, reading, type Told } from "../testing/readings.ts";
import { lines } from "../testing/whole.ts";

const runs = Number(process.env.CHANCERY_ORDERS ?? 60);

const day = (n: number): string => new Date(Date.UTC(2018, 0, 1 + n)).toISOString().slice(0, 10);

/** Reports dense enough in time and people that most can be confused with others. */
const told = fc.record({
  mode: fc.constantFrom<string | null>(null, null, "visit", "phone"),
  act: fc.constantFrom("CONSULT", "CONSULT", "CONSULT", "ACCUSE"),
  status: fc.constantFrom<Status>("happened", "happened", "happened", "planned", "planned", "cancelled", "called-for", "denied"),
  by: fc.subarray<Role>(["nazarbayev", "nazarbaev", "dariga", "abdrakhmanov", "KAZ"], { minLength: 1, maxLength: 2 }),
  to: fc.subarray<Role>(["trump", "tillerson", "USA"], { minLength: 1, maxLength: 2 }),
  on: fc.option(fc.integer({ min: 0, max: 24 }), { nil: undefined }),
  lasts: fc.constantFrom(0, 0, 0, 1, 2, 6, 30),
  at: fc.constantFrom(undefined, ...(Object.keys(cities) as (keyof typeof cities)[])),
  topics: fc.subarray(["trade", "security"]),
  wording: fc.constantFrom("talks on trade and pipelines", "a quarrel about pipelines and tariffs", "met"),
});

const article = fc.record({
  date: fc.option(fc.integer({ min: 0, max: 24 }), { nil: null, freq: 8 }),
  events: fc.array(told, { minLength: 1, maxLength: 4 }),
  said: fc.array(
    fc.constantFrom("the economy comes first and the policy follows from it", "first comes the economy", "policy follows"),
    { maxLength: 2 },
  ),
  agreed: fc.array(
    fc.record({
      name: fc.constantFrom("Agreement on Partnership", "agreement", "Treaty of Trade"),
      count: fc.option(fc.integer({ min: 5, max: 7 }), { nil: null }),
    }),
    { maxLength: 1 },
  ),
});

const articles = fc.array(article, { minLength: 2, maxLength: 9 }).map((list) =>
  list.map(
    ({ date, events, said, agreed }, i): Article => ({
      id: `d${i}`,
      date: date === null ? null : day(date),
      events: events.map(
        ({ on, lasts, at, wording, ...event }, j): Told => ({
          ...event,
          words: `Report ${i}.${j}: ${wording}.`,
          ...(on === undefined ? {} : { on: day(on), ...(lasts ? { until: day(on + lasts) } : {}) }),
          ...(at ? { at } : {}),
        }),
      ),
      statements: said.map((words, j) => ({ words: `${words} (${"i".repeat(j + 1)})`, speaker: "nazarbayev", about: ["USA"] })),
      agreements: agreed.map(({ name, count }) => ({
        words: `${name} no. ${i}`,
        name,
        parties: ["KAZ", "USA"],
        count: count === null ? null : { exactly: count },
      })),
    }),
  ),
);

everyDatabase((fresh, share) => {
  const numRuns = Math.ceil(runs * share);
  test(`the record is the same from any order and any split (${numRuns} random ones)`, async () => {
    await fc.assert(
      fc.asyncProperty(articles, fc.infiniteStream(fc.nat()), async (list, dice) => {
        const readings = list.map(reading);
        const roll = (n: number): number => dice.next().value % n;
        const whole = await fresh();
        await whole.add(readings);
        const piecemeal = await fresh({ keep: roll(2) * 1000 });
        const left = [...readings];
        const again: typeof left = [];
        while (left.length > 0) {
          const batch = Array.from({ length: 1 + roll(3) }, () => left.splice(roll(left.length), 1)).flat();
          await piecemeal.add(batch);
          if (roll(4) === 0) {
            const gone = batch[0]!;
            await piecemeal.forget(gone.document.id);
            again.push(gone);
          }
        }
        await piecemeal.add(again);
        assert.equal(await lines(piecemeal), await lines(whole));
        for await (const damage of piecemeal.verify()) assert.fail(JSON.stringify(damage));
        await whole.close();
        await piecemeal.close();
      }),
      { numRuns },
    );
  });
});
