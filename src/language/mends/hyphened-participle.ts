import type { Token } from "../analysis.ts";
import { hasBelow, isNoun } from "./clause.ts";
import { exchange } from "./exchange.ts";

/**
 * "Loans for crisis-hit Mexico", "rebel-held towns": a participle joined to the noun before it by a hyphen describes what follows it,
 * which the tree takes for its object, and hangs it on nothing of its own. `offset` is the index of the first of the tokens.
 */
export function hyphenedParticiple(tokens: Token[], offset: number, verb: Token): void {
  const [noun, hyphen] = [tokens[verb.index - offset - 2], tokens[verb.index - offset - 1]];
  if (noun === undefined || hyphen?.form !== "-" || hyphen.start !== noun.end || verb.start !== hyphen.end) return;
  if (!isNoun(noun) && noun.upos !== "ADJ") return;
  if (verb.xpos === "VBG") {
    nameBefore(tokens, offset, noun, verb);
    return;
  }
  const described = tokens.find(
    (token) => token.head === verb.index && token.deprel === "obj" && isNoun(token) && token.index > verb.index,
  );
  if (described === undefined || hasBelow(tokens, verb, /subj|aux|mark/)) return;
  const between = tokens.slice(verb.index - offset + 1, described.index - offset);
  if (between.some(({ upos, deprel }) => upos === "ADP" || upos === "DET" || deprel === "punct")) return;
  const own = (token: Token): boolean => token.head === noun.index || token.head === verb.index;
  const led = tokens.find((token) => own(token) && token.upos !== "PUNCT" && (token.deprel === "case" || token.lemma === "to"));
  const { head, deprel } = noun.head === verb.index || noun.head < 0 ? verb : noun;
  const relation = /^(acl|advcl|xcomp|ccomp)/.test(deprel) ? relationTo(tokens[head - offset], led !== undefined) : deprel;
  exchange(tokens, offset, described, { head, deprel: relation });
  if (led) exchange(tokens, offset, led, { head: described.index, deprel: "case", upos: "ADP" });
  exchange(tokens, offset, noun, { head: verb.index, deprel: "compound" });
  exchange(tokens, offset, verb, { head: described.index, deprel: "amod" });
}

/** "a U.N. fact-finding team": a name before such a word is whose the team is, not what is found. */
function nameBefore(tokens: Token[], offset: number, noun: Token, verb: Token): void {
  const name = tokens[noun.index - offset - 1];
  if (name?.upos !== "PROPN" || name.head !== noun.index || noun.upos !== "NOUN" || verb.head < verb.index) return;
  exchange(tokens, offset, name, { head: verb.head, deprel: "compound" });
}

/** What a noun is to the word that it stands under. */
const relationTo = (above: Token | undefined, led: boolean): string =>
  above !== undefined && isNoun(above) ? "nmod" : led ? "obl" : "obj";
