import type { Analysis, Sentence } from "../../language/analysis.ts";
import { intensity, ploverType } from "../../world/ontology.ts";
import type { EventFinding, FindingDate, FindingPlace } from "../finding.ts";
import { withoutGuess } from "../parties/other-end.ts";
import type { PartyReader } from "../parties/read-parties.ts";
import { dateOf, documentDate } from "../statements/said-on.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import { evidenceOf } from "../syntax/evidence.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { topicsOf } from "../topics/topics-of.ts";
import { calledOff } from "./called-off.ts";
import type { Candidate } from "./candidate.ts";
import { contextsOf } from "./contexts.ts";
import { eventTypeOf } from "./event-type.ts";
import { sizeOf } from "./size.ts";

/** The finding that a chosen candidate makes. */
export function finish(analysis: Analysis, parties: PartyReader, sentence: Sentence, candidate: Candidate): EventFinding {
  const tree = treeOf(sentence);
  const speaker = candidate.speakers.at(-1) ?? null;
  const own = candidate.actors.some((actor) =>
    candidate.speakers.some(
      ({ party }) => party.id === actor.party.id || (party.code === actor.party.code && /^[A-Z]{3}$/.test(party.code)),
    ),
  );
  const eventType =
    candidate.type === "AGREE"
      ? candidate.type
      : eventTypeOf(candidate.type, candidate.status, own || candidate.speakers.length === 0, conditional(tree, candidate.head));
  const mode = eventType === candidate.type ? candidate.mode : eventType === "REJECT" ? "meet" : "";
  const words = candidate.match.words.map((index) => tree.token(index));
  const trigger = { start: Math.min(...words.map((word) => word.start)), end: Math.max(...words.map((word) => word.end)) };
  const size = sizeOf(analysis, sentence, candidate);
  const actors = candidate.actors.map((each) => each.party);
  const recipients = candidate.recipients.map(({ party }) => (candidate.actMode === "visit" ? parties.hostOf(party) : party));
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
    recipients: recipients.map((recipient) => withoutGuess(recipient, actors)),
    place: placeOf(parties, sentence, tree, candidate),
    date: dateIn(analysis, sentence, tree, candidate.head),
    ...(size ? { size } : {}),
  };
}

/** Whether the act hangs on a condition: "unless", "if" below its predicate. */
const conditional = (tree: Tree, head: number): boolean =>
  tree
    .children(head, "advcl")
    .some((child) =>
      tree.children(child, "mark").some((mark) => ["if", "unless"].includes(tree.token(mark).lemma.toLowerCase())),
    );

const placing = new Set(["in", "at", "near", "outside", "on", "inside", "off", "around", "across", "throughout"]);

/** The place that the predicate's clause names; else the only one that the sentence names. */
function placeOf(parties: PartyReader, sentence: Sentence, tree: Tree, candidate: Candidate): FindingPlace | null {
  let only: FindingPlace | null = null;
  let count = 0;
  for (const token of sentence.tokens) {
    const match = parties.names.at(sentence.index, token.index);
    if (!match || token.start > match.start || !tree || !["place", "state"].includes(match.senses[0]!.actor.type)) continue;
    let top = token.index;
    while (
      tree.token(top).head >= 0 &&
      tree.token(top).deprel.match(/^(flat|compound)/) &&
      parties.names.at(sentence.index, tree.token(top).head) === match
    )
      top = tree.token(top).head;
    const visited = candidate.mode === "visit" && (tree.preposition(top) === "to" || tree.token(top).deprel === "obj");
    if (!visited && !placing.has(tree.preposition(top))) continue;
    // "cooperation on Afghanistan" is about it, not there.
    if (tree.preposition(top) === "on" && match.senses[0]!.actor.type === "state") continue;
    const sense = match.senses.find((each) => each.actor.type === "place") ?? match.senses[0]!;
    const place: FindingPlace = {
      text: textOf(sentence, match.start, match.end),
      id: sense.actor.id,
      name: sense.actor.name,
      ...(sense.actor.code.length === 3 ? { iso3: sense.actor.code } : {}),
    };
    if (tree.token(top).head === candidate.head || candidate.match.words.includes(tree.token(top).head)) return place;
    only = place;
    count++;
  }
  return count === 1 ? only : null;
}

function textOf(sentence: Sentence, start: number, end: number): string {
  return sentence.tokens
    .filter((token) => token.start >= start && token.end <= end)
    .map((token) => token.form)
    .join(" ");
}

/** The time expression of the predicate's clause; else the sentence's only one; else the document's date. */
function dateIn(analysis: Analysis, sentence: Sentence, tree: Tree, head: number): FindingDate {
  const times = inSentence(analysis, sentence.index).times.filter((time) => time.value && time.kind === "date");
  const under = times.find((time) => {
    for (let at = time.from, steps = 0; at >= 0 && steps < 6; at = tree.token(at).head, steps++) if (at === head) return true;
    return false;
  });
  const time = under ?? (times.length === 1 ? times[0] : undefined);
  return (time && dateOf(analysis, time)) ?? documentDate(analysis);
}
