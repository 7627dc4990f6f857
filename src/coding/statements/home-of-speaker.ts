import type { Analysis, Quotation, Sentence } from "../../language/analysis.ts";
import type { Party } from "../finding.ts";
import { isGuessed } from "../parties/from-context.ts";
import { isStateCode } from "../parties/state-code.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import { sentenceAt } from "../syntax/evidence.ts";
import type { Parties } from "../syntax/parties.ts";

/** Who speaks for a state's organ, without a word on which state. */
const organ = /\b(ministry|government|army|military|navy|air force|police|presidential|cabinet|foreign office)\b/i;

/** Characters before and behind a name in which its title stands. */
const reach = 45;

/**
 * The state of somebody who speaks for a ministry or an army that nobody has said whose it is: of the body of that noun that was named
 * last in the two sentences before ("Taiwan's defence ministry … A ministry spokesman"), else the state that he says does something
 * ("Vietnam welcomed the ruling, a foreign ministry spokesman said"). The party as it is where neither is there.
 */
export const atHome = (party: Party, quotation: Quotation, analysis: Analysis, parties: Parties): Party => {
  if (party.code !== "" || party.type === "state" || party.type === "org" || quotation.speaker === null) return party;
  const sentence = sentenceAt(analysis, quotation.speaker.start);
  if (!sentence) return party;
  const { start, end } = quotation.speaker;
  const { text } = analysis.document;
  const before = text.slice(Math.max(sentence.start, start - reach), start);
  const behind = text.slice(end, Math.min(sentence.end, end + reach));
  // The words of the title only: up to a mark, past the one comma that parts a name from it.
  const around = `${/[^,;:"“”‘’]*,?\s*$/.exec(before)?.[0] ?? ""} ${text.slice(start, end)} ${/^,\s*[^,;:"“”‘’]*/.exec(behind)?.[0] ?? ""}`;
  const title = /spokes|official|chief|commander|source/i.test(around) ? organ.exec(around)?.[1]?.toLowerCase() : undefined;
  if (title === undefined) return party;
  const code = named(title, sentence, start, analysis, parties) ?? doer(quotation, analysis, parties);
  return code === undefined ? party : { ...party, code, rule: `${party.rule ?? "name"}, state from what he speaks of` };
};

const named = (title: string, sentence: Sentence, before: number, analysis: Analysis, parties: Parties): string | undefined => {
  for (let k = sentence.index; k >= Math.max(0, sentence.index - 2); k--)
    for (const mention of inSentence(analysis, k).mentions.toReversed()) {
      if (mention.end > before || mention.type !== "organisation") continue;
      const words = analysis.document.text.slice(mention.start, mention.end).toLowerCase();
      const party = words.endsWith(title) ? parties.of(mention) : null;
      if (party && isStateCode(party.code) && !isGuessed(party)) return party.code;
    }
  return undefined;
};

/** "The government of Jamaica has sold the airport, transport minister Jane Doe announced": whose government it is that does what a minister tells. */
export const ofGovernmentTold = (quotation: Quotation, analysis: Analysis, parties: Parties): string | undefined => {
  const [first] = quotation.content;
  const opening = first && analysis.document.text.slice(first.start, first.start + 40);
  return opening && /^(?:the )?(?:\p{L}+ )?government\b/iu.test(opening) ? doer(quotation, analysis, parties) : undefined;
};

const doer = ({ content }: Quotation, analysis: Analysis, parties: Parties): string | undefined => {
  const [first] = content;
  const sentence = first && sentenceAt(analysis, first.start);
  if (!first || !sentence) return undefined;
  const inside = (index: number) =>
    index >= 0 && sentence.tokens[index]!.start >= first.start && sentence.tokens[index]!.end <= first.end;
  const root = sentence.tokens.find((token) => inside(token.index) && token.upos === "VERB" && !inside(token.head));
  if (!root || sentence.tokens.some(({ head, form }) => head === root.index && /^(must|should)$/i.test(form))) return undefined;
  const subject = sentence.tokens.find(({ head, deprel }) => head === root.index && deprel === "nsubj");
  const party = subject && parties.at(sentence, subject.index);
  return party?.type === "state" && party.rule !== "chain" ? party.code : undefined;
};
