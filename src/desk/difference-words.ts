import type { DifferenceRow } from "../record/rows/parts.ts";
import { daysIn } from "./day-words.ts";

const fields: Readonly<Record<string, string>> = {
  date: "the date",
  place: "the place",
  killed: "the number killed",
  injured: "the number injured",
  arrested: "the number arrested",
  count: "the number",
  value: "the value",
  who: "who took part",
  status: "whether it happened",
};

/** What sources differ on, in plain words: "the date". */
export const fieldWords = (field: string): string => fields[field] ?? field;

/** "the date", "the date and the place". */
export function fieldsWords(differences: readonly DifferenceRow[]): string {
  const names = [...new Set(differences.map(({ field }) => fieldWords(field)))];
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** "one says 16 January 2018, another 17 January 2018". */
export function valuesWords({ values }: DifferenceRow): string {
  const [first = "", ...others] = values.map(({ value }) => daysIn(value));
  return [`one says ${first}`, ...others.map((value) => `another ${value}`)].join(", ");
}
