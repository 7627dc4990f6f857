import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const actor = (text: string): string | undefined => findingsIn("event", text)[0]?.actors[0]?.code;

test("somebody known as of a state acts for the body in whose service the text names him", () => {
  assert.equal(actor("Jose Manuel Barroso, the European Commission President, urged Greece to cut its debt."), "EUR");
  assert.equal(actor("Bernard Kouchner, the head of the UN mission, urged Serbia to withdraw."), "UNO");
  assert.equal(actor("Olusegun Obasanjo, the African Union Chairman, urged Sudan to stop the fighting."), "IGO");
});

test("for his own state where the words name it", () =>
  assert.equal(actor("Angela Merkel, the German Chancellor, urged Greece to cut its debt."), "DEU"));
