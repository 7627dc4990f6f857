import type { Sentence } from "../../language/analysis.ts";
import { type Clause, clauseOf } from "../arguments/clause.ts";
import type { Condition, Entry, Lexeme } from "../lexicon/entry.ts";
import { sureness } from "../lexicon/lexicon.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { isAct, isKind } from "./filler-kinds.ts";
import { hyphenedLemma, isHyphenedNoun } from "./hyphened.ts";
import { governorOf, verbBefore } from "./light-verb.ts";
import { fillers, hasSlot, type Predicate, type Room } from "./slots.ts";

/** A lexicon entry whose words and frame hold at a token. */
export interface Match {
  readonly entry: Entry;
  readonly weight: number;
  readonly predicate: Predicate;
  /** Tokens that are the predicate's own words. */
  readonly words: readonly number[];
}

const particles = new Set(
  "off out up down back away in over on through aside around along by forward together home apart".split(" "),
);
const light = new Set(["the", "a", "an", "his", "her", "its", "their", "own", "more", "all", "new", "any", "full"]);

/** Tokens of the words that must follow the trigger; null if they do not. "*" skips up to six words. */
export function followWords(tree: Tree, trigger: number, rest: readonly string[]): readonly number[] | null {
  const tokens = tree.sentence.tokens;
  const found: number[] = [];
  let at = trigger;
  let gap = 0;
  for (let n = 0; n < rest.length; n++) {
    const word = rest[n]!;
    if (word === "*") {
      gap = 6;
      continue;
    }
    const reach = gap > 0 ? gap : n === 0 && particles.has(word) ? 7 : 2;
    let hit = -1;
    for (let i = at + 1; i < tokens.length && i <= at + reach + 1; i++) {
      const token = tokens[i]!;
      const same = token.lemma.toLowerCase() === word || token.form.toLowerCase() === word;
      if (same && (i === at + 1 || gap > 0 || skippable(tree, at + 1, i, trigger, n === 0 && particles.has(word)))) {
        hit = i;
        break;
      }
      if (token.upos === "PUNCT" && token.form !== '"' && token.form !== "'") break;
      if (n === 0 && particles.has(word) && gap === 0 && (token.upos === "VERB" || token.upos === "SCONJ")) break;
    }
    if (hit < 0) return null;
    found.push(hit);
    at = hit;
    gap = 0;
  }
  return found;
}

/** Words that may stand inside a phrase: determiners; before a particle, the verb's object. */
function skippable(tree: Tree, from: number, to: number, trigger: number, particle: boolean): boolean {
  if (particle) {
    const token = tree.token(to);
    if (token.deprel === "case" && token.head > to && to - trigger > 1) return false;
    return token.head === trigger || token.xpos === "RP";
  }
  for (let i = from; i < to; i++) if (!light.has(tree.token(i).lemma.toLowerCase()) && tree.token(i).upos !== "ADV") return false;
  return true;
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
  const phrasal =
    particle !== undefined &&
    !tree.isLimit(particle) &&
    lexemes.some((lexeme) => lexeme.rest[0] === tree.token(particle).lemma.toLowerCase());
  const plain: Predicate = { sentence, tree, clause, ownPreposition: "", end: index, words: [] };
  const answers = new Map<Condition, boolean>();
  for (const lexeme of lexemes) {
    if (phrasal && lexeme.rest.length === 0) continue;
    const words = lexeme.rest.length === 0 ? [] : followWords(tree, index, lexeme.rest);
    if (!words) continue;
    const predicate: Predicate =
      words.length === 0
        ? plain
        : { sentence, tree, clause, ownPreposition: lexeme.rest.at(-1) ?? "", end: words.at(-1) ?? index, words };
    if (
      !lexeme.entry.when.every((condition) =>
        words.length === 0 ? answered(answers, room, predicate, condition) : holds(room, predicate, condition),
      )
    )
      continue;
    yield { entry: lexeme.entry, predicate, words: [index, ...words], weight: sureness(lexeme) };
  }
}

function answered(answers: Map<Condition, boolean>, room: Room, predicate: Predicate, condition: Condition): boolean {
  let answer = answers.get(condition);
  if (answer === undefined) {
    answer = holds(room, predicate, condition);
    answers.set(condition, answer);
  }
  return answer;
}

/** The matches of an event noun: with its verb ("held talks"), then by itself. */
export function matchNoun(room: Room, sentence: Sentence, index: number): readonly Match[] {
  const tree = treeOf(sentence);
  const lemma = tree.token(index).lemma.toLowerCase();
  const form = tree.token(index).form.toLowerCase();
  const joined = hyphenedLemma(tree, index);
  const lights = [
    ...(room.lexicon.light.get(lemma) ?? []),
    ...(form === lemma ? [] : (room.lexicon.light.get(form) ?? [])),
    ...(joined === "" ? [] : (room.lexicon.light.get(joined) ?? [])),
  ];
  const matches: Match[] = [];
  if (lights.length > 0) {
    const governor = governorOf(tree, index) ?? (isHyphenedNoun(tree, index) ? verbBefore(tree, index) : null);
    if (governor) {
      const clause = clauseOf(tree, governor.verb);
      const predicate: Predicate = {
        sentence,
        tree,
        clause: {
          ...clause,
          object: index,
          obliques: [
            ...clause.obliques,
            ...clauseOf(tree, index).obliques.filter((each) => !clause.obliques.some((known) => known.head === each.head)),
          ],
        },
        ownPreposition: "",
        end: Math.max(index, governor.verb),
        words: [index],
      };
      for (const { entry, rest } of lights) {
        if (!governor.keys.some((key) => entry.verbs!.has(key)) || !precededBy(tree, index, rest)) continue;
        if (!entry.when.every((condition) => holds(room, predicate, condition))) continue;
        matches.push({
          entry,
          predicate,
          words: [governor.verb, index],
          weight: entry.weight + rest.length * 2 - (entry.flags.has("weak") ? 1.5 : 0),
        });
      }
    }
  }
  const nouns = room.lexicon.nouns.get(joined) ?? room.lexicon.nouns.get(lemma) ?? room.lexicon.nouns.get(form);
  if (nouns && matches.length === 0) {
    const predicate: Predicate = { sentence, tree, clause: withVerb(tree, index), ownPreposition: "", end: index };
    for (const { entry, rest } of nouns) {
      if (!precededBy(tree, index, rest) || !entry.when.every((condition) => holds(room, predicate, condition))) continue;
      matches.push({ entry, predicate, words: [index], weight: entry.weight + rest.length * 2 - 1 });
    }
  }
  return matches.sort((a, b) => b.weight - a.weight);
}

/** The clause of an event noun; as the subject of a verb it has that verb's phrases too ("fighting raged between"). */
function withVerb(tree: Tree, index: number): Clause {
  const own = clauseOf(tree, index);
  const { deprel, head } = tree.token(index);
  if (!deprel.startsWith("nsubj") || head < 0 || tree.token(head).upos !== "VERB") return own;
  const verb = clauseOf(tree, head);
  const further = verb.obliques.filter(
    (each) =>
      tree.token(each.head).head === head &&
      !own.obliques.some((known) => known.head === each.head) &&
      !(verb.passive && each.preposition === "by"),
  );
  return further.length === 0 ? own : { ...own, obliques: [...own.obliques, ...further] };
}

function precededBy(tree: Tree, index: number, rest: readonly string[]): boolean {
  for (let n = rest.length - 1, at = index - 1; n >= 0; n--, at--) {
    if (at < 0) return false;
    const token = tree.token(at);
    if (token.lemma.toLowerCase() !== rest[n] && token.form.toLowerCase() !== rest[n]) return false;
  }
  return true;
}

/** Whether what a frame asks holds of the predicate. */
export function holds(room: Room, predicate: Predicate, condition: Condition): boolean {
  const found = condition.alternatives.some(({ slots, values, act }) =>
    slots.some((slot) => {
      if (act !== "") return isAct(room, predicate, slot, act);
      if (values.length === 0) return hasSlot(predicate, slot);
      return fillers(predicate, slot).some((token) => values.some((value) => isKind(room, predicate, token, value)));
    }),
  );
  return found !== condition.negated;
}
