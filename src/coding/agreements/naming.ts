import type { Sentence } from "../../language/analysis.ts";
import type { Tree } from "../syntax/tree.ts";
import { phraseWordsOf } from "../topics/sentence-words.ts";
import { type AgreementForm, agreementHeads, agreementWords, namedAgreements } from "./lexicon.ts";

/** An agreement as a sentence names it. */
export interface NamedInSentence {
  /** Its noun, or the last word of its name. */
  readonly head: number;
  readonly form: AgreementForm;
  /** By its own meaning an agreement, or only where signed. */
  readonly own: boolean;
  /** Proper name, null where it is only described. */
  readonly properName: string | null;
  /** Known by its name to everybody, not only told of here. */
  readonly known?: boolean;
  /** Ids of parties that the name alone tells. */
  readonly fixedParties: readonly string[];
}

const TITLE_LINKS = new Set([
  "on",
  "of",
  "for",
  "and",
  "the",
  "in",
  "to",
  "between",
  "against",
  "with",
  ",",
  "-",
  "–",
  "a",
  "its",
]);

/** The agreements of a sentence, each once, left to right, as of a year. Linear in its length. */
export const agreementsIn = (sentence: Sentence, tree: Tree, text: string, year = Infinity): NamedInSentence[] => {
  const found = new Map<number, NamedInSentence>();
  const words = phraseWordsOf(sentence);
  for (const match of namedAgreements().matches(words)) {
    const from = words[match.from]!.token;
    const to = words[match.to - 1]!.token;
    const named = match.values[0]!;
    if (year < named.since) continue;
    const shouting = /^[A-Z]{2,}$/.test(match.phrase);
    if (shouting && sentence.tokens[from]!.form !== match.phrase) continue;
    if (!shouting && !/^\p{Lu}/u.test(sentence.tokens[from]!.form)) continue;
    let head = to;
    for (let i = from; i <= to; i++) {
      const up = sentence.tokens[i]!.head;
      if (up < from || up > to) {
        head = i;
        break;
      }
    }
    // "the INF treaty": the noun after the acronym is the head.
    const next = sentence.tokens[head]!.head;
    if (next === to + 1 && agreementWords().has(sentence.tokens[next]!.lemma.toLowerCase())) head = next;
    found.set(head, { head, form: named.form, own: true, properName: named.name, known: true, fixedParties: named.parties });
  }
  for (const token of sentence.tokens) {
    if (!["NOUN", "PROPN"].includes(token.upos) || found.has(token.index)) continue;
    const word = isPartOfName(sentence, token.index) ? undefined : wordAt(tree, token.index);
    if (!word || isQuantity(tree, token.index)) continue;
    if (
      [...found.values()].some(
        (named) =>
          named.head !== token.index &&
          tree.isUnder(token.index, named.head) &&
          named.properName !== null &&
          token.index < named.head,
      )
    )
      continue;
    found.set(token.index, {
      head: token.index,
      form: word.form,
      own: word.own || isOfPlace(tree, token.index),
      properName: titleAt(sentence, token.index, text) ?? dubbed(tree, token.index, text) ?? apposed(tree, token.index, text),
      fixedParties: [],
    });
  }
  const all = [...found.values()].sort((a, b) => a.head - b.head);
  // "Partnership and Cooperation Agreement" is one.
  return all.filter(
    ({ head, properName }) =>
      properName === null || !all.some((other) => other.head > head && other.head - head < 8 && other.properName === properName),
  );
};

const wordAt = (tree: Tree, head: number) => {
  const lemma = tree.lemma(head);
  if (!agreementHeads().has(lemma) && !agreementHeads().has(tree.token(head).form.toLowerCase())) return undefined;
  const words = agreementWords();
  const modifiers = tree.children(head, "compound", "amod").map((child) => tree.lemma(child));
  for (const modifier of modifiers) {
    const pair = words.get(`${modifier} ${lemma}`);
    if (pair) return pair;
    if (["ceasefire", "truce", "armistice", "cease-fire"].includes(modifier) && words.has(lemma)) return words.get("ceasefire");
  }
  const after = tree.children(head, "nmod").map((child) => `${lemma} ${tree.preposition(child)} ${tree.lemma(child)}`);
  for (const phrase of after) {
    const known = words.get(phrase);
    if (known) return known;
  }
  return words.get(lemma) ?? words.get(tree.token(head).form.toLowerCase());
};

/** "the Lusaka protocol", "the Geneva convention": known by where it was made. */
const isOfPlace = (tree: Tree, head: number): boolean =>
  ["protocol", "convention", "declaration"].includes(tree.lemma(head)) &&
  tree.children(head, "compound").some((child) => child === head - 1 && tree.token(child).upos === "PROPN") &&
  tree.children(head, "det").some((child) => tree.lemma(child) === "the");

/** "a great deal of", "a good deal". */
const isQuantity = (tree: Tree, head: number): boolean =>
  tree.token(head).lemma === "deal" && tree.children(head, "amod").some((child) => ["great", "good"].includes(tree.lemma(child)));

/** "a Memorandum of | Understanding", "a letter of | intent": no second agreement. */
const isPartOfName = ({ tokens }: Sentence, index: number): boolean =>
  tokens[index - 1]?.form === "of" &&
  agreementHeads().has(tokens[index - 2]?.lemma.toLowerCase() ?? "") &&
  agreementWords().has(`${tokens[index - 2]!.lemma.toLowerCase()} of ${tokens[index]!.lemma.toLowerCase()}`);

const isCapital = (form: string): boolean => /^\p{Lu}/u.test(form);

/** A title in capitals around the noun ("Agreement on Enhanced Strategic Partnership", "North Atlantic Treaty"); null if the noun is small or alone. */
const titleAt = (sentence: Sentence, head: number, text: string): string | null => {
  const { tokens } = sentence;
  if (!isCapital(tokens[head]!.form) || head === 0) return null;
  let from = head;
  while (from > 1 && isCapital(tokens[from - 1]!.form) && tokens[from - 1]!.upos !== "DET") from--;
  // "the Global and All-Inclusive Agreement": words joined before it.
  while (
    from > 2 &&
    (tokens[from - 1]!.form === "-" || (tokens[from - 1]!.form === "and" && tokens[from]!.upos === "ADJ")) &&
    isCapital(tokens[from - 2]!.form) &&
    (/^(ADJ|ADV|DET)$/.test(tokens[from - 2]!.upos) || tokens[from - 1]!.form === "-")
  )
    from -= 2;
  from = behindAnd(sentence, from);
  let to = head;
  for (let i = head + 1; i < tokens.length; i++) {
    const { form } = tokens[i]!;
    if (DATED.test(form) && /^(in|on|of)$/i.test(tokens[i - 1]!.form)) break;
    // "the Visiting Forces Agreement, | a 1998 pact"
    if (form === "," && /^(?:an?|the)$/.test(tokens[i + 1]?.form ?? "")) break;
    if (isCapital(form) || /^\d{4}$/.test(form)) to = i;
    else if (!TITLE_LINKS.has(form.toLowerCase()) || i - to > 3) break;
  }
  to = withoutParties(sentence, head, to);
  if (from === to) return null;
  const title = text.slice(tokens[from]!.start, tokens[to]!.end);
  // "a Memorandum of Understanding | on cooperation in tourism": what it is on tells which.
  return agreementWords().has(title.toLowerCase()) && tokens[to + 1]?.form === "on" ? null : title;
};

/** "an Enhanced Partnership and | Cooperation Agreement": where a title begins whose words before "and" are in capitals up to an article. */
const behindAnd = ({ tokens }: Sentence, from: number): number => {
  if (tokens[from - 1]?.form !== "and") return from;
  let start = from - 1;
  while (start > 1 && isCapital(tokens[start - 1]!.form) && tokens[start - 1]!.upos !== "DET") start--;
  return start < from - 1 && /^(?:an?|the)$/.test(tokens[start - 1]!.form) ? start : from;
};

/** Words of a date: "the Agreement on Transition | in December 2002". */
const DATED =
  /^(January|February|March|April|May|June|July|August|September|October|November|December|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{1,4})$/;

/** "a pact dubbed AUKUS", "an accord known as GSOMIA": the name that stands in capitals behind such a participle; else null. */
const dubbed = (tree: Tree, head: number, text: string): string | null => {
  const { tokens } = tree.sentence;
  for (let i = head + 1; i < tokens.length - 1 && i < head + 16; i++) {
    if (tokens[i - 1]?.form === "-") continue;
    if (!/^(dubbed|called|named|known|titled|entitled)$/.test(tokens[i]!.form) || (i - head > 2 && !tree.isUnder(i, head)))
      continue;
    let from = i + 1;
    while (from < tokens.length - 1 && /^(as|the|["“‘'])$/.test(tokens[from]!.form)) from++;
    let to = from;
    while (to < tokens.length && isCapital(tokens[to]!.form)) to++;
    return to > from ? text.slice(tokens[from]!.start, tokens[to - 1]!.end) : null;
  }
  return null;
};

/** "a similar accord, the | Falepili Union,": the name in capitals that stands right behind it; else null. */
const apposed = (tree: Tree, head: number, text: string): string | null => {
  const { tokens } = tree.sentence;
  const name = tree.children(head, "appos").find((child) => child > head && tree.token(child).upos === "PROPN");
  if (name === undefined) return null;
  const from = head + 3;
  if (tokens[head + 1]?.form !== "," || tokens[head + 2]?.form !== "the" || name < from) return null;
  let to = from;
  while (to < tokens.length && isCapital(tokens[to]!.form)) to++;
  return to > name && /^[,.]$/.test(tokens[to]?.form ?? "") ? text.slice(tokens[from]!.start, tokens[to - 1]!.end) : null;
};

/** "Agreement on Partnership with Kazakhstan", "Treaty between A and B": whom it is with is no part of its title. */
const withoutParties = (sentence: Sentence, head: number, to: number): number => {
  for (let i = head + 1; i <= to; i++) if (["with", "between"].includes(sentence.tokens[i]!.form.toLowerCase())) return i - 1;
  // "the Strategic Arms Reduction Treaty | in Moscow"
  return /^(?:in|at)$/.test(sentence.tokens[head + 1]?.form ?? "") ? head : to;
};
