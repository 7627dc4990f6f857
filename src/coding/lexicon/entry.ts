import type { Slot } from "./slot.ts";
import { enter } from "./vocabulary.ts";

/** How a predicate is worded: verb, event noun, adjective, verb with its noun ("hold talks"), or a run of words. */
export type EntryKind = "v" | "n" | "a" | "l" | "m";

/** One side of a condition: any of these slots, filled by one of these noun classes or lemmas (any filler if none). */
export interface Alternative {
  readonly slots: readonly Slot[];
  readonly values: readonly string[];
  /** Kind of act that the complement must be: a PLOVER type, COOP or CONFLICT. */
  readonly act: string;
}

/** What a frame asks of its sentence: one of the alternatives holds (or none, when negated). */
export interface Condition {
  /** From 0, one for each text of a condition. */
  readonly id: number;
  readonly negated: boolean;
  readonly alternatives: readonly Alternative[];
}

/** A line of the lexicon: which words, in which frame, are which act, and where its parties stand. */
export interface Entry {
  /** File and line: `visit.12`. */
  readonly id: string;
  readonly kind: EntryKind;
  readonly type: string;
  /** PLOVER mode; "=" takes it from the complement, "" if none. */
  readonly mode: string;
  readonly when: readonly Condition[];
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  readonly flags: ReadonlySet<string>;
  /** How much the frame asks: the more specific entry wins. */
  readonly weight: number;
  /** `l`: the verbs that carry the noun, with particle or preposition. */
  readonly verbs?: ReadonlySet<string>;
}

/** An entry under the word that triggers it. */
export interface Lexeme {
  readonly entry: Entry;
  /** Words that must follow or depend on the trigger: particle, compound, idiom ("*" skips up to six words). */
  readonly rest: readonly string[];
  /** Numbers of these words in the vocabulary, 0 for "*". */
  readonly numbers: readonly number[];
  /** How much its words and frame ask of a sentence; the surer one is tried first. */
  readonly sureness: number;
}

/** An entry under its trigger, with the words that go with it. */
export const lexemeOf = (entry: Entry, rest: readonly string[] = []): Lexeme => ({
  entry,
  rest,
  numbers: rest.map((word) => (word === "*" ? 0 : enter(word))),
  sureness: entry.weight + rest.length * 2 - (entry.flags.has("weak") ? 1.5 : 0) - (entry.flags.has("low") ? 5 : 0),
});
