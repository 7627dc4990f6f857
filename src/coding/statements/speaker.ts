import type { Analysis, Quotation, Sentence, Span } from "../../language/analysis.ts";
import type { Party } from "../finding.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import { describedParty } from "../syntax/described.ts";
import { sentenceAt } from "../syntax/evidence.ts";
import type { Parties } from "../syntax/parties.ts";
import { treeOf } from "../syntax/tree.ts";
import { byRole, hasSpoken, type Spoken } from "./by-role.ts";
import { ofDateline } from "./dateline-home.ts";
import { authorsOf, isDocumentNoun } from "./document-author.ts";
import { atHome } from "./home-of-speaker.ts";
import { meantBy } from "./meant-by.ts";
import { asDocument, bearerOf, inWords, ownName, wordsOf } from "./named-by-words.ts";
import { quotationsAround } from "./quotation-at.ts";
import { ofSlogan } from "./slogan.ts";

/** Everybody who speaks a quotation: "both leaders said" has two speakers; empty if nobody is said or can be described. */
export const speakersOf = (quotation: Quotation, analysis: Analysis, parties: Parties): readonly Party[] => {
  const one = speakerOf(quotation, analysis, parties);
  const authors = one?.rule === "author of the document" ? documentAuthors(quotation, analysis, parties) : [];
  if (one && authors.length > 1) return authors.map((author) => inWords(author, one));
  const mention = quotation.speaker?.mention == null ? undefined : analysis.mentions[quotation.speaker.mention];
  if (!one || !mention) return one ? [one] : [];
  const sentence = analysis.sentences[mention.sentence];
  const all = sentence ? parties.list(sentence, firstOf(sentence, mention.head)).map(({ party }) => party) : [];
  // "Cres Hall, director and chairman, said" is one person; "Putin and Merkel said" are two.
  const named = one.type === "person" && mention.kind === "name" ? all.filter((party) => party.type !== "group") : all;
  const each = named.filter(({ id }, at) => named.findIndex((party) => party.id === id) === at);
  return each.length > 1 && each.length <= 4 ? each : [one];
};

/** The first of those named together: "the secretary | and Abadi said". */
const firstOf = ({ tokens }: Sentence, index: number): number => {
  const { deprel, head } = tokens[index]!;
  return deprel === "conj" && head >= 0 && head < index && /^(NOUN|PROPN)$/.test(tokens[head]!.upos) ? head : index;
};

const resolved = new WeakMap<Analysis, ReadonlyMap<Quotation, Party | null>>();

/** The party that speaks a quotation; null if nobody is said or can be described. Found for all quotations of a document at once. */
export const speakerOf = (quotation: Quotation, analysis: Analysis, parties: Parties): Party | null => {
  let all = resolved.get(analysis);
  if (!all) {
    const made = new Map<Quotation, Party | null>();
    let last: Party | null = null;
    const spoken: Spoken = { persons: [], meant: new Map(), nameless: new Set() };
    for (const each of analysis.quotations) {
      const found = meantBy(namedSpeaker(each, analysis, parties), last, each, analysis, parties);
      const named = found && byRole(found, spoken, analysis, parties);
      const party: Party | null = named && ofDateline(atHome(named, each, analysis, parties), each, analysis, parties);
      made.set(each, party);
      if (party && each.within < 0) last = party;
      if (party) hasSpoken(party, spoken);
    }
    all = made;
    resolved.set(analysis, all);
  }
  return all.get(quotation) ?? null;
};

const namedSpeaker = (quotation: Quotation, analysis: Analysis, parties: Parties): Party | null => {
  const { speaker } = quotation;
  const inItsOwnWords =
    speaker !== null && quotation.content.some(({ start, end }) => speaker.start >= start && speaker.end <= end);
  const party =
    (inItsOwnWords ? null : said(quotation, analysis, parties)) ??
    besideCue(quotation, analysis, parties) ??
    ofSlogan(quotation, analysis, parties);
  if (party?.type !== "place") return party;
  // A capital that does something is its government; "Lyons said" is somebody's name.
  return quotation.rule === "by-agent" || !speaker ? parties.hostOf(party) : (ownName(analysis, speaker) ?? party);
};

/** "the release said": whose release it is. */
const documentAuthors = (quotation: Quotation, analysis: Analysis, parties: Parties): readonly Party[] => {
  const { speaker } = quotation;
  const sentence = speaker && sentenceAt(analysis, speaker.start);
  if (!speaker || !sentence) return [];
  const words = sentence.tokens.filter((token) => token.start >= speaker.start && token.end <= speaker.end);
  const it = words.length === 1 && words[0]?.lemma.toLowerCase() === "it";
  const head = it ? words[0] : words.find((token) => token.upos === "NOUN" && isDocumentNoun(token.lemma));
  return head ? authorsOf(analysis, sentence, head.index, parties) : [];
};

/** The subject of the verb of saying, or the person named right beside it, outside the words said. */
const besideCue = (quotation: Quotation, analysis: Analysis, parties: Parties): Party | null => {
  const { cue, content } = quotation;
  const sentence = cue ? analysis.sentences[cue.sentence] : undefined;
  if (!cue || !sentence) return null;
  const outside = (token: { readonly start: number; readonly end: number }) =>
    content.every(({ start, end }) => token.end <= start || token.start >= end);
  const subject = treeOf(sentence)
    .children(cue.head, "nsubj")
    .find((child) => outside(sentence.tokens[child]!));
  const party = subject === undefined ? null : describedParty(analysis, sentence, subject, parties);
  if (party && party.type !== "place") return party;
  const named = inSentence(analysis, cue.sentence).mentions.find(
    (mention) =>
      mention.kind === "name" &&
      mention.type === "person" &&
      outside(mention) &&
      (mention.to === cue.from || mention.from === cue.to),
  );
  return named ? parties.of(named) : null;
};

const said = (quotation: Quotation, analysis: Analysis, parties: Parties): Party | null => {
  if (!quotation.speaker) return null;
  const bearer = bearerOf(quotation.speaker, analysis);
  const person = bearer && parties.of(bearer);
  if (person?.type === "person") return inWords(person, wordsOf(analysis, quotation.speaker));
  const mention = quotation.speaker.mention === null ? undefined : analysis.mentions[quotation.speaker.mention];
  const party = mention && parties.of(mention);
  if (party) return party;
  const sentence = sentenceAt(analysis, quotation.speaker.start);
  const described = mention && sentence ? describedParty(analysis, sentence, mention.head, parties) : null;
  if (described) return described;
  const author = documentAuthors(quotation, analysis, parties)[0];
  if (author) {
    return { ...inWords(author, wordsOf(analysis, quotation.speaker)), rule: "author of the document" };
  }
  const named = ownName(analysis, quotation.speaker) ?? asDocument(analysis, quotation.speaker);
  if (named) return named;
  const source = sentence && !mention ? headOf(sentence, quotation.speaker) : undefined;
  const somebody = sentence && source !== undefined ? describedParty(analysis, sentence, source, parties) : null;
  if (somebody) return somebody;
  const behind = parties.inSpan(quotation.speaker);
  const { start, end } = quotation.speaker;
  return behind && mention === undefined
    ? inWords(behind, { text: analysis.document.text.slice(start, end), start, end })
    : behind;
};

/** The noun of a stretch of words that hangs on a word outside. */
const headOf = (sentence: Sentence, { start, end }: Span): number | undefined =>
  sentence.tokens.find(
    (token) =>
      token.start >= start &&
      token.end <= end &&
      token.upos === "NOUN" &&
      (token.head < 0 || sentence.tokens[token.head]!.start < start || sentence.tokens[token.head]!.start >= end),
  )?.index;

/** Whose words stand at an offset: the speakers of the quotations around it, outermost first; empty = the text's own words. */
export const attributionAt = (offset: number, analysis: Analysis, parties: Parties): readonly Party[] =>
  quotationsAround(analysis, offset)
    .map((quotation) => speakerOf(quotation, analysis, parties))
    .filter((party) => party !== null);
