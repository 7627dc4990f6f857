import type { Sentence } from "../../language/analysis.ts";
import type { Tree } from "../syntax/tree.ts";
import { type Found, nobody } from "./found.ts";
import { listed } from "./listed.ts";
import { phraseSpan } from "./noun-phrase.ts";
import type { PhraseReader } from "./phrase-reader.ts";
import { isStateCode } from "./state-code.ts";

/** How many sentences back the visitor was last named. */
const reach = 8;

/** Verbs of those who come. */
const coming = listed("visitor: coming");

/**
 * "The visiting dignitary", "the guest": of those officials named before him who are not of the state that receives (`home`, "" where it
 * is not known), the one who came, else the last; nobody where none was named.
 */
export function visitorAt(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number, home: string): readonly Found[] {
  if (!isVisitor(tree, index)) return nobody;
  const { analysis } = phrases.scope;
  let last: Found | undefined;
  for (let back = 1; back <= reach; back++) {
    const before = analysis.sentences[sentence.index - back];
    if (before === undefined) break;
    for (const { index: at, upos, deprel, head } of before.tokens) {
      if (upos !== "PROPN" || phrases.scope.mentionAt(before, at)?.type !== "person") continue;
      const found = phrases.one(before, at)[0];
      if (found === undefined || !isOfficial(found) || found.party.code === home) continue;
      const come = deprel.startsWith("nsubj") && head >= 0 && coming.has(before.tokens[head]!.lemma);
      if (come && home !== "") return [inWords(phrases, tree, index, found)];
      last ??= found;
    }
  }
  return last !== undefined && home !== "" ? [inWords(phrases, tree, index, last)] : nobody;
}

/** One whom the text has spoken of, as a guest. */
const isVisitor = (tree: Tree, index: number): boolean =>
  !tree.token(index).xpos.endsWith("S") &&
  tree.children(index, "det").some((det) => /^(the|this)$/i.test(tree.token(det).form)) &&
  (/^(guest|visitor)$/.test(tree.lemma(index)) ||
    tree.children(index, "amod", "compound").some((child) => /^(visiting|guest)$/i.test(tree.token(child).form)));

const isOfficial = ({ party }: Found): boolean =>
  party.type === "person" && isStateCode(party.code) && /^(GOV|MIL|LEG|ELI)$/.test(party.sector ?? "");

const inWords = ({ scope }: PhraseReader, tree: Tree, index: number, { party }: Found): Found => ({
  token: index,
  party: { ...party, ...scope.words(phraseSpan(tree, index)), rule: "the visitor named before" },
});
