import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

for (const [text, codes] of [
  ["Kenya, Uganda and Tanzania held talks on Monday. The trio called on Burundi to free the prisoners.", ["KEN", "UGA", "TZA"]],
  ["Kenya, Uganda and Tanzania held talks on Monday. All three called on Burundi to free the prisoners.", ["KEN", "UGA", "TZA"]],
  [
    "Foreign ministers of Japan, Ukraine, Israel and Kenya met. The four called on India to free the prisoners.",
    ["JPN", "UKR", "ISR", "KEN"],
  ],
] as const)
  test(`several: ${text}`, () => {
    const asked = findingsIn("event", text).find((event) => event.eventType === "REQUEST");
    assert.deepEqual(
      asked?.actors.map(({ code }) => code),
      codes,
    );
  });

test("a group among those it is listed with stands for nobody of the list", () => {
  for (const text of [
    "Kenya and the three countries condemned Chad on Monday.",
    "Ministers of the four countries and the three states met in Paris.",
  ])
    assert.ok(findingsIn("event", text).every((event) => event.actors.length < 5));
});

test("groups of groups end", () => {
  const text = Array(40)
    .fill("The three countries and the four nations met the five states and the six powers of the trio.")
    .join(" ");
  const start = process.cpuUsage().user;
  findingsIn("event", text);
  assert.ok(process.cpuUsage().user - start < 20_000_000);
});
