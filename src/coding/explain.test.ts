import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../language/load-engine.ts";
import { loadWorld } from "../world/load.ts";
import { explainDocument } from "./explain.ts";

const [engine, world] = [loadEngine(), loadWorld()];
const explain = (text: string) =>
  explainDocument(
    { id: "t", text, language: "en", published: { date: "2018-03-02", precision: "day", basis: "stated", because: [] } },
    engine,
    world,
  );

test("an event says its lexicon line, its trigger and the path to each party", () => {
  const [sentence] = explain("Japan condemned North Korea on Friday.");
  const event = sentence!.findings.find((each) => each.finding.kind === "event")!;
  assert.match(event.rule, /^accuse\.\d+$/);
  assert.match(event.entry!, /lexicon\/data\/accuse\.tsv line \d+/);
  assert.equal(event.trigger, "condemned");
  assert.ok(
    event.paths.some((path) => path.startsWith('actor "Japan" = Japan (JPN): condemned –nsubj→ Japan')),
    event.paths.join("\n"),
  );
});

test("a sentence without events says why", () => {
  assert.deepEqual(explain("The sky over the bay was grey.")[0]!.withoutEvent, ["no predicate of the lexicon"]);
  assert.match(explain("Japan did not condemn North Korea.")[0]!.withoutEvent.join(" "), /negated/);
});
