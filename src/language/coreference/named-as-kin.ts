import type { Sentence } from "../analysis.ts";

const kin =
  /^(?:father|mother|wife|husband|brother|sister|son|daughter|uncle|aunt|cousin|nephew|niece|grandfather|grandmother|grandson|widow|half-brother|half-sister|stepson|son-in-law|brother-in-law|father-in-law)$/;

/** "his father, | Pierre Doe", "his wife | Jane Doe": whether a name that begins at a token stands right behind a noun for kin, or with it. */
export function isNamedAsKin({ tokens }: Sentence, from: number): boolean {
  const at = tokens[from - 1]?.form === "," ? from - 2 : from - 1;
  return [at, from, from + 1].some((index) => kin.test(tokens[index]?.lemma.toLowerCase() ?? ""));
}
