import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";
import words from "./words.json" with { type: "json" };

/** Verbs that say of whom something bad is thought or proven. */
const charging = new Set(words.charging);

/** What a noun in "-ing" tells the kind of: "bombing raids". */
const counted = new Set(words.ingCounted);

/**
 * "accused Sudan of | bombing villages", "were convicted of smuggling arms": what somebody is charged with doing, taken for a kind of the
 * thing it is done to. Exchanges such tokens in place; `offset` is the index of the first.
 */
export function accusedOf(tokens: Token[], offset: number, mark: Token): void {
  const at = mark.index - offset;
  const gerund = tokens[at + 1];
  const noun = gerund?.deprel === "compound" ? tokens[gerund.head - offset] : tokens[mark.head - offset];
  const verb = noun && tokens[noun.head - offset];
  if (!gerund || !verb || verb.index > mark.index || noun.index < mark.index || !charging.has(verb.lemma)) return;
  const isDeed = noun.index === mark.index + 2 && gerund.form.endsWith("ing") && noun.xpos === "NNS" && !counted.has(noun.lemma);
  if (!isDeed || gerund.deprel !== "compound") {
    // "of bombing raids", a second object
    if (noun.deprel === "obj") exchange(tokens, offset, noun, { deprel: "obl" });
    return;
  }
  exchange(tokens, offset, noun, { head: gerund.index, deprel: "obj" });
  exchange(tokens, offset, mark, { head: gerund.index, deprel: "mark", upos: "SCONJ" });
  const lemma = gerund.xpos === "VBG" ? gerund.lemma : bareOf(gerund.form.toLowerCase());
  exchange(tokens, offset, gerund, { head: verb.index, deprel: "advcl", upos: "VERB", xpos: "VBG", lemma });
}

/** "smuggle" of "smuggling". */
function bareOf(form: string): string {
  const stem = form.slice(0, -3);
  if (/([^aeiouls])\1$/.test(stem)) return stem.slice(0, -1);
  return /(?:[bcdfgkptz]l|[vuc]|[^o]ur|iz|at|ut|arg|ang)$/.test(stem) ? `${stem}e` : stem;
}
