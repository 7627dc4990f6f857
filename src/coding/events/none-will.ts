import type { Sentence } from "../../language/analysis.ts";
import { attributionOf } from "../attribution/attribution.ts";
import type { Found } from "../parties/read-parties.ts";
import type { Tree } from "../syntax/tree.ts";
import { actAt } from "./act-at.ts";
import type { Candidate } from "./candidate.ts";
import { under } from "./covers.ts";
import { askedMode, isCooperative } from "./event-type.ts";
import { listed } from "./listed.ts";
import { ownFrame, tellBy } from "./own-frame.ts";
import { isOfficial } from "./party-kinds.ts";
import type { Reading } from "./reading.ts";

const frame = ownFrame({ id: "reject.none", type: "REJECT", mode: "=" });

const willing = /^(?:will|'ll|’ll|can|shall|would|could)$/i;

/** What no outsider is to do: "no foreign soldier will set foot in Chad". */
const entering = listed("none will: entering");

/**
 * "No foreign soldier will set foot here, Y vowed", "no concession will be made, Y said": a refusal of the speaker's, where what nobody
 * will do is an act of good will, or to come in; null for anything else.
 */
export function noneWill(reading: Reading, sentence: Sentence, tree: Tree, no: number): Candidate | null {
  if (tree.lemma(no) !== "no" || tree.token(no).deprel !== "det") return null;
  const { head: subject } = tree.token(no);
  const { deprel, head: verb } = tree.token(subject);
  if (!/^nsubj(?::pass)?$/.test(deprel) || verb < subject || tree.token(verb).upos !== "VERB") return null;
  if (!tree.children(verb, "aux").some((each) => willing.test(tree.token(each).form))) return null;
  const whose = reading.parties.deep(sentence, subject);
  const act = actAt(reading, sentence, verb) ?? actAt(reading, sentence, subject);
  const comesIn = whose.length > 0 && entering.has(tree.lemma(verb));
  const good = act !== null && isCooperative(act.type) && deprel === "nsubj:pass";
  if (!comesIn && !good) return null;
  const speakers = attributionOf(reading.analysis, reading.parties, sentence, verb);
  const speaker = speakers.at(-1);
  if (!speaker || !isOfficial(speaker)) return null;
  const others = [...whose, ...beside(reading, sentence, tree, verb)];
  const recipients = others.filter(({ party }) => party.code !== "" && party.code !== speaker.party.code).slice(0, 1);
  return tellBy(reading, sentence, frame, {
    head: verb,
    type: "REJECT",
    mode: comesIn ? "assist" : act ? askedMode(act.type, act.mode) : "",
    verdict: { status: "happened", because: `"no" ${tree.token(subject).form} will`, volition: true, obliged: false },
    actors: [speaker],
    recipients,
    speakers: speakers.slice(0, -1),
    covers: under(tree, verb, true),
    because: [`${tree.token(subject).form} are ruled out by ${speaker.party.text}`],
  });
}

/** Whom it would have been done with or to. */
const beside = ({ parties }: Reading, sentence: Sentence, tree: Tree, verb: number): readonly Found[] =>
  tree
    .children(verb, "obl", "obj")
    .filter((each) => ["", "with", "to", "for", "from"].includes(tree.preposition(each)))
    .flatMap((each) => parties.list(sentence, each));
