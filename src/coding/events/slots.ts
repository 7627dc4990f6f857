import type { Sentence } from "../../language/analysis.ts";
import type { Clause } from "../arguments/clause.ts";
import type { Oblique } from "../arguments/obliques.ts";
import { isTimeNoun } from "../arguments/time-noun.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { type Slot, slotOf } from "../lexicon/slot.ts";
import { contentHead } from "../parties/noun-phrase.ts";
import type { PartyReader } from "../parties/read-parties.ts";
import type { Tree } from "../syntax/tree.ts";
import { near, prepositional, prepositions } from "./near-preposition.ts";
import { onCondition, orElse } from "./or-else.ts";

const none: readonly number[] = [];

/** What the slots of a frame are read from: one predicate in its sentence. What is asked of it is found once. */
export class Predicate {
  readonly sentence: Sentence;
  readonly tree: Tree;
  readonly clause: Clause;
  /** Last token of the predicate's own words. */
  readonly end: number;
  /** Tokens of the predicate's own words that stand for nobody ("hostage" in "take hostage"). */
  readonly words: readonly number[] | undefined;
  /** Preposition at the end of the predicate's own words ("lash out at"); its object stands in for a missing one. */
  readonly ownPreposition: string;
  /** The slots asked for, with the first that fills each (-1 for none) and all that fill it. */
  readonly #asked: number[] = [];
  readonly #first: number[] = [];
  readonly #all: (readonly number[] | undefined)[] = [];

  constructor(tree: Tree, clause: Clause, end: number, words?: readonly number[], ownPreposition = "") {
    this.sentence = tree.sentence;
    this.tree = tree;
    this.clause = clause;
    this.end = end;
    this.words = words;
    this.ownPreposition = ownPreposition;
  }

  /** The head that fills a slot as it stands in the tree ("a group" in "a group of diplomats"). */
  first(slot: Slot): number | undefined {
    if (isAbsent(this.tree, slot)) return undefined;
    const first = this.#first[this.#place(slot)]!;
    return first < 0 ? undefined : first;
  }

  /** Content heads that fill a slot, coordinates included. */
  all(slot: Slot): readonly number[] {
    if (isAbsent(this.tree, slot)) return none;
    const place = this.#place(slot);
    const all = this.#all[place] ?? (this.#first[place]! < 0 ? none : findAll(this, slot, this.#first[place]!));
    this.#all[place] = all;
    return all;
  }

  /** Where a slot stands among those asked for. */
  #place(slot: Slot): number {
    const known = this.#asked.indexOf(slot.id);
    if (known >= 0) return known;
    this.#first.push(findFirst(this, slot) ?? -1);
    return this.#asked.push(slot.id) - 1;
  }
}

/** Whether nothing can fill a slot, as neither its word nor one that does as well stands in the sentence. */
const isAbsent = (tree: Tree, { word, name }: Slot): boolean =>
  word !== 0 && !tree.has(word) && !isParticiple(name) && !(name === "in" && tree.has(inside));

const inside = slotOf("inside").word;

/** What a slot needs to know beyond the predicate. */
export interface Room {
  readonly lexicon: Lexicon;
  readonly parties: PartyReader;
  /** PLOVER type of the act that a token names, "" if none. */
  readonly actOf: (sentence: Sentence, token: number) => string;
}

function findAll({ clause, tree }: Predicate, { name: slot }: Slot, first: number): readonly number[] {
  if (slot === "xcomp" || slot === "ccomp") return [first, ...tree.children(first, "conj"), ...describing(tree, first)];
  const head = contentHead(tree, first);
  return [head, ...tree.children(head, "conj"), ...(head === first ? [] : tree.children(first, "conj"))].filter(
    (each) => each !== clause.head,
  );
}

/** What a predicate noun is described by: "a terrorist state", "an act of piracy". */
const describing = (tree: Tree, index: number): readonly number[] =>
  tree.token(index).upos === "NOUN"
    ? [
        ...tree.children(index, "amod", "compound"),
        ...tree.children(index, "nmod").filter((child) => tree.preposition(child) === "of"),
      ]
    : [];

function findFirst(predicate: Predicate, slot: Slot): number | undefined {
  const { clause } = predicate;
  switch (slot.name) {
    case "subj":
      return clause.subject;
    case "obj": {
      const own = predicate.ownPreposition === "" ? undefined : ownOblique(predicate);
      return own ?? clause.object ?? (predicate.ownPreposition === "" ? undefined : oblique(predicate, predicate.ownPreposition));
    }
    case "iobj":
      return clause.indirect;
    case "xcomp":
      return clause.xcomp;
    case "ccomp":
      return clause.ccomp;
    default:
      if (slot.outer) return inner(predicate, slot.outer, slot.inner);
      return (
        oblique(predicate, slot.name) ??
        (slot.name === "in" ? oblique(predicate, "inside") : undefined) ??
        (isParticiple(slot.name) ? afterParticiple(predicate, slot.name) : undefined)
      );
  }
}

/** Participles that lead in a party as a preposition does. */
const isParticiple = (slot: string): boolean => (slot.length > 5 && slot.endsWith("ing")) || slot === "held" || slot === "owned";

/**
 * `targeting`, `belonging`, `held`: the object or phrase of that participle below the predicate's noun: "strikes targeting rebels", or
 * of the relative clause that says the same: "a line that divides the armies".
 */
function afterParticiple({ tree, clause }: Predicate, word: string): number | undefined {
  for (const noun of [clause.object, clause.head, ...clause.obliques.map(({ head }) => head)]) {
    if (noun === undefined) continue;
    for (const child of tree.children(noun, "acl", "advcl", "amod", "acl:relcl")) {
      const { form, deprel, lemma } = tree.token(child);
      const same = deprel === "acl:relcl" ? `${lemma.replace(/e$/, "")}ing` === word : form.toLowerCase() === word;
      // "talks involving the rebels", where the parser hangs whom they involve on the noun itself
      const beside = tree.children(noun, "nmod").find((each) => each > child && tree.preposition(each) === "");
      if (same) return tree.child(child, "obj") ?? tree.child(child, "obl") ?? beside;
    }
  }
  return undefined;
}

/** `subj.between`: what hangs on another slot's filler by a preposition. */
function inner(predicate: Predicate, slot: Slot, preposition: string): number | undefined {
  const outer = predicate.first(slot);
  return outer === undefined
    ? undefined
    : predicate.tree.children(outer, "nmod").find((each) => predicate.tree.preposition(each) === preposition);
}

/** The oblique that the predicate's own last word leads in ("pulled out of the talks"), none of its own words ("took them to task"). */
const ownOblique = ({ clause, tree, words, ownPreposition }: Predicate): number | undefined =>
  ledByLast(tree, words) ??
  clause.obliques.find(
    (each) =>
      (each.preposition === ownPreposition || tree.children(each.head, "case").some((mark) => words?.includes(mark) === true)) &&
      words?.includes(each.head) !== true,
  )?.head;

/** "took a swipe at Chad": what the last word leads in, though it hangs on a noun of the idiom. */
const ledByLast = (tree: Tree, words: readonly number[] | undefined): number | undefined => {
  const last = words?.at(-1);
  if (last === undefined || tree.token(last).deprel !== "case") return undefined;
  const { head } = tree.token(last);
  return head > last && words!.includes(tree.token(head).head) ? head : undefined;
};

function oblique(predicate: Predicate, preposition: string): number | undefined {
  const { clause, tree } = predicate;
  const gerund =
    gerundAfter(tree, clause.head, preposition, true) ??
    (clause.object === undefined ? undefined : gerundAfter(tree, clause.object, preposition, false));
  if (gerund !== undefined) return gerund;
  let time: Oblique | undefined;
  for (const each of clause.obliques)
    if (each.preposition === preposition) {
      if (preposition === "in" && prepositional.has(tree.lemmas[each.head]!)) continue;
      if (!isTimeNoun(tree, each.head)) return each.head;
      time ??= each;
    }
  return (time ? undefined : near(predicate, preposition)) ?? undefined;
}

/** "for attacking", "from leaving": the gerund that a preposition leads in, below a verb or (else) its object. */
function gerundAfter(tree: Tree, head: number, preposition: string, verb: boolean): number | undefined {
  for (const child of tree.children(head)) {
    const { xpos, deprel } = tree.token(child);
    if (xpos !== "VBG" || !(deprel.startsWith("acl") || (verb && (deprel.startsWith("advcl") || deprel.startsWith("xcomp")))))
      continue;
    for (const mark of tree.children(child, "mark", "case")) if (tree.lemma(mark) === preposition) return child;
  }
  return undefined;
}

/** Whether a thing is the subject's own. */
const isOnes = ({ tree, clause }: Predicate, thing: number | undefined): boolean =>
  thing !== undefined &&
  tree.children(thing, "nmod:poss").some((child) => tree.token(child).upos === "PRON" || child === clause.subject);

/** Whether the predicate has a slot, or, for other words, has that word next to it. */
export function hasSlot(predicate: Predicate, slot: Slot): boolean {
  const { tree, end, clause } = predicate;
  if (isAbsent(tree, slot)) return false;
  if (predicate.first(slot) !== undefined) return true;
  if (prepositions.has(slot.word)) return false;
  switch (slot.name) {
    case "poss":
      return tree.child(clause.head, "nmod:poss") !== undefined;
    case "own":
      return isOnes(predicate, clause.object ?? (clause.xcomp === undefined ? undefined : tree.child(clause.xcomp, "obj")));
    case "cond":
      return onCondition(tree, clause.head);
    case "orelse":
      return orElse(tree, clause.passive ? Math.min(end, clause.object ?? end) : end);
    case "that":
      return clause.ccomp !== undefined && tree.children(clause.ccomp, "mark").some((mark) => tree.lemma(mark) === "that");
  }
  if (slot.word !== 0)
    for (let i = end + 1; i < tree.lemmas.length && i <= end + 10; i++) if (tree.lemmas[i] === slot.word) return true;
  return false;
}
