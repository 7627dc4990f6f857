import assert from "node:assert/strict";
import { test } from "node:test";
import type { Party } from "../finding.ts";
import { findingsIn } from "../reading-for-tests.ts";

const actors = (text: string): readonly Party[] => findingsIn("event", text, "2015-03-03").flatMap((event) => event.actors);

test("bodies of states are of none of them, in their long, short and spelled forms", () => {
  for (const [name, code] of [
    ["The Caribbean Community", "IGO"],
    ["The Lake Chad Basin Commission", "IGO"],
    ["The East African Court of Justice", "IGO"],
    ["The Andean Parliament", "IGO"],
    ["The Pan American Health Organization", "IGO"],
    ["The African Commission on Human and Peoples' Rights", "IGO"],
    ["The Organization for Security and Cooperation in Europe", "IGO"],
    ["Eurojust", "EUR"],
    ["The WHO", "UNO"],
    ["UNAMSIL", "UNO"],
    ["The Norwegian Refugee Council", "NGO"],
    ["Mercy Corps", "NGO"],
    ["The Salvation Army", "NGO"],
    ["Equinor", "NOR"],
    ["Goldman Sachs", "USA"],
  ] as const)
    assert.deepEqual(
      [...new Set(actors(`${name} urged Burundi to free the prisoners.`).map((party) => party.code))],
      [code],
      name,
    );
});

test("a name is told to its end", () => {
  const [body] = actors("The Organization for Security and Cooperation in Europe urged Burundi to free the prisoners.");
  assert.equal(body?.text, "The Organization for Security and Cooperation in Europe");
});

test("who did it is asked, WHO is a body", () => {
  assert.deepEqual(actors("WHO KILLED THE MINISTER OF BURUNDI"), []);
});
