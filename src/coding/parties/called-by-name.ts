import type { Sentence } from "../../language/analysis.ts";
import type { Tree } from "../syntax/tree.ts";
import { type Found, nobody } from "./found.ts";
import { listed } from "./listed.ts";
import type { PhraseReader } from "./phrase-reader.ts";

/** Participles that give a name: "known as", "called". */
const naming = listed("called by name");

/** "The rebel group known as M23", "a leader called Timochenko": who goes by the name behind the noun, where that is of a known state or body; else nobody. */
export function calledByName(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number): readonly Found[] {
  if (tree.token(index).upos !== "NOUN") return nobody;
  for (const participle of tree.children(index, "acl")) {
    if (!naming.has(tree.lemma(participle)) || tree.token(participle).xpos !== "VBN") continue;
    for (const name of tree.children(participle, "obl", "xcomp", "obj")) {
      if (name < participle || name > participle + 5 || tree.token(name).upos !== "PROPN") continue;
      if (!/^(?:as)?$/.test(tree.preposition(name))) continue;
      const [found, ...others] = phrases.list(sentence, name);
      if (found && others.length === 0 && found.party.code !== "" && /^(?:person|org|group)$/.test(found.party.type))
        return [found];
    }
  }
  return nobody;
}
