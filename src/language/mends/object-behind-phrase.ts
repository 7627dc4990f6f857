import type { Token } from "../analysis.ts";
import { hasBelow } from "./clause.ts";
import { exchange } from "./exchange.ts";
import words from "./words.json" with { type: "json" };

/** Verbs that give somebody something, or take him somewhere. */
const giving = new Set(words.giving);

/** Stretches of time and of way. */
const spans: ReadonlySet<string> = new Set(words.spans);

/** "returned to Florida a fugitive financier": a noun without a preposition behind a phrase with one, taken for a phrase, is the object. */
export function objectBehindPhrase(tokens: Token[], offset: number, noun: Token): void {
  const verb = tokens[noun.head - offset];
  if (
    verb === undefined ||
    verb.upos !== "VERB" ||
    !giving.has(verb.lemma) ||
    noun.index < verb.index + 3 ||
    spans.has(noun.lemma) ||
    verb.xpos === "VBG"
  )
    return;
  dayBefore(tokens, offset, noun, verb);
  let led = false;
  let prepositional = false;
  for (const { head, deprel, index } of tokens) {
    if (head === noun.index && /^(case|mark)/.test(deprel)) return;
    if (head === verb.index && /^(obj|xcomp|ccomp|aux:pass|nsubj:pass)/.test(deprel)) return;
    if (head === noun.index && /^(det|nummod|amod|compound|nmod)/.test(deprel)) led = true;
    if (head === verb.index && deprel === "obl" && index > verb.index && index < noun.index) prepositional = true;
  }
  if (!led || !prepositional || !isPhraseNext(tokens, verb.index - offset + 1)) return;
  exchange(tokens, offset, noun, { deprel: "obj" });
  // "gave back to Britain fifteen sailors": the number is that of those given.
  const number = tokens.find(
    ({ deprel, head, index }) =>
      deprel === "nummod" && head < index && index < noun.index && tokens[head - offset]?.upos === "PROPN",
  );
  if (number) exchange(tokens, offset, number, { head: noun.index });
}

/** "marched off on Friday two deputies": the day of a phrase of its own before the noun, which the tree hangs on the noun. */
function dayBefore(tokens: Token[], offset: number, noun: Token, verb: Token): void {
  for (const day of tokens) {
    if (day.head !== noun.index || day.deprel !== "compound" || !day.form.endsWith("day") || day.index > noun.index - 2) continue;
    if (hasBelow(tokens, day, /^case$/) && tokens[day.index - offset + 1]?.upos !== "PROPN")
      exchange(tokens, offset, day, { head: verb.index, deprel: "obl" });
  }
}

/** Whether a phrase stands next, right away or behind a particle: "handed back to". */
const isPhraseNext = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.upos === "ADP" && tokens[at]?.xpos === "IN"
    ? true
    : /^(back|over|home|away|down|up|out)$/.test(tokens[at]?.form ?? "") && tokens[at + 1]?.upos === "ADP";

/**
 * "handed over to Morocco on Thursday a man wanted by prosecutors", "recognised on Tuesday the state proclaimed by its leader": the object,
 * taken for who does what its participle says.
 */
export function objectTakenForSubject(tokens: Token[], offset: number, noun: Token): void {
  const participle = tokens[noun.head - offset];
  if (participle === undefined || participle.index !== noun.index + 1 || !/^VB[DN]$/.test(participle.xpos)) return;
  if (behindDay(tokens, offset, noun, participle)) return;
  const verb = tokens[participle.head - offset];
  if (
    verb === undefined ||
    verb.index > noun.index - 3 ||
    !giving.has(verb.lemma) ||
    !/^(advcl|conj|ccomp|xcomp)/.test(participle.deprel)
  )
    return;
  if (hasBelow(tokens, verb, /^(obj|nsubj:pass)/)) return;
  if (hasBelow(tokens, participle, /^(aux|obj|mark|cc)/)) return;
  if (!isPhraseNext(tokens, verb.index - offset + 1)) return;
  exchange(tokens, offset, noun, { head: verb.index, deprel: "obj" });
  exchange(tokens, offset, participle, { head: noun.index, deprel: "acl", xpos: "VBN" });
}

/** "Oman recognised on Tuesday the state proclaimed by rebels": a past, a day and a noun with its participle, of which the participle is taken for the verb of the sentence. */
function behindDay(tokens: Token[], offset: number, noun: Token, participle: Token): boolean {
  const verb = tokens.find(
    ({ head, deprel, xpos, index }) =>
      head === participle.index && deprel === "advcl" && /^VB[DN]$/.test(xpos) && index < noun.index,
  );
  if (verb === undefined || hasBelow(tokens, participle, /^(?:aux|obj|mark|cc|ccomp|xcomp)/)) return false;
  if (hasBelow(tokens, verb, /^(?:aux|obj|mark|ccomp|xcomp)/)) return false;
  const subject = tokens.find(
    ({ head, deprel, index }) => head === verb.index && deprel.startsWith("nsubj") && index < verb.index,
  );
  const article = tokens.find(({ head, deprel }) => head === noun.index && /^(?:det|nmod:poss|nummod)/.test(deprel));
  const day = article && tokens[article.index - offset - 1];
  if (
    subject === undefined ||
    day === undefined ||
    !day.form.endsWith("day") ||
    day.index > verb.index + 3 ||
    day.head !== verb.index
  )
    return false;
  exchange(tokens, offset, verb, { head: participle.head, deprel: participle.deprel, xpos: "VBD" });
  exchange(tokens, offset, subject, { deprel: "nsubj" });
  exchange(tokens, offset, noun, { head: verb.index, deprel: "obj" });
  exchange(tokens, offset, participle, { head: noun.index, deprel: "acl", xpos: "VBN" });
  for (const token of tokens)
    if (token.head === participle.index && token.deprel === "punct" && !/^[,(]/.test(token.form))
      exchange(tokens, offset, token, { head: verb.index });
  return true;
}
