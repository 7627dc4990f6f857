import { readFileSync } from "node:fs";
import type { Document } from "../../src/intake/document.ts";

/** A story of examples/merging: short reports, each with the ids of the events it tells. */
export interface Story {
  readonly story: string;
  readonly split: "tune" | "held";
  readonly reports: readonly {
    readonly id: string;
    readonly date: string;
    readonly text: string;
    readonly events: readonly string[];
  }[];
}

export const stories = (): Story[] =>
  readFileSync(new URL("../../examples/merging/stories.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Story);

export const storyDocument = (report: Story["reports"][number]): Document => ({
  id: report.id,
  text: report.text,
  published: { date: report.date, precision: "day", basis: "stated", because: [] },
  language: "en",
});
