import type { Document } from "../../intake/document.ts";
import type { World } from "../../world/world.ts";
import type { Mention, Quotation, Sentence, Token } from "../analysis.ts";
import { type Gender, nameGender, wordGender } from "../mentions/nouns.ts";
import { caseOf, type PronounFacts, pronounFacts } from "../mentions/read-mentions.ts";
import { dependents } from "../tree.ts";

/** What coreference reads. */
export interface Discourse {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly quotations: readonly Quotation[];
  readonly world: World | null;
}

/** A mention with what agreement and matching need to know of it. */
export interface Feature {
  readonly mention: Mention;
  readonly sentence: Sentence;
  readonly head: Token;
  /** Lower-case lemma of the head. */
  readonly lemma: string;
  readonly number: "sing" | "plur";
  readonly gender: Gender | "neuter";
  readonly pronoun: PronounFacts | null;
  /** A name's words, lower case, without title, article, possessive. */
  readonly words: readonly string[];
  /** Titles and descriptions before a name, and a description's own head: "president". */
  readonly titles: readonly string[];
  /** Lower-case words that narrow a description: adjectives, compounds, "of" phrases. */
  readonly modifiers: readonly string[];
  readonly determiner: "definite" | "demonstrative" | "possessive" | "indefinite" | "none";
  readonly role: "subject" | "object" | "possessor" | "oblique";
  /** Direct quotation it stands in (index), -1 outside. */
  readonly quotation: number;
  /** Whether it stands in a despatch's dateline: the agency, the town it is sent from. */
  readonly aside: boolean;
}

const honorific =
  /^(mr|mrs|ms|miss|dr|prof|sir|dame|lord|lady|sheikh|hon|rev|gen|col|lt|sgt|capt|maj|sen|rep|gov|adm|spc|pvt|cpl)\.?$/i;

export function featureOf(mention: Mention, sentence: Sentence, text: string, quotation: number, aside: boolean): Feature {
  const head = sentence.tokens[mention.head] as Token;
  const pronoun = mention.kind === "pronoun" ? (pronounFacts(head.form) ?? null) : null;
  const name = mention.name;
  // "Congress", "the Senate": a body's noun with a capital is its name.
  const bare =
    mention.kind === "nominal" && mention.type === "organisation" && head.upos === "PROPN" && head.index === mention.to - 1
      ? head
      : undefined;
  const words =
    name !== undefined ? nameWords(text.slice(name.start, name.end)) : bare !== undefined ? [bare.form.toLowerCase()] : [];
  const titles: string[] = [];
  const modifiers: string[] = [];
  let gender: Feature["gender"] = pronoun?.gender ?? "unknown";
  for (let k = mention.from; k < mention.to; k++) {
    const t = sentence.tokens[k] as Token;
    const inName = name !== undefined && t.start >= name.start && t.end <= name.end;
    // "Mr Odinga's party" is no man.
    const mayTell = mention.type !== "organisation" && mention.type !== "place";
    if (!inName && mayTell && gender === "unknown" && pronoun === null && (t.upos === "NOUN" || t.upos === "PROPN"))
      gender = wordGender(t.form);
    if (inName || k === mention.head || /^(DET|PUNCT|ADP|PART|PRON|CCONJ)$/.test(t.upos)) continue;
    if (name !== undefined && (t.upos === "NOUN" || t.upos === "PROPN") && !honorific.test(t.form))
      titles.push(t.lemma.toLowerCase());
    // "Foreign Secretary X": both words are the title.
    else if (name !== undefined && t.upos === "ADJ") modifiers.push(t.lemma.toLowerCase());
    if (name === undefined) modifiers.push(t.lemma.toLowerCase());
  }
  if (name === undefined && mention.kind === "nominal") titles.push(head.lemma.toLowerCase());
  if (gender === "unknown" && mention.type === "person" && words.length > 1) gender = nameGender(words[0] as string);
  if (pronoun === null && mention.type !== "person" && gender !== "male" && gender !== "female") gender = "neuter";
  return {
    mention,
    sentence,
    head,
    lemma: head.lemma.toLowerCase(),
    number:
      pronoun?.number ??
      (mention.kind === "nominal" && /^(NNS|NNPS)$/.test(head.xpos)
        ? "plur"
        : mention.kind === "name" &&
            ((/^NNP?S$/.test(head.xpos) && /^(person|demonym)$/.test(mention.type)) ||
              (head.upos === "NOUN" && head.xpos === "NNS"))
          ? "plur"
          : "sing"),
    gender,
    pronoun,
    words,
    titles,
    modifiers,
    determiner: determinerOf(sentence, head),
    role: roleOf(sentence, head),
    quotation,
    aside,
  };
}

/** "U.S." and "US" alike; no article, no possessive. */
export function nameWords(name: string): readonly string[] {
  const words = name
    .toLowerCase()
    .replace(/[’']s?$/, "")
    .replace(/\b([a-z])\./g, "$1")
    .replace(/[“”"()]/g, "")
    .split(/\s+/)
    .filter((w) => w !== "" && w !== "the" && !honorific.test(w));
  return words;
}

function determinerOf(sentence: Sentence, head: Token): Feature["determiner"] {
  for (const c of dependents(sentence, head.index)) {
    if (c.index > head.index) continue;
    if (c.deprel === "nmod:poss") return "possessive";
    if (!/^(det|cc:preconj)/.test(c.deprel)) continue;
    const form = c.form.toLowerCase();
    if (form === "the" || form === "both") return "definite";
    if (form === "this" || form === "that" || form === "these" || form === "those") return "demonstrative";
    return "indefinite";
  }
  return "none";
}

/** "thousands of Serbs", "a column of troops": what only counts others. */
const counters = new Set(
  "hundred thousand million ten dozen score number column convoy team band crowd contingent wave unit handful majority couple lot many some most member".split(
    " ",
  ),
);
export const isCounter = (t: Token): boolean => counters.has(t.lemma.toLowerCase()) || t.upos === "NUM";

function roleOf(sentence: Sentence, head: Token): Feature["role"] {
  let at: Token | undefined = head;
  for (let k = 0; at !== undefined && k < 6; k++) {
    if (at.deprel.startsWith("nsubj")) return "subject";
    if (at.deprel === "obj" || at.deprel === "iobj") return "object";
    if (at.deprel === "nmod:poss") return "possessor";
    const above: Token | undefined = sentence.tokens[at.head];
    const counted = at.deprel === "nmod" && above !== undefined && isCounter(above) && caseOf(sentence, at.index) === "of";
    if (at.deprel !== "conj" && at.deprel !== "appos" && at.deprel !== "flat" && !counted) return "oblique";
    at = above;
  }
  return "oblique";
}
