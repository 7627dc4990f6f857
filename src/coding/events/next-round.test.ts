import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

/** Tuesday, 10 April 2018. */
const talks = (text: string) =>
  findingsIn("event", text)
    .filter(({ act, status }) => act === "CONSULT" && status === "planned")
    .map(({ actors, recipients, date }) => [...actors, ...recipients, { code: date.start }].map(({ code }) => code).join(" "));

test("the next talks, of whom nothing is said, are those of the two who have just met", () => {
  assert.deepEqual(
    talks("Indian and Chinese officials met in Delhi. The next round of talks will take place in Beijing in May."),
    ["IND CHN 2018-05-01"],
  );
  assert.deepEqual(
    talks(
      "The foreign ministers of Peru and Chile met in Lima. The next session of the Joint Border Commission will be held in Arica in June, the ministers announced.",
    ),
    ["PER CHL 2018-06-01"],
  );
  assert.deepEqual(talks("The next round of talks will take place in Beijing in May."), []);
  assert.deepEqual(talks("Indian and Chinese officials met in Delhi. The next round of elections will take place in May."), []);
});

test("the day of what is agreed on is that of the agreed", () => {
  assert.deepEqual(talks("Peru's and Chile's presidents agreed that they would meet in Lima in May."), ["PER CHL 2018-05-01"]);
});
