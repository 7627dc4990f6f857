import { clauseOf } from "../../arguments/clause.ts";
import { subjectsOf } from "../../arguments/subject.ts";
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
const saying = listed("at meeting: verbs of saying");

/**
 * "said in a call with the king", "praised the pact on a visit to Oslo", "whose remarks came after talks with the king", "said in a statement
 * following talks with the king": who speaks (`speaker`) or acts on that occasion met him, or was there.
 */
export function atMeeting(
  { parties }: Reading,
  { entry, predicate: { sentence, tree, clause } }: Match,
  speaker: Found | null,
): readonly Found[] {
  if (entry.type !== "CONSULT") return none;
  const noun = meetingOf(tree, entry.kind, clause.head);
  if (noun === undefined) return none;
  const visit = entry.flags.has("visit");
  const occasion = occasionOf(tree, visit ? noun : roundOf(tree, noun));
  const { deprel, head: verb } = tree.token(occasion);
  const object = deprel === "obj" && tree.lemma(verb) === "follow";
  if (!object && !(deprel.startsWith("obl") && occasions.has(tree.preposition(occasion)))) return none;
  if (tree.token(verb).upos !== "VERB") return none;
  const { subject } = clauseOf(tree, verb);
  if (!hasOther(tree, noun, visit ? "to" : "with", entry.recipient))
    return !visit && subject !== undefined ? ofTwoStates(parties.list(sentence, subject)) : none;
  if (subject === undefined) return saying.has(tree.lemma(verb)) && speaker && isOfficial(speaker) ? [speaker] : none;
  if (sayings.has(tree.lemma(subject)) && befalling.has(tree.lemma(verb)))
    return tree
      .children(subject, "nmod:poss")
      .flatMap((each) => parties.list(sentence, each))
      .filter(isOfficial);
  if (object) return none;
  // What is said may stand before its speaker as a subject too: "All charges are absurd, the premier said at a meeting with".
  const nearest = subjectsOf(tree, verb).at(-1) ?? subject;
  return parties.list(sentence, nearest).filter(isOfficial);
}

/** The noun of the meeting or visit, where it is told by the noun alone or by one with its participle: "at talks held in Riga". */
function meetingOf(tree: Tree, kind: string, head: number): number | undefined {
  if (kind === "n") return head;
  return kind === "l" && tree.token(head).deprel === "acl" ? tree.token(head).head : undefined;
}

/** "at the next round of talks" */
const roundOf = (tree: Tree, noun: number): number => {
  const { deprel, head } = tree.token(noun);
  return deprel === "nmod" && tree.preposition(noun) === "of" && rounds.has(tree.lemma(head)) ? head : noun;
};

const rounds = new Set(["round", "session", "series", "day"]);

/** The noun itself, or the words spoken on its occasion: "in a statement following the meeting". */
function occasionOf(tree: Tree, noun: number): number {
  const { deprel, head } = tree.token(noun);
  return deprel === "nmod" && occasions.has(tree.preposition(noun)) && sayings.has(tree.lemma(head)) ? head : noun;
}

/** "spoke of trade at talks in Paris": two sides that are told together of what they did there. */
const ofTwoStates = (found: readonly Found[]): readonly Found[] =>
  found.every((each) => isOfficial(each) && each.party.code !== "") && new Set(found.map(({ party }) => party.code)).size > 1
    ? found
    : none;

/** Whether the noun names whom the meeting is with, or where the visit goes. */
const hasOther = (tree: Tree, noun: number, preposition: string, recipient: readonly string[]): boolean =>
  recipient.includes(preposition) && tree.children(noun, "nmod").some((child) => tree.preposition(child) === preposition);
