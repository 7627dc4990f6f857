import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { everyDatabase } from "../testing/databases.ts";
import { reading } from "../testing/readings.ts";

const texts = [
  "The foreign ministers of the five states on the river agreed on Monday to share what their gauges measure, to warn each other of floods two days ahead, and to meet again in the autumn when the dam is full.",
  "Customs officers at the northern border have gone back to work after nine days, the union said, because the government has promised to pay what it owes them and to mend the heating of their barracks before winter.",
];

interface Printed {
  readonly id: string;
  readonly day: number | null;
  readonly text: number;
}

const isoDay = (day: number): string => new Date(Date.UTC(2018, 0, 1 + day)).toISOString().slice(0, 10);

const readingOf = ({ id, day, text }: Printed) =>
  reading({ id, date: day === null ? null : isoDay(day), opening: texts[text]!, events: [] });

/** The first of the same text up to thirty days before, by day and name; one without a day comes last and may copy any. */
function originals(all: readonly Printed[]): Map<string, string | null> {
  const sorted = [...all].sort((a, b) => (a.day ?? 1e6) - (b.day ?? 1e6) || (a.id < b.id ? -1 : 1));
  return new Map(
    sorted.map((one, at) => {
      const first = sorted
        .slice(0, at)
        .find(({ day, text }) => text === one.text && (one.day === null || day === null || one.day - day <= 30));
      return [one.id, first?.id ?? null];
    }),
  );
}

const printed = fc.array(
  fc.record({ day: fc.option(fc.integer({ min: 0, max: 90 }), { nil: null, freq: 6 }), text: fc.nat(1) }),
  { minLength: 2, maxLength: 14 },
);

everyDatabase((fresh, share) => {
  test("a document is a copy of the first near-copy within thirty days before it, whatever came and went in between", async () => {
    await fc.assert(
      fc.asyncProperty(printed, fc.infiniteStream(fc.nat()), async (list, dice) => {
        const all = list.map((one, i): Printed => ({ ...one, id: `d${i}` }));
        const roll = (n: number): number => dice.next().value % n;
        const record = await fresh();
        const left = [...all];
        const gone = new Set<string>();
        while (left.length > 0) {
          const batch = Array.from({ length: 1 + roll(3) }, () => left.splice(roll(left.length), 1)).flat();
          await record.add(batch.map(readingOf));
          if (roll(3) > 0) continue;
          gone.add(batch[0]!.id);
          await record.forget(batch[0]!.id);
        }
        const wanted = originals(all.filter(({ id }) => !gone.has(id)));
        for (const [id, copyOf] of wanted) assert.equal((await record.row("document", id))?.copyOf ?? null, copyOf, id);
        await record.close();
      }),
      { numRuns: Math.ceil(60 * share) },
    );
  });

  test("more copies than are looked through at once", async () => {
    const all = Array.from({ length: 260 }, (_, i): Printed => ({ id: `d${i}`, day: (i * 7) % 50, text: 0 }));
    const record = await fresh();
    for (let at = 0; at < all.length; at += 65) await record.add(all.slice(at, at + 65).map(readingOf));
    for (const [id, copyOf] of originals(all)) assert.equal((await record.row("document", id))?.copyOf ?? null, copyOf, id);
    await record.close();
  });
});
