import { readDocument } from "../../src/coding/read.ts";
import { loadEngine } from "../../src/language/load-engine.ts";
import { openRecord } from "../../src/record/store/open.ts";
import type { Reading } from "../../src/record/store/record.ts";
import { loadWorld } from "../../src/world/load.ts";
import { codedReading, codedStories } from "./coded-stories.ts";
import { type Figures, percent, type Scorer } from "./figures.ts";
import { type Story, stories, storyDocument } from "./told-stories.ts";

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

export function figuresOf(gold: ReadonlySet<string>, found: ReadonlySet<string>): Record<string, number | string> {
  const right = [...found].filter((pair) => gold.has(pair)).length;
  return {
    precision: percent(right, found.size),
    recall: percent(right, gold.size),
    f1: percent(2 * right, found.size + gold.size),
    pairs: gold.size,
  };
}

const read = (told: readonly Story[]): Reading[] => {
  const [engine, world] = [loadEngine(), loadWorld()];
  return told.flatMap(({ reports }) =>
    reports.map(storyDocument).map((document) => ({ document, findings: readDocument(document, engine, world) })),
  );
};

/**
 * Pairwise F1 of merging: pairs of reports that tell one event. Given the findings of a careful reader, it is that of merging
 * alone; from the text, it is that of all rooms together, and a pair of which one report is not coded is lost.
 */
export const score: Scorer = async () => {
  const figures: Figures[] = [];
  const measured = async (set: string, measure: string, told: readonly Story[], readings: readonly Reading[]) => {
    figures.push({ set, measure, values: figuresOf(goldPairs(told), await foundPairs(readings)) });
  };
  for (const split of ["tune", "held"] as const) {
    const coded = codedStories().filter((story) => story.split === split);
    const told = stories().filter((story) => story.split === split);
    const byHand = coded.flatMap(({ reports }) => reports.map(codedReading));
    await measured(`coded stories (${split})`, "merging alone, pairs of reports", coded, byHand);
    await measured(`coded stories (${split})`, "from text, pairs of reports", coded, read(coded));
    await measured(`hard stories (${split})`, "from text, pairs of reports", told, read(told));
  }
  const all = codedStories();
  await measured(
    `coded stories (all ${all.length})`,
    "merging alone, pairs of reports",
    all,
    all.flatMap(({ reports }) => reports.map(codedReading)),
  );
  return figures;
};
