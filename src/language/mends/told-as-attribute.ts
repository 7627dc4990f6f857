import type { Token } from "../analysis.ts";
import { finite, hasBelow, isBelow, isNoun } from "./clause.ts";
import { exchange } from "./exchange.ts";

/**
 * "The decision by Egypt to bomb Gaza surprised diplomats": the verb right before its object is taken for an attribute of it, so that
 * the sentence has none. An attribute stands right behind no noun.
 */
export function toldAsAttribute(tokens: Token[], offset: number, root: Token): void {
  if (hasBelow(tokens, root, /^(?:cop|aux|nsubj|csubj|expl)/)) return;
  // "For the second time in a month, Greece, in a move criticised by Chad, suspended aid": the phrase before is no subject.
  const fronted = tokens.some(({ head, deprel, index }) => head === root.index && deprel === "case" && index < root.index);
  const name = fronted
    ? tokens.find(
        ({ upos, deprel, index }) =>
          upos === "PROPN" && deprel === "appos" && index > root.index && tokens[index - offset + 1]?.form === ",",
      )
    : undefined;
  if (fronted && name === undefined) return;
  const verb = tokens.find(
    ({ index, xpos, upos, deprel, form }) =>
      index > root.index &&
      upos === "VERB" &&
      (xpos === "VBN" || xpos === "VBD") &&
      deprel === "amod" &&
      form.endsWith("ed") &&
      (isNoun(tokens[index - offset - 1]!) ||
        (tokens[index - offset - 1]?.form === "," && isBehindAside(tokens, offset, name ?? root, index))),
  );
  const object = verb && tokens[verb.head - offset];
  if (verb === undefined || object === undefined || !isNoun(object) || object.index < verb.index) return;
  if (tokens.slice(verb.index - offset + 1, object.index - offset).some(({ head }) => head !== object.index)) return;
  const joined = tokens.find((each) => isJoined(tokens, each, [root, verb, object]));
  const told = tokens.some(
    (each) =>
      finite.has(each.xpos) &&
      each.index !== verb.index &&
      !/relcl|advcl|parataxis/.test(each.deprel) &&
      !(joined && isBelow(tokens, offset, each, joined)),
  );
  if (told) return;
  exchange(tokens, offset, verb, { xpos: "VBD", head: -1, deprel: "root" });
  exchange(tokens, offset, root, { head: verb.index, deprel: name ? "obl" : "nsubj" });
  if (name) exchange(tokens, offset, name, { head: verb.index, deprel: "nsubj" });
  exchange(tokens, offset, object, { head: verb.index, deprel: "obj" });
  if (joined) exchange(tokens, offset, joined, { head: verb.index });
  for (const each of tokens.slice(object.index - offset + 1))
    if (each.head === object.index && each.deprel === "nmod") exchange(tokens, offset, each, { head: verb.index, deprel: "obl" });
  for (const token of tokens)
    if (token.index > object.index && token.head >= 0 && token.head < verb.index)
      exchange(tokens, offset, token, { head: verb.index });
}

/** "voiced concern about the delays | and stated that …": what the same subject does besides. */
const isJoined = (tokens: readonly Token[], token: Token, heads: readonly Token[]): boolean =>
  token.deprel === "conj" &&
  token.xpos === "VBD" &&
  heads.some(({ index }) => index === token.head) &&
  hasBelow(tokens, token, /^cc$/) &&
  !hasBelow(tokens, token, /^nsubj/);

/** Behind a name and a comma, or behind a noun and what stands between commas. */
const isBehindAside = (tokens: readonly Token[], offset: number, noun: Token, index: number): boolean =>
  index > noun.index &&
  (noun.upos === "PROPN" || tokens.slice(noun.index - offset, index - offset - 1).some(({ form }) => form === ","));
