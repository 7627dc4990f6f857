import type { Found } from "../parties/read-parties.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Candidate } from "./candidate.ts";
import { listed } from "./listed.ts";
import { ownEntry } from "./own-frame.ts";
import { isOfficial } from "./party-kinds.ts";

/** What one side says of another as a wrong: violence, coercion, and arms for those who fight. */
const wrongs = new Set(["ASSAULT", "COERCE"]);
const fighters = new Set(["REB", "UAF", "PRM", "CRM"]);

/** Taking what was one's own: said with pride, not as a charge. */
const frees = listed("accusation: frees");

/** Bodies and services whose word about others is a report. */
const reporting = new Set(["COP", "MIL", "JRN", "MED", "CVL", "NGO", "LEG"]);

const said = ownEntry({ id: "accuse.said", type: "ACCUSE", mode: "allege", weight: 2 });

/**
 * The accusation that a claim makes: "Zambia said Angolan troops had looted villages" is Zambia's charge against Angola beside the
 * act itself. Only where a state, a body or somebody in government says it of another side, as what the sentence is about; a word
 * of the police or of witnesses after the fact is a report.
 */
export function accusationIn(tree: Tree, candidate: Candidate): Candidate | null {
  const wrong =
    wrongs.has(candidate.type) ||
    (candidate.type === "AID" && candidate.recipients.some(({ party }) => fighters.has(party.sector ?? "")));
  const speaker = candidate.speakers.at(-1);
  if (frees.has(tree.lemma(candidate.match.words[0] ?? candidate.head))) return null;
  if (!wrong || !speaker || (candidate.status !== "happened" && candidate.status !== "ongoing")) return null;
  const behind = chargeBehind(tree, candidate.head);
  if (speaker.party.code === "") return null;
  if (behind === undefined && (reporting.has(speaker.party.sector ?? "") || !isOfficial(speaker))) return null;
  const accused = candidate.actors.filter((each) => isOther(each, speaker));
  const verb = behind ?? claimOver(tree, candidate.head);
  if (accused.length === 0 || accused.length < candidate.actors.length || verb === undefined) return null;
  return {
    ...candidate,
    match: { ...candidate.match, entry: said, words: [verb] },
    head: verb,
    type: "ACCUSE",
    mode: "allege",
    act: "ACCUSE",
    actMode: "allege",
    status: "happened",
    verdict: { status: "happened", because: "told as fact", volition: false, obliged: false },
    actors: [speaker],
    recipients: accused,
    speakers: candidate.speakers.slice(0, -1),
    covers: new Set([verb]),
    weak: false,
    because: [`${speaker.party.text} says so of ${accused[0]!.party.text}`],
  };
}

const isOther = ({ party }: Found, speaker: Found): boolean =>
  party.code !== "" && party.code !== speaker.party.code && party.id !== speaker.party.id;

const charging = listed("accusation: charging");

/** "Soldiers had shelled the camp, the army charged": a verb behind the act that says it as a charge, not as a report. */
function chargeBehind(tree: Tree, head: number): number | undefined {
  const { deprel, head: up } = tree.token(head);
  return [...tree.children(head, "parataxis"), ...(deprel.startsWith("ccomp") ? [up] : [])].find(
    (verb) => verb > head && charging.has(tree.lemma(verb)),
  );
}

/** The verb of saying before the act, whose clause the act is. */
function claimOver(tree: Tree, head: number): number | undefined {
  for (let at = head, steps = 0; at >= 0 && steps < 4; at = tree.token(at).head, steps++) {
    const { deprel, head: up } = tree.token(at);
    if (deprel.startsWith("ccomp") && up >= 0 && up < at) return up;
    if (!deprel.startsWith("conj") && !deprel.startsWith("xcomp")) return undefined;
  }
  return undefined;
}
