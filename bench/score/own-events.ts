import { readFileSync } from "node:fs";
import type { EventFinding } from "../../src/coding/finding.ts";
import { readDocument } from "../../src/coding/read.ts";
import { loadEngine } from "../../src/language/load-engine.ts";
import { loadWorld } from "../../src/world/load.ts";
import type { Scorer } from "./figures.ts";

interface Case {
  readonly types: readonly string[];
  readonly status: string;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly date: string;
  readonly text: string;
}

const cases = (): Case[] =>
  readFileSync(new URL("data/own-events.tsv", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => {
      const [date = "", type = "", status = "", actors = "", recipients = "", text = ""] = line.split("\t");
      return { date, types: type.split("|"), status, actors: actors.split("|"), recipients: recipients.split("|"), text };
    });

const holds = (asked: readonly string[], found: readonly { readonly code: string }[]): boolean =>
  asked.includes("*") || found.some((party) => asked.includes(party.code));

/** Events on sentences of our own, which nothing is tuned on: right type (the event type or the act's), ends, status, events a sentence. */
export const score: Scorer = async () => {
  const engine = loadEngine();
  const world = loadWorld();
  const all = cases();
  const sum = { type: 0, ends: 0, status: 0, events: 0 };
  for (const [n, { types, status, actors, recipients, date, text }] of all.entries()) {
    const document = {
      id: `own-${n}`,
      text,
      language: "en",
      published: { date, precision: "day", basis: "stated", because: [] },
    } as const;
    const events = readDocument(document, engine, world).findings.filter(
      (finding): finding is EventFinding => finding.kind === "event",
    );
    const typed = events.filter((event) => types.includes(event.eventType) || types.includes(event.act));
    const ended = typed.filter(
      (event) =>
        holds(actors, event.actors) &&
        (holds(recipients, event.recipients) || (event.recipients.length === 0 && holds(recipients, event.actors.slice(1)))),
    );
    sum.events += events.length;
    if (typed.length > 0) sum.type++;
    if (ended.length > 0) sum.ends++;
    if (typed.some((event) => event.status === status)) sum.status++;
    if (process.env.VERBOSE && ended.length === 0) {
      const shown = events.map(
        (event) =>
          `${event.eventType}/${event.act}(${event.actors.map(({ code }) => code)}->${event.recipients.map(({ code }) => code)})`,
      );
      console.error(`${types.join("|")}(${actors}->${recipients}) : ${shown.join(" ") || "none"} : ${text}`);
    }
  }
  const share = (n: number) => n / all.length;
  return [
    {
      set: "own sentences",
      measure: "right type, both ends, status",
      values: {
        rows: all.length,
        type: share(sum.type),
        "type+ends": share(sum.ends),
        status: share(sum.status),
        events: sum.events / all.length,
      },
    },
  ];
};
