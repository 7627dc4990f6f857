import type { Reading } from "../store/record.ts";
import { type Article, type Role, reading, type Told } from "./readings.ts";

const pairs: readonly (readonly [Role, Role])[] = [
  ["nazarbayev", "trump"],
  ["abdrakhmanov", "tillerson"],
  ["KAZ", "RUS"],
  ["UZB", "USA"],
];

const day = (n: number): string => new Date(Date.UTC(2018, 0, 1 + n)).toISOString().slice(0, 10);

/** Some dozens of reports of happenings of two months, each happening told by several. */
export function many(): Reading[] {
  return Array.from({ length: 60 }, (_, i): Article => {
    const told = [0, 1, 2].map((j): Told => {
      const what = (i * 7 + j * 3) % 23;
      const [by, to] = pairs[what % pairs.length]!;
      const when = day(what * 2);
      return {
        words: `Report ${i}.${j} of talks no. ${what} on trade.`,
        by: [by],
        to: [to],
        status: what * 2 > i ? "planned" : "happened",
        ...(i % 3 ? { on: when } : {}),
        topics: ["trade"],
      };
    });
    return {
      id: `many-${i}`,
      date: day(i),
      events: told,
      statements: [
        { words: `We shall trade more, as I said on day ${i % 9} of this year`, speaker: "nazarbayev", about: ["USA"] },
      ],
    };
  }).map(reading);
}
