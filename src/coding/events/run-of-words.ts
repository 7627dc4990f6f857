import { namesTime } from "../arguments/time-noun.ts";
import { WordSet } from "../lexicon/vocabulary.ts";
import type { Tree } from "../syntax/tree.ts";

const particles = new WordSet(
  "off out up down back away in over on through aside around along by forward together home apart".split(" "),
);
const light = new WordSet(["the", "a", "an", "his", "her", "its", "their", "own", "more", "all", "new", "any", "full"]);

/** Tokens of the words, by their numbers, that must follow the trigger; null if they do not. 0 skips up to six words. */
export function followWords(tree: Tree, trigger: number, rest: readonly number[]): readonly number[] | null {
  for (const word of rest) if (word !== 0 && !tree.has(word)) return null;
  const { tokens } = tree.sentence;
  const { lemmas, forms } = tree;
  const found: number[] = [];
  let at = trigger;
  let gap = 0;
  for (let n = 0; n < rest.length; n++) {
    const word = rest[n]!;
    if (word === 0) {
      gap = 6;
      continue;
    }
    const particle = n === 0 && particles.has(word);
    if (gap === 0 && !particle) at = pastDate(tree, at);
    const reach = gap > 0 ? gap : particle ? 7 : 2;
    let hit = -1;
    for (let i = at + 1; i < tokens.length && i <= at + reach + 1; i++) {
      const same = (lemmas[i] === word || forms[i] === word) && !opensDate(tree, i);
      if (same && (i === at + 1 || gap > 0 || skippable(tree, at + 1, i, trigger, particle))) {
        hit = i;
        break;
      }
      const { upos, form, xpos } = tokens[i]!;
      if (upos === "PUNCT" && form !== '"' && form !== "'") break;
      // "carried broadcasts had been taken off": a particle behind another verb is that verb's.
      if (gap > 0 && (xpos === "VBD" || xpos === "VBZ" || xpos === "MD") && particles.has(word)) break;
      if (particle && gap === 0 && (upos === "VERB" || upos === "SCONJ")) break;
    }
    if (hit < 0) return null;
    found.push(hit);
    at = hit;
    gap = 0;
  }
  return found;
}

/** Whether a preposition only says when ("walked out on Monday"), so that it is no word of an idiom. */
const opensDate = (tree: Tree, index: number): boolean =>
  tree.token(index).deprel === "case" && tree.token(index).head > index && namesTime(tree, tree.token(index).head);

/** "slammed the door on Thursday on inspectors": the last word of a time told right behind a word; else the word itself. */
const pastDate = (tree: Tree, index: number): number => {
  const next = index + 1;
  if (next >= tree.lemmas.length) return index;
  if (opensDate(tree, next)) return tree.token(next).head;
  return namesTime(tree, next) && tree.preposition(next) === "" ? next : index;
};

/**
 * Tokens of an idiom told in the passive, its noun before the verb ("The red carpet was rolled out for", "an olive branch was held
 * out to"); null if they are not there.
 */
export function aroundVerb(
  tree: Tree,
  trigger: number,
  noun: number | undefined,
  rest: readonly number[],
): readonly number[] | null {
  if (noun === undefined || noun >= trigger) return null;
  const { lemmas, forms } = tree;
  const isWord = (at: number, word: number | undefined): boolean => at >= 0 && (lemmas[at] === word || forms[at] === word);
  const last = rest.findIndex((word) => word !== 0 && isWord(noun, word));
  if (last < 0) return null;
  let first = last;
  while (first > 0 && rest[first - 1] !== 0 && isWord(noun - (last - first) - 1, rest[first - 1])) first--;
  const before = rest.slice(0, first);
  if (before.at(-1) === 0) before.pop();
  // "The hand of Tripoli was seen in": what belongs to the noun stands right behind it.
  let end = noun;
  let next = last + 1;
  while (next < rest.length && isWord(end + 1, rest[next])) [end, next] = [end + 1, next + 1];
  const found = followWords(tree, trigger, [...before, ...rest.slice(next)]);
  return found && [...Array.from({ length: end - noun + last - first + 1 }, (_, n) => noun - (last - first) + n), ...found];
}

/** Words that may stand inside a phrase: determiners; before a particle, the verb's object. */
function skippable(tree: Tree, from: number, to: number, trigger: number, particle: boolean): boolean {
  if (particle) {
    const token = tree.token(to);
    if (token.deprel === "case" && token.head > to && to - trigger > 1) return false;
    return token.head === trigger || token.xpos === "RP" || isLeftBehind(tree, to, trigger);
  }
  for (let i = from; i < to; i++) if (!light.has(tree.lemmas[i]!) && tree.token(i).upos !== "ADV") return false;
  return true;
}

/** "will not let the envoy in, he said": a particle at the end of the clause, which the tree hangs on the object. */
const isLeftBehind = (tree: Tree, to: number, trigger: number): boolean => {
  const { head, upos } = tree.token(to);
  const next = tree.sentence.tokens[to + 1];
  return (
    (next === undefined || next.upos === "PUNCT") &&
    (upos === "ADV" || upos === "ADP") &&
    head >= 0 &&
    head > trigger &&
    tree.token(head).head === trigger
  );
};
