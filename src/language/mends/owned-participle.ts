import type { Token } from "../analysis.ts";
import { isNoun } from "./clause.ts";
import { exchange } from "./exchange.ts";
import words from "./words.json" with { type: "json" };

/** Participles that say of a noun how it goes on: "escalating", "continuing". */
const swelling: ReadonlySet<string> = new Set(words.swelling);

/** "an end to the regime's escalating attacks": a participle between an owner and what is his, taken for a verb with subject and object. */
export function ownedParticiple(tokens: Token[], offset: number, participle: Token): void {
  if (!swelling.has(participle.form)) return;
  const [mark, noun] = [tokens[participle.index - offset - 1], tokens[participle.index - offset + 1]];
  const owner = mark && tokens[mark.head - offset];
  if (mark?.xpos !== "POS" || owner?.head !== participle.index || noun?.upos !== "NOUN" || noun.head !== participle.index) return;
  const led = tokens.find(({ head, deprel, index }) => head === owner.index && deprel === "case" && index < owner.index);
  const above = led && tokens[led.index - offset - 1];
  if (above !== undefined && isNoun(above)) exchange(tokens, offset, noun, { head: above.index, deprel: "nmod" });
  else exchange(tokens, offset, noun, { head: participle.head, deprel: led ? "obl" : participle.deprel });
  exchange(tokens, offset, owner, { head: noun.index, deprel: "nmod:poss" });
  if (led !== undefined) exchange(tokens, offset, led, { head: noun.index });
  exchange(tokens, offset, participle, { upos: "ADJ", xpos: "JJ", head: noun.index, deprel: "amod" });
}
