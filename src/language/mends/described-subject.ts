import type { Token } from "../analysis.ts";
import { hasBelow, isNoun, subjectOf } from "./clause.ts";
import { exchange } from "./exchange.ts";

/**
 * "Leaders meeting envoys in Istanbul pushed for a truce", "Rebels holed up in Donetsk ignored it": a participle that describes the
 * subject is taken for the subject, or for a clause with it. The noun is the verb's subject, the participle the noun's.
 */
export function describedSubject(tokens: Token[], offset: number, participle: Token): void {
  const verb = tokens[participle.head - offset];
  if (verb === undefined || verb.index < participle.index || verb.upos !== "VERB" || !/^VB[DZPN]$/.test(verb.xpos)) return;
  const of = tokens.filter(({ head }) => head === participle.index);
  const noun = of.find(({ deprel }) => deprel.startsWith("nsubj"));
  if (noun === undefined || !isNoun(noun) || noun.index !== participle.index - 1) return;
  if (of.some(({ deprel }) => /^(mark|aux|cop|cc)/.test(deprel))) return;
  const clause = participle.deprel.startsWith("advcl");
  if (clause && (participle.xpos === "VBG" || tokens.some((each) => each.head === verb.index && each.deprel.startsWith("nsubj"))))
    return;
  // "Days after Korea invaded Japan, …": a clause of its own.
  if (clause && hasBelow(tokens, noun, /^case$/)) return;
  if (clause && tokens[verb.index - offset - 1]?.upos === "PUNCT") return;
  exchange(tokens, offset, noun, { head: verb.index, deprel: subjectOf(tokens, verb) });
  exchange(tokens, offset, participle, {
    head: noun.index,
    deprel: "acl",
    xpos: participle.xpos === "VBD" ? "VBN" : participle.xpos,
  });
}

/** "said ousted President Ali Bongo was under arrest": a participle before a name, taken for what is said. */
export function participleBeforeName(tokens: Token[], offset: number, participle: Token): void {
  const next = tokens[participle.index - offset + 1];
  if (next === undefined || next.upos !== "PROPN" || participle.head !== participle.index - 1) return;
  if (tokens.some(({ head }) => head === participle.index)) return;
  const name = next.deprel === "nmod:desc" || next.deprel === "compound" ? (tokens[next.head - offset] ?? next) : next;
  if (name.deprel.startsWith("nsubj")) exchange(tokens, offset, participle, { xpos: "VBN", head: name.index, deprel: "amod" });
}
