import type { Found } from "../../parties/read-parties.ts";
import { twoInTalks } from "../../parties/two-sides.ts";
import type { Tree } from "../../syntax/tree.ts";
import { listed } from "../listed.ts";
import type { Match } from "../match.ts";
import type { Reading } from "../reading.ts";

const none: readonly Found[] = [];

/** "next", "following", "fresh": what says that there have been talks before. */
const again = listed("talks again");

/** What is said of talks that take place: "be held", "begin", "be scheduled". */
const takingPlace = listed("taking place");

/**
 * "The next round of talks will take place in Muscat": of the two who dealt with each other before, or whom the report is about, where
 * nobody is said to talk.
 */
export function nextRound({ parties }: Reading, { entry, words, predicate }: Match, because: string[]): readonly Found[] {
  if (entry.type !== "CONSULT" || (entry.kind !== "n" && entry.kind !== "l")) return none;
  const { sentence, tree, clause } = predicate;
  const talks = entry.kind === "n" ? clause.head : (words.at(-1) ?? clause.head);
  const round = tree.token(talks).deprel === "nmod" ? tree.token(talks).head : talks;
  const { deprel, head } = tree.token(round);
  if (!deprel.startsWith("nsubj") || !takingPlace.has(tree.lemma(head)) || !isAgain(tree, round)) return none;
  const two = twoInTalks(parties, sentence, talks);
  if (two.length > 0) because.push("of the two who have dealt with each other, as nobody else is said");
  return two;
}

const isAgain = (tree: Tree, noun: number): boolean =>
  tree
    .children(noun, "amod")
    .some(
      (child) =>
        again.has(tree.lemma(child)) || (tree.token(child).feats.includes("NumType=Ord") && tree.lemma(child) !== "first"),
    );
