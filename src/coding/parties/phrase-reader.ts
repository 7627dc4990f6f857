import type { Sentence } from "../../language/analysis.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Found } from "./found.ts";
import type { PartyScope } from "./party-scope.ts";
import type { RoleNoun } from "./role-nouns.ts";

/** How the readers of one kind of phrase (names, persons, roles, pronouns) read the phrases around theirs. */
export interface PhraseReader {
  readonly scope: PartyScope;
  /** Who the phrase of one token names, without its coordinates. */
  one(sentence: Sentence, index: number): readonly Found[];
  /** Who a noun phrase names, its coordinates too; empty where it names nobody. */
  list(sentence: Sentence, index: number): readonly Found[];
  /** Who a noun phrase names, or else whose it is. */
  deep(sentence: Sentence, index: number, depth?: number): readonly Found[];
}

/** A reader of the person that one noun names, by its role if it is the noun of one; null where it names none. */
export type PersonReader = (
  phrases: PhraseReader,
  sentence: Sentence,
  tree: Tree,
  index: number,
  role: RoleNoun | undefined,
) => Found | null;
