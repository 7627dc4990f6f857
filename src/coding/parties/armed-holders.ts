import type { Sentence } from "../../language/analysis.ts";
import type { Tree } from "../syntax/tree.ts";
import { type Found, nobody } from "./found.ts";
import { listed } from "./listed.ts";
import type { PhraseReader } from "./phrase-reader.ts";
import { roleOf } from "./role-nouns.ts";
import { roleParty } from "./role-party.ts";
import { nationalitiesOf } from "./whose.ts";

/** What those who bear arms hold and fight from. */
const holdings = listed("armed holders: holdings");

/** "a rebel-held town": participles behind a hyphen. */
const having = new Set(["hold", "control", "occupy", "run"]);

const armed = new Set(["REB", "UAF", "MIL", "COP"]);

/** "pounded rebel positions", "raided an army camp": those whose place it is, where no state or body is named before it. */
export function armedHolders(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number): readonly Found[] {
  const before = tree.children(index, "compound", "amod").filter((child) => child < index);
  const holder = before
    .flatMap((child) => (having.has(tree.lemma(child)) ? tree.children(child) : holdings.has(tree.lemma(index)) ? [child] : []))
    .find((child) => tree.lemma(child) !== "military" && armed.has(roleOf(tree.lemma(child))?.sector ?? ""));
  if (holder === undefined || nationalitiesOf(phrases.scope, sentence, tree, index).length > 0) return nobody;
  const found = roleParty(phrases, sentence, tree, holder, roleOf(tree.lemma(holder))!);
  return found
    .filter(({ party: { code, sector } }) => code !== "" || sector === "REB")
    .map((each) => ({ ...each, token: index }));
}
