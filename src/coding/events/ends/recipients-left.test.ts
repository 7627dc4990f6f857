import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../../reading-for-tests.ts";

const recipients = (text: string, type: string): readonly string[] =>
  findingsIn("event", text)
    .filter(({ eventType }) => eventType === type)
    .flatMap((event) => event.recipients.map(({ code, text: words }) => code || words));

test("what is fired, whose text it is, against whom people march: no recipients", () => {
  for (const [text, type] of [
    ["Hezbollah fighters fired rockets from a point near the base.", "ASSAULT"],
    ["The parties will provide each other with assistance in accordance with the UN Charter.", "AGREE"],
    [
      "Belarusian police used stun grenades to break up demonstrations against the re-election of President Alexander Lukashenko.",
      "ASSAULT",
    ],
    ["Moscow rejects accusations that it is sending troops to the insurgents.", "REJECT"],
    ["Ukraine and Poland signed a pact in the Belarusian capital on Friday.", "SUPPORT"],
    ["Canada condemned the activist's poisoning on Monday.", "ACCUSE"],
  ] as const)
    assert.deepEqual(recipients(text, type), [], text);
  assert.deepEqual(recipients("Canada condemned France's expulsion of three diplomats.", "ACCUSE"), ["FRA"]);
});

test("those whom the force was to scatter", () => {
  assert.deepEqual(recipients("Kenyan police fired tear gas to disperse Somali refugees.", "ASSAULT"), ["SOM"]);
});

test("whom a protest is against, told within what goes on beside it", () => {
  assert.deepEqual(recipients("Tunisian youths burned tyres during a march against beatings by the French police.", "PROTEST"), [
    "FRA",
  ]);
  assert.deepEqual(recipients("Crowds blocked roads in Macau in defiance of the Portuguese authorities.", "PROTEST"), ["PRT"]);
});
