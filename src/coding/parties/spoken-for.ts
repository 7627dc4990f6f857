import type { Sentence } from "../../language/analysis.ts";
import type { Tree } from "../syntax/tree.ts";
import { type Found, nobody } from "./found.ts";
import { listed } from "./listed.ts";
import type { PhraseReader } from "./phrase-reader.ts";

const voices = listed("spoken for: voices");
const claiming = new Set([
  "claim",
  "purport",
  "profess",
  "say",
  "identify",
  "represent",
  "speak",
  "come",
  "sign",
  "attribute",
  "telephone",
]);

/** "a caller claiming to speak for the Red Hand", "a statement signed by the group": in whose name somebody without one speaks. */
export function spokenFor(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number): readonly Found[] {
  if (!voices.has(tree.lemma(index))) return nobody;
  for (const claim of tree.children(index, "acl", "acl:relcl")) {
    if (!claiming.has(tree.lemma(claim))) continue;
    for (const verb of [claim, ...tree.children(claim, "xcomp", "ccomp")])
      for (const child of tree.children(verb, "obl", "obl:agent", "obj", "nmod")) {
        const led = tree.preposition(child);
        if (!/^(?:for|from|by|to|of|)$/.test(led) || (led === "" && tree.lemma(verb) !== "represent")) continue;
        const found = phrases.list(sentence, child).filter(({ party }) => party.type !== "person" && party.type !== "place");
        if (found.length > 0) return found.map((each) => ({ ...each, token: index }));
      }
  }
  return nobody;
}
