import type { Sentence } from "../../language/analysis.ts";
import { type Clause, clauseOf } from "../arguments/clause.ts";
import type { Oblique } from "../arguments/obliques.ts";
import { namesTime } from "../arguments/time-noun.ts";
import type { Alternative, Condition, Entry, Lexeme } from "../lexicon/entry.ts";
import { WordSet } from "../lexicon/vocabulary.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { Answers } from "./answers.ts";
import { isAct, isAnyKind } from "./filler-kinds.ts";
import { hyphenedLemma, isHyphenedNoun } from "./hyphened.ts";
import { governorOf, verbBefore } from "./light-verb.ts";
import { SiftedPredicate } from "./sifted.ts";
import { hasSlot, Predicate, type Room } from "./slots.ts";

/** A lexicon entry whose words and frame hold at a token. */
export interface Match {
  readonly entry: Entry;
  readonly weight: number;
  readonly predicate: Predicate;
  /** Tokens that are the predicate's own words. */
  readonly words: readonly number[];
}

const particles = new WordSet(
  "off out up down back away in over on through aside around along by forward together home apart".split(" "),
);
const light = new WordSet(["the", "a", "an", "his", "her", "its", "their", "own", "more", "all", "new", "any", "full"]);

/** Tokens of the words, by their numbers, that must follow the trigger; null if they do not. 0 skips up to six words. */
function followWords(tree: Tree, trigger: number, rest: readonly number[]): readonly number[] | null {
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
function aroundVerb(tree: Tree, trigger: number, noun: number | undefined, rest: readonly number[]): readonly number[] | null {
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

/** The matches of the verb, or predicate adjective, at a token, surest first as `lexemes` are; looked for as they are asked for. */
export function* matchPredicate(
  room: Room,
  sentence: Sentence,
  index: number,
  lexemes: readonly Lexeme[],
  clause: Clause = clauseOf(treeOf(sentence), index),
): Generator<Match, void> {
  const tree = treeOf(sentence);
  const particle = tree.child(index, "compound:prt");
  const off = particle === undefined || tree.isLimit(particle) ? -1 : tree.lemmas[particle]!;
  const phrasal = off > 0 && lexemes.some(({ numbers }) => numbers[0] === off);
  const plain = new Predicate(tree, clause, index, []);
  const answers = new Answers();
  const sieve = room.lexicon.sieve(lexemes);
  const sifted = new SiftedPredicate(plain, room.lexicon.lists, room.parties.scope.analysis.sentences);
  for (let n = sieve.next(0, sifted); n >= 0; n = sieve.next(n + 1, sifted)) {
    const { entry, rest, numbers, sureness } = lexemes[n]!;
    if (rest.length === 0) {
      if (!phrasal && holdAll(room, plain, entry.when, answers))
        yield { entry, predicate: plain, words: [index], weight: sureness };
      continue;
    }
    const words = followWords(tree, index, numbers) ?? (clause.passive ? aroundVerb(tree, index, clause.object, numbers) : null);
    if (!words) continue;
    const predicate =
      words.length === 0 ? plain : new Predicate(tree, clause, Math.max(index, words.at(-1)!), words, rest.at(-1));
    if (holdAll(room, predicate, entry.when)) yield { entry, predicate, words: [index, ...words], weight: sureness };
  }
}

/** Whether all that a frame asks holds; `answers` keeps what was found for the lexemes that ask the same of the same predicate. */
function holdAll(room: Room, predicate: Predicate, conditions: readonly Condition[], answers?: Answers): boolean {
  for (const condition of conditions)
    if (!(answers ? holdsOnce(answers, room, predicate, condition) : holds(room, predicate, condition))) return false;
  return true;
}

/** The matches of an event noun: with its verb ("held talks"), then by itself. */
export function matchNoun(room: Room, sentence: Sentence, index: number): readonly Match[] {
  const tree = treeOf(sentence);
  const lemma = tree.lemma(index);
  const form = tree.token(index).form.toLowerCase();
  const joined = hyphenedLemma(tree, index);
  const lights = [
    ...(room.lexicon.light.get(lemma) ?? []),
    ...(form === lemma ? [] : (room.lexicon.light.get(form) ?? [])),
    ...(joined === "" ? [] : (room.lexicon.light.get(joined) ?? [])),
  ];
  const nouns = room.lexicon.nouns.get(joined) ?? room.lexicon.nouns.get(lemma) ?? room.lexicon.nouns.get(form);
  const compound = compoundTypes(tree, index, lights, nouns);
  const isAnother = ({ entry, rest }: Lexeme): boolean =>
    compound !== undefined && rest.length === 0 && !compound.has(entry.type);
  const matches: Match[] = [];
  if (lights.length > 0) {
    const governor = governorOf(tree, index) ?? (isHyphenedNoun(tree, index) ? verbBefore(tree, index) : null);
    if (governor) {
      const clause = clauseOf(tree, governor.verb);
      const carried: Clause = {
        ...clause,
        object: index,
        obliques: [
          ...clause.obliques,
          ...clauseOf(tree, index).obliques.filter((each) => !clause.obliques.some((known) => known.head === each.head)),
        ],
      };
      const predicate = new Predicate(tree, carried, Math.max(index, governor.verb), [index]);
      for (const lexeme of lights) {
        const { entry, rest, numbers } = lexeme;
        if (isAnother(lexeme)) continue;
        if (!governor.keys.some((key) => entry.verbs!.has(key)) || !precededBy(tree, index, numbers)) continue;
        if (!holdAll(room, predicate, entry.when)) continue;
        matches.push({
          entry,
          predicate,
          words: [governor.verb, index],
          weight: entry.weight + rest.length * 2 - (entry.flags.has("weak") ? 1.5 : 0),
        });
      }
    }
  }
  if (nouns && (matches.length === 0 || tree.token(index).deprel === "nsubj:pass")) {
    const predicate = new Predicate(tree, withVerb(tree, index), index);
    for (const lexeme of nouns) {
      const { entry, rest, numbers } = lexeme;
      if (isAnother(lexeme)) continue;
      if (!precededBy(tree, index, numbers) || !holdAll(room, predicate, entry.when)) continue;
      matches.push({ entry, predicate, words: [index], weight: entry.weight + rest.length * 2 - 1 });
    }
  }
  return matches.sort((a, b) => b.weight - a.weight);
}

/** The types of a compound that the lexicon knows ("hunger strike"), whose noun alone may name another act; undefined where it is none. */
function compoundTypes(
  tree: Tree,
  index: number,
  lights: readonly Lexeme[],
  nouns: readonly Lexeme[] | undefined,
): ReadonlySet<string> | undefined {
  const before = index === 0 ? undefined : tree.token(index - 1);
  if (before === undefined || before.upos === "DET" || before.upos === "ADP" || before.upos === "VERB") return undefined;
  let found: Set<string> | undefined;
  for (const lexemes of [lights, nouns ?? []])
    for (const { entry, rest, numbers } of lexemes)
      if (rest.length > 0 && precededBy(tree, index, numbers)) {
        found ??= new Set();
        found.add(entry.type);
      }
  return found;
}

/** The clause of an event noun; as the subject of a verb it has that verb's phrases too ("fighting raged between"). */
function withVerb(tree: Tree, index: number): Clause {
  const own = clauseOf(tree, index);
  const further = [...ofBeyond(tree, index), ...ofVerb(tree, index)].filter(
    (each) => !own.obliques.some((known) => known.head === each.head),
  );
  return further.length === 0 ? own : { ...own, obliques: [...own.obliques, ...further] };
}

/** The phrases of the verb whose subject an event noun is, but for whoever does what that says. */
function ofVerb(tree: Tree, index: number): readonly Oblique[] {
  const { deprel, head } = tree.token(index);
  if (!deprel.startsWith("nsubj") || head < 0 || tree.token(head).upos !== "VERB") return [];
  const { obliques, passive, object } = clauseOf(tree, head);
  const phrases = obliques.filter((each) => tree.token(each.head).head === head && !(passive && each.preposition === "by"));
  // "The appeal reached Washington": to whom it was.
  return reaching.has(tree.lemma(head)) && object !== undefined && !passive
    ? [...phrases, { preposition: "to", head: object }]
    : phrases;
}

const reaching = new Set(["reach", "await"]);

/** "the return by Israel of two bodies", "the arrest at gunpoint of an editor": what the tree hangs on a name, or a bare noun, before it. */
function ofBeyond(tree: Tree, index: number): readonly Oblique[] {
  const phrases = tree.children(index, "nmod").filter((child) => child > index);
  if (phrases.some((child) => tree.preposition(child) === "of")) return [];
  return phrases
    .filter((child) => tree.token(child).upos === "PROPN" || tree.extent(child).from === child - 1)
    .flatMap((child) => tree.children(child, "nmod"))
    .filter((child) => tree.preposition(child) === "of")
    .map((head) => ({ preposition: "of", head }));
}

function precededBy({ lemmas, forms }: Tree, index: number, rest: readonly number[]): boolean {
  for (let n = rest.length - 1, at = index - 1; n >= 0; n--, at--)
    if (at < 0 || (lemmas[at] !== rest[n] && forms[at] !== rest[n])) return false;
  return true;
}

/** Whether what a frame asks holds of the predicate. */
const holds = (room: Room, predicate: Predicate, { alternatives, negated }: Condition): boolean =>
  isFound(room, predicate, alternatives) !== negated;

/** Whether it holds, found once for all the lexemes that ask it. */
function holdsOnce(answers: Answers, room: Room, predicate: Predicate, condition: Condition): boolean {
  const known = answers.get(condition);
  if (known !== undefined) return known;
  const answer = holds(room, predicate, condition);
  answers.set(condition, answer);
  return answer;
}

function isFound(room: Room, predicate: Predicate, alternatives: readonly Alternative[]): boolean {
  for (const { slots, values, act } of alternatives)
    for (const slot of slots) {
      if (act !== "") {
        if (isAct(room, predicate, slot, act)) return true;
      } else if (values.length === 0) {
        if (hasSlot(predicate, slot)) return true;
      } else for (const token of predicate.all(slot)) if (isAnyKind(room, predicate, token, values)) return true;
    }
  return false;
}
