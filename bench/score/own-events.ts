import { loadEngine } from "../../src/language/load-engine.ts";
import { loadWorld } from "../../src/world/load.ts";
import { type EventCase, isHeld, judge, readCases, shown } from "./event-cases.ts";
import { type Figures, percent, rate, type Scorer } from "./figures.ts";

const all = (): true => true;

/** Our own sets of sentences: set, file, which of its cases, and whether its misses may be shown to whoever writes rules. */
const sets: readonly (readonly [string, string, (each: EventCase) => boolean, boolean])[] = [
  ["own sentences", "own-events.tsv", all, true],
  ["agency sentences, tuned half", "agency-events.tsv", (each) => !isHeld(each), true],
  ["agency sentences, held half", "agency-events.tsv", isHeld, false],
  ["in the gold's manner, tuned half", "manner-events.tsv", (each) => !isHeld(each), true],
  ["in the gold's manner, held half", "manner-events.tsv", isHeld, false],
  ["in the gold's manner 2, tuned half", "manner-events-2.tsv", (each) => !isHeld(each), true],
  ["in the gold's manner 2, held half", "manner-events-2.tsv", isHeld, false],
];

/** Events on sentences of our own: right type (the event type or the act's), ends, status, events a sentence. `VERBOSE=1` shows misses. */
export const score: Scorer = async () => {
  const engine = loadEngine();
  const world = loadWorld();
  return sets.map(([set, file, among, open]): Figures => {
    const cases = readCases(file).filter(among);
    const sum = { type: 0, ends: 0, status: 0, events: 0 };
    for (const each of cases) {
      const judged = judge(each, engine, world);
      sum.events += judged.events.length;
      if (judged.typed) sum.type++;
      if (judged.ended) sum.ends++;
      if (judged.standing) sum.status++;
      if (process.env.VERBOSE && open && !judged.ended) console.error(shown(each, judged));
    }
    const share = (n: number) => percent(n, cases.length);
    return {
      set,
      measure: "right type, both ends, status",
      values: {
        rows: cases.length,
        type: share(sum.type),
        "type+ends": share(sum.ends),
        status: share(sum.status),
        events: rate(sum.events, cases.length),
      },
    };
  });
};
