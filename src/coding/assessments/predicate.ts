import type { Tree } from "../syntax/tree.ts";
import { isNegated } from "../syntax/verb.ts";
import { type JudgingWord, judgingWords } from "./judging-words.ts";
import { listed } from "./listed.ts";

/** What a predicate noun or adjective says of its subject. */
export interface PredicatePolarity {
  readonly polarity: 1 | -1;
  readonly strong: boolean;
  readonly word: string;
}

/** Nouns that say nothing but what follows "of". */
const LIGHT = listed("predicate: light");

/** Adjectives that say how much of it there is: "a greater threat". */
const SIZE = listed("predicate: size");

/** A noun with what follows it, for words of several: "step forward", "act of aggression", "step in the right direction". */
const phrases = (tree: Tree, index: number): string[] => {
  const words = [tree.lemma(index)];
  const found = [...words];
  const { to } = tree.extent(index);
  for (let i = index + 1; i <= to && i <= index + 6; i++) {
    words.push(tree.token(i).form.toLowerCase());
    found.push(words.join(" "));
  }
  // "sell-out", "hit-and-run"
  const { tokens } = tree.sentence;
  if (tokens[index - 1]?.form === "-" && tokens[index - 2]) found.push(`${tokens[index - 2]!.form.toLowerCase()}-${words[0]}`);
  // "wake-up call"
  if (tokens[index - 2]?.form === "-" && tokens[index - 3])
    found.push(`${tokens[index - 3]!.form.toLowerCase()}-${tokens[index - 1]!.form.toLowerCase()} ${words[0]}`);
  const before = index > 0 ? tree.token(index - 1) : undefined;
  if (before && before.head === index)
    found.push(`${before.lemma.toLowerCase()} ${words[0]}`, `${before.form.toLowerCase()} ${words[0]}`);
  return found.reverse();
};

/**
 * Which way a predicate judges, by its own word or by the adjectives on it ("a dangerous precedent"); null if it does not.
 * "no success" and "not acceptable" judge the other way round.
 */
export const predicatePolarity = (tree: Tree, index: number): PredicatePolarity | null => {
  const lexicon = judgingWords();
  const token = tree.token(index);
  let word: JudgingWord | undefined;
  if (token.upos === "NOUN") {
    for (const phrase of phrases(tree, index)) {
      word = lexicon.noun.get(phrase);
      if (word) break;
    }
    // "the greatest challenge": how great it is judges nothing.
    if (word?.polarity === 0) return null;
    let adjective: JudgingWord | undefined;
    const adjectives = tree.children(index, "amod").flatMap((child) => [child, ...tree.children(child, "conj")]);
    for (const child of adjectives) {
      const found = lexicon.adjective.get(tree.lemma(child)) ?? lexicon.adjective.get(tree.token(child).form.toLowerCase());
      if (found && found.polarity !== 0 && !(word && SIZE.has(tree.lemma(child)))) adjective ??= found;
    }
    if (!word || (adjective && adjective.polarity !== word.polarity && !word.strong)) word = adjective ?? word;
    else if (adjective?.strong && adjective.polarity === word.polarity && !word.strong) word = adjective;
  } else if (token.upos === "ADJ" || token.upos === "VERB")
    word =
      longerAdjective(tree, index) ??
      lexicon.adjective.get(token.lemma.toLowerCase()) ??
      lexicon.adjective.get(token.form.toLowerCase());
  // "is not worth the paper it is written on"
  if (token.lemma === "worth" && isNegated(tree, index)) return { polarity: -1, strong: false, word: "worth" };
  if (token.upos === "ADJ" && isTooMuch(tree, index)) word = { word: "too", polarity: -1, strong: word?.strong ?? false };
  // "is effective immediately", "effective from Monday": when it begins.
  if (
    token.form === "effective" &&
    /^(?:immediately|from|on|as|until|at|today|tomorrow)$/.test(tree.sentence.tokens[index + 1]?.form ?? "")
  )
    return null;
  // "a missile capable of reaching the coast": what it can do.
  if (token.form === "capable" && tree.sentence.tokens[index + 1]?.form === "of") return null;
  // "the beginning of a new dawn", "an act of sheer folly"
  if (!word && token.upos === "NOUN" && LIGHT.has(tree.lemma(index)) && !isNegated(tree, index)) {
    const of = tree.children(index, "nmod").find((child) => child > index && tree.preposition(child) === "of");
    return of === undefined ? null : predicatePolarity(tree, of);
  }
  if (!word || word.polarity === 0) return null;
  // "is no threat", "not a declaration of war": no praise by that.
  if (token.upos === "NOUN" && word.polarity < 0 && isNegated(tree, index)) return null;
  // "has never been better"
  const outdone = token.xpos === "JJR" && tree.children(index, "advmod").some((child) => tree.lemma(child) === "never");
  const polarity = isNegated(tree, index) && !outdone ? (-word.polarity as 1 | -1) : word.polarity;
  return { polarity, strong: word.strong, word: word.word };
};

/** "free and fair", "serious about peace", "short - sighted": an adjective with the word that is joined to it. */
const longerAdjective = (tree: Tree, index: number): JudgingWord | undefined => {
  const { tokens } = tree.sentence;
  const form = tokens[index]!.form.toLowerCase();
  const next = tokens[index + 1];
  const { adjective } = judgingWords();
  if (tokens[index - 1]?.form === "-" && tokens[index - 2])
    return adjective.get(`${tokens[index - 2]!.form.toLowerCase()}-${form}`);
  if (next === undefined || !/^(?:CCONJ|ADP|SCONJ)$/.test(next.upos)) return undefined;
  const joined = next.form === "nor" ? "and" : next.form.toLowerCase();
  return (
    adjective.get(`${form} ${joined}`) ??
    (next.upos === "CCONJ" ? adjective.get(`${form} ${joined} ${tokens[index + 2]?.form.toLowerCase() ?? ""}`) : undefined)
  );
};

/** "too narrow", "too little": more than is good; not "too early to say". */
const isTooMuch = (tree: Tree, index: number): boolean =>
  !/^(?:late|early|soon)$/.test(tree.lemma(index)) &&
  tree.children(index, "advmod").some((child) => tree.lemma(child) === "too" && child < index) &&
  tree.children(index, "advcl", "xcomp", "ccomp", "csubj").every((child) => tree.children(child, "mark").length === 0);

/** Which way an adjective judges by its own form, whatever the parser takes it for; null if it does not. */
export const adjectivePolarity = (tree: Tree, index: number): PredicatePolarity | null => {
  const word = judgingWords().adjective.get(tree.token(index).form.toLowerCase());
  return !word || word.polarity === 0 ? null : { polarity: word.polarity, strong: word.strong, word: word.word };
};
