import type { Analysis, Mention, Quotation } from "../../language/analysis.ts";
import type { Party } from "../finding.ts";
import { isTitleNoun, roleOf } from "../parties/role-nouns.ts";
import { isStateCode } from "../parties/state-code.ts";
import type { Parties } from "../syntax/parties.ts";

/**
 * Who speaks where the words only point: "the king" who was named so, "the expert" who spoke last, "it" for the body that spoke right
 * before, "he" who is not named before. `last` is who spoke the quotation before, null where nobody did.
 */
export const meantBy = (
  speaker: Party | null,
  last: Party | null,
  quotation: Quotation,
  analysis: Analysis,
  parties: Parties,
): Party | null => {
  if (speaker === null) return nobodyBut(last, quotation, analysis);
  const one = notAhead(asLastBefore(byTitle(speaker, analysis, parties), last), last, quotation, analysis);
  return one && asSubjectBefore(ofBodyBefore(asBodyBefore(one, last), last), quotation, analysis, parties);
};

/** "The White House said … A spokesman said": of whom nobody is named, so he speaks for the state that spoke right before. */
const ofBodyBefore = (speaker: Party, last: Party | null): Party => {
  if (speaker.type !== "group" || speaker.code !== "" || !last || !isStateCode(last.code)) return speaker;
  const official = last.type === "state" || (last.type === "org" && last.sector === "GOV");
  return official && SPEAKS.test(speaker.text) && speaker.start > last.end && speaker.start - last.end < near
    ? { ...speaker, code: last.code, rule: `${speaker.rule ?? "role"}, of who spoke before` }
    : speaker;
};

const SPEAKS =
  /^(?:an?|the|its|another) (?:senior |government |ministry |foreign ministry )?(?:spokes\w+|officials?|statement)$/i;

const MALE = /^(he|him|his)$/i;

/**
 * "He said", whose chain names somebody of whom the sentence before does not speak: the one person who is its subject, if its words
 * are of the same sex.
 */
const asSubjectBefore = (speaker: Party, { speaker: words }: Quotation, analysis: Analysis, parties: Parties): Party => {
  const mention = words?.mention == null ? undefined : analysis.mentions[words.mention];
  if (mention?.kind !== "pronoun" || !/^s?he$/i.test(speaker.text) || speaker.type !== "person") return speaker;
  const here = analysis.mentions.slice(Math.max(0, mention.id - enough), mention.id);
  const before = here.filter((each) => each.sentence === mention.sentence - 1);
  const sameSentence = here.filter((each) => each.sentence === mention.sentence);
  const { tokens } = analysis.sentences[mention.sentence - 1] ?? { tokens: [] };
  const owns = ({ head, sentence }: Mention): boolean => sentence < mention.sentence && tokens[head]?.deprel === "nmod:poss";
  if ([...before, ...sameSentence].some((each) => each.chain >= 0 && each.chain === mention.chain && !owns(each))) return speaker;
  const named = before.filter(({ kind, type }) => kind === "name" && type === "person");
  const subject = named.find(({ head }) => tokens[head]?.deprel === "nsubj" && tokens[tokens[head].head]?.deprel === "root");
  const party = subject && parties.of(subject);
  if (!subject || party?.type !== "person" || party.id === speaker.id) return speaker;
  const male = MALE.test(speaker.text);
  const others = subject.chain < 0 ? [] : (analysis.chains[subject.chain]?.mentions ?? []).map((at) => analysis.mentions[at]!);
  const unfit = others.some(
    ({ kind, start, end }) =>
      kind === "pronoun" && MALE.test(analysis.document.text.slice(start, end)) !== male && end - start < 5,
  );
  return unfit ? speaker : inWordsOf(speaker, party, "subject before");
};

/** "He stressed", whom no chain names: the person who spoke last, if he did so just before. */
const nobodyBut = (last: Party | null, { speaker }: Quotation, analysis: Analysis): Party | null => {
  if (!speaker || !last || speaker.start < last.end || speaker.start - last.end > near) return null;
  const text = analysis.document.text.slice(speaker.start, speaker.end);
  if (/^it$/i.test(text) && last.type === "org")
    return inWordsOf({ ...last, text, start: speaker.start, end: speaker.end }, last, "last-speaker");
  if (!/^s?he$/i.test(text) || !(last.type === "person" || (last.type === "group" && last.sector !== "JRN"))) return null;
  return inWordsOf({ ...last, text, start: speaker.start, end: speaker.end }, last, "last-speaker");
};

/** Who is meant, in the words that only point to him. */
const inWordsOf = ({ text, start, end }: Party, meant: Party, rule: string): Party => ({ ...meant, text, start, end, rule });

/** Mentions asked of those named with a title: enough to see that there is one, or two. */
const enough = 12;

const titled = new WeakMap<Analysis, ReadonlyMap<string, readonly Mention[]>>();

/** The persons' names of a document by the word that they begin with, where it is a title's: lower case, in text order. */
const byFirstWord = (analysis: Analysis): ReadonlyMap<string, readonly Mention[]> => {
  let found = titled.get(analysis);
  if (!found) {
    const made = new Map<string, Mention[]>();
    for (const mention of analysis.mentions) {
      if (mention.kind !== "name" || mention.type !== "person") continue;
      const word = /^[a-z]+/.exec(analysis.document.text.slice(mention.start, mention.end).toLowerCase())?.[0] ?? "";
      const list = made.get(word);
      if (!list) made.set(word, [mention]);
      else if (list.length < enough) list.push(mention);
    }
    found = made;
    titled.set(analysis, found);
  }
  return found;
};

/** "the king" alone, whom no chain names: the only person who is named with that title before. */
const byTitle = (speaker: Party | null, analysis: Analysis, parties: Parties): Party | null => {
  if (speaker?.type !== "group" || speaker.rule === "chain" || !/^the [a-z]+$/i.test(speaker.text)) return speaker;
  const noun = speaker.text.slice(4).toLowerCase();
  if (!isTitleNoun(noun)) return speaker;
  const bearers = new Map<string, Party>();
  for (const mention of byFirstWord(analysis).get(noun) ?? []) {
    const party = mention.start < speaker.start ? parties.of(mention) : null;
    if (party?.type === "person") bearers.set(party.id, party);
  }
  const [one] = bearers.values();
  return one && bearers.size === 1 ? inWordsOf(speaker, one, "title before") : speaker;
};

/** "the expert", "the minister" alone, whom no chain names: the person who spoke last before. */
const asLastBefore = (speaker: Party | null, last: Party | null): Party | null => {
  if (speaker?.type !== "group" || !/^the [a-z]+$/i.test(speaker.text) || /s$/.test(speaker.text)) return speaker;
  if (last?.type !== "person" || !last.id.startsWith("person:") || speaker.rule === "chain") return speaker;
  if (!isTitleNoun(speaker.text.slice(4))) return speaker;
  return inWordsOf(speaker, last, "last-speaker");
};

/** Furthest between the one who spoke and the "it" that goes on, in characters. */
const near = 400;

/** "according to the statement", of nobody who is named: of the body that spoke right before. */
const isItsDocument = ({ rule, text }: Party): boolean =>
  rule === "document" && /^the (?:statement|communiqu[eé]|release|text|note|announcement)$/i.test(text);

const PRESS = /^the (?:paper|newspaper|daily|weekly|tabloid|magazine|journal|broadcaster|channel|station|agency)$/i;

/** "the paper wrote", "the commission added": a body of the kind that spoke right before. */
const isItsKind = ({ rule, type, text, sector }: Party, last: Party | null): boolean => {
  if (type !== "group" || rule === "chain" || last?.type !== "org" || !/^the \p{Ll}+$/u.test(text)) return false;
  if (PRESS.test(text)) return last.sector === "JRN";
  return roleOf(text.slice(4).toLowerCase())?.kind === "institution" && sector === last.sector;
};

/** "it said in a statement": the body or state that spoke right before, sooner than one that was only spoken of. */
const asBodyBefore = (speaker: Party, last: Party | null): Party => {
  if (
    !(/^it$/i.test(speaker.text) || isItsDocument(speaker) || isItsKind(speaker, last)) ||
    !last ||
    !["org", "state", "group"].includes(last.type) ||
    last.id === speaker.id
  )
    return speaker;
  if (speaker.start < last.end || speaker.start - last.end > near) return speaker;
  return inWordsOf(speaker, last, "last-speaker");
};

/** "he said" is nobody who is named only later: the person who spoke last before, if one did. */
const notAhead = (speaker: Party | null, last: Party | null, { speaker: words }: Quotation, analysis: Analysis): Party | null => {
  const mention = words?.mention == null ? undefined : analysis.mentions[words.mention];
  if (!speaker || mention?.kind !== "pronoun" || !/^s?he$/i.test(speaker.text) || last?.type !== "person") return speaker;
  const first = mention.chain < 0 ? undefined : analysis.chains[mention.chain]?.mentions[0];
  if (first === undefined || analysis.mentions[first]!.start < mention.start || last.id === speaker.id) return speaker;
  return inWordsOf(speaker, last, "last-speaker");
};
