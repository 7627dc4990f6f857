import assert from "node:assert/strict";
import { test } from "node:test";
import type { EventRow } from "../../record/rows/event.ts";
import { openRecord } from "../../record/store/open.ts";
import { readings } from "../../record/testing/episode.ts";
import { agreementSentence, eventSentence } from "./sentence.ts";

async function event(change: Partial<EventRow>): Promise<EventRow> {
  const record = await openRecord(":memory:");
  await record.add(readings());
  const [one] = await record.list("event", { type: "CONSULT", status: "happened" });
  await record.close();
  const party = (id: string, name: string, code = "") => ({ id, name, code, text: name });
  return {
    ...one!,
    type: "CONSULT",
    mode: "visit",
    status: "happened",
    actors: [party("person:ada-berg", "Ada Berg")],
    recipients: [party("state:USA", "United States", "USA")],
    place: null,
    differences: [],
    reports: one!.reports.map((report) => ({ ...report, attributedTo: null })),
    ...change,
  };
}

test("an event is a sentence in the tense of its status", async () => {
  const say = async (change: Partial<EventRow>, due = false) => eventSentence(await event(change), due);
  assert.equal(await say({}), "Ada Berg visited the United States.");
  assert.equal(await say({ place: { name: "Boston" } }), "Ada Berg visited the United States (Boston).");
  assert.equal(await say({ mode: null, place: { name: "Oslo" } }), "Ada Berg met the United States in Oslo.");
  assert.equal(await say({ status: "planned" }), "Ada Berg is to visit the United States.");
  assert.equal(await say({ status: "planned" }, true), "Ada Berg was to visit the United States.");
  assert.equal(await say({ status: "hypothetical" }), "Ada Berg may visit the United States.");
  assert.equal(await say({ status: "proposed" }), "It is proposed that Ada Berg visit the United States.");
  assert.equal(await say({ status: "called-for" }), "There are calls for Ada Berg to visit the United States.");
  assert.equal(await say({ status: "denied" }), "It is denied that Ada Berg visited the United States.");
  assert.equal(await say({ status: "cancelled" }), "Ada Berg was to visit the United States, but it was called off.");
  assert.equal(await say({ type: "SUPPORT", mode: null, recipients: [] }), "Ada Berg expressed support.");
  assert.equal(await say({ actors: [] }), "Somebody unnamed visited the United States.");
  assert.equal(
    await say({ actors: [{ id: "group:envoys", name: "Peruvian envoys", code: "PER", text: "envoys" }], status: "planned" }),
    "Peruvian envoys are to visit the United States.",
  );
});

test("two who met at a conference in the state of one of them met", async () => {
  const party = (id: string, name: string, code: string) => ({ id, name, code, text: name });
  const two = [party("person:ada-berg", "Ada Berg", "NOR"), party("person:ed-low", "Ed Low", "USA")];
  const of = async (change: Partial<EventRow>) => eventSentence(await event({ mode: "multilateral", actors: two, ...change }));
  assert.equal(await of({}), "Ada Berg and Ed Low met.");
  assert.equal(
    await of({ recipients: [party("state:PER", "Peru", "PER")] }),
    "Ada Berg and Ed Low took part in a meeting with Peru.",
  );
});

test("persons are released, states get back what is theirs", async () => {
  const of = async (id: string, name: string) =>
    eventSentence(await event({ type: "RETREAT", mode: "release", recipients: [{ id, name, code: "PER", text: name }] }));
  assert.equal(await of("group:per-soldiers", "Peruvian soldiers"), "Ada Berg released Peruvian soldiers.");
  assert.equal(await of("state:PER", "Peru"), "Ada Berg released prisoners or property of Peru.");
});

test("a claim is told with its claimant", async () => {
  const one = await event({});
  const by = { id: "org:security-council", name: "Security Council", code: "", text: "the Council" };
  const claimed = { ...one, reports: one.reports.map((report) => ({ ...report, attributedTo: by })) };
  assert.equal(eventSentence(claimed), "Ada Berg visited the United States, according to the Security Council.");
  const own = { ...one, reports: one.reports.map((report) => ({ ...report, attributedTo: one.actors[0]! })) };
  assert.equal(eventSentence(own), "Ada Berg visited the United States, by their own account.");
});

test("an agreement is told with its standing and its bounds", async () => {
  const record = await openRecord(":memory:");
  await record.add(readings());
  for (const agreement of await record.list("agreement")) {
    const text = agreementSentence(agreement);
    assert.match(text, /^[A-Z]/);
    assert.match(text, / (?:was|were|is|are|has|have) /);
    assert.doesNotMatch(text, /undefined|\[object|: ;/);
  }
  await record.close();
});

test("an agreement's number, value and sectors stand in its sentence", async () => {
  const record = await openRecord(":memory:");
  await record.add(readings());
  const [one] = await record.list("agreement");
  await record.close();
  const party = (id: string, name: string) => ({ id, name, code: "", text: name });
  const plain = {
    ...one!,
    name: "commercial documents",
    form: "contracts",
    status: "signed" as const,
    parties: [party("state:PER", "Peru"), party("state:USA", "United States")],
    count: { atLeast: 20 },
    value: { atLeast: 7e9, currency: "USD" },
    sectors: ["aviation", "energy"],
    differences: [],
  };
  assert.equal(
    agreementSentence(plain),
    "At least 20 commercial documents between Peru and the United States were signed, worth at least 7 billion USD; sectors: aviation, energy.",
  );
  const single = { ...plain, name: "memorandum", form: "memorandum", count: null, value: null, sectors: [] };
  assert.equal(agreementSentence(single), "A memorandum between Peru and the United States was signed.");
});
