import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const actor = (text: string): string | undefined => findingsIn("event", text)[0]?.actors[0]?.id;

test("that an office is over or to come is no part of a name", () => {
  assert.equal(actor("Retired Lt. Gen. Michael Barnes met Ukrainian officials in Kyiv."), "person:michael-barnes");
  assert.equal(actor("Retired General Anna Holt praised France."), "person:anna-holt");
  assert.equal(actor("Outgoing Finance Minister Ola Berg met Japanese bankers in Tokyo."), "person:ola-berg");
});
