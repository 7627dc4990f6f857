import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";

/** "Lima praised Chad for its help, the second such move in a week": what is said of it all, taken for a second object. */
export function asideBehindObject(tokens: Token[], offset: number, noun: Token): void {
  let first = noun.index - offset;
  while (first > 0 && tokens[first - 1]!.head === noun.index && tokens[first - 1]!.upos !== "PUNCT") first--;
  if (tokens[first - 1]?.form !== "," || !/^(?:the|an?|its|their|his|her)$/i.test(tokens[first]!.form)) return;
  const other = tokens.find(({ head, deprel, index }) => head === noun.head && deprel === "obj" && index < noun.index);
  if (other !== undefined && noun.head < other.index) exchange(tokens, offset, noun, { deprel: "parataxis" });
}
