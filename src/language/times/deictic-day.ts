import type { Rule } from "./found.ts";
import { single } from "./interval.ts";

const shifts: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 };
const parts = new Set(["morning", "afternoon", "evening", "night"]);

/** yesterday, today, tonight, tomorrow; yesterday evening; this morning; last night; the day before yesterday. */
export const deicticDay: Rule = ({ pieces }, i) => {
  const word = pieces[i]?.lower ?? "";
  let shift = Object.hasOwn(shifts, word) ? shifts[word] : undefined;
  let to = i + 1;
  let from = i;
  if (shift !== undefined) {
    // "USA Today", "Russia Today": a title, unless it opens the sentence.
    if (word === "today" && pieces[i]?.capital && i > 0 && pieces[i - 1]?.capital) return null;
    if (parts.has(pieces[to]?.lower ?? "")) to++;
    const [the, day, side] = [pieces[i - 3]?.lower, pieces[i - 2]?.lower, pieces[i - 1]?.lower];
    if (the === "the" && day === "day" && (side === "before" || side === "after")) {
      from = i - 3;
      shift += side === "before" ? -1 : 1;
    }
  } else if (word === "this" && parts.has(pieces[i + 1]?.lower ?? "")) {
    shift = 0;
    to = i + 2;
  } else if (word === "last" && pieces[i + 1]?.lower === "night") {
    shift = -1;
    to = i + 2;
  } else return null;
  const days = shift;
  return {
    from,
    to,
    kind: "date",
    precision: "day",
    implied: ["date"],
    relation: days < 0 ? "past" : days > 0 ? "future" : "present",
    relative: ({ today }) => single(today.add({ days })),
  };
};
