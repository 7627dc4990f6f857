import type { Feature } from "./features.ts";

/**
 * Features with the names of persons that end like a plural told apart: "Geert Wilders", and "Wilders" where the text has him in full, is one;
 * "the Clintons" are several.
 */
export function onePerson(features: readonly Feature[]): readonly Feature[] {
  const isSeveral = (f: Feature): boolean => f.number === "plur" && isName(f) && f.determiner !== "definite";
  if (!features.some(isSeveral)) return features;
  const surnames = new Set(features.filter((f) => isName(f) && f.words.length > 1).map(({ words }) => words.at(-1)));
  return features.map((f) => (isSeveral(f) && surnames.has(f.words.at(-1)) ? { ...f, number: "sing" } : f));
}

const isName = ({ mention }: Feature): boolean => mention.kind === "name" && mention.type === "person";
