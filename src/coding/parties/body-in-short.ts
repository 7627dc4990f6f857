import type { Sentence } from "../../language/analysis.ts";
import type { Actor } from "../../world/actor.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Found } from "./found.ts";
import { listed } from "./listed.ts";
import { phraseSpan } from "./noun-phrase.ts";
import type { PartyScope } from "./party-scope.ts";

/** Last words of bodies' names by which they are called once they have been named. */
const calledSo = listed("body in short: called so");

const known = new WeakMap<PartyScope, Map<string, Actor | null>>();

/** "The Union", "the Council", alone and in capitals: the body whose name ends so, or the state that is the "Kingdom of …", that the document names most, the first of several; null if none. */
export function bodyInShort(scope: PartyScope, sentence: Sentence, tree: Tree, index: number): Found | null {
  const { form, lemma } = tree.token(index);
  const word = calledSo.has(form.toLowerCase()) ? form.toLowerCase() : lemma.toLowerCase();
  if (!calledSo.has(word) || !/^\p{Lu}\p{Ll}/u.test(form)) return null;
  if (tree.child(index, "amod", "compound", "nmod", "flat", "appos", "nmod:poss") !== undefined) return null;
  if (!tree.children(index, "det").some((each) => tree.lemma(each) === "the")) return null;
  if (scope.names.at(sentence.index, index) !== undefined) return null;
  let words = known.get(scope);
  if (!words) {
    words = new Map();
    known.set(scope, words);
  }
  let actor = words.get(word);
  if (actor === undefined) {
    actor = mostNamed(scope, word);
    words.set(word, actor);
  }
  return actor ? { token: index, party: scope.party(actor, phraseSpan(tree, index), `short for ${actor.name}`) } : null;
}

function mostNamed(scope: PartyScope, word: string): Actor | null {
  const counts = new Map<Actor, number>();
  for (const match of scope.names.matches) {
    const { actor } = match.senses[0]!;
    if ((actor.type !== "org" && actor.type !== "group" && actor.type !== "state") || actor.code === "") continue;
    const ends =
      actor.type === "state"
        ? `${scope.text(match).toLowerCase()} `.includes(`${word} of `)
        : [actor.name, scope.text(match)].some((name) => name.toLowerCase().endsWith(` ${word}`));
    // "Security Council resolution 242" speaks of a text.
    if (ends && !/^ resolutions?\b/i.test(scope.textAfter(match.end))) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  }
  let best: Actor | null = null;
  for (const [actor, count] of counts) if (best === null || count > counts.get(best)!) best = actor;
  return best;
}
