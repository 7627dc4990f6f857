import { dataText, rows } from "../facts.ts";
import { fold } from "../fold.ts";
import { write } from "./tables.ts";

/** Writes titles-printed.tsv: titles as the offices' table prints them, that titles.tsv does not have. */
export function printedTitles(): void {
  const known = new Set(rows(dataText("titles.tsv")).map((row) => row[0]!));
  const offices = new Map<string, Set<string>>();
  for (const [, , office = "", title = ""] of rows(dataText("offices.tsv"))) {
    const words = fold(title).replace(/[.,]/g, "").replace(/\s+/g, " ").trim();
    if (
      known.has(words) ||
      title.length < 4 ||
      /[(?]/.test(title) ||
      office === "head of organisation" ||
      /^(?:head|regent|vice|council of state|minister|leader)$/.test(words)
    )
      continue;
    const seen = offices.get(words);
    if (seen) seen.add(office);
    else offices.set(words, new Set([office]));
  }
  write(
    "titles-printed.tsv",
    ["Titles as offices.tsv prints them, beside titles.tsv.", "Source: offices.tsv."],
    ["title", "offices", "words", "of"],
    [...offices]
      .map(([title, of]) => [title, [...of].join(","), title.replaceAll(",", ""), ""])
      .sort((a, b) => (a[0]! < b[0]! ? -1 : 1)),
  );
}
