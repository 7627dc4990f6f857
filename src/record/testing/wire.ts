import type { Waiting } from "../store/postgres/queue.ts";
import type { BatchRead } from "../store/postgres/workers.ts";
import { type Article, type Role, reading } from "./readings.ts";

const pairs: readonly (readonly [Role, Role])[] = [
  ["nazarbayev", "trump"],
  ["abdrakhmanov", "tillerson"],
  ["KAZ", "RUS"],
  ["UZB", "USA"],
  ["council", "KAZ"],
];

const day = (n: number): string => new Date(Date.UTC(2018, 0, 1 + n)).toISOString().slice(0, 10);

/** Small reports of talks, each talks told by four, as they wait in a queue: what a reader would find in them is written in them. */
export function wire(count: number): Waiting[] {
  return Array.from({ length: count }, (_, i) => {
    const talks = i % Math.ceil(count / 4);
    const [by, to] = pairs[talks % pairs.length]!;
    const article: Article = {
      id: `wire-${i}`,
      date: day(talks + (i % 3)),
      events: [
        {
          words: `Report ${i} of talks no. ${talks} on trade.`,
          by: [by],
          to: [to],
          on: day(talks + 1),
          status: i % 3 ? "happened" : "planned",
        },
      ],
      ...(i % 5 === 0 ? { statements: [{ words: `We shall trade more in week ${talks % 50}`, speaker: by }] } : {}),
    };
    return { name: article.id, input: { text: JSON.stringify(article), given: {} } };
  });
}

/** Reads what `wire` wrote. */
export const readWire = async (batch: readonly Waiting[]): Promise<BatchRead> => ({
  readings: batch.map(({ input }) => reading(JSON.parse(input.text!) as Article)),
  refusals: [],
});
