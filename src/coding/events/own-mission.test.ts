import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const sanctioned = (text: string) =>
  findingsIn("event", text)
    .filter(({ act }) => act === "SANCTION")
    .map(({ recipients }) => recipients.map(({ code }) => code).join(" "));

const about = "Peru cut ties with Chile. Chile said that Peru was wrong. Peru and Chile share a long border.";

test("an ambassador withdrawn from nowhere that is said is withdrawn from the other whom the text is about", () => {
  assert.deepEqual(sanctioned(`${about} Peru will withdraw its ambassador, the minister said.`), ["CHL", "CHL"]);
  assert.deepEqual(sanctioned(`${about} Peru recalled its ambassador to Spain.`), ["CHL", "ESP"]);
  assert.deepEqual(sanctioned(`${about} Norway recalled its ambassador.`), ["CHL", ""]);
});
