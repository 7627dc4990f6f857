import type { Analysis, Sentence } from "../../language/analysis.ts";
import { intensity, ploverType } from "../../world/ontology.ts";
import type { EventFinding, Party } from "../finding.ts";
import { withoutDoersState, withoutGuess } from "../parties/other-end.ts";
import type { PartyReader } from "../parties/read-parties.ts";
import { isStateCode } from "../parties/state-code.ts";
import { evidenceOf } from "../syntax/evidence.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { topicsOf } from "../topics/topics-of.ts";
import { calledOff } from "./called-off.ts";
import type { Candidate } from "./candidate.ts";
import { contextsOf } from "./contexts.ts";
import { dateOfEvent } from "./date-of-event.ts";
import { eventTypeOf } from "./event-type.ts";
import { isDrivenTo, onCondition } from "./or-else.ts";
import { placeOf } from "./place-of-event.ts";
import { sizeOf } from "./size.ts";

/** The finding that a chosen candidate makes. */
export function finish(analysis: Analysis, parties: PartyReader, sentence: Sentence, candidate: Candidate): EventFinding {
  const tree = treeOf(sentence);
  const speaker = candidate.speakers.at(-1) ?? null;
  const own = candidate.actors.some((actor) =>
    candidate.speakers.some(
      ({ party }) => party.id === actor.party.id || (party.code === actor.party.code && isStateCode(party.code)),
    ),
  );
  // "We may close the strait": a hostile act that its doer says is possible is held out as a threat.
  const held = own && candidate.status === "hypothetical" && hostile.has(candidate.type);
  const bound = conditional(tree, candidate.head);
  // "Moscow will cut off the gas unless Minsk pays, Tass reported": whoever only reports it is no other side.
  const unsaid = candidate.speakers.every(({ party }) => bound && party.code === "");
  const eventType =
    candidate.type === "AGREE"
      ? candidate.type
      : eventTypeOf(candidate.type, held ? "planned" : candidate.status, own || unsaid, held || bound, candidate.mode);
  const mode = eventType === candidate.type ? candidate.mode : eventType === "REJECT" ? "meet" : "";
  const words = candidate.match.words.map((index) => tree.token(index));
  const trigger = { start: Math.min(...words.map((word) => word.start)), end: Math.max(...words.map((word) => word.end)) };
  const size = sizeOf(analysis, sentence, candidate);
  const actors = eachOnce(candidate.actors.map((each) => each.party));
  const recipients = eachOnce(
    candidate.recipients.map(({ party }) => (candidate.actMode === "visit" ? parties.hostOf(party) : party)),
  );
  const told = candidate.speakers.map((each) => each.party);
  return {
    kind: "event",
    document: analysis.document.id,
    evidence: evidenceOf(analysis, sentence),
    attributedTo: speaker?.party ?? null,
    ...(candidate.speakers.length > 1 ? { attributionChain: candidate.speakers.map((each) => each.party) } : {}),
    trace: { rule: candidate.match.entry.id, trigger: evidenceOf(analysis, trigger), because: candidate.because },
    act: candidate.act,
    actMode: candidate.actMode === "" ? null : candidate.actMode,
    eventType,
    eventMode: mode === "" ? [] : [mode],
    contexts: contextsOf(analysis, sentence),
    topics: topicsOf(sentence, analysis),
    status: candidate.status,
    ...calledOff(tree, candidate),
    quad: ploverType(eventType)?.quad ?? "",
    intensity: intensity(eventType, mode === "" ? [] : [mode]),
    actors: actors.map((actor) => withoutGuess(actor, recipients)),
    recipients: recipients
      // "Argentines pelted the ministry": those who protest do so at home, though they are named like their state.
      .map((recipient) => withoutGuess(recipient, candidate.type === "PROTEST" ? [] : actors))
      .map((recipient) => (candidate.type === "ASSAULT" ? withoutDoersState(recipient, actors, told) : recipient))
      .filter((each) => !isRegion(each)),
    place: placeOf(parties, sentence, tree, candidate),
    date: dateOfEvent(analysis, sentence, tree, candidate),
    ...(size ? { size } : {}),
  };
}

/** "the Middle East", "the Persian Gulf": a region is nobody (CODING-NOTES, "When nothing is coded"). */
const isRegion = ({ type, code, sector, rule }: Party): boolean =>
  code === "" && sector === undefined && (type === "place" || (type === "group" && (rule === "name" || rule === "alias")));

const hostile = new Set(["SANCTION", "COERCE", "PROTEST", "MOBILIZE"]);

/** A party that the tree gives twice ("Nur-Sultan") is one, by its first words. */
const eachOnce = (parties: readonly Party[]): readonly Party[] =>
  parties.filter(({ id }, index) => id === "" || parties.findIndex((other) => other.id === id) === index);

/** Whether the act hangs on a condition: "unless", "if" below its predicate; or whoever announces it warns of it, or is driven to it. */
const conditional = (tree: Tree, head: number): boolean =>
  isWarnedOf(tree, head) || onCondition(tree, head) || isDrivenTo(tree, head);

const warning = new Set(["warn", "threaten", "vow", "caution", "swear"]);

const isWarnedOf = (tree: Tree, act: number): boolean => {
  const { deprel, head } = tree.token(act);
  const verbs = [...(deprel.startsWith("ccomp") && head >= 0 ? [head] : []), ...tree.children(act, "parataxis")];
  return verbs.some((verb) => warning.has(tree.lemma(verb)));
};
