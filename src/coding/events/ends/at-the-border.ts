import { isOf } from "../../lexicon/lexicon.ts";
import type { Found } from "../../parties/read-parties.ts";
import { isStateCode } from "../../parties/state-code.ts";
import type { Tree } from "../../syntax/tree.ts";
import type { Match } from "../match.ts";
import type { Reading } from "../reading.ts";

const none: readonly Found[] = [];

/** "massed along the Libyan border", "up to the frontier with Niger", "in districts bordering on Poland": the neighbour at whose border forces are moved. */
export function atTheBorder({ parties, lexicon }: Reading, { predicate }: Match, actors: readonly Found[]): readonly Found[] {
  const { sentence, tree, clause } = predicate;
  if (meeting.has(tree.lemma(clause.head))) return none;
  const phrases = clause.object === undefined ? clause.obliques : [...clause.obliques, { preposition: "", head: clause.object }];
  for (const { head, preposition } of phrases) {
    const beside = besideWhom(tree, head);
    const there =
      distances.has(tree.lemma(head)) || isOf(lexicon, tree.lemma(head), "BORDERZONE")
        ? [
            ...parties.modifiers(sentence, head),
            ...tree
              .children(head, "nmod", "nmod:poss")
              .filter((child) => child < head || bounds.has(tree.preposition(child)))
              .flatMap((child) => parties.list(sentence, child)),
            // "to its border | with Sudan", hung on the verb
            ...clause.obliques
              .filter((each) => each.preposition === "with" && tree.extent(each.head).from === head + 1)
              .flatMap((each) => parties.list(sentence, each.head)),
          ]
        : before.has(preposition)
          ? parties.list(sentence, head)
          : none;
    const found = [...there, ...(beside === undefined ? none : parties.list(sentence, beside))].filter(
      ({ party }) => isStateCode(party.code) && !actors.some((actor) => actor.party.code === party.code),
    );
    if (found.length > 0) return found.slice(0, 1);
  }
  return none;
}

/** What forces do to a ship they meet: off whose coast that is, nobody is threatened. */
const meeting = new Set(["intercept", "shadow", "track", "escort", "stop", "challenge", "hail"]);

const distances = new Set(["kilometre", "kilometer", "km", "mile", "metre", "meter", "yard", "range", "sight", "reach"]);

/** What leads in whose coast or territory forces lie before. */
const before = new Set(["off", "opposite", "near", "close to", "facing", "against", "toward", "towards"]);

/** What leads in the neighbour behind "border", and behind a distance: "within 20 kilometres of Kuwait". */
const bounds = new Set(["with", "of"]);

/** The place that another lies beside: "districts bordering on Poland", "islands facing Turkey". */
const besideWhom = (tree: Tree, place: number): number | undefined => {
  const participle = tree.children(place, "acl", "amod").find((child) => lying.has(tree.token(child).form.toLowerCase()));
  return participle === undefined ? undefined : tree.child(participle, "obj", "obl");
};

const lying = new Set(["bordering", "facing", "adjoining", "overlooking", "neighbouring", "neighboring", "abutting"]);
