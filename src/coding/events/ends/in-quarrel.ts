import type { Found } from "../../parties/read-parties.ts";
import { isOneState } from "../../parties/state-code.ts";
import type { Tree } from "../../syntax/tree.ts";
import { hyphenedLemma } from "../hyphened.ts";
import { listed } from "../listed.ts";
import type { Reading } from "../reading.ts";
import type { Predicate } from "../slots.ts";

const quarrels = listed("in quarrel: quarrels");
const deeds = listed("in quarrel: deeds");
const conflict = new Set(["ASSAULT", "COERCE", "THREATEN", "MOBILIZE", "SANCTION"]);
const occasions = new Set(["after", "following", "amid", "over", "because", "to", "despite", "since", "as"]);

/** "in response to a raid", "in the wake of a raid". */
const answers = new Set(["response", "reply", "reaction", "retaliation", "answer", "wake", "aftermath", "protest"]);

/**
 * "reinforced its garrison as the stand-off with Peru went on", "called up reserves after a Syrian raid": the other state of the quarrel, or
 * whose deed it was, in which forces are moved of which nobody else is said to face them.
 */
export function inQuarrel(reading: Reading, predicate: Predicate, actors: readonly Found[]): readonly Found[] {
  const { sentence, tree, clause } = predicate;
  const others = (found: readonly Found[]): readonly Found[] =>
    found.filter(({ party }) => isOneState(party.code) && !actors.some((actor) => actor.party.code === party.code)).slice(0, 1);
  for (const { index, upos } of sentence.tokens) {
    if (upos !== "NOUN" || !(quarrels.has(tree.lemma(index)) || quarrels.has(hyphenedLemma(tree, index)))) continue;
    for (const child of tree.children(index, "nmod"))
      if (tree.preposition(child) === "with") {
        const found = others(reading.parties.deep(sentence, child));
        if (found.length > 0) return found;
      }
  }
  for (const { head, preposition } of clause.obliques) {
    const deed = answers.has(tree.lemma(head)) ? tree.child(head, "nmod") : occasions.has(preposition) ? head : undefined;
    if (deed === undefined || !deeds.has(tree.lemma(deed))) continue;
    const found = others(ofDeed(reading, predicate, deed));
    if (found.length > 0) return found;
  }
  for (const child of tree.children(clause.head, "advcl")) {
    const subject = tree.child(child, "nsubj");
    if (subject === undefined || !isOccasion(tree, child)) continue;
    const told = [child, ...tree.children(child, "ccomp")];
    if (!deeds.has(tree.lemma(subject)) && !told.some((each) => conflict.has(reading.room.actOf(sentence, each)))) continue;
    const found = others(reading.parties.deep(sentence, subject));
    if (found.length > 0) return found;
  }
  return [];
}

/** "Syria's raid", "a Syrian raid", "a raid by Syria". */
const ofDeed = ({ parties }: Reading, { sentence, tree }: Predicate, noun: number): readonly Found[] => {
  const by = tree.children(noun, "nmod").find((child) => tree.preposition(child) === "by");
  return by === undefined ? parties.modifiers(sentence, noun) : parties.deep(sentence, by);
};

const isOccasion = (tree: Tree, clause: number): boolean =>
  tree.children(clause, "mark", "advmod").some((mark) => occasions.has(tree.lemma(mark)));
