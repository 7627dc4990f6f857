import type { Found } from "../../parties/read-parties.ts";
import { actAt } from "../act-at.ts";
import { listed } from "../listed.ts";
import type { Match } from "../match.ts";
import type { Reading } from "../reading.ts";

const none: readonly Found[] = [];

/** Verbs that say from whom an act comes which is their subject, those that say by whom it is done, and those that only tell of it. */
const coming = listed("acts come from");
const carrying = listed("acts are carried out");
const telling = listed("acts are told of");

/**
 * Who does what a noun names, by its verb: "Recognition of Kosovo came from Dakar", "the arrests were carried out by gendarmes"; where
 * that names nobody, whose it is: "Iranian accusations against Riyadh were repeated".
 */
export function byTheVerb(reading: Reading, match: Match): readonly Found[] {
  return match.entry.kind === "n" ? fromVerb(reading, match) : ofNoun(reading, match);
}

function fromVerb({ parties }: Reading, { predicate: { sentence, tree, clause } }: Match): readonly Found[] {
  const { deprel, head } = tree.token(clause.head);
  // "Sanctions on Rwandan firms imposed by Kampala"
  const nouns = [clause.head, ...tree.children(clause.head, "nmod")];
  for (const participle of nouns.flatMap((each) => tree.children(each, "acl"))) {
    const agent = carrying.has(tree.lemma(participle)) ? tree.child(participle, "obl:agent") : undefined;
    if (agent !== undefined) return parties.list(sentence, agent);
  }
  if (!deprel.startsWith("nsubj") || head < 0) return none;
  const passive = deprel === "nsubj:pass";
  if (!(passive ? carrying : coming).has(tree.lemma(head))) return none;
  const preposition = passive ? "by" : "from";
  const phrase = tree.children(head, "obl").find((child) => tree.preposition(child) === preposition);
  return phrase === undefined ? none : parties.list(sentence, phrase);
}

function ofNoun(reading: Reading, { entry, predicate: { sentence, tree, clause } }: Match): readonly Found[] {
  const { passive, subject, object, head } = clause;
  if (entry.kind === "a" || entry.kind === "m" || entry.flags.has("passive") || entry.flags.has("agentless")) return none;
  if (!passive || subject !== undefined || object === undefined || !telling.has(tree.lemma(head))) return none;
  if (actAt(reading, sentence, object)?.type !== entry.type) return none;
  const by = tree.children(object, "nmod").find((child) => tree.preposition(child) === "by");
  return by === undefined ? reading.parties.modifiers(sentence, object) : reading.parties.list(sentence, by);
}
