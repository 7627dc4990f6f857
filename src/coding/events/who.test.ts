import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { loadEngine } from "../../language/load-engine.ts";
import { loadWorld } from "../../world/load.ts";
import type { EventFinding, Party } from "../finding.ts";
import { readDocument } from "../read.ts";

const [engine, world] = [loadEngine(), loadWorld()];

const eventsOf = (text: string, date: string): readonly EventFinding[] =>
  readDocument(
    {
      id: "t",
      text: text.replaceAll(" / ", "\n\n"),
      language: "en",
      published:
        date === ""
          ? { date: null, precision: "unknown", basis: "unknown", because: [] }
          : { date, precision: "day", basis: "stated", because: [] },
    },
    engine,
    world,
  ).findings.filter((finding) => finding.kind === "event");

/** Codes of parties, "?" for none, in order of the text. */
const codes = (parties: readonly Party[]): string => parties.map(({ code }) => code || "?").join(" ") || "-";

const linesOf = (file: string): readonly string[] =>
  readFileSync(new URL(`./cases/${file}.tsv`, import.meta.url), "utf8").split("\n");

/** Who did it to whom, of the event of a type: the files hold date, type, actors, recipients and the text, "/" between paragraphs. */
for (const line of [...linesOf("who"), ...linesOf("bystanders")]) {
  if (line === "" || line.startsWith("#")) continue;
  const [date = "", type = "", actors = "", recipients = "", text = ""] = line.split("\t");
  test(`who: ${text}`, () => {
    const events = eventsOf(text, date).filter((event) => event.eventType === type);
    const ends = events.map((event) => `${codes(event.actors)} -> ${codes(event.recipients)}`);
    assert.ok(ends.includes(`${actors} -> ${recipients === "" ? "-" : recipients}`), `${ends.join("; ") || "no such event"}`);
  });
}

test("a court that clears men of robbing and killing somebody has not killed", () => {
  const found = eventsOf("A Kenyan court cleared two men of robbing and killing a British teenager.", "");
  assert.deepEqual(
    found.map(({ eventType }) => eventType),
    ["CONCEDE"],
  );
});
