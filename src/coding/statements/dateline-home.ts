import type { Analysis, Quotation } from "../../language/analysis.ts";
import { datelineAt } from "../../language/dateline.ts";
import type { Party } from "../finding.ts";
import { isGuessed } from "../parties/from-context.ts";
import { isStateCode } from "../parties/state-code.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import { sentenceAt } from "../syntax/evidence.ts";
import type { Parties } from "../syntax/parties.ts";
import { ofGovernmentTold } from "./home-of-speaker.ts";

/** Lines of a document in which its dateline may stand. */
const lines = 4;

/** Mentions that the state of a dateline needs, for those who speak there to be its own. */
const enough = 2;

/** Organs of which the text need not say whose they are at home. */
const organ =
  /^(?:the )?(?:army|military|police|government|opposition|navy|air force|junta|cabinet|parliament|authorities|prosecutors?|(?:(?:foreign|interior|defen[cs]e|finance|health|justice) )?ministry|(?:high|supreme|constitutional) court)$/i;

/** Titles of those who speak for such organs. */
const title =
  /\b(minist(?:er|ry)|spokes\w+|justice|judge|opposition|lawmaker|senator|prosecutor|attorney general|army|police|military|government)\b/i;

/** Characters before a name in which its title stands. */
const reach = 50;

const known = new WeakMap<Analysis, string>();

/** The state of a document's dateline, if the text speaks of it more than in passing; "" else. */
const stateOfDateline = (analysis: Analysis, parties: Parties): string => {
  let code = known.get(analysis);
  if (code === undefined) {
    code = found(analysis, parties);
    known.set(analysis, code);
  }
  return code;
};

const small = /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2}(?=,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})\b)/u;

/** Longest dateline, in characters. */
const longest = 80;

/** Whether a text speaks of a state, more than in passing and hardly less than of any other. */
const isMain = (code: string, from: number, analysis: Analysis, parties: Parties): boolean => {
  const counts = new Map<string, number>();
  for (const each of analysis.mentions) {
    if (each.start <= from || each.kind !== "name") continue;
    const party = parties.of(each);
    if (party && party.type !== "org" && isStateCode(party.code)) counts.set(party.code, (counts.get(party.code) ?? 0) + 1);
  }
  const own = counts.get(code) ?? 0;
  return own >= enough && own * 3 >= Math.max(...counts.values()) * 2;
};

const found = (analysis: Analysis, parties: Parties): string => {
  const { text } = analysis.document;
  let start = 0;
  for (let n = 0; n < lines && start < text.length; n++) {
    const end = text.indexOf("\n", start) < 0 ? text.length : text.indexOf("\n", start);
    const opening = text.slice(start, start + longest);
    const place = datelineAt(text, start) > 0 ? /^[^,(/\d:–—-]+/.exec(opening)?.[0].trimEnd() : small.exec(opening)?.[0];
    if (place) {
      const span = { start, end: start + place.length };
      const dateline = analysis.mentions.filter(
        (each) => each.type === "place" && each.start >= start && each.end <= start + longest,
      );
      const country = dateline.find((each) => /^, $/.test(text.slice(span.end, each.start)) && each.start <= span.end + 2);
      const mention = country ?? dateline.find((each) => each.start === start);
      const party = (mention && parties.of(mention)) ?? parties.inSpan(span);
      const code = party ? parties.hostOf(party).code : "";
      return isStateCode(code) && isMain(code, span.end, analysis, parties) ? code : "";
    }
    start = end + 1;
  }
  return "";
};

/** Who speaks for an organ of a state that nobody names, in a report from that state ("BEIJING … a ministry spokesman"): its own. */
export const ofDateline = (party: Party, quotation: Quotation, analysis: Analysis, parties: Parties): Party => {
  const { speaker } = quotation;
  if (party.code !== "" || party.type === "state" || speaker === null) return party;
  const titled = isTitled(speaker, analysis);
  const speaks =
    titled || organ.test(party.text) || (party.type === "person" && /^(GOV|JUD|LEG|COP|OPP)$/.test(party.sector ?? ""));
  if (!speaks) return party;
  const home = stateOfDateline(analysis, parties);
  const setting = stateOfSetting(speaker, home, analysis, parties);
  const before = titled && (setting === undefined || setting === "") ? stateBefore(speaker, analysis, parties) : undefined;
  const government = titled ? ofGovernmentTold(quotation, analysis, parties) : undefined;
  const code = government ?? before ?? setting ?? home;
  return code === "" ? party : { ...party, code, rule: `${party.rule ?? "name"}, state of the dateline` };
};

/**
 * The state that the speaker's sentence is set in ("In Paris, deputy Jane Doe said"); "" where it names places or states of others only,
 * undefined where it names none, or that of the dateline.
 */
const stateOfSetting = (
  speaker: Quotation["speaker"] & object,
  home: string,
  analysis: Analysis,
  parties: Parties,
): string | undefined => {
  const sentence = sentenceAt(analysis, speaker.start);
  if (!sentence) return undefined;
  const codes = new Set<string>();
  for (const each of inSentence(analysis, sentence.index).mentions) {
    if (each.kind === "pronoun") continue;
    const party = parties.of(each);
    const code = party ? (party.type === "place" ? parties.hostOf(party).code : party.type === "state" ? party.code : "") : "";
    if (!isStateCode(code)) continue;
    if (each.from === 1 && /^in$/i.test(sentence.tokens[0]!.form)) return code;
    codes.add(code);
  }
  return codes.size === 0 || codes.has(home) ? undefined : "";
};

/** "Russia scoffed at the claims. A ministry spokeswoman said": the state that is the subject of the sentence before. */
const stateBefore = (speaker: Quotation["speaker"] & object, analysis: Analysis, parties: Parties): string | undefined => {
  const mention = speaker.mention === null ? undefined : analysis.mentions[speaker.mention];
  const first =
    mention && (mention.chain < 0 ? mention : analysis.mentions[analysis.chains[mention.chain]?.mentions[0] ?? mention.id]!);
  const before = first && analysis.sentences[first.sentence - 1];
  if (!before) return undefined;
  for (const each of inSentence(analysis, before.index).mentions) {
    const token = before.tokens[each.head];
    if (each.kind === "pronoun" || token?.deprel !== "nsubj" || before.tokens[token.head]?.deprel !== "root") continue;
    // "Kingston and Bridgetown sealed deals. … the transport minister said": of neither by that.
    if (before.tokens.some(({ head, deprel }) => head === token.index && deprel === "conj")) return undefined;
    const named = parties.of(each);
    // "Nairobi said": the government that sits there.
    const party = named?.type === "place" ? parties.hostOf(named) : named;
    const organ = party?.type === "org" && party.sector === "GOV" && !isGuessed(party);
    if ((party?.type === "state" || organ) && isStateCode(party.code)) return party.code;
  }
  return undefined;
};

/** Whether a person, where he is named first, has the title of somebody who speaks for a state. */
const isTitled = (speaker: Quotation["speaker"] & object, analysis: Analysis): boolean => {
  const { text } = analysis.document;
  const mention = speaker.mention === null ? undefined : analysis.mentions[speaker.mention];
  if (mention?.type !== "person") return false;
  const first = mention.chain < 0 ? mention : analysis.mentions[analysis.chains[mention.chain]?.mentions[0] ?? mention.id]!;
  if (first.kind !== "name") return false;
  const before = text.slice(Math.max(0, first.start - reach), first.start);
  return title.test(`${/[^.;:"“”]*$/.exec(before)?.[0] ?? ""}${text.slice(first.start, first.end)}`);
};
