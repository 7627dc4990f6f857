import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../../reading-for-tests.ts";

const told = (text: string): string[] =>
  findingsIn("event", text).map(
    ({ eventType, actors, recipients }) =>
      `${eventType} ${actors.map(({ code }) => code).join("+")} > ${recipients.map(({ code }) => code).join("+")}`,
  );

test("its government, where no state does such a thing to its own, is that of the state spoken of before", () => {
  for (const [text, wanted] of [
    ["Brazil held elections on Sunday. India recognised its new government on Tuesday.", "SUPPORT IND > BRA"],
    ["Eritrea held no vote this year. Canada condemned its leadership on Friday.", "ACCUSE CAN > ERI"],
  ] as const)
    assert.ok(told(text).includes(wanted), told(text).join(", "));
});

test("what a state does with its own stays its own", () =>
  assert.ok(
    !told("Brazil held elections on Sunday. India recalled its ambassador on Tuesday.").some((each) => each.endsWith("> BRA")),
  ));
