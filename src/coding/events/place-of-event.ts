import type { Sentence } from "../../language/analysis.ts";
import { isStateOrPlace } from "../../world/actor.ts";
import { pointOfPlace } from "../../world/place-points.ts";
import type { FindingPlace } from "../finding.ts";
import type { PartyReader } from "../parties/read-parties.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Candidate } from "./candidate.ts";
import { belonging } from "./clause-of-adjunct.ts";

const placing = new Set(["in", "at", "near", "outside", "on", "inside", "off", "across", "throughout"]);

/** What something may be on: "cooperation on Afghanistan" and "sanctions on Ankara" are not there. */
const ground = /\b(island|islands|isle|isles|peninsula|coast|heights|strip|plateau|river|mount|border)\b/i;

/** The place that the predicate's clause names; else the only one that the sentence names beside it, outside the clauses of other acts. */
export function placeOf(parties: PartyReader, sentence: Sentence, tree: Tree, candidate: Candidate): FindingPlace | null {
  let only: FindingPlace | null = null;
  let count = 0;
  for (const token of sentence.tokens) {
    const match = parties.names.at(sentence.index, token.index);
    if (!match || token.start > match.start || !tree || !isStateOrPlace(match.senses[0]!.actor)) continue;
    let top = token.index;
    while (
      tree.token(top).head >= 0 &&
      tree.token(top).deprel.match(/^(flat|compound)/) &&
      parties.names.at(sentence.index, tree.token(top).head) === match
    )
      top = tree.token(top).head;
    const visited = candidate.mode === "visit" && (tree.preposition(top) === "to" || tree.token(top).deprel === "obj");
    if (!visited && !placing.has(tree.preposition(top))) continue;
    if (tree.preposition(top) === "on" && !ground.test(match.senses[0]!.actor.name)) continue;
    const sense = match.senses.find((each) => each.actor.type === "place") ?? match.senses[0]!;
    const place: FindingPlace = {
      text: parties.scope.analysis.document.text.slice(match.start, match.end),
      id: sense.actor.id,
      name: sense.actor.name,
      ...(sense.actor.code.length === 3 ? { iso3: sense.actor.code } : {}),
      ...pointOfPlace(sense.actor.id),
    };
    if (tree.token(top).head === candidate.head || candidate.match.words.includes(tree.token(top).head)) return place;
    if (belonging(tree, top, candidate.head) === null || isSpokenOf(tree, top, candidate)) continue;
    only = place;
    count++;
  }
  return count === 1 ? only : null;
}

/** Acts that are done by speaking, of something that may be elsewhere. */
const spoken = new Set(["ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT"]);

/** "thanked Oman for its help in Yemen": the place of what is spoken of. */
const isSpokenOf = (tree: Tree, place: number, { type, match }: Candidate): boolean => {
  const { head } = tree.token(place);
  return (
    spoken.has(type) && match.entry.kind === "v" && head >= 0 && tree.token(head).upos === "NOUN" && !match.words.includes(head)
  );
};
