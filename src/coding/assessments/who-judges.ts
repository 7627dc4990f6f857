import type { Analysis, Sentence, Token } from "../../language/analysis.ts";
import type { Party } from "../finding.ts";
import { quotationAt } from "../statements/quotation-at.ts";
import { speakersOf } from "../statements/speaker.ts";
import { describedParty } from "../syntax/described.ts";
import type { Parties } from "../syntax/parties.ts";
import { quotationsIn } from "../syntax/quotations-in.ts";
import type { Tree } from "../syntax/tree.ts";
import { isFirstPerson } from "./first-person.ts";
import type { Judgement } from "./judgement.ts";
import { listed } from "./listed.ts";

/** Whose words stand at an offset: of "they said", each of them. */
export const sayersOf = (
  analysis: Analysis,
  offset: number,
  speaker: Party | null,
  parties: Parties,
): readonly (Party | null)[] => {
  const quotation = speaker === null ? undefined : analysis.quotations[quotationAt(analysis, offset)];
  const all = quotation ? speakersOf(quotation, analysis, parties) : [];
  return all.length > 1 && all.some(({ id }) => id === speaker?.id) ? all : [speaker];
};

/** What judges by its words. */
export const DOCUMENTS = listed("judging verb: documents");

/** Everybody who judges: "Israel and Saudi Arabia welcomed the move" are two. */
export const holdersAt = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  judgement: Judgement,
  index: number,
  speaker: Party | null,
  parties: Parties,
): Party[] => {
  if (isFirstPerson(tree.token(index)) && speaker) return [speaker];
  // "a UN resolution condemning the raid": whose it is.
  if (DOCUMENTS.has(tree.lemma(index)) && tree.token(judgement.clause).xpos === "VBG")
    return parties
      .modifiers(sentence, index)
      .map(({ party }) => party)
      .filter(({ type }) => type !== "place");
  const all = parties.list(sentence, index).map(({ party }) => party);
  const one = all.length > 0 && all.length <= 4 ? all : [describedParty(analysis, sentence, index, parties)];
  // "drew criticism from Nairobi": the government that sits there.
  const held = one
    .filter((party) => party !== null)
    .map((party) => (party.type === "place" ? parties.hostOf(party) : party))
    .filter(({ type }) => type !== "place")
    .filter(({ type, text }) => type !== "state" || !SHARE.test(text));
  const spoken = all.length > 1 ? [] : speakingAt(analysis, sentence, judgement, tree.token(index), parties);
  if (spoken.length > 0) return spoken;
  // "Abe said the launch was wrong, calling it an outrage": hung on what was said.
  return held.length === 0 && speaker && tree.token(judgement.clause).xpos === "VBG" ? [speaker] : held;
};

/** "17 percent of Americans" are not their state. */
const SHARE = /\b(?:per ?cent|%|half|third|quarter|majority|most|many|few)\b.* of |\d ?% of /i;

/** Who is known to speak by the judging verb, or by the word for the judge: "his rival, Jane Doe, denounced" is hers. */
const speakingAt = (
  analysis: Analysis,
  sentence: Sentence,
  { clause, predicate }: Judgement,
  { start, end }: Token,
  parties: Parties,
): Party[] => {
  const said = quotationsIn(analysis, sentence).filter(({ speaker, form }) => speaker !== null && form !== "scare");
  const quotation =
    said.find(({ cue }) => cue?.sentence === sentence.index && (cue.head === clause || cue.head === predicate)) ??
    said.find(({ speaker }) => speaker!.start <= start && end <= speaker!.end);
  const speakers = quotation ? speakersOf(quotation, analysis, parties) : [];
  // "the envoy issued a statement condemning it": the envoy, not the statement.
  return speakers.filter(
    (by) => by.type !== "place" && (!/\bdocument\b/.test(by.rule ?? "") || (by.start <= start && end <= by.end)),
  );
};
