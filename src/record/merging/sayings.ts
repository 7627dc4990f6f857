import { groupByLeaders } from "./leaders.ts";
import { containment } from "./words.ts";

/** A statement or an assessment as merging sees it: whose it is is settled by its bucket. */
export interface Saying {
  readonly n: number;
  readonly key: string;
  /** Day on which it was said, else published; null if unknown. */
  readonly day: number | null;
  /** Sketch of the words (words.ts). */
  readonly sketch: string;
  /** The words without case, marks and spaces. */
  readonly plain: string;
  /** What must be equal besides the words (polarity of a judgement …). */
  readonly turn: string;
}

/** Words without case, punctuation and spaces: two printings of one quotation are equal in it. */
export function plainWords(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

const reach = 10;
const enough = 12;

function fit(a: Saying, b: Saying): number {
  if (a.turn !== b.turn) return 0;
  if (a.plain === b.plain) return 2;
  if (Math.min(a.sketch.length, b.sketch.length) < enough) return 0;
  const shared = containment(a.sketch, b.sketch);
  return shared >= 0.75 ? shared : 0;
}

const leads = (a: Saying, b: Saying): boolean => {
  if (a.plain.length !== b.plain.length) return a.plain.length > b.plain.length;
  if (a.day !== b.day) return (a.day ?? 0) < (b.day ?? 0);
  return a.key < b.key;
};

/** One group a thing said: said twice or printed by many, within ten days, it is one. Free of order. */
export function mergeSayings(sayings: readonly Saying[]): Saying[][] {
  const dated = sayings.filter((saying) => saying.day !== null);
  const groups = groupByLeaders(dated, { reach, day: (saying) => saying.day!, leads, fit });
  const undated = new Map<string, Saying[]>();
  for (const saying of sayings) {
    if (saying.day !== null) continue;
    const same = `${saying.turn}\0${saying.plain}`;
    const list = undated.get(same);
    if (list) list.push(saying);
    else undated.set(same, [saying]);
  }
  return [...groups, ...undated.values()].map((group) => group.sort((a, b) => (a.key < b.key ? -1 : 1)));
}
