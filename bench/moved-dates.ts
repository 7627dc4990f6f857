import { MONTHS } from "../src/intake/dating/months.ts";

const month = `(?:${MONTHS.join("|")})`;

/** 16 January 2018, January 16, 2018, 16 January, January 16, January 2018, January; a year alone. */
const dates = new RegExp(
  `\\b(?:(?<d1>[0-3]?\\d) (?<m1>${month})(?: (?<y1>[12]\\d{3}))?|(?<m2>${month})(?: (?<d2>[0-3]?\\d)\\b(?!\\d))?(?:,? (?<y2>[12]\\d{3}))?|(?<y3>(?:19|20)\\d{2}))\\b`,
  "g",
);

/** A text whose dates lie so many days later; those without a year are taken to be of `year`. What says a day by its distance ("last week") stays. */
export function movedDates(text: string, days: number, year: number): string {
  return text.replace(dates, (words, ...rest) => {
    const found = rest.at(-1) as Record<string, string | undefined>;
    const { y3 } = found;
    if (y3) return String(Number(y3) + Math.round(days / 365.25));
    const name = (found.m1 ?? found.m2)!;
    const day = found.d1 ?? found.d2;
    const given = found.y1 ?? found.y2;
    const parts = { year: Number(given ?? year), month: MONTHS.indexOf(name) + 1, day: Number(day ?? 15) };
    if (parts.day < 1 || parts.day > 31) return words;
    const moved = Temporal.PlainDate.from(parts).add({ days });
    return words
      .replace(name, MONTHS[moved.month - 1]!)
      .replace(/\b[0-3]?\d\b/, (one) => (day === undefined ? one : String(moved.day)))
      .replace(/\b[12]\d{3}\b/, String(moved.year));
  });
}
