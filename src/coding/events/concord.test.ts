import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { loadEngine } from "../../language/load-engine.ts";
import { loadWorld } from "../../world/load.ts";
import type { EventFinding, Party } from "../finding.ts";
import { dataLines } from "../lexicon/data-lines.ts";
import { readDocument } from "../read.ts";

const [engine, world] = [loadEngine(), loadWorld()];

const eventsOf = (text: string): readonly EventFinding[] =>
  readDocument(
    { id: "t", text, language: "en", published: { date: "2017-03-15", precision: "day", basis: "stated", because: [] } },
    engine,
    world,
  ).findings.filter((finding) => finding.kind === "event");

const codes = (parties: readonly Party[]): readonly string[] => parties.map(({ code }) => code);

/** Whether an event is of one of the wanted acts (`CONSULT.planned`, or PLOVER's type alone) with all of the wanted ends. */
function fits(event: EventFinding, wanted: string, actor: string, recipient: string): boolean {
  const [actors, recipients] = [codes(event.actors), codes(event.recipients)];
  return (
    wanted.split("|").some((each) => {
      const [act = "", status] = each.split(".");
      return (event.act === act || event.eventType === act) && (status === undefined || event.status === status);
    }) &&
    (actor === "-" || actor.split(",").every((code) => actors.includes(code))) &&
    (recipient === "-" ||
      recipient.split(",").every((code) => recipients.includes(code) || (recipients.length === 0 && actors.includes(code))))
  );
}

for (const [file, share] of [
  ["visits", 0.88],
  ["meetings", 0.9],
  ["goodwill", 0.88],
] as const)
  test(`${file}: ${share * 100} % with the right act, status and ends (15 March 2017), at most 1.6 events a sentence`, () => {
    const rows = dataLines(readFileSync(new URL(`./cases/${file}.tsv`, import.meta.url), "utf8")).map((line) => line.split("\t"));
    let count = 0;
    const missed = rows.filter(([wanted = "", actor = "", recipient = "", text = ""]) => {
      const events = eventsOf(text);
      count += events.length;
      return wanted === "none" ? events.length > 0 : !events.some((event) => fits(event, wanted, actor, recipient));
    });
    assert.ok(
      missed.length <= rows.length * (1 - share),
      `missed ${missed.length} of ${rows.length}:\n${missed.map((row) => row.join(" | ")).join("\n")}`,
    );
    assert.ok(count <= rows.length * 1.6, `${count} events in ${rows.length} sentences`);
  });
