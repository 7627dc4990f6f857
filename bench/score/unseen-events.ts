import type { EventFinding, Party } from "../../src/coding/finding.ts";
import { loadEngine } from "../../src/language/load-engine.ts";
import { loadWorld } from "../../src/world/load.ts";
import { areEnds, isTyped, judge, names, readCases } from "./event-cases.ts";
import { percent, rate, type Scorer } from "./figures.ts";

const isAsked = (asked: readonly string[], party: Party): boolean => asked.includes("*") || names(asked, party);

/**
 * Events on the sentences that no rule is written by: right type, type with both ends, status, and how many of the events of the
 * right type name a state or body that is in neither end. Counts only: the sentences and their misses are never printed.
 */
export const score: Scorer = async () => {
  const engine = loadEngine();
  const world = loadWorld();
  const cases = readCases("unseen-events.tsv");
  const sum = { type: 0, ends: 0, status: 0, stray: 0, events: 0 };
  for (const each of cases) {
    const { actors, recipients, status } = each;
    const { events } = judge(each, engine, world);
    const typed = events.filter((event) => isTyped(each, event));
    const isStray = (event: EventFinding): boolean =>
      [...event.actors, ...event.recipients].some(
        (party) => party.code !== "" && !isAsked(actors, party) && !isAsked(recipients, party),
      );
    sum.events += events.length;
    if (typed.length > 0) sum.type++;
    if (typed.some((event) => areEnds(each, event))) sum.ends++;
    if (typed.some((event) => status.includes(event.status))) sum.status++;
    if (typed.length > 0 && typed.every(isStray)) sum.stray++;
  }
  const share = (n: number): string => percent(n, cases.length);
  return [
    {
      set: "unseen sentences",
      measure: "right type, both ends, status",
      values: {
        rows: cases.length,
        type: share(sum.type),
        "type+ends": share(sum.ends),
        status: share(sum.status),
        "stray party": share(sum.stray),
        events: rate(sum.events, cases.length),
      },
    },
  ];
};
