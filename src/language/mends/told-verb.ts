import type { Token } from "../analysis.ts";
import { finite, hasBelow, isBelow, rootOf, subjectOf } from "./clause.ts";
import { exchange } from "./exchange.ts";
import { SAYING } from "./told-subject.ts";
import words from "./words.json" with { type: "json" };

/** Verbs that tell with such a preposition alone, where a participle would need an object or "by". */
const telling: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(words.telling));

/** Participles that may keep an object as such: "the girl given a prize", "a man called Bruno". */
const twofold = new Set(words.twofold);

/** Verbs that no participle of is said of a noun, as they have no object. */
const intransitive = new Set(words.intransitive);

const nominal = new Set(["NOUN", "PROPN", "PRON"]);

/** What stands below a noun phrase wherever it is. */
const within = /^(det|amod|compound|flat|nummod|nmod:poss|case|appos)/;

/** What stands before a clause that is not the sentence's own, or before a verb with its own doer. */
const ledIn = /^(mark|aux|nsubj|cc|cop|advmod)/;

/**
 * "The party's bishops called for calm.": a noun taken for the root of a sentence without any finite verb, its verb for a participle,
 * as form and place are alike. The verb is made the root, the noun its subject; so it is under a verb of saying, and where the root
 * itself is taken for a passive. Exchanges such tokens in place; `offset` is the index of the first. Takes time by the length of the sentence.
 */
export function tellVerbs(tokens: Token[], offset: number): void {
  const root = rootOf(tokens);
  if (root === undefined) return;
  if (nominal.has(root.upos)) tellNoun(tokens, offset, root);
  else if (root.upos === "VERB" && isPast(tokens, root)) tellPassive(tokens, offset, root);
  else if (root.upos === "VERB" && SAYING.has(root.lemma)) tellSaid(tokens, offset, root);
}

/** A past that may be read as a participle: one tagged so, or one whose subject is read as a passive's. */
const isPast = (tokens: readonly Token[], { xpos, index }: Token): boolean =>
  xpos === "VBN" || (xpos === "VBD" && tokens.some(({ head, deprel }) => head === index && deprel === "nsubj:pass"));

function tellNoun(tokens: Token[], offset: number, root: Token): void {
  const below = tokens.filter(({ head }) => head === root.index);
  if (below.some(({ deprel }) => deprel === "cop" || deprel.startsWith("aux") || deprel.includes("subj") || deprel === "case"))
    return;
  const participles = below.filter((token) => isParticipleOf(token, root));
  const [first, second] = participles.length > 0 ? participles : pastsBelow(tokens, offset, root);
  if (first === undefined) return;
  const told =
    (second !== undefined && isBehindAside(tokens, offset, first, second) && !below.some(({ deprel }) => deprel === "cc")
      ? second
      : undefined) ??
    laterVerb(tokens, offset, first) ??
    (tells(tokens, first) ? first : undefined);
  if (told === undefined) return;
  if (tokens.some((token) => finite.has(token.xpos) && token.index < told.index && !isBelow(tokens, offset, token, told))) return;
  for (const token of tokens)
    if (
      token.head === root.index &&
      token !== told &&
      (token.index > told.index ||
        (!within.test(token.deprel) && !token.deprel.startsWith("acl") && !token.deprel.startsWith("nmod")))
    )
      exchange(tokens, offset, token, { head: told.index, deprel: token.deprel === "nmod" ? "obl" : token.deprel });
  exchange(tokens, offset, told, { xpos: "VBD", head: -1, deprel: "root" });
  exchange(tokens, offset, root, { head: told.index, deprel: "nsubj" });
}

/** "Families displaced by fighting accused", "Officials, backed by Peru, called for talks": behind the first participle, with a comma where that has one. */
const isBehindAside = (tokens: readonly Token[], offset: number, first: Token, second: Token): boolean => {
  const [before, behind] = [first, second].map(({ index }) => tokens[index - offset - 1]);
  return behind?.upos !== "PUNCT" || (before?.form === "," && behind.form === "," && tells(tokens, second));
};

/** "The bishops, meeting in Managua, called for calm": no passive, as nothing makes it one. */
function tellPassive(tokens: Token[], offset: number, root: Token): void {
  const subject = tokens.find(({ head, deprel }) => head === root.index && deprel === "nsubj:pass");
  if (subject === undefined || subject.index > root.index || !tells(tokens, root)) return;
  if (hasBelow(tokens, root, /^(aux|cop|obl:agent)/)) return;
  exchange(tokens, offset, root, { xpos: "VBD" });
  exchange(tokens, offset, subject, { deprel: "nsubj" });
}

/** "Reporters said the opposition called for calm": the noun is no object of what is said. */
function tellSaid(tokens: Token[], offset: number, root: Token): void {
  const noun = tokens.find(({ head, deprel, index }) => head === root.index && deprel === "obj" && index > root.index);
  if (noun && saidSo(tokens, offset, root, noun)) return;
  const told = noun && tokens.find((token) => isParticipleOf(token, noun));
  if (noun === undefined || told === undefined || !tells(tokens, told)) return;
  exchange(tokens, offset, told, { xpos: "VBD", head: root.index, deprel: "ccomp" });
  exchange(tokens, offset, noun, { head: told.index, deprel: "nsubj" });
}

/** "said a deal between Chad and Mali was ready", "said police, backed by tanks, attacked the hotel": what is said, taken for what the speaker is besides. */
function saidSo(tokens: Token[], offset: number, root: Token, noun: Token): boolean {
  const told = tokens.find(({ head, deprel, index }) => head === root.index && deprel === "conj" && index > noun.index);
  if (told === undefined || hasBelow(tokens, told, /^(?:cc|nsubj|mark|expl)/)) return false;
  const aside = tokens.find(
    ({ head, deprel, index, xpos }) =>
      (head === root.index ? /^(?:advcl|ccomp)$/.test(deprel) : head === noun.index && deprel === "acl") &&
      xpos === "VBN" &&
      index > noun.index &&
      index < told.index,
  );
  if (!hasBelow(tokens, told, /^(?:cop|aux)/) && (told.xpos !== "VBD" || aside === undefined)) return false;
  if (aside) exchange(tokens, offset, aside, { head: noun.index, deprel: "acl" });
  exchange(tokens, offset, told, { head: root.index, deprel: "ccomp" });
  exchange(tokens, offset, noun, { head: told.index, deprel: subjectOf(tokens, told) });
  return true;
}

/** "A truce between Georgia and the separatists | held on Sunday": the only finite verb, a past without a subject, hung on one of the pair or read as a relative clause. */
function pastsBelow(tokens: readonly Token[], offset: number, root: Token): readonly Token[] {
  const verbs = tokens.filter(({ xpos }) => finite.has(xpos));
  const [told] = verbs;
  if (told === undefined || verbs.length > 1 || told.xpos !== "VBD" || !told.deprel.startsWith("acl")) return [];
  if (hasBelow(tokens, told, /^(?:nsubj|mark|aux|cc)/) || tokens[told.index - offset - 1]?.upos === "PUNCT") return [];
  for (let above = tokens[told.head - offset], steps = 0; above !== undefined && steps < 6; steps++) {
    if (above === root) return [told];
    if (!/^(?:nmod|conj)$/.test(above.deprel)) return [];
    above = tokens[above.head - offset];
  }
  return [];
}

const isParticipleOf = ({ head, upos, xpos, deprel, index }: Token, noun: Token): boolean =>
  head === noun.index && upos === "VERB" && deprel === "acl" && index > noun.index && (xpos === "VBN" || xpos === "VBD");

/** Whether what is taken for a participle has what only a finite verb has. */
export function tells(tokens: readonly Token[], verb: Token): boolean {
  const below = tokens.filter(({ head }) => head === verb.index);
  if (below.some(({ deprel, index }) => deprel.startsWith("aux") || (deprel === "mark" && index < verb.index))) return false;
  const object = below.some(({ deprel, index }) => deprel === "obj" && index > verb.index);
  if (object && twofold.has(verb.lemma)) return false;
  if (verb.xpos === "VBD") return true;
  // "Warned on Thursday that …": who is told something is not told of without an auxiliary.
  if (below.some(({ deprel, index }) => deprel === "ccomp" && index > verb.index && ledInByThat(tokens, index))) return true;
  const phrases = below.filter(({ deprel, index }) => deprel.startsWith("obl") && index > verb.index);
  const preposition = (phrase: Token) =>
    tokens.find(({ head, deprel }) => head === phrase.index && deprel === "case")?.lemma ?? "";
  if (phrases.some((phrase) => preposition(phrase) === "by")) return false;
  if (object) return true;
  if (intransitive.has(verb.lemma)) return true;
  const [first] = phrases;
  return first !== undefined && !isTime(first) && telling.get(verb.lemma)?.includes(preposition(first)) === true;
}

const ledInByThat = (tokens: readonly Token[], clause: number): boolean =>
  tokens.some(({ head, deprel, form, index }) => head === clause && deprel === "mark" && form === "that" && index < clause);

/** "elections called for 12 May" */
const isTime = ({ upos, form }: Token): boolean =>
  upos === "NUM" ||
  /^((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan\w*|Feb\w*|March|April|May|June|July|Aug\w*|Sept?\w*|Oct\w*|Nov\w*|Dec\w*|noon|midnight|tomorrow|year|month|week|spring|summer|autumn|winter)$/.test(
    form,
  );

/** "Families displaced by fighting accused the army": the verb behind a participle that has no doer of its own. */
const laterVerb = (tokens: readonly Token[], offset: number, participle: Token): Token | undefined => {
  const before = (token: Token) => tokens[token.index - offset - 1]?.upos === "PUNCT";
  const aside = before(participle);
  return tokens.find(
    (token) =>
      token.upos === "VERB" &&
      token.index > participle.index + 1 &&
      (token.xpos === "VBD" || (token.xpos === "VBN" && token.head === participle.index && (!aside || tells(tokens, token)))) &&
      /^(xcomp|advcl|ccomp|acl)$/.test(token.deprel) &&
      isBelow(tokens, offset, token, participle) &&
      before(token) === aside &&
      !tokens.some(({ head, deprel, index }) => head === token.index && index < token.index && ledIn.test(deprel)),
  );
};
