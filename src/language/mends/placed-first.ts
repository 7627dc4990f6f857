import type { Token } from "../analysis.ts";
import { finite, hasBelow, subjectOf } from "./clause.ts";
import { exchange } from "./exchange.ts";

/**
 * "In Rome Kenya and Chad signed a pact": the place that opens a sentence and the subject right behind it are taken for one name. The
 * last name before the verb, or before "and", is the subject where the verb has no other. Two names only: of three nobody can tell.
 */
export function placedFirst(tokens: Token[], offset: number): void {
  const [first] = tokens;
  if (first?.deprel !== "case" || !/^(?:In|At|Outside|Near)$/.test(first.form)) return;
  const at = tokens[1]?.form === "The" || tokens[1]?.form === "the" ? 2 : 1;
  const [place, name] = [tokens[at], tokens[at + 1]];
  if (place?.upos !== "PROPN" || name?.upos !== "PROPN" || place.head !== name.index) return;
  if (first.head === place.index && name.deprel.startsWith("nsubj")) {
    exchange(tokens, offset, place, { head: name.head, deprel: "obl" });
    return;
  }
  if (name.index !== first.head) return;
  if (!/^(?:compound|flat)$/.test(place.deprel) || !name.deprel.startsWith("obl")) return;
  const verb = tokens[name.head - offset];
  if (verb?.upos !== "VERB" || hasBelow(tokens, verb, /^(?:nsubj|csubj|expl)/)) return;
  const last =
    tokens.findLast(({ deprel, head, index }) => deprel === "conj" && head === name.index && index < verb.index) ?? name;
  let next = last.index - offset + 1;
  while (/^(?:AUX|ADV)$/.test(tokens[next]?.upos ?? "") || tokens[next]?.head === last.index) next++;
  const auxiliary = tokens.some(({ head, upos, xpos }) => head === verb.index && upos === "AUX" && finite.has(xpos));
  if (tokens[next]?.index !== verb.index || (!finite.has(verb.xpos) && !auxiliary)) return;
  exchange(tokens, offset, place, { head: verb.index, deprel: "obl" });
  exchange(tokens, offset, first, { head: place.index });
  if (at === 2) exchange(tokens, offset, tokens[1]!, { head: place.index });
  exchange(tokens, offset, name, { head: verb.index, deprel: subjectOf(tokens, verb) });
}
