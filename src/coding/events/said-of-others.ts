import type { Sentence } from "../../language/analysis.ts";
import { attributionOf } from "../attribution/attribution.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Candidate } from "./candidate.ts";
import { under } from "./covers.ts";
import { ownFrame, tellBy } from "./own-frame.ts";
import type { Reading } from "./reading.ts";

/** "X was behind the attack", said by somebody: an accusation by the speaker. */
export function behind(reading: Reading, sentence: Sentence, tree: Tree, preposition: number): Candidate | null {
  const head = tree.token(preposition).head;
  if (head < 0 || tree.child(head, "cop") === undefined) return null;
  // "is behind its ally"
  if (/^(?:state|org|person)$/.test(reading.parties.at(sentence, head)?.type ?? "") || isKin(tree, head)) return null;
  // "is behind schedule"
  if (!tree.token(head).xpos.endsWith("S") && tree.child(head, "det", "nmod:poss", "amod") === undefined) return null;
  const target = tree.child(head, "nsubj");
  const speakers = attributionOf(reading.analysis, reading.parties, sentence, head);
  const speaker = speakers.at(-1);
  if (target === undefined || !speaker) return null;
  const recipients = reading.parties.deep(sentence, target).filter((each) => each.party.id !== speaker.party.id);
  if (recipients.length === 0) return null;
  return tellBy(reading, sentence, blamed, {
    head,
    type: "ACCUSE",
    mode: "allege",
    verdict: { status: "happened", because: "told as fact", volition: false, obliged: false },
    actors: [speaker],
    recipients,
    speakers: speakers.slice(0, -1),
    covers: under(tree, head, true),
    because: [`${speaker.party.text} says that ${recipients[0]!.party.text} is behind it`],
  });
}

/** "are behind their Libyan brothers", "behind its ally": at their side. */
const isKin = (tree: Tree, index: number): boolean =>
  /^(?:brother|brethren|ally|friend|neighbour|neighbor|people|government|leader|president|comrade)$/.test(tree.lemma(index));

const blamed = ownFrame({ id: "accuse.behind", kind: "a", type: "ACCUSE", mode: "allege" });
