import type { Token } from "../analysis.ts";
import { hasBelow } from "./clause.ts";
import { exchange } from "./exchange.ts";

/**
 * "summoned the US charge d'affaires": the title is taken for the verb "charge" and what is charged. It is one noun, in the place of
 * that verb; what stands before it belongs to it, what stands behind it to the verb above.
 */
export function chargeDAffaires(tokens: Token[], offset: number, affaires: Token): void {
  const at = affaires.index - offset;
  const charge = tokens[at - 1];
  if (charge === undefined || !/^charg[eé]s?$/i.test(charge.form)) return;
  let above = tokens[charge.head - offset];
  if (above?.index === affaires.index) {
    exchange(tokens, offset, charge, { head: affaires.head, deprel: affaires.deprel });
    above = tokens[affaires.head - offset];
  }
  const own = tokens[at - 1]!;
  if (own.head === own.index || (above === undefined && own.head >= 0)) return;
  // "called in the charge d'affaires"
  const led = tokens.find(
    ({ head, deprel, index }) => head === own.index && deprel === "case" && index === (above?.index ?? -2) + 1,
  );
  if (led && above && /^(?:call|haul|bring)$/.test(above.lemma))
    exchange(tokens, offset, led, { head: above.index, deprel: "compound:prt" });
  const behind = above !== undefined && above.index < own.index;
  const taken =
    above !== undefined && /^(?:xcomp|ccomp|advcl|acl|obl|parataxis)/.test(own.deprel) && !hasBelow(tokens, own, /^case$/);
  const deprel = taken ? (behind ? (hasBelow(tokens, above!, /^obj$/) ? "obl" : "obj") : "nsubj") : own.deprel;
  for (const token of tokens) {
    if (token.index === affaires.index || token.index === own.index) continue;
    if (token.head !== own.index && token.head !== affaires.index) continue;
    if (token.index < own.index) {
      const verbal = /^(?:nsubj|obj|obl|aux|advmod)/.test(token.deprel);
      exchange(tokens, offset, token, {
        head: own.index,
        deprel: verbal ? (token.upos === "DET" ? "det" : "compound") : token.deprel,
      });
    } else
      exchange(tokens, offset, token, {
        head: taken && token.deprel.startsWith("obl") ? above!.index : own.index,
        deprel: !taken && token.deprel.startsWith("obl") ? "nmod" : token.deprel,
      });
  }
  exchange(tokens, offset, affaires, { upos: "NOUN", xpos: "NN", head: own.index, deprel: "flat" });
  exchange(tokens, offset, own, { upos: "NOUN", xpos: "NN", lemma: "charge", deprel });
}
