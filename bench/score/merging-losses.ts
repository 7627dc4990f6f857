// Why pairs of reports of one event are not found: `node bench/score/merging-losses.ts` prints those of the tuned half.
import { readDocument } from "../../src/coding/read.ts";
import { loadEngine } from "../../src/language/load-engine.ts";
import { likeActs } from "../../src/record/merging/acts.ts";
import { spanOf } from "../../src/record/merging/day.ts";
import { eventComparison, sharedPoints } from "../../src/record/merging/event-fit.ts";
import { type EventUnit, eventUnit } from "../../src/record/merging/events.ts";
import { type PackedEvent, type PackedParty, packFinding, partiesOf } from "../../src/record/store/pack.ts";
import { sketched } from "../../src/record/store/prepare.ts";
import type { Reading } from "../../src/record/store/record.ts";
import { loadWorld } from "../../src/world/load.ts";
import { codedReading, codedStories } from "./coded-stories.ts";
import { counts, type Figures, type Scorer } from "./figures.ts";
import { foundPairs, goldPairs } from "./merging.ts";
import { type Story, stories, storyDocument } from "./told-stories.ts";

/** Why a pair is lost, from the first thing that is missing to the last. */
export const reasons = ["one not coded", "other acts", "other actors", "other days", "not merged"] as const;
export type Reason = (typeof reasons)[number];

/** The events of a reading as merging sees them. */
function unitsOf({ document, findings }: Reading): EventUnit[] {
  const keys = new Map<string, number>();
  const ids = new Map<number, string>();
  const pack = (party: { id: string; code: string; start: number; end: number; sector?: string }): PackedParty => {
    const key = keys.get(party.id) ?? keys.size + 1;
    keys.set(party.id, key);
    ids.set(key, party.id);
    return [key, party.start, party.end, party.code, party.sector ?? 0];
  };
  return findings.findings
    .filter((finding) => finding.kind === "event")
    .map((finding) =>
      eventUnit(
        packFinding(finding, pack, sketched(finding, partiesOf(finding))) as PackedEvent,
        spanOf(document.published.date),
        ids,
      ),
    );
}

function reasonOf(one: readonly EventUnit[], other: readonly EventUnit[]): Reason {
  if (one.length === 0 || other.length === 0) return "one not coded";
  let furthest = 1;
  for (const a of one)
    for (const b of other) {
      if (likeActs(a.data.sort, b.data.sort) === 0) continue;
      furthest = Math.max(furthest, 2);
      if (sharedPoints(a.data, b.data) === 0) continue;
      furthest = Math.max(furthest, 3);
      if (Math.max(0, a.s - b.e, b.s - a.e) <= eventComparison.reach) furthest = 4;
    }
  return reasons[furthest]!;
}

/** Each pair that is one event and was not found, with why. */
export function lossesOf(
  gold: ReadonlySet<string>,
  found: ReadonlySet<string>,
  readings: readonly Reading[],
): Map<string, Reason> {
  const units = new Map(readings.map((reading) => [reading.document.id, unitsOf(reading)]));
  const losses = new Map<string, Reason>();
  for (const pair of gold) {
    if (found.has(pair)) continue;
    const [a, b] = pair.split(" ") as [string, string];
    losses.set(pair, reasonOf(units.get(a)!, units.get(b)!));
  }
  return losses;
}

/** How many pairs are lost from text, and why, on both halves of all stories. */
export const score: Scorer = async () => {
  const [engine, world] = [loadEngine(), loadWorld()];
  const figures: Figures[] = [];
  for (const half of ["tune", "held"] as const) {
    const told = [...codedStories(), ...stories()].filter(({ split }) => split === half);
    const readings = told.flatMap(({ reports }) =>
      reports.map(storyDocument).map((document) => ({ document, findings: readDocument(document, engine, world) })),
    );
    const losses = [...lossesOf(goldPairs(told), await foundPairs(readings), readings).values()];
    const values = Object.fromEntries(reasons.map((reason) => [reason, losses.filter((each) => each === reason).length]));
    figures.push({ set: `all stories (${half})`, measure: "pairs lost from text, and why", values: counts(values) });
  }
  return figures;
};

if (import.meta.main) {
  const tuned = ({ split }: Story): boolean => split === "tune";
  const print = async (told: readonly Story[], readings: readonly Reading[]): Promise<void> => {
    const [gold, found] = [goldPairs(told), await foundPairs(readings)];
    for (const [pair, reason] of lossesOf(gold, found, readings)) console.log(`${pair}\t${reason}`);
    for (const pair of found) if (!gold.has(pair)) console.log(`${pair}\tfalse`);
  };
  const coded = codedStories().filter(tuned);
  console.log("# coded by hand");
  await print(
    coded,
    coded.flatMap(({ reports }) => reports.map(codedReading)),
  );
  const [engine, world] = [loadEngine(), loadWorld()];
  const read = (told: readonly Story[]): Reading[] =>
    told.flatMap(({ reports }) =>
      reports.map(storyDocument).map((document) => ({ document, findings: readDocument(document, engine, world) })),
    );
  console.log("# from text");
  for (const told of [coded, stories().filter(tuned)]) await print(told, read(told));
}
