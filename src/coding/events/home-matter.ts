import type { Sentence } from "../../language/analysis.ts";
import type { EventFinding, Party } from "../finding.ts";
import { isLead } from "../lead.ts";
import { WordSet } from "../lexicon/vocabulary.ts";
import { everybodyNamed } from "../parties/home-of-text.ts";
import type { PartyScope } from "../parties/party-scope.ts";
import { isOneState, isStateCode } from "../parties/state-code.ts";
import { treeOf } from "../syntax/tree.ts";
import { listed } from "./listed.ts";
import { isPublic } from "./off-affairs.ts";

/** Share of names of others than one state, below which a text is of that state's own affairs. */
const own = 0.5;

/** And below which even a name of another in the sentence makes no matter between states of what two of one state do. */
const hardlyOthers = 0.35;

/** What is said, promised, asked, granted: among a state's own people and firms it is business or daily life as a rule, and no act between parties. */
const verbal = new Set(["CONSULT", "SUPPORT", "AGREE", "COOPERATE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONCEDE"]);

/** Those whose dealings with their own state are those of opponents. */
const opponents = new Set(["OPP", "REB", "UAF", "PRM", "IMG", "SEP", "REF"]);

/** Who charges, searches and acquits by office. */
const officers = new Set(["JUD", "COP"]);
const byOffice = new Set(["ACCUSE", "THREATEN", "CONCEDE"]);

/** Words of unrest, in which what a state says to its own people is an act. */
const unrest = new WordSet(listed("unrest"));

/** Share of sentences with such words that makes a text one of unrest. */
const much = 0.15;

const tellsOfUnrest = (sentence: Sentence): boolean => treeOf(sentence).lemmas.some((word) => unrest.has(word));

const troubles = new WeakMap<PartyScope, boolean>();

/** Whether the text is of fighting or unrest: many of its sentences have words of it. */
function isTroubled(scope: PartyScope): boolean {
  let troubled = troubles.get(scope);
  if (troubled === undefined) {
    const { sentences } = scope.analysis;
    troubled = sentences.filter(tellsOfUnrest).length >= much * sentences.length;
    troubles.set(scope, troubled);
  }
  return troubled;
}

/** Which share of the names of states and bodies in the whole text is of others than one. */
function shareOfOthers(scope: PartyScope, code: string): number {
  const named = everybodyNamed(scope);
  const all = [...named.values()].reduce((sum, each) => sum + each, 0);
  return all === 0 ? 0 : 1 - (named.get(code) ?? 0) / all;
}

/** Whether a sentence names another state than this one, a body of states, or somebody of theirs. */
const namesOther = (scope: PartyScope, sentence: Sentence | undefined, code: string): boolean =>
  sentence?.tokens.some(({ index }) => {
    const named = scope.names.at(sentence.index, index)?.senses[0]?.actor.code ?? "";
    return isStateCode(named) && named !== code;
  }) ?? false;

/** Whether somebody is at odds with his own state: opposition, rebels, bands. */
const isOpponent = ({ sector = "", code }: Party): boolean => opponents.has(sector) || opponents.has(code);

/** "the ambassadors", "all governments": of whichever states they are. */
const isOfAnyState = ({ code, sector, type }: Party): boolean =>
  code === "" && type === "group" && (sector === "GOV" || sector === "MIL");

/**
 * Why words of private people and firms of one state, or to them, are its own business or daily life; null if they may be more. Short texts are not asked;
 * what states, offices, parties and bodies say to one another, stays, whether at home or abroad (PLOVER codes it, and of 300 labelled sentences of news
 * those at home were right as often as the others), and so does what opponents, courts and police have to do with anybody, and what is told with unrest.
 */
export function homeMatter(scope: PartyScope, sentence: Sentence, event: EventFinding): string | null {
  const { actors, recipients, eventType } = event;
  if (!verbal.has(eventType) || isLead(scope.analysis)) return null;
  const all = [...actors, ...recipients];
  const code = all.find((party) => party.code !== "")?.code ?? "";
  if (!isOneState(code) || all.some((party) => (party.code !== "" && party.code !== code) || isOpponent(party))) return null;
  if (recipients.some(isOfAnyState)) return null;
  if (byOffice.has(eventType) && recipients.length > 0 && actors.some(({ sector = "" }) => officers.has(sector))) return null;
  if (actors.length > 0 && all.every(isPublic)) return null;
  if (isTroubled(scope) || tellsOfUnrest(sentence)) return null;
  const others = shareOfOthers(scope, code);
  const why = "a matter of one state's own";
  if (namesOther(scope, sentence, code))
    return others < hardlyOthers && recipients.length > 0 && all.every((party) => party.code === code) ? why : null;
  const { sentences } = scope.analysis;
  const near = [sentences[sentence.index - 1], sentences[sentence.index + 1]].some((each) => namesOther(scope, each, code));
  return !near || others < own ? why : null;
}
