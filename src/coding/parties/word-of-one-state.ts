import { readFileSync } from "node:fs";
import type { Sentence } from "../../language/analysis.ts";
import { isStateOrPlace } from "../../world/actor.ts";
import { dataLines } from "../lexicon/data-lines.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Found } from "./found.ts";
import { everybodyNamed } from "./home-of-text.ts";
import type { PartyScope } from "./party-scope.ts";
import { roleOf } from "./role-nouns.ts";
import { isStateCode } from "./state-code.ts";

interface Word {
  readonly code: string;
  /** Other states that have such. */
  readonly others: readonly string[];
}

const list = (cell: string): readonly string[] => cell.split(",").flatMap((each) => each.trim() || []);

const words = new Map<string, Word>();
for (const line of dataLines(readFileSync(new URL("./data/words-of-one-state.tsv", import.meta.url), "utf8"))) {
  const [code = "", forms = "", others = ""] = line.split("\t");
  for (const form of list(forms)) words.set(form, { code, others: list(others) });
}

const wordOf = (form: string): Word | undefined => words.get(form) ?? words.get(form.replace(/s$/, ""));

/**
 * The state that people are of by a word that the press uses of one state's alone, in the noun or before it: "Democrats", "Republican
 * senators", "a congressional committee". Undefined where there is none, where the text is as much of another state that has such, or
 * where the phrase itself names another ("Social Democrats", "Republicans in France").
 */
export function byWordOfOneState(scope: PartyScope, sentence: Sentence, tree: Tree, index: number): Found | undefined {
  const own = wordOf(tree.token(index).form);
  const at = own ? index : tree.children(index, "amod", "compound", "nmod").find((child) => child < index && isWord(tree, child));
  const word = own ?? (at === undefined ? undefined : wordOf(tree.token(at).form));
  if (at === undefined || !word || (!own && !isOfPeople(tree, index))) return undefined;
  if (isPartOfName(sentence, at) || isPlacedElsewhere(scope, sentence, tree, index, word.code)) return undefined;
  const named = everybodyNamed(scope);
  const count = named.get(word.code) ?? 0;
  if (word.others.some((other) => (named.get(other) ?? 0) > 0 && (named.get(other) ?? 0) >= count)) return undefined;
  const state = scope.world.actor(`state:${word.code}`);
  return state && { token: at, party: scope.party(state, tree.token(at), "word of one state") };
}

/** "Republican senators", "Democratic Rep. Jane Doe" */
const isOfPeople = (tree: Tree, index: number): boolean =>
  roleOf(tree.lemma(index)) !== undefined ||
  tree.children(index, "compound", "nmod", "nmod:desc", "flat").some((child) => roleOf(tree.lemma(child))?.kind === "person");

const isWord = (tree: Tree, index: number): boolean => wordOf(tree.token(index).form) !== undefined;

/** "Social Democrats", "the Democratic Unity organisation": words in capitals beside it that make it another's name. */
function isPartOfName({ tokens }: Sentence, at: number): boolean {
  const before = tokens[at - 1]?.form ?? "";
  if (at === 1 ? ofParties.test(before) : /^\p{Lu}/u.test(before) && !ofHouses.test(before)) return true;
  const next = tokens[at + 1];
  return next !== undefined && /^\p{Lu}/u.test(next.form) && roleOf(next.lemma.toLowerCase()) === undefined;
}

const ofParties = /^(?:Social|Liberal|Christian|Free|Sweden|New|Independent|National|Left|Irish|Spanish)$/;
const ofHouses = /^(?:House|Senate|Congressional|American|US|U\.S\.|Senior|Top|The|Many|Some|But|And)$/;

/** "Republicans in France" */
const isPlacedElsewhere = (scope: PartyScope, sentence: Sentence, tree: Tree, index: number, code: string): boolean =>
  tree.children(index, "nmod").some((child) => {
    const actor = scope.names.at(sentence.index, child)?.senses[0]?.actor;
    return isStateOrPlace(actor) && isStateCode(actor!.code) && actor!.code !== code;
  });
