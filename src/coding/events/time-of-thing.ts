import type { TimeExpression } from "../../language/analysis.ts";
import { daysBetween } from "../../world/partial-date.ts";
import type { Tree } from "../syntax/tree.ts";
import { listed } from "./listed.ts";
import type { Match } from "./match.ts";

/** Prepositions before an occasion that is over, whose time may be any before that of the act. */
const since = listed("time of thing: since");
/** Prepositions before what an act is about, or comes after. */
const leading = listed("time of thing: leading");
/** Nouns that lead in an occasion too: "in the wake of". */
const wakes = listed("time of thing: wakes");

/** Acts upon what stands already: "recognised the 2015 pact", as against "signed the 2015 pact". */
const judging = new Set(["ACCUSE", "REJECT", "REQUEST", "THREATEN", "CONSULT"]);

/** Days before a report within which what comes after an occasion is news, and not of the time of the occasion. */
const near = 60;

/**
 * Whether a time belongs to a thing that an act is about or comes after, and so not to the act: "a resolution about 1915", "to review its
 * 2007 ruling", "following last week's summit", "has closed papers since the coup of July".
 */
export function isOfThing(
  tree: Tree,
  { from, to, value }: TimeExpression,
  head: number,
  { entry, words }: Match,
  published: string | null,
): boolean {
  const time = tree.sentence.tokens.slice(from, to).find((token) => token.head >= 0 && (token.head < from || token.head >= to));
  if (time === undefined) return false;
  if (isYearOf(tree, time.index, head) || isYearBefore(tree, time.index, head, words)) return true;
  const on = tree.preposition(time.index) === "on";
  for (let at = time.index, steps = 0; steps < 6; steps++) {
    const { deprel, head: up } = tree.token(at);
    if (at !== time.index) {
      if (tree.isUnder(head, at)) return false;
      const preposition = tree.preposition(at);
      // "since the July 15 coup" until the report is a time of its own
      if (since.has(preposition) && !on && value?.end != null && value.end !== published?.slice(0, 10)) return true;
      if ((wakes.has(tree.lemma(at)) || (leading.has(preposition) && !on)) && isNear(value?.end, published)) return true;
      // "its 2007 ruling": told by a word before the noun, which is no word of the act's own ("held a Monday meeting")
      if (
        to <= at &&
        (about.has(preposition) || (judging.has(entry.type) && deprel.startsWith("obj") && up === head && !words.includes(at)))
      )
        return true;
    }
    if (up < 0 || up === head || !/^(?:nmod|obl|obj|nummod|compound|amod|flat)/.test(deprel)) return false;
    at = up;
  }
  return false;
}

/** Prepositions before what an act is about or for. */
const about = listed("time of thing: about");

const isNear = (end: string | null | undefined, published: string | null): boolean =>
  end != null && published !== null && published.length >= 10 && daysBetween(end, published.slice(0, 10)) <= near;

/** "the treaty of 1922", "a bill on 2016". */
const isYearOf = (tree: Tree, at: number, head: number): boolean => {
  const { deprel, head: up, upos, form } = tree.token(at);
  return (
    upos === "NUM" &&
    deprel.startsWith("nmod") &&
    up !== head &&
    ["NOUN", "PROPN"].includes(tree.token(up).upos) &&
    /^(?:of|about|over|on)$/.test(tree.preposition(at)) &&
    /^\d{4}s?$/.test(form)
  );
};

/** "freed leaders of the 1988 uprising", "a veteran of the 1961 putsch": what somebody or something that the act befalls is of. */
const isYearBefore = (tree: Tree, at: number, head: number, words: readonly number[]): boolean => {
  const { head: noun, upos, form } = tree.token(at);
  if (upos !== "NUM" || noun <= at || noun === head || !/^\d{4}$/.test(form)) return false;
  const { deprel, head: of } = tree.token(noun);
  return deprel.startsWith("nmod") && of >= 0 && of !== head && !words.includes(of) && tree.token(of).upos === "NOUN";
};
