import type { Token } from "../analysis.ts";
import { finite, hasBelow, isBelow, isNoun, rootOf, subjectOf } from "./clause.ts";
import { exchange } from "./exchange.ts";

/**
 * "After the talks in Rome the French president flew to Chad", "After shelling a village, Saudi Arabia arrested two", "With polls due,
 * the party, which has ties with Chad, held talks": a subject right behind a fronted phrase or clause is taken for an apposition to it,
 * or for one more phrase. It is the subject of the verb right behind it, or behind an aside between commas, which has no other.
 */
export function subjectBehindFronted(tokens: Token[], offset: number, noun: Token): void {
  if (!isNoun(noun)) return;
  let phrase = tokens[noun.head - offset];
  for (let steps = 0; phrase && phrase.head >= 0 && phrase.head < noun.index && steps < 8; steps++)
    phrase = tokens[phrase.head - offset];
  const verb = phrase && /^(?:obl|advcl)/.test(phrase.deprel) ? verbOf(tokens, offset, phrase, noun) : undefined;
  if (!phrase || !verb || verb.upos !== "VERB" || verb.index < noun.index || phrase.index > noun.index) return;
  // "Also speaking, | the envoy of Chad said": nothing is taken for the object across a comma.
  const closed = noun.head === phrase.index && noun.deprel === "obj" && tokens[phrase.index - offset + 1]?.form === ",";
  if (!closed && !mayBeSubject(tokens, noun)) return;
  const all = tokens.filter(({ head }) => head === verb.index);
  const its = subjectOfClause(tokens, phrase, all);
  const own = all.filter((each) => each !== its);
  if (own.some(({ deprel }) => /^(?:nsubj|csubj|expl)/.test(deprel))) return;
  const auxiliary = own.find(({ upos, index }) => upos === "AUX" && index < verb.index);
  const told = auxiliary === undefined && verb.xpos === "VBN" && own.some(({ index }) => index > verb.index);
  if (auxiliary === undefined && !told && !finite.has(verb.xpos)) return;
  const first = firstOf(tokens, offset, noun);
  const before = tokens[first - 1];
  if (before === undefined || (before.upos === "PUNCT" && before.form !== ",") || /^(?:ADP|CCONJ)$/.test(before.upos)) return;
  const bare = noun.deprel === "nmod" && isNoun(before);
  if (before.form !== "," && !bare && (noun.deprel !== "appos" || !/^(?:DET|PROPN|ADJ|PRON)$/.test(tokens[first]!.upos))) return;
  let start = noun.index - offset + 1;
  while (
    tokens[start] &&
    (tokens[start]!.upos !== "PUNCT" || tokens[start]!.form === "-") &&
    isBelow(tokens, offset, tokens[start]!, noun)
  )
    start++;
  let last = (auxiliary ?? verb).index - offset - 1;
  while (last >= start && isBeforeVerb(tokens, offset, tokens[last]!, verb, phrase)) last--;
  if (last >= start) {
    if (before.form !== "," || tokens[start]!.form !== "," || tokens[last]!.form !== "," || last === start) return;
    const from = phrase.index;
    if (tokens.slice(start, last).some(({ head }) => head < from || head > last + offset)) return;
    for (const token of tokens.slice(start, last))
      if (token.head < noun.index && token.deprel !== "punct") exchange(tokens, offset, token, { head: noun.index });
  } else if (told && noun.deprel !== "appos") return;
  if (its) exchange(tokens, offset, its, { head: phrase.index });
  if (phrase.head !== verb.index) exchange(tokens, offset, phrase, { head: verb.index });
  exchange(tokens, offset, noun, { head: verb.index, deprel: subjectOf(tokens, verb) });
  if (told) exchange(tokens, offset, verb, { xpos: "VBD" });
}

/** What the subject is taken for: another name or one more phrase, without a preposition; a second object; one more of a list that has no "and". */
function mayBeSubject(tokens: readonly Token[], noun: Token): boolean {
  if (noun.deprel === "appos") return true;
  if (hasBelow(tokens, noun, /^(?:case|cc)$/)) return false;
  return (
    noun.deprel !== "obj" ||
    tokens.some(({ head, deprel, index }) => head === noun.head && deprel === "obj" && index < noun.index)
  );
}

/** "As talks in Beijing dragged on, the envoys left": the subject of a fronted clause that is hung on the sentence's verb. */
const subjectOfClause = (tokens: readonly Token[], clause: Token, below: readonly Token[]): Token | undefined =>
  clause.upos === "VERB" && finite.has(clause.xpos) && !hasBelow(tokens, clause, /subj/)
    ? below.find(({ deprel, index }) => deprel.startsWith("nsubj") && index < clause.index)
    : undefined;

/** The verb that the fronted phrase is of; where it is hung on a later clause with a subject of its own, the sentence's verb before that. */
function verbOf(tokens: readonly Token[], offset: number, phrase: Token, noun: Token): Token | undefined {
  const above = tokens[phrase.head - offset];
  if (above === undefined || !hasBelow(tokens, above, /^nsubj/)) return above;
  const root = rootOf(tokens);
  return root?.upos === "VERB" && root.index > noun.index && root.index < above.index ? root : above;
}

/** Where the noun's own phrase begins: what stands before it and hangs on it, owners with what marks them. */
function firstOf(tokens: readonly Token[], offset: number, noun: Token): number {
  let first = noun.index - offset;
  while (first > 0) {
    const { head, upos } = tokens[first - 1]!;
    const above = tokens[head - offset];
    if (upos === "PUNCT" || above === undefined || (head !== noun.index && above.head !== noun.index)) break;
    if (upos === "ADP") break;
    first--;
  }
  return first;
}

/** "yesterday", "late on Friday" between the subject and its verb. */
const isBeforeVerb = (tokens: readonly Token[], offset: number, token: Token, verb: Token, phrase: Token): boolean =>
  token.upos !== "PUNCT" &&
  (token.upos === "ADV" || (isBelow(tokens, offset, token, verb) && !isBelow(tokens, offset, token, phrase)));
