import type { Token } from "../analysis.ts";
import { hasBelow, isNoun, rootOf, subjectOf } from "./clause.ts";
import { exchange } from "./exchange.ts";

/**
 * "After talks in Minsk, Putin, Poroshenko and Merkel announced", "After talks hosted by China, Tehran and Riyadh said": names behind a
 * fronted phrase, of which the tree joins the first to what ends the phrase. All that stand between commas before the last are subjects
 * of the sentence's verb right behind them, which has no other.
 */
export function listBehindFronted(tokens: Token[], offset: number): void {
  const root = rootOf(tokens);
  if (root?.upos !== "VERB" || tokens[0] === undefined || !/^(?:ADP|SCONJ|VERB|NUM)$/.test(tokens[0].upos)) return;
  let end = root.index - offset;
  while (end > 0 && tokens[end - 1]!.head === root.index && /^(?:AUX|ADV)$/.test(tokens[end - 1]!.upos)) end--;
  const names = namesBefore(tokens, end);
  const [first, ...others] = names.map((name) => headOf(tokens, offset, name));
  if (first === undefined || others.length === 0 || others.some((each) => each === undefined)) return;
  const subject = tokens.find(({ head, deprel }) => head === root.index && /^(?:nsubj|expl|csubj)/.test(deprel));
  if (subject === first || (subject !== undefined && !others.includes(subject)) || first.head >= first.index) return;
  if (subject === undefined && hasBelow(tokens, root, /^(?:cc|mark)$/)) return;
  exchange(tokens, offset, first, { head: root.index, deprel: subject?.deprel ?? subjectOf(tokens, root) });
  for (const each of others) exchange(tokens, offset, each!, { head: first.index, deprel: "conj" });
}

/** Names joined by commas and a last "and" up to a place, each with a comma before it, in order; first and last word of each. */
function namesBefore(tokens: readonly Token[], end: number): readonly (readonly [number, number])[] {
  const names: (readonly [number, number])[] = [];
  for (let last = end - 1; last > 1; ) {
    let first = last;
    while (tokens[first]?.upos === "PROPN") first--;
    if (first === last) return [];
    if (tokens[first]?.upos === "DET") first--;
    const before = tokens[first];
    if (names.length === 0 ? before?.lemma !== "and" : before?.form !== ",") break;
    names.unshift([first + 1, last]);
    last = first - 1;
    if (tokens[last]?.form === "," && names.length === 1) last--;
    if (tokens[last]?.upos !== "PROPN") break;
  }
  return names;
}

/** The word of a name that the others hang on. */
function headOf(tokens: readonly Token[], offset: number, [from, to]: readonly [number, number]): Token | undefined {
  const outside = tokens.slice(from, to + 1).filter(({ head }) => head < from + offset || head > to + offset);
  return outside.length === 1 && isNoun(outside[0]!) ? outside[0] : undefined;
}
