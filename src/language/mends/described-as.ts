import type { Token } from "../analysis.ts";
import { hasBelow, isBelow, isNoun } from "./clause.ts";
import { exchange } from "./exchange.ts";
import words from "./words.json" with { type: "json" };

const describing: ReadonlySet<string> = new Set(words.describing);

/**
 * "described as an act of piracy the seizure of a ship", "dismissed as a ploy Beijing's gift": what is called so stands behind what it
 * is called, and is taken for another name of that, or for one more phrase. It is the verb's object.
 */
export function describedAs(tokens: Token[], offset: number, name: Token): void {
  const verb = tokens[name.head - offset];
  if (verb?.upos !== "VERB" || verb.index > name.index || !describing.has(verb.lemma)) return;
  if (hasBelow(tokens, verb, /^(?:obj|nsubj:pass|aux:pass)$/)) return;
  if (!tokens.some(({ head, form, deprel }) => head === name.index && form === "as" && deprel === "case")) return;
  const thing = tokens.find(
    (token) =>
      isNoun(token) &&
      token.index > name.index &&
      ((token.deprel === "appos" && isBelow(tokens, offset, token, name)) ||
        (token.head === verb.index && token.deprel === "obl")) &&
      hasBelow(tokens, token, /^(?:det|nmod:poss)$/) &&
      !hasBelow(tokens, token, /^case$/),
  );
  if (thing === undefined) return;
  let first = thing.index - offset;
  while (first > 0 && isBelow(tokens, offset, tokens[first - 1]!, thing)) first--;
  if (tokens[first]!.upos === "PUNCT" || tokens[first - 1]?.upos === "PUNCT") return;
  exchange(tokens, offset, thing, { head: verb.index, deprel: "obj" });
}
