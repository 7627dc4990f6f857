import type { Sentence } from "../../language/analysis.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Found } from "./found.ts";
import type { PhraseReader } from "./phrase-reader.ts";

const leading = new Set(["lead", "head", "represent", "chair", "govern"]);

/** "the Regional Government, represented by Prime Minister | Jane Doe": the body that the person leads or speaks for. */
export function ledBody(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number): Found | undefined {
  const { head: verb, deprel } = tree.token(index);
  if (!deprel.startsWith("obl") || verb < 0 || !leading.has(tree.lemma(verb)) || !tree.token(verb).deprel.startsWith("acl"))
    return undefined;
  return phrases.list(sentence, tree.token(verb).head).find(({ party }) => party.code !== "" && party.type !== "person");
}
