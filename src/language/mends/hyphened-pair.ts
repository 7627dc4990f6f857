import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";
import words from "./words.json" with { type: "json" };

/** What is between two: "talks", "border". */
const relations: ReadonlySet<string> = new Set(words.relations);

/** "Turkey-Sudan talks ended": two names before what is between them, of which one or both are taken for a subject or another name. */
export function hyphenedPair(tokens: Token[], offset: number, hyphen: Token): void {
  const at = hyphen.index - offset;
  const [first, second, noun] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (first?.upos !== "PROPN" || second?.upos !== "PROPN" || noun === undefined || !relations.has(noun.form.toLowerCase()))
    return;
  const own = new Set([first.index, second.index, noun.index]);
  if (!own.has(first.head) && first.head !== noun.head) return;
  if (!own.has(second.head) && second.head !== noun.head) return;
  if (!/^(?:nsubj|obj|obl|nmod|root|conj|compound)/.test(noun.deprel) || own.has(noun.head)) return;
  for (const name of [first, second]) exchange(tokens, offset, name, { head: noun.index, deprel: "compound" });
  if (noun.upos !== "VERB" && noun.xpos !== "VBZ") return;
  exchange(tokens, offset, noun, { upos: "NOUN", xpos: "NNS", lemma: noun.form.toLowerCase().replace(/s$/, "") });
}
