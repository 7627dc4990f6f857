import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../../reading-for-tests.ts";

const told = (text: string): readonly string[] =>
  findingsIn("event", text).map(
    ({ eventType, actors, recipients }) =>
      `${eventType} ${actors.map(({ code }) => code).join("+")} ${recipients.map(({ code }) => code).join("+")}`,
  );

test("who does what a noun names is said by its verb", () => {
  assert.deepEqual(told("Recognition of Kosovo came on Friday from Senegal."), ["SUPPORT SEN XKX"]);
  assert.deepEqual(told("The arrests of two Kenyan editors were carried out by Kenyan police."), ["COERCE KEN KEN"]);
  assert.deepEqual(told("Iranian accusations of negligence against Saudi Arabia were repeated."), ["ACCUSE IRN SAU"]);
  assert.deepEqual(told("A Turkish warning of retaliation was delivered to Syria."), ["THREATEN TUR SYR"]);
});

test("what only comes after it, or is said of it, does not do it", () => {
  assert.deepEqual(told("The arrest of a Kenyan editor was noticed by Sweden."), ["COERCE  KEN"]);
  assert.deepEqual(told("Recognition came with a visit from relatives."), []);
});
