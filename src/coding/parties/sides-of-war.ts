import type { Sentence } from "../../language/analysis.ts";
import type { Tree } from "../syntax/tree.ts";
import { type Found, nobody } from "./found.ts";
import { listed } from "./listed.ts";
import type { PhraseReader } from "./phrase-reader.ts";
import { isOneState } from "./state-code.ts";
import { nationalitiesOf, possessorsOf } from "./whose.ts";

const sides = listed("sides of war: sides");
const wars = listed("sides of war: wars");

/** "both sides in the Tajik civil war", "the warring factions in Liberia's conflict": those who fight each other, by whose war it is. */
export function sidesOfWar(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number): readonly Found[] {
  if (!sides.has(tree.lemma(index)) || !tree.token(index).xpos.endsWith("S")) return nobody;
  const war = tree
    .children(index, "nmod")
    .find((child) => wars.has(tree.lemma(child)) && /^(?:in|of|to)$/.test(tree.preposition(child)));
  if (war === undefined) return nobody;
  const owners = [
    ...nationalitiesOf(phrases.scope, sentence, tree, war),
    ...possessorsOf(phrases, sentence, tree, war),
    ...tree
      .children(war, "nmod")
      .filter((child) => tree.preposition(child) === "in")
      .flatMap((child) => phrases.list(sentence, child)),
  ].filter(({ party }) => isOneState(party.code));
  const codes = [...new Set(owners.map(({ party }) => party.code))];
  return codes.map((code) => ({
    token: index,
    party: {
      ...phrases.scope.words({ start: tree.token(index).start, end: tree.token(war).end }),
      id: `group:${code.toLowerCase()}-warring-sides`,
      name: "warring sides",
      code,
      ...(codes.length === 1 ? { sector: "REB" } : {}),
      type: "group",
      rule: "sides of a war",
    },
  }));
}
