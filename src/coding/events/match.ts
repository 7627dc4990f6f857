import type { Sentence } from "../../language/analysis.ts";
import { type Clause, clauseOf } from "../arguments/clause.ts";
import type { Oblique } from "../arguments/obliques.ts";
import { isTimeNoun } from "../arguments/time-noun.ts";
import type { Alternative, Condition, Entry, Lexeme } from "../lexicon/entry.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { Answers } from "./answers.ts";
import { isAct, isAnyKind } from "./filler-kinds.ts";
import { hyphenedLemma, isHyphenedNoun } from "./hyphened.ts";
import { governorOf, verbBefore } from "./light-verb.ts";
import { aroundVerb, followWords } from "./run-of-words.ts";
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
  // "the expulsion last month of three envoys", "the killing on Monday of two soldiers"
  const time = tree.sentence.tokens.findIndex(
    ({ deprel }, at) => at > index && at <= index + 3 && deprel.startsWith("obl") && isTimeNoun(tree, at),
  );
  return [...(time < 0 || tree.extent(time).from !== index + 1 ? [] : [time]), ...phrases]
    .filter((child) => child === time || tree.token(child).upos === "PROPN" || tree.extent(child).from === child - 1)
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
