import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../../reading-for-tests.ts";

test("where the subject is says nothing of who does it", () => {
  for (const text of [
    "Traffic in Nairobi kills more people than the war in Somalia.",
    "Inflation in Zimbabwe is destroying the country.",
    "The mood in Tokyo rejected any compromise with China.",
    "A friend from Lebanon told the Syrians to go home.",
    "Malaria is killing Malawi.",
  ])
    assert.deepEqual(
      findingsIn("event", text).map(({ eventType }) => eventType),
      [],
      text,
    );
});

test("those who are somewhere do it, and what comes from there is sent from there", () => {
  for (const [text, code] of [
    ["Authorities in Minsk arrested two Polish reporters.", "BLR"],
    ["The army in Myanmar shelled Kachin villages.", "MMR"],
    ["Shells from Syria hit a Turkish town.", "SYR"],
    ["Pressure from Washington forced Israel to halt the sale.", "USA"],
    ["A car bomb in Baghdad killed twenty people on Monday.", "IRQ"],
  ] as const)
    assert.ok(
      findingsIn("event", text).some(({ actors }) => actors.some((each) => each.code === code)),
      text,
    );
});

test("the year of a treaty or bill is not that of the act", () => {
  for (const text of [
    "Turkey tore up the treaty of 1923 with Greece.",
    "France recalled its ambassador to Turkey over a bill about 1915.",
  ]) {
    const [event] = findingsIn("event", text, "2011-12-22");
    assert.notEqual(event, undefined, text);
    assert.ok(!event?.date?.start?.startsWith("19"), text);
  }
});
