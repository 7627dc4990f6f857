import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { loadEngine } from "../../language/load-engine.ts";
import { loadWorld } from "../../world/load.ts";
import type { EventFinding } from "../finding.ts";
import { dataLines } from "../lexicon/data-lines.ts";
import { readDocument } from "../read.ts";

const [engine, world] = [loadEngine(), loadWorld()];

const eventsOf = (text: string): readonly EventFinding[] =>
  readDocument(
    { id: "t", text, language: "en", published: { date: null, precision: "unknown", basis: "unknown", because: [] } },
    engine,
    world,
  ).findings.filter((finding) => finding.kind === "event");

const has = (events: readonly EventFinding[], type: string, actor: string, recipient: string): boolean =>
  events.some((event) => {
    if (event.eventType !== type) return false;
    const [actors, recipients] = [event.actors.map((each) => each.code), event.recipients.map((each) => each.code)];
    return (
      (actor === "-" || actors.includes(actor)) &&
      (recipient === "-" || recipients.includes(recipient) || (recipients.length === 0 && actors.includes(recipient)))
    );
  });

/** The sentences of a case file, and the share of them that must be coded with type and both ends (the parse is not always right). */
for (const [file, share] of [
  ["news", 0.88],
  ["wires", 0.75],
  ["desk", 0.7],
  ["agency", 0.7],
  ["conflict", 0.85],
  ["pressure", 0.8],
  ["despatches", 0.76],
  ["manner", 0.93],
  ["in-passing", 0.95],
  ["asked-and-refused", 0.95],
  ["ties-and-help", 0.9],
  ["plain-agency", 0.93],
  ["crowds-and-charges", 0.9],
  ["force", 0.9],
  ["yielding", 0.93],
  ["plain-words", 0.95],
  ["harm-and-retreat", 0.9],
  ["curbs-and-cuts", 0.9],
  ["constructions", 0.95],
  ["pledges-and-pleas", 0.95],
  ["words-and-goodwill", 0.95],
  ["retold", 0.95],
  ["idioms", 0.97],
  ["nominal", 0.97],
  ["many-predicates", 0.96],
  ["threats-and-marches", 0.95],
] as const)
  test(`${file}: ${share * 100} % with the right type, actor and recipient, at most 1.6 events a sentence`, () => {
    const rows = dataLines(readFileSync(new URL(`./cases/${file}.tsv`, import.meta.url), "utf8")).map((line) => line.split("\t"));
    let count = 0;
    const missed = rows.filter(([type = "", actor = "", recipient = "", text = ""]) => {
      const events = eventsOf(text);
      count += events.length;
      return !has(events, type, actor, recipient);
    });
    assert.ok(
      missed.length <= rows.length * (1 - share),
      `missed ${missed.length} of ${rows.length}:\n${missed.map((row) => row.join(" | ")).join("\n")}`,
    );
    assert.ok(count <= rows.length * 1.6, `${count} events in ${rows.length} sentences`);
  });

test("evidence is exactly the document's words", () => {
  for (const event of eventsOf("On Monday Iran freed two British sailors.\n\nFrance welcomed the release."))
    assert.ok(event.evidence.text.length > 0 && event.trace.trigger.text.length > 0);
});

test("bare statements, weather and negated acts give no event", () => {
  for (const text of [
    "The minister said the budget was balanced.",
    "A storm hit the Philippines on Monday.",
    "Kenya did not attack Somalia.",
    "If India attacked Pakistan, oil prices would rise.",
    "Plans are under way for a new airport in Kenya.",
    "There have been no talks since May, officials in Nairobi said.",
    "The manager met his German colleague for lunch in Boston.",
    "The police are behind schedule, a German official said.",
    "The coach regretted that France had lost.",
    "Opening soon, the Chinese restaurant in Rome has hired ten cooks.",
  ])
    assert.deepEqual(
      eventsOf(text).map((event) => `${event.eventType} ${event.trace.rule}`),
      [],
      text,
    );
});

test("what is planned, proposed, refused or under way says so", () => {
  const [planned] = eventsOf("The French president will visit Tunisia in June.");
  assert.equal(planned?.eventType, "AGREE");
  assert.equal(planned?.act, "CONSULT");
  assert.equal(planned?.status, "planned");
  const [refused] = eventsOf("Hungary will not recognise Kosovo.");
  assert.equal(refused?.eventType, "REJECT");
  const [ongoing] = eventsOf("Turkish warplanes are bombing Kurdish villages in Syria.");
  assert.equal(ongoing?.status, "ongoing");
  assert.equal(ongoing?.eventType, "ASSAULT");
});

test("whose words an event is, is kept", () => {
  const [event] = eventsOf("Sudan bombed a hospital in Nuba, the United Nations said on Tuesday.");
  assert.equal(event?.attributedTo?.code, "UNO");
  assert.equal(event?.actors[0]?.code, "SDN");
});
