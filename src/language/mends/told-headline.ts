import type { Token } from "../analysis.ts";
import { finite, hasBelow, isNoun } from "./clause.ts";
import { exchange } from "./exchange.ts";
import words from "./words.json" with { type: "json" };

const attribute = /^(amod|compound|nmod:poss)$/;

/** Verbs of headlines that stand before a preposition as often as before an object. */
const leading = new Set(words.leading);

/** Adjectives that stand for whom they are said of. */
const nominal = new Set(["military", "premier", "judiciary", "paramilitary"]);

/** Pasts that are no nouns: "the call drew support". */
const pasts: ReadonlyMap<string, string> = new Map(Object.entries(words.pasts));

/**
 * "China jails dissident writer", "Algeria equipped and trained Malian soldiers.": a sentence in which no finite verb is found, as its
 * verb is taken for an attribute of the object. The verb is made the root, what stands before it its subject.
 */
export function tellHeadline(tokens: Token[], offset: number, root: Token): void {
  if (
    tokens.length > 40 ||
    tokens.some((token) => finite.has(token.xpos) && !attribute.test(token.deprel) && !isRelative(tokens, offset, token))
  )
    return;
  const stop = tokens.at(-1)!.form === ".";
  for (let at = 1; at < tokens.length && at < 12; at++) {
    const verb = tokens[at]!;
    if (!isVerb(tokens, offset, verb, stop, root)) continue;
    tell(tokens, offset, verb, root);
    return;
  }
}

/** The verb, or an auxiliary, of a relative clause: "tanks, a move that NATO condemned". */
const isRelative = (tokens: readonly Token[], offset: number, { deprel, head }: Token): boolean =>
  deprel === "acl:relcl" || (deprel.startsWith("aux") && tokens[head - offset]?.deprel === "acl:relcl");

/** Whether a word that is taken for a noun or an attribute is the verb, by what stands on both sides of it. */
function isVerb(tokens: readonly Token[], offset: number, token: Token, stop: boolean, root: Token): boolean {
  const at = token.index - offset;
  const before = subjectBefore(tokens, at, root);
  if (before === undefined || !(/^\p{Ll}/u.test(token.form) || isShouted(tokens, token))) return false;
  const attributive = attribute.test(token.deprel) && token.head > token.index;
  if (attributive && pasts.has(token.form)) return true;
  if (attributive && (token.xpos === "VBZ" || (token.xpos === "NNS" && before.upos === "PROPN"))) return true;
  if (token === root && token.xpos === "NNS")
    return (
      hasBelow(tokens, token, /^obj$/) ||
      (leading.has(token.lemma) && tokens[at + 1]?.upos === "ADP" && before.upos === "PROPN" && !stop)
    );
  const past = token.xpos === "VBN" || token.xpos === "VBD" || (token.xpos === "JJ" && token.form.endsWith("ed"));
  return (
    stop &&
    attributive &&
    past &&
    (before.upos === "PROPN" || before === root || nominal.has(before.form)) &&
    token.deprel === "amod"
  );
}

const thirds: ReadonlySet<string> = new Set(words.headlineThird);

/** Whether a word of a headline in capitals may be its verb: "PARLIAMENT VOICES SOLIDARITY". */
const isShouted = (tokens: readonly Token[], { form }: Token): boolean =>
  thirds.has(form.toLowerCase()) && tokens.every((each) => each.form === each.form.toUpperCase());

/** "police, firing tear gas, dispersed students": the noun that opens the sentence, with a participle between commas behind it. */
const isAside = (tokens: readonly Token[], noun: Token, at: number): boolean =>
  noun.index < tokens[at]!.index &&
  tokens.some(
    ({ head, deprel, xpos, index }) =>
      head === noun.index && deprel === "acl" && xpos === "VBG" && index > noun.index && index < tokens[at]!.index,
  );

/** The noun right before a verb, a hyphened first part of it left out ("air-dropped"). */
function subjectBefore(tokens: readonly Token[], at: number, root: Token): Token | undefined {
  const last = tokens[at - 1];
  const before = last?.form === "-" && at > 2 ? tokens[at - 3] : last;
  if (last?.form === "," && isAside(tokens, root, at)) return root;
  if (before === undefined || !(isNoun(before) || nominal.has(before.form))) return undefined;
  // "the call for a summit drew support", "India and Pakistan test-fired": what it is for, or who is with it, is not all of who does it.
  const led = before.deprel === "conj" || hasBelow(tokens, before, /^case$/);
  return led && before.head === root.index && root.index < before.index ? root : before;
}

function tell(tokens: Token[], offset: number, verb: Token, root: Token): void {
  const at = verb.index - offset;
  const subject = subjectBefore(tokens, at, root)!;
  const thing = attribute.test(verb.deprel) ? tokens[verb.head - offset]! : undefined;
  const lemma = pasts.get(verb.form);
  const past = lemma !== undefined || /^(VBN|VBD|JJ)$/.test(verb.xpos);
  for (const token of tokens) {
    if (token.index === verb.index || token.index === subject.index || token === thing) continue;
    if (token.index < verb.index && (token.head >= verb.index || token.head < 0) && token.index < subject.index)
      exchange(tokens, offset, token, { head: subject.index, deprel: token.head < 0 ? "compound" : token.deprel });
    else if (token.index < verb.index && token.index > subject.index) {
      if (token.head < subject.index || token.head >= verb.index) exchange(tokens, offset, token, { head: verb.index });
    } else if (token.index > verb.index && token.head >= 0 && token.head < verb.index)
      exchange(tokens, offset, token, { head: verb.index });
    else if (token.head === root.index && token.deprel === "punct") exchange(tokens, offset, token, { head: verb.index });
  }
  if (thing !== undefined) {
    exchange(tokens, offset, thing, { head: verb.index, deprel: "obj" });
    if (root.index > verb.index && root.index !== thing.index)
      exchange(tokens, offset, root, { head: verb.index, deprel: "obl" });
  }
  exchange(tokens, offset, verb, {
    upos: "VERB",
    xpos: past ? "VBD" : "VBZ",
    lemma: lemma ?? verb.lemma,
    head: -1,
    deprel: "root",
  });
  exchange(tokens, offset, subject, {
    head: verb.index,
    deprel: "nsubj",
    ...(subject.upos === "ADJ" ? { upos: "NOUN", xpos: "NN" } : {}),
  });
}

/** "Serbs free 42 prisoners", "Britain armed and funded rebels": an adjective with a subject and an object is a verb. */
export function tellAdjective(tokens: Token[], offset: number, root: Token): void {
  const below = tokens.filter(({ head }) => head === root.index);
  if (below.some(({ deprel }) => /^(cop|aux|expl)/.test(deprel))) return;
  if (!below.some(({ deprel, index }) => deprel === "nsubj" && index === root.index - 1)) return;
  const object = below.some(({ deprel, index }) => deprel === "obj" && index > root.index);
  const beside = below.some(({ deprel, xpos }) => deprel === "conj" && xpos === "VBD");
  if (!object && !(beside && root.form.endsWith("ed"))) return;
  const past = root.form.endsWith("ed");
  exchange(tokens, offset, root, {
    upos: "VERB",
    xpos: past ? "VBD" : "VBP",
    lemma: past && root.lemma === root.form ? root.form.slice(0, -2) : root.lemma,
  });
}
