import type { Predicate } from "../events/slots.ts";
import type { Found, PartyReader } from "../parties/read-parties.ts";
import { standingOf } from "../status/governors.ts";
import { isOccasion } from "../syntax/occasion.ts";
import type { Tree } from "../syntax/tree.ts";
import { listed } from "./listed.ts";

/**
 * "Kenya and Chad announced a pact after talks in Oslo", "asked the king at their meeting to help": who does what an event noun's phrase
 * of time belongs to, and at a meeting also to whom.
 */
export function above(parties: PartyReader, { sentence, tree, clause }: Predicate): readonly Found[] {
  const occasion = isOccasion(tree, clause.head) || isToCome(tree, clause.head) ? clause.head : wordsAfter(tree, clause.head);
  if (occasion === undefined) return [];
  const { head } = tree.token(occasion);
  const subject = tree.child(head, "nsubj");
  if (subject === undefined || tree.token(subject).deprel !== "nsubj") return [];
  const doers = parties.list(sentence, subject);
  const hearer = tree.preposition(clause.head) === "at" ? tree.child(head, "obj", "iobj") : undefined;
  const heard = hearer === undefined || doers.length !== 1 ? [] : parties.list(sentence, hearer);
  return heard.some(({ party }) => party.type !== "person" && party.sector !== "GOV") ? doers : [...doers, ...heard];
}

/** "arrived before scheduled talks with Chad": what its sentence's doers are to do next. */
const isToCome = (tree: Tree, noun: number): boolean =>
  tree.token(noun).deprel.startsWith("obl") &&
  /^(?:before|ahead of)$/.test(tree.preposition(noun)) &&
  tree.children(noun, "amod").some((each) => standingOf(tree.token(each).form.toLowerCase()) === "planned");

/** "said in a statement after talks": the phrase of words below which the occasion stands. */
function wordsAfter(tree: Tree, noun: number): number | undefined {
  const { deprel, head } = tree.token(noun);
  if (deprel !== "nmod" || !/^(?:after|following)$/.test(tree.preposition(noun))) return undefined;
  return tree.token(head).deprel.startsWith("obl") && saidIn.has(tree.lemma(head)) ? head : undefined;
}

const saidIn = listed("above: said in");
