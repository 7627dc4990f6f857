import type { TimeExpression } from "../analysis.ts";
import type { Piece } from "../pieces.ts";
import type { Found, Reading } from "./found.ts";
import { type Interval, type Stretch, sameInterval } from "./interval.ts";
import { limit } from "./limit.ts";
import { lookAhead } from "./look-ahead.ts";
import { type Tense, tenseAt } from "./tense.ts";

/** Where a date said before in the text stands, for "two days later" and dates without a year. */
export interface Said {
  readonly value: Stretch;
  readonly sentence: number;
  readonly explicit: boolean;
}

const limits = new Set(["since", "until", "till", "by", "before", "after", "from"]);

/** What an expression says once the report's day, the tense around it and the date said before are known. */
export function settled(reading: Reading, found: Found, publication: Stretch | null, last: Said | null) {
  const { sentence, pieces } = reading;
  const from = pieces[found.from] as Piece;
  const to = pieces[found.to - 1] as Piece;
  let tense: Tense | undefined;
  const tenseHere = () => {
    tense ??=
      found.relation === "past" || found.relation === "future"
        ? found.relation
        : (lookAhead(reading, found) ?? (isDeadline(reading, found) ? "future" : tenseAt(sentence, to.token)));
    return tense;
  };
  let value: Interval | null = found.absolute ?? null;
  const implied = [...found.implied];
  if (value === null && found.relative !== undefined && publication !== null) {
    const a = found.relative({ today: publication.start, tense: tenseHere() });
    const same = publication.start.equals(publication.end);
    const b = same ? a : found.relative({ today: publication.end, tense: tenseHere() });
    value = sameInterval(a, b) ? a : null;
  }
  // "will be held in January", "last May" speak from the report's day, whatever year was told of before.
  const inStory = found.said?.month !== undefined && found.said.year === undefined && found.relation === undefined;
  if (inStory && (value === null || tenseHere() !== "future"))
    value = withinStory(found, value, last, sentence.index, publication) ?? value;
  if (
    value === null &&
    found.fromLast !== undefined &&
    last !== null &&
    sentence.index - last.sentence <= 8 &&
    !isAhead(found, last, publication)
  ) {
    value = found.fromLast(last.value);
    // "will open in May. The accord was initialled the week before": before the report, not before what is to come.
    const ahead = publication !== null && value?.start != null && Temporal.PlainDate.compare(value.start, publication.end) > 0;
    if (ahead && tenseHere() === "past") value = found.fromLast(publication);
  }

  const lead = pieces[found.from - 1]?.lower === "the" ? pieces[found.from - 2]?.lower : pieces[found.from - 1]?.lower;
  if (
    value !== null &&
    found.kind === "date" &&
    lead !== undefined &&
    limits.has(lead) &&
    (lead !== "from" || (found.said !== undefined && found.said.lastDay === undefined))
  ) {
    const limited = limit(lead, value, publication, reading, found);
    if (limited !== null) {
      value = limited;
      implied.push(lead === "since" || lead === "after" || lead === "from" ? "end" : "start");
    }
  }
  const expression: TimeExpression = {
    start: from.start,
    end: to.end,
    sentence: sentence.index,
    from: from.token,
    to: to.token + 1,
    kind: found.kind,
    value: value && { start: value.start?.toString() ?? null, end: value.end?.toString() ?? null },
    precision: found.precision,
    relation: relationOf(value, publication) ?? found.relation ?? "unknown",
    implied,
    ...(found.length !== undefined && { length: found.length }),
  };
  return { expression, value };
}

/** "asked the EU to lift visas by June": until when something is to be done. */
function isDeadline({ sentence, pieces }: Reading, found: Found): boolean {
  if (!/^(?:by|until|till|before)$/.test(pieces[found.from - 1]?.lower ?? "")) return false;
  const token = sentence.tokens[pieces[found.to - 1]?.token ?? -1];
  const verb = token && sentence.tokens[token.head];
  return verb?.xpos === "VB" && sentence.tokens.some(({ head, xpos }) => head === verb.index && xpos === "TO");
}

/** "will meet on 15 January. Earlier in the day …": the date said before is still to come. */
const isAhead = ({ relation }: Found, { value }: Said, publication: Stretch | null): boolean =>
  relation === "past" && publication !== null && Temporal.PlainDate.compare(value.start, publication.end) > 0;

/** A date without a year that follows one with its year ("on 16 March 2014 … On 20 March"): the story's year, not the report's. */
function withinStory(
  found: Found,
  value: Interval | null,
  last: Said | null,
  sentence: number,
  published: Stretch | null,
): Interval | null {
  if (last === null || !last.explicit || sentence - last.sentence > 2 || found.relative === undefined) return null;
  if (value?.start && Math.abs(value.start.until(last.value.start).days) < 300) return null;
  const story = found.relative({ today: last.value.start, tense: "future" });
  // "was extended to 2021. … took effect in January": what is past is no part of a year to come.
  if (story?.start && value?.start && published && Temporal.PlainDate.compare(story.start, published.end) > 0) return null;
  if (story?.start == null || last.value.start.until(story.start).days > 200) return null;
  return story;
}

function relationOf(value: Interval | null, publication: Stretch | null): TimeExpression["relation"] | null {
  if (value === null || publication === null) return null;
  if (value.end !== null && Temporal.PlainDate.compare(value.end, publication.start) < 0) return "past";
  if (value.start !== null && Temporal.PlainDate.compare(value.start, publication.end) > 0) return "future";
  return value.start === null && value.end === null ? null : "present";
}
