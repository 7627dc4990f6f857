import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const told = (text: string): readonly string[] =>
  findingsIn("event", text).map(
    ({ act, status, actors, recipients }) => `${act} ${status} ${[...actors, ...recipients].map(({ code }) => code).join(" ")}`,
  );

test("who works to support somebody supports him", () => {
  assert.deepEqual(told("Denmark is working with its allies to support the Libyan opposition."), ["SUPPORT ongoing DNK LBY"]);
  assert.deepEqual(told("Egypt has worked for years to help Sudan."), ["AID ongoing EGY SDN"]);
  assert.deepEqual(told("Peru failed to work to help refugees."), []);
});

test("what somebody's call wants done is not done", () => {
  for (const text of [
    "Kenya echoed President Museveni's call that all parties in South Sudan respect the truce.",
    "The UN repeated its demand that Serbia withdraw its troops from Kosovo.",
  ])
    assert.ok(
      findingsIn("event", text).every(({ act, status }) => act !== "RETREAT" || status !== "happened"),
      text,
    );
});

test("that they have been turned away is unacceptable, and not their fault", () => {
  const [event] = findingsIn("event", "It is unacceptable that the UN has not been given access to the town, France said.");
  assert.ok(event === undefined || event.recipients.every(({ code }) => code !== "UNO"));
});
