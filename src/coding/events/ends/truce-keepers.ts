import { isStateOrPlace } from "../../../world/actor.ts";
import type { Found } from "../../parties/read-parties.ts";
import { listed } from "../listed.ts";
import type { Match } from "../match.ts";
import type { Reading } from "../reading.ts";

const none: readonly Found[] = [];

/** What those who make a truce do with it: "announce", "agree", "sign". */
const making = listed("truce made");

/** "announced a ceasefire that begins on Sunday", "a ceasefire agreed by the army and the rebels began": those who made it. */
export function truceKeepers({ parties }: Reading, { predicate: { sentence, tree, clause } }: Match): readonly Found[] {
  const truce = clause.subject;
  if (truce === undefined) return none;
  const { head, deprel } = tree.token(truce);
  if (head >= 0 && deprel.startsWith("obj") && making.has(tree.lemma(head))) {
    const subject = tree.child(head, "nsubj");
    if (subject !== undefined) return parties.list(sentence, subject);
  }
  for (const participle of tree.children(truce, "acl")) {
    if (!making.has(tree.lemma(participle))) continue;
    const agent = tree
      .children(participle, "obl")
      .find((each) => tree.preposition(each) === "by" || tree.preposition(each) === "between");
    if (agent !== undefined) return parties.list(sentence, agent);
  }
  return none;
}

/** "announced the truce between Chad and Libya in Rome": where a truce of two was made is none of them. */
export const isVenueOfTruce = ({ predicate: { tree } }: Match, actors: readonly Found[], { token, party }: Found): boolean =>
  actors.length > 1 && token >= 0 && tree.preposition(token) === "in" && isStateOrPlace(party);
