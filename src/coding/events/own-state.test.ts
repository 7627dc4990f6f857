import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const ends = (text: string, act: string): readonly (readonly string[])[] =>
  findingsIn("event", text)
    .filter((event) => event.act === act)
    .map(({ recipients }) =>
      recipients.map(({ code, rule }) => `${code}${rule === "own state, no other named" ? " inferred" : ""}`),
    );

test("people protest against their own state, and a state yields to its own people, where no other is named", () => {
  assert.deepEqual(ends("Maltese doctors have been on strike for eleven days over a new roster.", "PROTEST"), [["MLT inferred"]]);
  assert.deepEqual(ends("Zambia's vice-president refused to resign on Friday.", "REJECT"), [["ZMB inferred"]]);
  assert.deepEqual(ends("Ghana's president shortened the nightly curfew by an hour on Thursday.", "CONCEDE"), [["GHA inferred"]]);
});

test("where another side is named, nobody is inferred", () => {
  for (const [text, act] of [
    ["Peruvian students marched over the killings blamed on the Israeli military.", "PROTEST"],
    ["The Malian army and the rebels agreed to a truce.", "CONCEDE"],
    ["Sweden eased its embargo on Syria.", "CONCEDE"],
  ] as const)
    for (const each of ends(text, act)) assert.ok(!each.some((code) => code.includes("inferred")), text);
});

test("the trace says that it is inferred", () => {
  const [event] = findingsIn("event", "Polish miners walked off the job on Monday over unpaid wages.");
  assert.match(event?.trace.because.at(-1) ?? "", /^no other side is named: Poland/);
});
