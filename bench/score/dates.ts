import { readFileSync } from "node:fs";
import { documentFromText } from "../../src/intake/document-from-text.ts";
import { loadWorld } from "../../src/world/load.ts";
import { counts, type Scorer } from "./figures.ts";

/** Dates of the example articles against examples/dates.tsv: right when the date lies within the days that are true. */
export const score: Scorer = async () => {
  const world = await loadWorld();
  const examples = new URL("../../examples/", import.meta.url);
  const rows = readFileSync(new URL("dates.tsv", examples), "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#") && !line.startsWith("article\t"))
    .map((line) => line.split("\t"));
  let right = 0;
  let wrong = 0;
  let unknown = 0;
  for (const [file = "", earliest = "", latest = ""] of rows) {
    const { date } = documentFromText(readFileSync(new URL(`articles/${file}`, examples), "utf8"), {}, { world }).published;
    if (date === null) unknown++;
    else {
      const [start = "", end = start] = date.split("/");
      const fits = start.slice(0, 10) <= latest && `${end.slice(0, 10)}~` >= earliest;
      if (fits) right++;
      else {
        wrong++;
        if (process.env.VERBOSE) console.error(file, date, earliest, latest);
      }
    }
  }
  return [
    {
      set: "examples/dates.tsv",
      measure: "date of the document",
      values: counts({ documents: rows.length, right, wrong, unknown }),
    },
  ];
};
