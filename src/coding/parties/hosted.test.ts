import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const guests = (text: string): readonly string[] =>
  findingsIn("event", text).flatMap(({ recipients }) => recipients.map(({ code }) => code));

test("those who meet at somebody's invitation are not of the host's state", () => {
  for (const text of [
    "Oslo offered to host talks between the government and the rebels.",
    "Switzerland will host negotiations between the government and opposition groups next week.",
    "Uruguay hosted talks between the government and the unions.",
  ])
    assert.deepEqual(guests(text), ["", ""], text);
});

test("where their state is named, they are of it", () =>
  assert.deepEqual(guests("Norway hosted talks between the Sri Lankan government and the Tamil Tigers."), ["LKA", "LKA"]));
