import type { Mention, Sentence, Span, Token } from "../analysis.ts";
import { childrenOf, extent } from "../tree.ts";
import { EXCELLENCY, isHonorific, nounType } from "./nouns.ts";
import data from "./pronouns.json" with { type: "json" };

/** A named entity as the engine finds it: tokens `from` to `to` of a sentence. */
export interface NameSpan extends Span {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly type: Mention["type"];
  /** Actor of the world whose own name it is. */
  readonly actor?: string;
}

export interface PronounFacts {
  readonly person: number;
  readonly number: "sing" | "plur";
  readonly gender: "male" | "female" | "neuter" | "unknown";
}
const pronouns = new Map(Object.entries(data.pronouns)) as ReadonlyMap<string, PronounFacts>;

/** Person, number and gender of a personal or possessive pronoun. */
export const pronounFacts = (form: string): PronounFacts | undefined => pronouns.get(form.toLowerCase());

type Draft = Omit<Mention, "id" | "chain" | "inside">;

/**
 * Names (with their titles), descriptions headed by nouns of persons, bodies and places, and personal pronouns of a
 * document, in text order, outer before inner. A description runs from its determiner to the end of its "of" phrase:
 * relative clauses and appositions are left out.
 */
export function readMentions(text: string, sentences: readonly Sentence[], names: readonly NameSpan[]): readonly Mention[] {
  const bySentence: NameSpan[][] = sentences.map(() => []);
  for (const n of names) {
    const sentence = sentences[n.sentence];
    const name = sentence && withoutExcellency(sentence, n);
    if (name) bySentence[n.sentence]?.push(name);
  }
  const drafts: Draft[] = [];
  for (const sentence of sentences) {
    const local: Draft[] = [];
    const named = new Set<number>();
    for (const name of bySentence[sentence.index] ?? []) {
      const draft = nameMention(text, sentence, name);
      local.push(draft);
      for (let i = draft.type === "person" ? draft.from : name.from; i < name.to; i++)
        if (i >= name.from || isTitle(sentence.tokens[i] as Token)) named.add(i);
    }
    const heads = new Set(local.map((d) => d.head));
    for (const token of sentence.tokens) {
      const draft = heads.has(token.index)
        ? null
        : named.has(token.index) && token.upos !== "PRON"
          ? null
          : descriptionOrPronoun(sentence, token);
      if (draft !== null) local.push(draft);
    }
    local.sort((a, b) => a.start - b.start || b.end - a.end);
    for (const d of local) drafts.push(d);
  }
  return nested(drafts);
}

/** Adds ids and what lies inside what. */
function nested(drafts: readonly Draft[]): readonly Mention[] {
  const inside: number[][] = drafts.map(() => []);
  const open: number[] = [];
  drafts.forEach((d, id) => {
    while (open.length > 0 && (drafts[open.at(-1) as number] as Draft).end <= d.start) open.pop();
    for (const outer of open) if ((drafts[outer] as Draft).end >= d.end) inside[outer]?.push(id);
    open.push(id);
  });
  return drafts.map((d, id) => ({
    id,
    chain: -1,
    ...d,
    ...((inside[id]?.length ?? 0) > 0 && { inside: inside[id] as number[] }),
  }));
}

const headOf = (sentence: Sentence, from: number, to: number): number => {
  for (let i = from; i < to; i++) {
    const t = sentence.tokens[i] as Token;
    if ((t.head < from || t.head >= to) && t.upos !== "PUNCT") return i;
  }
  return to - 1;
};

function nameMention(text: string, sentence: Sentence, found: NameSpan): Draft {
  const name = isTornState(sentence, found.from)
    ? { ...found, from: found.from + 1, start: sentence.tokens[found.from + 1]!.start }
    : found;
  const head = headOf(sentence, name.from, name.to);
  const token = sentence.tokens[head] as Token;
  let { from, to } = name;
  const modifies = /^(compound|amod|nmod:poss|nmod:desc|flat|det|nummod)/.test(token.deprel) && name.type !== "person";
  if (!modifies) {
    // To the left its title and description; to the right a name keeps to itself.
    from = Math.min(from, nounPhrase(sentence, head).from);
    const before = sentence.tokens.slice(from, name.from);
    // "President of Kazakhstan | Nursultan Nazarbayev", "the President | RK": not the name's own description.
    const torn = sentence.tokens[from - 1]?.lemma === "of" && before.some((t) => t.upos === "PROPN");
    if (torn || (name.type === "place" && before.some((t) => nounType(t.lemma) === "person"))) from = name.from;
  }
  // "Mr Ellwood", "Minister Ellwood", where the tree has torn them.
  while (name.type === "person" && from > 0 && from === name.from && isTitle(sentence.tokens[from - 1] as Token)) from--;
  if (
    name.type === "person" &&
    from > 0 &&
    sentence.tokens[from]!.upos !== "DET" &&
    EXCELLENCY.test(sentence.tokens[from - 1]!.form)
  )
    from--;
  // "Lieutenant | Colonel Mike Andrews"
  while (name.type === "person" && from > 0 && from < name.from && isRank(sentence.tokens[from - 1] as Token)) from--;
  while (from < Math.min(head, name.from) && /^(ADP|PUNCT|CCONJ|VERB|SCONJ)$/.test((sentence.tokens[from] as Token).upos)) from++;
  if (name.type === "person" && from < name.from && isTornState(sentence, from)) from++;
  if (sentence.tokens[to - 1]?.xpos === "POS" && to - 1 > head) to--;
  const start = (sentence.tokens[from] as Token).start;
  const end = (sentence.tokens[to - 1] as Token).end;
  // "Economic Fishing [Board]": a body's name is all of its capitals.
  let first = name.from;
  while (
    name.type === "organisation" &&
    nounType((sentence.tokens[head] as Token).lemma) !== undefined &&
    first > from &&
    isCapital(sentence.tokens[first - 1] as Token)
  )
    first--;
  const whole = { start: (sentence.tokens[first] as Token).start, end: name.end };
  return {
    start,
    end,
    sentence: sentence.index,
    from,
    to,
    head,
    kind: "name",
    type: name.type,
    name: tidy(text, whole),
    ...(name.actor !== undefined && { actor: name.actor }),
  };
}

/** "HE Jane Doe": His or Her Excellency, no part of the name; null of "HE Deputy Prime Minister", where nothing of a name is left. */
function withoutExcellency({ tokens }: Sentence, name: NameSpan): NameSpan | null {
  if (!EXCELLENCY.test(tokens[name.from]!.form)) return name;
  const next = tokens[name.from + 1];
  const last = tokens[name.to - 1]!;
  return next === undefined || name.to === name.from + 1 || nounType(last.lemma) === "person"
    ? null
    : { ...name, from: name.from + 1, start: next.start };
}

/** "Secretary of | State Jane Doe", "Minister for | Europe Jane Doe", cut wrong. */
const isTornState = ({ tokens }: Sentence, from: number): boolean =>
  /^(State|Europe|Africa|Asia|Defence|Defense|Justice|Trade|Energy|Health|Finance|Education)$/.test(tokens[from]?.form ?? "") &&
  /^(of|for)$/.test(tokens[from - 1]?.lemma.toLowerCase() ?? "") &&
  tokens[from + 1]?.upos === "PROPN";

/** An honorific, or an office written with a capital. */
const isTitle = (t: Token): boolean => isHonorific(t.form) || (t.upos === "PROPN" && nounType(t.lemma) === "person");

/** The first of two words that name a rank together. */
const isRank = ({ form }: Token): boolean =>
  /^(Lieutenant|Major|Brigadier|Rear|Vice|Staff|First|Sergeant|Lt\.?|Maj\.?|Brig\.?)$/.test(form);

const isCapital = (t: Token): boolean => t.upos !== "DET" && /^\p{Lu}/u.test(t.form);

/** A name without the quotation marks or possessive that cling to it. */
function tidy(text: string, { start, end }: Span): Span {
  const form = text.slice(start, end);
  const cut = /['’]s?$/.exec(form)?.[0].length ?? 0;
  return { start, end: end - cut > start ? end - cut : end };
}

const leftRelations = /^(det|cc:preconj|amod|compound|nummod|nmod:poss|nmod:desc|advmod|flat|case|punct)/;

/** The noun phrase of a head: modifiers to its left as far as they are contiguous, "of" and "for" phrases to its right. */
export function nounPhrase(sentence: Sentence, head: number): { from: number; to: number } {
  const children = childrenOf(sentence);
  let from = head;
  let to = head + 1;
  const own = children[head] ?? [];
  for (let k = own.length - 1; k >= 0; k--) {
    const c = sentence.tokens[own[k] as number] as Token;
    if (c.index >= head) continue;
    if (!leftRelations.test(c.deprel) || c.deprel === "case" || (c.deprel === "punct" && c.form !== "-")) {
      if (c.deprel === "punct" && /^["“”'‘’]$/.test(c.form)) continue;
      break;
    }
    if (c.deprel === "advmod" && !/^(RBR|RBS|RB|JJR)$/.test(c.xpos)) break;
    const part = extent(sentence, c.index);
    if (part.to > head) break;
    from = Math.min(from, part.from);
  }
  for (const k of own) {
    const c = sentence.tokens[k] as Token;
    if (c.index < head) continue;
    const lemma = caseOf(sentence, c.index);
    const ofPhrase = c.deprel === "nmod" && (lemma === "of" || (lemma === "for" && c.upos === "PROPN"));
    if (!ofPhrase && !/^(flat|compound|goeswith|fixed)/.test(c.deprel) && !(c.deprel === "case" && c.xpos === "POS")) {
      if (c.deprel === "punct" && c.form === "-") continue;
      break;
    }
    if (c.deprel === "case") continue;
    const part = ofPhrase ? ofExtent(sentence, c.index) : extent(sentence, c.index);
    if (part.from > to + 1) break;
    to = Math.max(to, part.to);
  }
  while (to - 1 > head && /^(DET|ADP|PUNCT|CCONJ)$/.test((sentence.tokens[to - 1] as Token).upos)) to--;
  return { from, to };
}

const ofExtent = (sentence: Sentence, index: number) =>
  extent(
    sentence,
    index,
    (t) =>
      /^(acl|appos|parataxis|conj|cc|punct|advcl)/.test(t.deprel) || (t.deprel === "nmod" && caseOf(sentence, t.index) !== "of"),
  );

/** The preposition of a noun, "" for none. */
export function caseOf(sentence: Sentence, index: number): string {
  for (const i of childrenOf(sentence)[index] ?? []) {
    const t = sentence.tokens[i] as Token;
    if (t.deprel === "case" && t.index < index) return t.lemma.toLowerCase();
  }
  return "";
}

function descriptionOrPronoun(sentence: Sentence, token: Token): Draft | null {
  const base = { sentence: sentence.index, head: token.index };
  if (token.upos === "PRON") {
    const facts = pronounFacts(token.form);
    if (facts === undefined || token.deprel.startsWith("expl")) return null;
    const type = facts.gender === "male" || facts.gender === "female" || facts.person < 3 ? "person" : "other";
    return { ...base, start: token.start, end: token.end, from: token.index, to: token.index + 1, kind: "pronoun", type };
  }
  if (token.upos !== "NOUN" && token.upos !== "PROPN") return null;
  if (/^(compound|flat|fixed|goeswith|amod|nmod:desc)/.test(token.deprel)) {
    // A title before a name belongs to the name.
    return null;
  }
  const type =
    token.upos === "PROPN" && token.form !== token.form.toLowerCase() && token.index > 0 && !nounType(token.lemma)
      ? undefined
      : nounType(token.lemma);
  if (type === undefined) return null;
  let { from, to } = nounPhrase(sentence, token.index);
  while (
    from < token.index &&
    /^(ADP|PUNCT|CCONJ)$/.test((sentence.tokens[from] as Token).upos) &&
    !/^both$/i.test((sentence.tokens[from] as Token).form)
  )
    from++;
  const end = (sentence.tokens[to - 1] as Token).end;
  return { ...base, start: (sentence.tokens[from] as Token).start, end, from, to, kind: "nominal", type };
}
