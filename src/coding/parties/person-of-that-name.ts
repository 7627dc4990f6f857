import type { Mention, Sentence } from "../../language/analysis.ts";
import type { Tree } from "../syntax/tree.ts";
import { type Found, nobody } from "./found.ts";
import type { PartyScope } from "./party-scope.ts";
import type { PhraseReader } from "./phrase-reader.ts";

const surnames = new WeakMap<PartyScope, ReadonlyMap<string, Mention>>();

/** Last words of persons' full names in a document, each with the first mention that has it. */
function surnamesOf(scope: PartyScope): ReadonlyMap<string, Mention> {
  let known = surnames.get(scope);
  if (!known) {
    const found = new Map<string, Mention>();
    for (const mention of scope.analysis.mentions) {
      const { kind, type, name } = mention;
      if (kind !== "name" || type !== "person" || !name) continue;
      const words = scope.text(name).split(/\s+/);
      const last = words.at(-1)!;
      if (words.length > 1 && words.length < 4 && words.every((word) => /^\p{Lu}/u.test(word)) && !found.has(last))
        found.set(last, mention);
    }
    known = found;
    surnames.set(scope, known);
  }
  return known;
}

/**
 * The person whom a document has named in full before, by the surname that is a state's or town's name too, where nothing of a place is
 * said: "Ana Paris left. Paris says she …"; within his name in full, the person too. Nobody for other names.
 */
export function personOfThatName(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number): readonly Found[] {
  const { scope } = phrases;
  const { form, deprel, head } = tree.token(index);
  // "President Kamuzu | Banda": a part of his own name.
  if (deprel.startsWith("flat") && head >= 0 && head < index && scope.isOfName(sentence, head, index))
    return phrases.one(sentence, head);
  const mention = surnamesOf(scope).get(form);
  if (mention === undefined || mention.sentence >= sentence.index) return nobody;
  if (!/^(?:nsubj|obj|iobj|nmod:poss)/.test(deprel) || tree.preposition(index) !== "") return nobody;
  if (tree.child(index, "det", "amod", "compound", "appos", "flat") !== undefined) return nobody;
  const named = scope.analysis.sentences[mention.sentence];
  const [found] = named ? phrases.one(named, mention.head) : nobody;
  return found?.party.type === "person"
    ? [{ token: index, party: { ...found.party, ...scope.words(tree.token(index)), rule: "surname of a person named before" } }]
    : nobody;
}
