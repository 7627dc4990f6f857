import type { Sentence } from "../../language/analysis.ts";
import type { Actor } from "../../world/actor.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { type Found, nobody } from "./found.ts";
import { listed } from "./listed.ts";
import type { PartyScope } from "./party-scope.ts";
import { isOneState } from "./state-code.ts";

/** Verbs and nouns of those who fight, threaten or accuse each other. */
const hostile = listed("foes: hostile");
const conflicts = listed("foes: conflicts");

const against = new Set(["against", "on", "at", "with", "by", "into"]);

type Pair = readonly [Actor, Actor];

const pairs = new WeakMap<PartyScope, Pair | null>();

/** The two whom a text tells most often to have fought, threatened or accused each other; null where no two lead. */
function foesOf(scope: PartyScope): Pair | null {
  let pair = pairs.get(scope);
  if (pair === undefined) {
    const counts = new Map<string, { pair: Pair; times: number }>();
    for (const sentence of scope.analysis.sentences)
      for (const { index, upos, lemma } of sentence.tokens) {
        if (upos === "VERB" ? !hostile.has(lemma) : upos !== "NOUN" || !conflicts.has(lemma)) continue;
        const two = pairAt(scope, sentence, index);
        if (two === undefined) continue;
        const key = two[0].id < two[1].id ? `${two[0].id} ${two[1].id}` : `${two[1].id} ${two[0].id}`;
        const known = counts.get(key);
        if (known) known.times++;
        else counts.set(key, { pair: two, times: 1 });
      }
    const [first, second] = [...counts.values()].sort((a, b) => b.times - a.times);
    pair = first && first.times > (second?.times ?? 0) ? first.pair : null;
    pairs.set(scope, pair);
  }
  return pair;
}

/** Who fights whom at a verb, or between whom a war is. */
function pairAt(scope: PartyScope, sentence: Sentence, at: number): Pair | undefined {
  const tree = treeOf(sentence);
  const ends =
    tree.token(at).upos === "VERB"
      ? [
          ...tree.children(at, "nsubj"),
          ...tree.children(at, "obj"),
          ...[...tree.children(at, "obl"), ...tree.children(at, "obj").flatMap((each) => tree.children(each, "nmod"))].filter(
            (each) => against.has(tree.preposition(each)),
          ),
        ]
      : tree.children(at, "nmod").filter((each) => tree.preposition(each) === "between");
  const actors: Actor[] = [];
  for (const end of ends)
    for (const one of [end, ...tree.children(end, "conj")]) {
      const actor = namedIn(scope, sentence, tree, one);
      if (actor && !actors.some(({ id }) => id === actor.id)) actors.push(actor);
    }
  return actors.length === 2 ? [actors[0]!, actors[1]!] : undefined;
}

/** The state or body that a noun phrase names or that somebody in it is of: "Armenian forces". */
function namedIn(scope: PartyScope, sentence: Sentence, tree: Tree, index: number): Actor | undefined {
  for (const at of [index, ...tree.children(index, "amod", "compound", "nmod:poss", "flat")]) {
    const actor = scope.names.at(sentence.index, at)?.senses[0]?.actor;
    if (!actor || actor.code === "") continue;
    return isOneState(actor.code)
      ? scope.world.actor(`state:${actor.code}`)
      : actor.type === "org" || actor.type === "group"
        ? actor
        : undefined;
  }
  return undefined;
}

/**
 * "both sides", "the two governments" of a text on a war: the two who fight there, where the words are of war (`warring`), or where those
 * named just before (`pair`) are one of the two and a third, or nobody.
 */
export function foesMeant(
  scope: PartyScope,
  tree: Tree,
  index: number,
  pair: readonly Found[],
  warring: boolean,
): readonly Found[] {
  const foes = foesOf(scope);
  if (foes === null) return nobody;
  const common = pair.filter(({ party }) => foes.some(({ code }) => code === party.code)).length;
  if (pair.length > 0 && common !== 1 && !(warring && common === 0)) return nobody;
  const words = scope.words(tree.token(index));
  return foes.map((foe) => ({
    token: index,
    party: { ...scope.party(foe, words, "one of the two who fight each other"), ...words },
  }));
}
