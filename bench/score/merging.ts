import { readFileSync } from "node:fs";
import { readDocument } from "../../src/coding/read.ts";
import type { Document } from "../../src/intake/document.ts";
import { loadEngine } from "../../src/language/load-engine.ts";
import { openRecord } from "../../src/record/store/open.ts";
import type { Reading } from "../../src/record/store/record.ts";
import { loadWorld } from "../../src/world/load.ts";
import type { Figures, Scorer } from "./figures.ts";

/** A story of examples/merging: short reports, each with the ids of the events it tells. */
export interface Story {
  readonly story: string;
  readonly split: "tune" | "held";
  readonly reports: readonly {
    readonly id: string;
    readonly date: string;
    readonly text: string;
    readonly events: readonly string[];
  }[];
}

export const stories = (): Story[] =>
  readFileSync(new URL("../../examples/merging/stories.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Story);

export const storyDocument = (report: Story["reports"][number]): Document => ({
  id: report.id,
  text: report.text,
  published: { date: report.date, precision: "day", basis: "stated", because: [] },
  language: "en",
});

/** Pairs of items that share a group, as `a b` with a before b. */
export function pairsOf(groups: Iterable<readonly string[]>): Set<string> {
  const pairs = new Set<string>();
  for (const group of groups) {
    const items = [...new Set(group)].sort();
    for (let i = 0; i < items.length; i++) for (let j = i + 1; j < items.length; j++) pairs.add(`${items[i]} ${items[j]}`);
  }
  return pairs;
}

/** The pairs of reports that tell one event, as the stories say. */
export function goldPairs(told: readonly Story[]): Set<string> {
  const events = new Map<string, string[]>();
  for (const { reports } of told)
    for (const { id, events: ids } of reports) for (const event of ids) events.set(event, [...(events.get(event) ?? []), id]);
  return pairsOf(events.values());
}

/** The pairs of reports that the record has under one event, when it has read all of them. */
export async function foundPairs(readings: readonly Reading[]): Promise<Set<string>> {
  const record = await openRecord(":memory:");
  await record.add(readings);
  const groups: string[][] = [];
  for await (const event of record.rows("event")) groups.push(event.reports.map((report) => report.document));
  await record.close();
  return pairsOf(groups);
}

export function figuresOf(gold: ReadonlySet<string>, found: ReadonlySet<string>): Record<string, number> {
  const right = [...found].filter((pair) => gold.has(pair)).length;
  const precision = found.size ? right / found.size : 0;
  const recall = gold.size ? right / gold.size : 0;
  return { precision, recall, f1: right ? (2 * precision * recall) / (precision + recall) : 0, pairs: gold.size };
}

/** Pairwise F1 of merging: pairs of reports that tell one event, as coded by Chancery itself. */
export const score: Scorer = async () => {
  const [engine, world] = [loadEngine(), loadWorld()];
  const figures: Figures[] = [];
  for (const split of ["tune", "held"] as const) {
    const told = stories().filter((story) => story.split === split);
    const readings = told.flatMap(({ reports }) =>
      reports.map(storyDocument).map((document) => ({ document, findings: readDocument(document, engine, world) })),
    );
    figures.push({
      set: `merging stories (${split})`,
      measure: "pairs of reports of one event",
      values: figuresOf(goldPairs(told), await foundPairs(readings)),
    });
  }
  return figures;
};
