import { readFileSync } from "node:fs";
import type { EventFinding } from "../../src/coding/finding.ts";
import { areEnds, type EventCase, isTyped, stands } from "./event-cases.ts";
import { percent } from "./figures.ts";

/** An event of a labelled sentence: one that must be found, or one that may be. */
export interface Label extends Omit<EventCase, "date" | "text"> {
  readonly must: boolean;
  readonly note: string;
}

/** A sentence of a document by its name, with what a careful reader codes in it. */
export interface Labelled {
  readonly source: string;
  readonly sentence: string;
  readonly labels: Label[];
}

/** A labelled sentence and the events that coding finds with their words in it. */
export interface Coded extends Labelled {
  readonly text: string;
  readonly events: readonly EventFinding[];
}

/** The sentences of a file under `data`: source, sentence, kind, types, status, actors, recipients, note; parted by tabs, alternatives by "|". */
export function readLabels(file: string): readonly Labelled[] {
  const sentences = new Map<string, Labelled>();
  const list = (values = ""): readonly string[] => values.split("|");
  for (const line of readFileSync(new URL(`data/${file}`, import.meta.url), "utf8").split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [source = "", sentence = "", kind, types, status, actors, recipients, note = ""] = line.split("\t");
    const known = sentences.get(sentence) ?? { source, sentence, labels: [] };
    sentences.set(sentence, known);
    if (kind !== "none")
      known.labels.push({
        must: kind === "must",
        note,
        types: list(types),
        status: list(status),
        actors: list(actors),
        recipients: list(recipients),
      });
  }
  return [...sentences.values()];
}

export type Fit = "type" | "ends" | "all" | null;
const ranks: readonly Fit[] = [null, "type", "ends", "all"];

/** How far an event agrees with a label: type; type and both ends; type, ends and status. */
export function fit(label: Label, event: EventFinding): Fit {
  if (!isTyped(label, event)) return null;
  if (!areEnds(label, event)) return "type";
  return label.status.includes("*") || stands(label.status, event) ? "all" : "ends";
}

export const best = (fits: readonly Fit[]): Fit => fits.reduce((a, b) => (ranks.indexOf(b) > ranks.indexOf(a) ? b : a), null);

/** How many of the events found hold, and how many of those that must be found are, each as to type, with both ends, and with status too. */
export function figuresOf(part: readonly Coded[]): Readonly<Record<string, number | string>> {
  const found = part.flatMap(({ events, labels }) => events.map((event) => best(labels.map((label) => fit(label, event)))));
  const must = part.flatMap(({ events, labels }) =>
    labels.filter((label) => label.must).map((label) => best(events.map((event) => fit(label, event)))),
  );
  const share = (fits: readonly Fit[], least: Fit): string =>
    percent(fits.filter((each) => ranks.indexOf(each) >= ranks.indexOf(least)).length, fits.length);
  return {
    sentences: part.length,
    found: found.length,
    "right type": share(found, "type"),
    "and ends": share(found, "ends"),
    "and status": share(found, "all"),
    must: must.length,
    "type met": share(must, "type"),
    "ends met": share(must, "ends"),
    "status met": share(must, "all"),
  };
}
