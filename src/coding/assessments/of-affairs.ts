import type { Sentence, Span, Token } from "../../language/analysis.ts";
import type { AssessmentFinding, Party } from "../finding.ts";
import { isLead } from "../lead.ts";
import type { PartyScope } from "../parties/party-scope.ts";
import { privateLife } from "../parties/private-life.ts";
import { sentenceAt } from "../syntax/evidence.ts";
import { topicsOf } from "../topics/topics-of.ts";
import { listed } from "./listed.ts";

/** What states, bodies and those at war do to and with one another. */
const affairs: ReadonlySet<string> = new Set(listed("of affairs: things"));

/** What somebody in office decides or does, at home as abroad. */
const decided: ReadonlySet<string> = new Set([
  ...listed("judging verb: what is stood for"),
  ...listed("pointed to: things"),
  ...listed("of affairs: decided"),
]);

/** Goods, firms, people at home: no judgement of them is one of an actor. */
const everyday: ReadonlySet<string> = new Set(listed("of affairs: everyday"));

/** Issues of one's own house rather than of states with one another. */
const athome: ReadonlySet<string> = new Set(listed("of affairs: topics at home"));

/** Only a word that points: nobody reads from the row what was judged. */
const pointing = /^(?:it|this|that|these|those|they|them|he|him|she|her|you|we|us|i|me|which|who|whom|what|both|all)$/i;

/** A state, a body, somebody in office or arms. */
const isPublic = ({ type, code, sector, office }: Party): boolean =>
  office !== undefined || (code !== "" && type !== "place" && (sector === undefined || !privateLife.has(sector)));

/** Walks of life of those who speak by office, of whichever state. */
const offices = new Set(["GOV", "MIL", "LEG", "JUD", "COP", "SPY", "REB", "UAF", "PTY", "OPP", "ELI"]);

/** Somebody who speaks by office, though it is not said of which state. */
const isOfficial = (by: Party): boolean => isPublic(by) || (by.sector !== undefined && offices.has(by.sector));

const isStateOrBody = (party: Party): boolean =>
  party.code !== "" && (party.type === "state" || party.type === "org") && isPublic(party);

/**
 * Whether a judgement is one of international affairs, in a text of some length: of a state, a body or somebody in office by whomever;
 * of a deed by those who act for one; of a deed of theirs by anybody else. What customers, athletes and victims praise or regret is not.
 */
export function isOfAffairs(scope: PartyScope, sentence: Sentence, { by, of, trace }: AssessmentFinding): boolean {
  if (isLead(scope.analysis)) return true;
  // "has been criticised": by nobody who is named, not by the text.
  if (by === null && trace.rule === "assessment.verb") return false;
  // "He proved incapable": in the text's own words it is of whom it tells, not of an actor.
  if ("id" in of) return isPublic(of) && (by === null ? !pointing.test(of.text) : by.code !== "" || of.code !== "");
  if (pointing.test(of.text)) return by !== null && isStateOrBody(by) && isAbroad(scope, sentence);
  const judged = placeOf(scope, sentence, of.text);
  const at = sentenceAt(scope.analysis, judged.start);
  const { tokens } = at !== undefined && judged.start < at.end ? at : sentence;
  const words = tokens.filter(({ start, end }) => start >= judged.start && end <= judged.end);
  const head = headOf(words);
  if (everyday.has(head)) return false;
  if (words.some(({ lemma, upos }) => upos === "NOUN" && affairs.has(lemma.toLowerCase()))) return true;
  if (namesActor(scope, judged)) return (by !== null && isOfficial(by)) || isAbroad(scope, sentence);
  if (by === null || !isPublic(by)) return false;
  return isStateOrBody(by) || decided.has(head) || isAbroad(scope, sentence);
}

/** The last noun before what hangs on it: "the tourist market | for payments". */
const headOf = (words: readonly Token[]): string => {
  const first = words.findIndex(({ upos }) => upos === "NOUN");
  const behind = words.findIndex(({ upos }, at) => at > first && upos !== "NOUN" && upos !== "PROPN");
  return first < 0 ? "" : words[(behind < 0 ? words.length : behind) - 1]!.lemma.toLowerCase();
};

/** Where the judged words stand: in the sentence, or in one told before it. */
const placeOf = ({ analysis }: PartyScope, sentence: Sentence, words: string): Span => {
  const start = analysis.document.text.lastIndexOf(words, sentence.end - words.length);
  return { start, end: start + words.length };
};

/** Whether a stretch of text names a state, a body or somebody who stands for one. */
const namesActor = (scope: PartyScope, { start, end }: Span): boolean =>
  scope.names.matches.some(
    (match) =>
      match.start >= start && match.end <= end && match.senses[0]!.by !== "surname" && match.senses[0]!.actor.code !== "",
  );

/** Whether a sentence is about something that states deal with together. */
const isAbroad = (scope: PartyScope, sentence: Sentence): boolean =>
  topicsOf(sentence, scope.analysis).some((topic) => !athome.has(topic));
