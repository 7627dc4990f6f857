import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const told = (text: string): readonly string[] => findingsIn("event", text).map(({ eventType }) => eventType);

const letters: readonly string[] = [
  "We moved into the flat in spring. The kitchen was lovely. I called the agency about the boiler. The office refused my request for a new one. My sister was not amused.",
  "My dress came late. The seller was rude on the phone. The guard at the door argued with me for an hour. I left without it. Do not shop there.",
  "Our old cat died in June. The officer at the desk signed the papers. The children cried. We buried her in the garden. It rained all day.",
  "The hearing began at nine. The court did not recognize the right to leave bags on the pavement. The judge spoke slowly. The clerk took notes. Lunch was at one.",
  "The novices rose at four. Many of the elder monks rejected a new leader. They prayed in silence. Bread was scarce. Winter was long.",
];

/** Private people of whom at most the country is known, in texts that speak of other things. */
const tales: readonly string[] = [
  "The band met in spring. They hired a van. The Danish drummer kicked a Welsh singer. Nobody laughed. The record sold badly. It rained. They all went home. The van broke down twice.",
  "My aunt keeps bees. She reads a lot. A Polish baker attacked a Scottish gardener with a spoon. It was a long summer. The honey was good. We ate it all. The bees did well. She was glad.",
];

/** Somebody of whom nothing is said, in a text that now and then names a state. */
const stranger =
  "Wexford had been at sea for years. He liked the food. Then he met a Kenyan agent in Mombasa. It was hot. The ship sailed at dawn. Uganda was far away. He wrote letters. Nobody answered them.";

const reports: readonly string[] = [
  "Kenya's parliament met on Monday. Ministers from Uganda and Tanzania attended. The opposition rejected the budget. Kenyan police closed the streets of Nairobi. The session ended late.",
  "Rebels kidnapped two surgeons near Mosul on Friday. Iraq's government condemned the act. The United Nations did, too. Iraqi troops searched the area. Turkey closed its border.",
];

test("in a text that names no states, what nobody's office or guard does is no matter for the record", () => {
  for (const text of [...letters, ...tales]) assert.deepEqual(told(text), [], text);
});

test("what somebody does of whom a text says nothing is left out where it speaks of other things", () => {
  assert.deepEqual(told(stranger), []);
});

test("in a text of public affairs a body of which no state is said is coded all the same", () => {
  assert.ok(told(reports[0]!).includes("REJECT"));
  assert.ok(told(reports[1]!).includes("ASSAULT"));
});

test("a sentence alone need not say whose police they are", () => {
  assert.deepEqual(told("Police arrested three opposition leaders on Monday."), ["COERCE"]);
});

const kenya =
  "Kenya's parliament met on Monday. Kenyans were weary of it. Nobody in Nairobi knew what Kenya would do. It was hot.";

test("private people of one state may protest and kill; what they say to each other is no matter for the record", () => {
  assert.deepEqual(told(`${kenya} Kenyan farmers criticised Kenyan shopkeepers. Kenyan nurses thanked a Kenyan singer.`), []);
  assert.deepEqual(told(`${kenya} Kenyan herders killed nine Kenyan farmers. Kenyan students protested.`), [
    "ASSAULT",
    "PROTEST",
  ]);
  assert.deepEqual(told(`${kenya} Kenyan farmers criticised Ugandan shopkeepers.`), ["ACCUSE"]);
});

test("an event without any state or body could not be asked for, and is left out also in a text of public affairs", () => {
  assert.deepEqual(told(`${kenya} The group's spokesman praised the agency. An agency rejected the request.`), []);
});
