import type { Analysis, Mention, Quotation, Span, Token } from "../../language/analysis.ts";
import { isHonorific } from "../../language/mentions/nouns.ts";
import { slug } from "../../world/fold.ts";
import type { Party } from "../finding.ts";
import { afterBody } from "../parties/person-name.ts";
import { sentenceAt } from "../syntax/evidence.ts";
import { isDocumentNoun } from "./document-author.ts";

/** A party in the words of another mention. */
export const inWords = (party: Party, words: { readonly text: string; readonly start: number; readonly end: number }): Party => ({
  ...party,
  text: words.text,
  start: words.start,
  end: words.end,
});

/** The words of a span with their place. */
export const wordsOf = (analysis: Analysis, { start, end }: Span) => ({
  text: analysis.document.text.slice(start, end),
  start,
  end,
});

/** The persons of a document by one word of their full names; null where it is a word of two persons' names. */
interface Bearers {
  readonly bySurname: ReadonlyMap<string, Mention>;
  readonly byFirst: ReadonlyMap<string, Mention | null>;
}

const known = new WeakMap<Analysis, Bearers>();

const bearersOf = (analysis: Analysis): Bearers => {
  let found = known.get(analysis);
  if (!found) {
    const bySurname = new Map<string, Mention>();
    const byFirst = new Map<string, Mention | null>();
    for (const each of analysis.mentions) {
      if (each.kind !== "name" || each.type !== "person" || !each.name) continue;
      const words = analysis.document.text.slice(each.name.start, each.name.end).split(/\s+/);
      if (words.length < 2) continue;
      const [first = "", last = ""] = [words[0], words.at(-1)];
      bySurname.set(last, bySurname.get(last) ?? each);
      const other = byFirst.get(first);
      if (other === undefined) byFirst.set(first, each);
      else if (other && bearerName(analysis, other) !== words.join(" ")) byFirst.set(first, null);
    }
    found = { bySurname, byFirst };
    known.set(analysis, found);
  }
  return found;
};

const bearerName = (analysis: Analysis, { name }: Mention): string =>
  name ? analysis.document.text.slice(name.start, name.end).replace(/\s+/g, " ") : "";

/**
 * "Paris said", after Valeska Paris has been named and Paris is no town of the text: the only person whose surname it is. A word that
 * no name was found in ("Xi said") may be the first of a full name, as surnames stand first in some languages.
 */
export const bearerOf = (speaker: Quotation["speaker"] & object, analysis: Analysis): Mention | null => {
  const mention = speaker.mention === null ? undefined : analysis.mentions[speaker.mention];
  const own = analysis.document.text.slice(speaker.start, speaker.end);
  const words = own.split(/\s+/);
  const title = words.findLastIndex(isHonorific);
  // "Mrs May", "In Brussels Ms May": what stands behind the title.
  const bare = title >= 0 && title === words.length - 2 ? words.at(-1)! : own;
  const word = isHonorific(own) ? (behindTitle(analysis, speaker)?.form ?? own) : bare;
  if ((mention && mention.type !== "place") || !/^\p{Lu}\p{L}+$/u.test(word)) return null;
  return mention ? (bearersOf(analysis).bySurname.get(word) ?? null) : bearerOfWord(word, analysis);
};

/** "Mrs | May", whose name was taken for the month: the name in capitals that stands right behind a title alone. */
const behindTitle = (analysis: Analysis, { end }: Span): Token | undefined => {
  const tokens = sentenceAt(analysis, end - 1)?.tokens ?? [];
  const next = tokens.find(({ start }) => start >= end);
  return next !== undefined && next.start - end <= 2 && /^\p{Lu}\p{Ll}/u.test(next.form) ? next : undefined;
};

/** The only person of the document that a word which no name was found in may be the name of: "Xi", after Xi Jinping. */
export const bearerOfWord = (word: string, analysis: Analysis): Mention | null => {
  if (!/^\p{Lu}\p{L}+$/u.test(word)) return null;
  const { bySurname, byFirst } = bearersOf(analysis);
  return bySurname.get(word) ?? byFirst.get(word) ?? null;
};

/** Words that end the name of a paper, an agency, a body. */
const BODY_WORDS =
  /^(herald|times|post|news|agency|gazette|journal|tribune|telegraph|guardian|daily|press|radio|tv|television|network|magazine|review|institute|university|bank|group|union|party|council|commission|association|ministry|office|service|authority|fund|organi[sz]ation)$/i;

/** "HALL" as in the label of a transcript is Hall. */
const inTitleCase = (name: string): string =>
  name.length > 3 && name === name.toUpperCase()
    ? name.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase())
    : name;

/** A name that nobody else has made out ("Waters", "The Herald"): its bearer, by its own words. */
export const ownName = (analysis: Analysis, speaker: Span): Party | null => {
  const sentence = sentenceAt(analysis, speaker.start);
  const words = sentence?.tokens.filter((token) => token.start >= speaker.start && token.end <= speaker.end) ?? [];
  const names = words.filter((token) => token.upos === "PROPN");
  const last = names.at(-1);
  if (!last || words.at(-1) !== last || names.length > 6 || !/^\p{Lu}\p{L}{2}/u.test(last.form)) return null;
  if (names.length === 1 && isHonorific(last.form)) {
    const next = behindTitle(analysis, speaker);
    return next ? ownName(analysis, { start: next.start, end: next.end }) : null;
  }
  const own = names.slice(afterBody(names, 0, names.length));
  const first = own.find((token) => !isHonorific(token.form)) ?? last;
  const name = inTitleCase(analysis.document.text.slice(first.start, last.end));
  const type = BODY_WORDS.test(last.form) || /^the$/i.test(words[0]!.form) ? "org" : "person";
  if (slug(name) === "") return null;
  const text = analysis.document.text.slice(speaker.start, speaker.end);
  return {
    text,
    start: speaker.start,
    end: speaker.end,
    id: `${type}:${slug(name)}`,
    name,
    code: "",
    type,
    rule: "name of a speaker",
  };
};

/** "a leaked letter", of which nobody knows whose it is, speaks as itself. */
export const asDocument = (analysis: Analysis, speaker: Span): Party | null => {
  const sentence = sentenceAt(analysis, speaker.start);
  const words = sentence?.tokens.filter((token) => token.start >= speaker.start && token.end <= speaker.end) ?? [];
  const head = words.find((token) => token.upos === "NOUN" && isDocumentNoun(token.lemma) && token.deprel !== "compound");
  if (!head) return null;
  const from = words.find((token) => token.upos !== "DET") ?? head;
  const name = analysis.document.text.slice(from.start, head.end);
  const text = analysis.document.text.slice(speaker.start, speaker.end);
  return {
    text,
    start: speaker.start,
    end: speaker.end,
    id: `group:${slug(name)}`,
    name,
    code: "",
    type: "group",
    rule: "document",
  };
};
