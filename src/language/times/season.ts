import { seasons } from "./calendar.ts";
import { yearAfter } from "./day-and-month.ts";
import type { Found, Rule } from "./found.ts";
import { type Day, monthsOf, type Stretch } from "./interval.ts";

/** The northern season that begins in a year's third, sixth, ninth or twelfth month; winter runs into the next year. */
const seasonOf = (year: number, month: number): Stretch => monthsOf(year, month, 3);

/** summer 2017, the winter of 2018, last autumn, next spring, this summer, in the spring. "fall" needs a year or a turn. */
export const season: Rule = ({ pieces, sentence }, i) => {
  const word = pieces[i]?.lower ?? "";
  const month = seasons.get(word);
  if (month === undefined) return null;
  const token = sentence.tokens[pieces[i]?.token ?? -1];
  if (token?.upos === "VERB") return null;
  const lead = pieces[i - 1]?.lower ?? "";
  const turn = lead === "last" ? -1 : lead === "next" ? 1 : lead === "this" ? 0 : null;
  const year = yearAfter(pieces, i + 1);
  const from = lead === "the" ? i - 1 : i;
  const base = { kind: "date", precision: "season" } as const;
  if (year !== null && pieces[i + 1]?.lower !== ",") {
    if (
      word === "fall" &&
      pieces[i + 1]?.lower === "of" &&
      !(lead === "the" && /^(in|during|since|by|until)$/.test(pieces[i - 2]?.lower ?? ""))
    )
      return null;
    return { ...base, from, to: year[1], implied: [], absolute: seasonOf(year[0], month) };
  }
  if (turn === null && (word === "fall" || word === "spring" || pieces[i]?.capital)) return null;
  if (turn === null && !/^(in|since|until|by|during|over|through)$/.test(lead === "the" ? (pieces[i - 2]?.lower ?? "") : lead))
    return null;
  return {
    ...base,
    from: turn === null ? from : i - 1,
    to: i + 1,
    implied: ["year"],
    ...(turn === -1 && { relation: "past" as const }),
    ...(turn === 1 && { relation: "future" as const }),
    relative: ({ today, tense }) =>
      turned(today, month, turn ?? (tense === "past" ? -1 : tense === "future" ? 1 : 0), turn !== null),
  } satisfies Found;
};

function turned(today: Day, month: number, turn: number, strict: boolean): Stretch | null {
  const near = [-2, -1, 0, 1].map((y) => seasonOf(today.year + y, month));
  const over = near.filter((s) => Temporal.PlainDate.compare(s.end, today) < 0);
  const begun = near.filter((s) => Temporal.PlainDate.compare(s.start, today) <= 0);
  const coming = near.filter((s) => Temporal.PlainDate.compare(s.start, today) > 0);
  if (turn < 0) return (strict ? over : begun).at(-1) ?? null;
  if (turn > 0) return coming[0] ?? null;
  const current = begun.at(-1);
  if (current !== undefined && Temporal.PlainDate.compare(current.end, today) >= 0) return current;
  return near.find((s) => s.start.year === today.year) ?? null;
}
