import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn, partyAt } from "../reading-for-tests.ts";

const recipients = (text: string): readonly string[] =>
  findingsIn("event", text).flatMap((event) => event.recipients.map(({ code }) => code));

test("our ally Turkey is Turkey", () => {
  assert.deepEqual(recipients("France thanked its ally Turkey."), ["TUR"]);
  assert.deepEqual(recipients("Sudan accused its neighbour Chad of arming rebels."), ["TCD"]);
  assert.deepEqual(recipients("Iran threatened its rival Saudi Arabia with war."), ["SAU"]);
});

test("justice is nobody, a judge is somebody", () => {
  assert.equal(partyAt("The United States authorized a Rewards for Justice offer.", "Justice"), null);
  assert.equal(partyAt("Kenya's Chief Justice met the president.", "Justice")?.code, "KEN");
});

test("a man welcomes a body's support: he is not in its service", () => {
  const [event] = findingsIn("event", "Philip Hammond welcomes UNSC support for new talks.", "2015-10-03");
  assert.deepEqual(
    event?.actors.map(({ code }) => code),
    ["GBR"],
  );
});
