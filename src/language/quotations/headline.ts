import type { Mention, Sentence, Span } from "../analysis.ts";
import { nounType } from "../mentions/nouns.ts";
import { charsOf } from "./token-range.ts";
import words from "./words.json" with { type: "json" };

/** What a headline has somebody say. */
export interface HeadlineSaying {
  /** Head of the speaker's words. */
  readonly speaker: number;
  /** All the words that name the speaker. */
  readonly words: Span;
  readonly content: Span;
  readonly rule: "headline-colon" | "headline-dash" | "source-colon";
}

/**
 * "Kovacs: bridge to open in May", "Bridge will open in May - minister": a line without a full stop in which a colon or a dash
 * parts a clause from a person, a body, a state or a role, and a paragraph that a body opens; null for other lines ("Budapest: ten hurt in crash" names a place of no
 * state). Words between quotation marks are left to the rules of marks.
 */
export function headlineSaying(text: string, sentence: Sentence, mentions: readonly Mention[]): HeadlineSaying | null {
  const { tokens } = sentence;
  const whole = text.slice(sentence.start, sentence.end);
  if (/[.!?…]$/.test(whole)) return sourceSaying(text, sentence, mentions);
  if (tokens.length < 5 || tokens.length > 32 || !standsAlone(text, sentence)) return null;
  if (/[.!?…]["”’']$/.test(whole) || /["“”«»]/.test(whole)) return null;
  const colon = tokens.findIndex((t) => t.form === ":");
  if (colon > 0 && colon <= 5) {
    const speaker = speakerIn(sentence, 0, colon, mentions);
    const content = { from: colon + 1, to: tokens.length };
    return speaker !== null && says(sentence, content.from, content.to)
      ? { speaker, words: charsOf(sentence, { from: 0, to: colon }), content: charsOf(sentence, content), rule: "headline-colon" }
      : null;
  }
  const dash = tokens.findLastIndex((t) => /^[-–—]$/.test(t.form) && text[t.start - 1] === " " && text[t.end] === " ");
  if (dash < 4 || tokens.length - dash > 6) return null;
  const speaker = speakerIn(sentence, dash + 1, tokens.length, mentions);
  // "… - Example News": the page's own name.
  if (speaker !== null && !isSource(sentence, speaker, mentions)) return null;
  const content = { from: 0, to: dash };
  return speaker !== null && says(sentence, 0, dash)
    ? {
        speaker,
        words: charsOf(sentence, { from: dash + 1, to: tokens.length }),
        content: charsOf(sentence, content),
        rule: "headline-dash",
      }
    : null;
}

/** "Al-Zaman: Guerrillas held up a convoy near Mosul.": a paragraph of a digest opens with the body that tells it. */
function sourceSaying(text: string, sentence: Sentence, mentions: readonly Mention[]): HeadlineSaying | null {
  const { tokens } = sentence;
  const colon = tokens.findIndex((t, k) => k < 7 && t.form === ":");
  if (
    colon < 1 ||
    tokens.length - colon < 5 ||
    !/(^|\n)[ \t]*$/.test(text.slice(Math.max(0, sentence.start - 8), sentence.start))
  )
    return null;
  const source = mentions.find((m) => m.kind === "name" && m.type === "organisation" && m.from <= 1 && m.to <= colon);
  // Its partner or its tongue may follow: "Al-Zaman/AFP [Arabic]:".
  if (
    source === undefined ||
    !/^\s*(?:\/[\p{L}\d .-]+)?\s*(?:[([][^\])]*[)\]])?\s*$/u.test(text.slice(source.end, tokens[colon]!.start))
  )
    return null;
  const content = { from: colon + 1, to: tokens.length - 1 };
  if (!tokens.slice(content.from).some((t) => /^(VBD|VBZ|VBP|MD)$/.test(t.xpos))) return null;
  return {
    speaker: source.head,
    words: { start: source.start, end: source.end },
    content: charsOf(sentence, content),
    rule: "source-colon",
  };
}

/** A line of its own. */
const standsAlone = (text: string, { start, end }: Sentence): boolean =>
  /(^|\n)\s*$/.test(text.slice(Math.max(0, start - 3), start)) && /^\s*(\n|$)/.test(text.slice(end, end + 3));

/** Headlines leave out "is": "Russia ready for talks". */
const says = (sentence: Sentence, from: number, to: number): boolean =>
  to - from > 2 &&
  sentence.tokens.slice(from, to).some((t) => /^(VERB|AUX)$/.test(t.upos) || (t.upos === "ADJ" && !/^amod/.test(t.deprel)));

/** The head of the words there, if they are nothing but somebody: no verb, a name of a person, body or state, or a role. */
function speakerIn(sentence: Sentence, from: number, to: number, mentions: readonly Mention[]): number | null {
  const words = sentence.tokens.slice(from, to).filter((t) => t.upos !== "PUNCT");
  if (words.length === 0 || !words.every((t) => /^(NOUN|PROPN|ADJ|DET|ADP|PART|NUM|CCONJ|SYM|X)$/.test(t.upos))) return null;
  const named = mentions.find(
    (m) => m.sentence === sentence.index && m.from >= from && m.to <= to && m.kind !== "pronoun" && isSomebody(m),
  );
  if (named !== undefined) return named.head;
  const role = words.findLast((t) => /^(NOUN|PROPN)$/.test(t.upos) && isSpeakingNoun(t.lemma));
  return role === undefined || words.length > 4 ? null : role.index;
}

const offices: ReadonlySet<string> = new Set(words.offices);

/** A body behind the dash is who has said it only if it is an office of state; else it is who prints it. */
const isSource = (sentence: Sentence, head: number, mentions: readonly Mention[]): boolean => {
  const body = mentions.some((m) => m.sentence === sentence.index && m.head === head && m.type === "organisation");
  return !body || offices.has(sentence.tokens[head]?.lemma.toLowerCase() ?? "");
};

const isSomebody = (m: Mention): boolean =>
  m.type === "person" || m.type === "organisation" || (m.type === "place" && m.actor?.startsWith("state:") === true);

const isSpeakingNoun = (lemma: string): boolean => {
  const type = nounType(lemma);
  return type === "person" || (type === "organisation" && !/^(news|media|press)$/i.test(lemma));
};
