import type { Clause } from "../../arguments/clause.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Found } from "../../parties/read-parties.ts";
import type { Tree } from "../../syntax/tree.ts";
import type { Candidate } from "../candidate.ts";

/** The words of a candidate that say whether its act is meant as it is worded. */
export interface Words {
  readonly tree: Tree;
  readonly lexicon: Lexicon;
  readonly candidate: Candidate;
  readonly clause: Clause;
  /** The predicate's own token, and its lemma. */
  readonly own: number;
  readonly verb: string;
  /** Lemma of the object, "" where there is none. */
  readonly object: string;
}

/** A case in which words of an act mean something else. */
export interface Sense {
  readonly type: string | "any";
  readonly is: (words: Words) => boolean;
  /** What they mean. */
  readonly why: string;
}

/** The lemma of an argument, "" where there is none. */
export const lemmaOf = (tree: Tree, index: number | undefined): string => (index === undefined ? "" : tree.lemma(index));

/** The words of a candidate. */
export function wordsOf(tree: Tree, candidate: Candidate, lexicon: Lexicon): Words {
  const { match, head } = candidate;
  const { clause } = match.predicate;
  const own = match.words[0] ?? head;
  return { tree, lexicon, candidate, clause, own, verb: tree.lemma(own), object: lemmaOf(tree, clause.object) };
}

/** Whether there are some, and all are such. */
export const all = (found: readonly Found[], is: (each: Found) => boolean): boolean => found.length > 0 && found.every(is);

/** Whether a particle that is none of the predicate's words stands right behind it ("ended up", "struck down"). */
export function hasOtherParticle({ tree, own, candidate }: Words): boolean {
  const known = candidate.match.words;
  const next = tree.sentence.tokens[own + 1];
  if (next === undefined || known.includes(own + 1) || !/^(down|out|up|off)$/i.test(next.form)) return false;
  return next.head === own || tree.sentence.tokens[own + 2]?.form.toLowerCase() === "of";
}
