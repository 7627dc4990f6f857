import type { Sentence } from "../../language/analysis.ts";
import type { Actor } from "../../world/actor.ts";
import type { Tree } from "../syntax/tree.ts";
import { type Found, nobody } from "./found.ts";
import type { PartyScope } from "./party-scope.ts";

const sides = new Set(["North", "South", "East", "West"]);

/** Names that two states share but for the side: "North and South Korea". */
const shared = new Set(["Korea", "Germany", "Vietnam", "Yemen", "Sudan"]);

/**
 * The states that a side alone stands for: "the North" where a Korea, a Sudan … with its side is named, both of "North and South
 * Korea" at the second's name, and of "the two Koreas". Nobody where the words are a direction.
 */
export function halfStates(scope: PartyScope, sentence: Sentence, tree: Tree, index: number): readonly Found[] {
  const { form } = tree.token(index);
  if (form === "Koreas") return ["North", "South"].flatMap((side) => found(scope, sentence, `${side} Korea`, index, index));
  if (sides.has(form)) return aloneSide(scope, sentence, tree, index);
  return shared.has(form) ? bothSides(scope, sentence, form, index) : nobody;
}

/** The last days on which lands were divided that are no longer (curated). */
const parted: ReadonlyMap<string, string> = new Map([
  ["Germany", "1990-10-03"],
  ["Vietnam", "1976-07-02"],
  ["Yemen", "1994-07-07"],
]);

/** "the South returned fire" after "North Korea". */
function aloneSide(scope: PartyScope, sentence: Sentence, tree: Tree, index: number): readonly Found[] {
  const { form, deprel } = tree.token(index);
  if (sentence.tokens[index - 1]?.form.toLowerCase() !== "the" || !/^(nsubj|obj|iobj|obl|nmod|conj|root|appos)/.test(deprel))
    return nobody;
  if (directions.has(tree.preposition(index)) || shared.has(sentence.tokens[index + 1]?.form ?? "")) return nobody;
  const named = [...shared].filter(
    (name) => scope.isWithin("", parted.get(name) ?? "") && [...sides].some((side) => names(scope, `${side} ${name}`)),
  );
  return named.length === 1 ? found(scope, sentence, `${form} ${named[0]}`, index, index) : nobody;
}

const directions = new Set(["in", "of", "across", "throughout", "at"]);

const names = (scope: PartyScope, name: string): boolean => {
  const actor = stateOf(scope, name);
  return actor !== undefined && scope.salient().includes(actor.id);
};

/** "North and South Korea": the side before the "and" shares the name after it. */
function bothSides(scope: PartyScope, sentence: Sentence, name: string, index: number): readonly Found[] {
  const [first, and, second] = [3, 2, 1].map((back) => sentence.tokens[index - back]?.form ?? "");
  if (!sides.has(first!) || !sides.has(second!) || (and !== "and" && and !== "or") || first === second) return nobody;
  return [
    ...found(scope, sentence, `${first} ${name}`, index - 3, index - 3),
    ...found(scope, sentence, `${second} ${name}`, index - 1, index),
  ];
}

/** Peoples of the lands that are or were divided, with the name of the land. */
const landOf: ReadonlyMap<string, string> = new Map([
  ["Korean", "Korea"],
  ["German", "Germany"],
  ["Vietnamese", "Vietnam"],
  ["Yemeni", "Yemen"],
  ["Sudanese", "Sudan"],
]);

/** "North and South Korean officials": at the second side, the state of the side before the "and". */
export function firstHalf(scope: PartyScope, sentence: Sentence, index: number): readonly Found[] {
  const [first, and, second, people] = [-2, -1, 0, 1].map((at) => sentence.tokens[index + at]?.form ?? "");
  const land = landOf.get(people!);
  if (land === undefined || and !== "and" || !sides.has(first!) || !sides.has(second!) || first === second) return nobody;
  return found(scope, sentence, `${first} ${land}`, index - 2, index - 2);
}

function found(scope: PartyScope, sentence: Sentence, name: string, from: number, to: number): readonly Found[] {
  const actor = stateOf(scope, name);
  const span = { start: sentence.tokens[from]!.start, end: sentence.tokens[to]!.end };
  return actor ? [{ token: to, party: scope.party(actor, span, "side of a divided land") }] : nobody;
}

const stateOf = (scope: PartyScope, name: string): Actor | undefined => {
  const actor = scope.resolve(name, "state")?.actor;
  return actor?.type === "state" ? actor : undefined;
};
