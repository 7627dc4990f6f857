import type { Analysis, Mention, Quotation, Span, Token } from "../../language/analysis.ts";
import type { Party, StatementFinding } from "../finding.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import { evidenceOf, withClosingMark } from "../syntax/evidence.ts";
import type { Parties } from "../syntax/parties.ts";
import { topicsOf } from "../topics/topics-of.ts";
import { listed } from "./listed.ts";
import { documentDate, saidOn } from "./said-on.ts";
import { ofSlogan } from "./slogan.ts";
import { speakerOf, speakersOf } from "./speaker.ts";
import { stanceOf } from "./stance.ts";

/** Everything that somebody in the document is reported to have said: one statement a quotation and speaker, in order of the text. */
export const codeStatements = (analysis: Analysis, parties: Parties): StatementFinding[] => {
  const found: StatementFinding[] = [];
  for (const quotation of analysis.quotations) {
    if (quotation.content.length === 0 || isDenied(quotation, analysis)) continue;
    // Words in quotation marks that nobody is said to have spoken are a title or irony, unless they are somebody's slogan.
    const form = quotation.form === "scare" ? "direct" : quotation.form;
    const speakers =
      quotation.form === "scare"
        ? [ofSlogan(quotation, analysis, parties)].filter((party) => party !== null)
        : speakersOf(quotation, analysis, parties);
    for (const speaker of speakers) {
      if (speaker.type === "place" || isOwnHope(quotation, speaker, analysis, parties)) continue;
      found.push(statement(analysis, quotation, form, speaker, parties));
    }
  }
  return found;
};

/** "denied that the group had asked for a truce": so the group is not said to have asked. */
const isDenied = ({ within, form }: Quotation, analysis: Analysis): boolean => {
  const cue = analysis.quotations[within]?.cue;
  const lemma = cue ? (analysis.sentences[cue.sentence]?.tokens[cue.head]?.lemma.toLowerCase() ?? "") : "";
  return form === "indirect" && (lemma === "deny" || lemma === "refute");
};

/** Characters of "he hoped that", at most. */
const lead = 40;

/** "said he hoped | the truce would hold": the words below are all that the speaker says above. */
const isOwnHope = (quotation: Quotation, speaker: Party, analysis: Analysis, parties: Parties): boolean => {
  const outer = analysis.quotations[quotation.within];
  const [whole, inner] = [outer?.content[0], quotation.content[0]];
  if (!outer || !whole || !inner || outer.content.length > 1 || quotation.content.length > 1 || quotation.form !== "indirect")
    return false;
  if (whole.end - inner.end > 1 || inner.end > whole.end || inner.start - whole.start > lead) return false;
  // "Hoping that the truce holds," the envoy wrote: whoever writes it hopes so.
  const opens = quotation.cue?.start === whole.start;
  return opens || speakerOf(outer, analysis, parties)?.id === speaker.id;
};

const statement = (
  analysis: Analysis,
  quotation: Quotation,
  form: StatementFinding["form"],
  speaker: Party,
  parties: Parties,
): StatementFinding => {
  const first = quotation.content[0]!;
  const whole = wholeSpan(analysis, quotation);
  const outer = outerSpeakers(analysis, quotation, parties);
  const addressee = quotation.addressee?.mention == null ? null : parties.of(analysis.mentions[quotation.addressee.mention]!);
  return {
    kind: "statement",
    document: analysis.document.id,
    evidence: evidenceOf(analysis, whole),
    attributedTo: outer.at(-1) ?? null,
    ...(outer.length > 1 ? { attributionChain: outer } : {}),
    trace: {
      rule: `statement.${quotation.rule}`,
      trigger: evidenceOf(analysis, quotation.cue ?? first),
      because: [`${speaker.text} speaks: ${quotation.rule}`],
    },
    speaker,
    form,
    quote:
      whole.start < first.start
        ? evidenceOf(analysis, whole).text
        : quotation.content.map((piece) => evidenceOf(analysis, piece).text).join(" … "),
    topics: topicsOf(whole, analysis),
    about: partiesInside(analysis, quotation.content, speaker, parties),
    stance: stanceOf(analysis, quotation),
    addressee,
    date: quotation.cue ? saidOn(analysis, quotation) : documentDate(analysis),
  };
};

/** The words said; where they are no clause of their own ("called for a ceasefire") with the verb of saying before them. */
const wholeSpan = (analysis: Analysis, quotation: Quotation): Span => {
  const first = quotation.content[0]!;
  const { end } = quotation.content.at(-1)!;
  const { cue } = quotation;
  const withVerb = withClosingMark(analysis.document.text, { start: cue?.start ?? first.start, end });
  const sentence = cue ? analysis.sentences[cue.sentence] : undefined;
  if (quotation.form === "direct" || !cue || !sentence || cue.start > first.start) return { start: first.start, end };
  // "denied that troops had crossed": without the verb the words would say the contrary.
  const lemma = sentence.tokens[cue.head]?.lemma.toLowerCase() ?? "";
  if (DENYING.has(lemma) && (lemma !== "rule" || sentence.tokens[cue.head + 1]?.form === "out")) return withVerb;
  const inside = sentence.tokens.filter((token) => token.start >= first.start && token.end <= end);
  if (
    CLAUSE_TAKING.has(sentence.tokens[cue.head]?.lemma.toLowerCase() ?? "") &&
    inside.some((token) => /^(VBD|VBZ|VBP|MD)$/.test(token.xpos))
  )
    return { start: first.start, end };
  const finite = inside.some(
    (token) =>
      /^nsubj|^csubj|^expl/.test(token.deprel) &&
      !["who", "which", "that"].includes(token.lemma.toLowerCase()) &&
      inside.some((verb) => verb.index === token.head && !describesOneOf(inside, verb)),
  );
  const infinitive = inside[0]?.lemma === "to";
  return finite && !infinitive ? { start: first.start, end } : withVerb;
};

/** "thanked Athens for the support it gave": a clause about a word of what is said is not what is said. */
const describesOneOf = (inside: readonly Token[], { deprel, head }: Token): boolean =>
  deprel.startsWith("acl") && inside.some(({ index, xpos }) => index === head && !xpos.startsWith("W"));

const DENYING = listed("statements: denying");

/** After these what is said is a clause, however the parser has cut it. */
const CLAUSE_TAKING = listed("statements: clause taking");

const outerSpeakers = (analysis: Analysis, quotation: Quotation, parties: Parties): Party[] => {
  const speakers: Party[] = [];
  for (let at = quotation.within, depth = 0; at >= 0 && depth < 16; at = analysis.quotations[at]!.within, depth++) {
    const speaker = speakerOf(analysis.quotations[at]!, analysis, parties);
    if (speaker) speakers.unshift(speaker);
  }
  return speakers;
};

/** The parties that what is said speaks of, each once, in order; not the speaker, and no mere places. */
const partiesInside = (analysis: Analysis, content: readonly Span[], speaker: Party, parties: Parties): Party[] => {
  const found = new Map<string, Party>();
  for (const { start, end } of content) {
    let low = 0;
    const { mentions } = analysis;
    for (let high = mentions.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (mentions[middle]!.start < start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < mentions.length && mentions[i]!.start < end; i++) {
      const mention = mentions[i]!;
      if (mention.end > end || mention.kind === "pronoun") continue;
      if (isOfMoney(analysis, mention)) continue;
      for (const party of toldBy(analysis, mention, parties))
        if (party.type !== "place" && party.type !== "group" && party.id !== speaker.id && !found.has(party.id))
          found.set(party.id, party);
    }
  }
  return [...found.values()];
};

/** Who a mention tells of: of "both countries", each of them. */
const toldBy = (analysis: Analysis, mention: Mention, parties: Parties): readonly Party[] => {
  const sentence = analysis.sentences[mention.sentence]!;
  if (
    mention.kind === "nominal" &&
    sentence.tokens.slice(mention.from, mention.head).some(({ lemma }) => /^(two|both)$/i.test(lemma))
  )
    return parties.list(sentence, mention.head).map(({ party }) => party);
  const party = parties.of(mention);
  return party ? [party] : [];
};

/** "four billion US dollars" speaks of no state. */
const isOfMoney = (analysis: Analysis, { sentence, from, to }: Mention): boolean =>
  inSentence(analysis, sentence).amounts.some((amount) => amount.kind === "money" && amount.from <= from && to <= amount.to);
