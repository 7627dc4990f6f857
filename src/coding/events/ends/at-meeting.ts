import { clauseOf } from "../../arguments/clause.ts";
import type { Found } from "../../parties/read-parties.ts";
import type { Tree } from "../../syntax/tree.ts";
import { listed } from "../listed.ts";
import type { Match } from "../match.ts";
import { isOfficial } from "../party-kinds.ts";
import type { Reading } from "../reading.ts";

const none: readonly Found[] = [];

/** What leads in a meeting or visit on whose occasion something else was done. */
const occasions = new Set(["in", "at", "during", "after", "following", "on", "before", "ahead of"]);

const sayings = listed("at meeting: what is said or done");
const befalling = listed("at meeting: befalling");

/**
 * "said in a call with the king", "praised the pact on a visit to Oslo", "whose remarks came after talks with the king": who speaks or
 * acts on that occasion met him, or was there.
 */
export function atMeeting({ parties }: Reading, { entry, predicate: { sentence, tree, clause } }: Match): readonly Found[] {
  if (entry.kind !== "n" || entry.type !== "CONSULT") return none;
  const { deprel, head: verb } = tree.token(clause.head);
  const object = deprel === "obj" && tree.lemma(verb) === "follow";
  if (!object && !(deprel.startsWith("obl") && occasions.has(tree.preposition(clause.head)))) return none;
  if (tree.token(verb).upos !== "VERB" || !hasOther(tree, clause.head, entry.flags.has("visit") ? "to" : "with", entry.recipient))
    return none;
  const { subject } = clauseOf(tree, verb);
  if (subject === undefined) return none;
  if (sayings.has(tree.lemma(subject)) && befalling.has(tree.lemma(verb)))
    return tree
      .children(subject, "nmod:poss")
      .flatMap((each) => parties.list(sentence, each))
      .filter(isOfficial);
  return object ? none : parties.list(sentence, subject).filter(isOfficial);
}

/** Whether the noun names whom the meeting is with, or where the visit goes. */
const hasOther = (tree: Tree, noun: number, preposition: string, recipient: readonly string[]): boolean =>
  recipient.includes(preposition) && tree.children(noun, "nmod").some((child) => tree.preposition(child) === preposition);
