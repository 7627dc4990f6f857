import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Span } from "./analysis.ts";
import { reading } from "./reading.fixture.ts";

const bits = [
  "Angela Merkel told reporters on Thursday that more than 20 contracts worth $3.5bn were signed.",
  "“We want peace,” he said.",
  "The two leaders met in Paris from 3 to 5 May",
  "According to the Kazakh leader, it was late.",
  ' said "',
  "“",
  "”",
  '"',
  "'",
  " and ",
  "(",
  "\n\n",
  "\u0000",
  "🙂",
  "٣",
  "’s ",
  "1,",
  "..",
  "—",
  " him ",
  "Both sides ",
  "I ",
  "2018-01-16",
  "%",
];
const dates = [null, "2018-01-15", "2018-01", "2018", "2017-12-30/2018-01-05", "9999-12-31", "0001-01-01", "nonsense"];

test("whatever the text and the date, every offset holds and every reference leads somewhere", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 16 }), fc.constantFrom(...dates), (parts, date) => {
      const text = parts.join("");
      const a = reading(text, date);
      const sound = (s: Span) => assert.ok(s.start >= 0 && s.start < s.end && s.end <= text.length, JSON.stringify(s));
      for (const list of [a.mentions, a.times, a.amounts, a.quotations]) list.forEach(sound);
      for (const q of a.quotations) {
        for (const c of q.content) {
          sound(c);
          assert.ok(c.start >= q.start && c.end <= q.end);
        }
        if (q.speaker !== null) sound(q.speaker);
        if (q.within >= 0) assert.ok(q.within < a.quotations.length);
      }
      for (const m of a.mentions) if (m.chain >= 0) assert.ok(a.chains[m.chain]?.mentions.includes(m.id));
      for (const c of a.chains) for (const k of c.members ?? []) assert.ok(a.chains[k]);
    }),
    { numRuns: 150 },
  );
});

test("the same text gives the same analysis", () => {
  const text = bits.slice(0, 4).join(" ");
  assert.deepEqual(reading(text), reading(text));
});

test("an analysis cannot be changed", () => {
  const a = reading(bits[0] as string);
  assert.throws(() => (a.times as unknown[]).push(1));
  assert.throws(() => Object.assign(a, { times: [] }));
});

test("only English is read", () => {
  assert.equal(reading("He met her.", null, "en-GB").sentences.length, 1);
  assert.equal(reading("He met her.", null, "und").sentences.length, 0);
  assert.equal(reading("Er traf sie.", null, "de").sentences.length, 0);
});
