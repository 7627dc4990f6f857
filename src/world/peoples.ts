import { dataText, rows } from "./facts.ts";
import { nameKey } from "./fold.ts";

/** A people that is not (or not only) that of a state. */
export interface People {
  readonly adjective: string;
  readonly plural: string;
  readonly singular: string;
  /** ISO3 of the state it is counted with; "" where in several. */
  readonly code: string;
}

/** Peoples by key of each of their forms. */
export function readPeoples(): Map<string, People> {
  const found = new Map<string, People>();
  for (const [adjective = "", plural = "", singular = "", code = ""] of rows(dataText("peoples.tsv"))) {
    const people = { adjective, plural, singular, code };
    for (const form of [plural, adjective, singular]) if (!found.has(nameKey(form))) found.set(nameKey(form), people);
  }
  return found;
}
