import type { Sentence } from "../../language/analysis.ts";
import { attributionOf } from "../attribution/attribution.ts";
import type { Entry } from "../lexicon/entry.ts";
import type { Found } from "../parties/read-parties.ts";
import type { Verdict } from "../status/status-of.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { actAt } from "./act-at.ts";
import type { Candidate } from "./candidate.ts";
import { under } from "./covers.ts";
import { askedMode } from "./event-type.ts";
import { matchPredicate } from "./match.ts";
import { isOfficial } from "./party-kinds.ts";
import type { Reading } from "./reading.ts";

/** "X was behind the attack", said by somebody: an accusation by the speaker. */
export function behind(reading: Reading, sentence: Sentence, tree: Tree, preposition: number): Candidate | null {
  const head = tree.token(preposition).head;
  if (head < 0 || tree.child(head, "cop") === undefined) return null;
  const target = tree.child(head, "nsubj");
  const speakers = attributionOf(reading.analysis, reading.parties, sentence, head);
  const speaker = speakers.at(-1);
  if (target === undefined || !speaker) return null;
  const recipients = reading.parties.deep(sentence, target).filter((each) => each.party.id !== speaker.party.id);
  const [match] = matchPredicate(reading.room, sentence, head, [{ rest: [], entry: blamed }]);
  if (recipients.length === 0 || !match) return null;
  const verdict: Verdict = { status: "happened", because: "told as fact", volition: false, obliged: false };
  const because = [`${speaker.party.text} says that ${recipients[0]!.party.text} is behind it`];
  const covers = under(tree, head, true);
  return {
    match,
    head,
    type: "ACCUSE",
    mode: "allege",
    act: "ACCUSE",
    actMode: "allege",
    status: "happened",
    verdict,
    actors: [speaker],
    recipients,
    speakers: speakers.slice(0, -1),
    covers,
    weak: false,
    because,
  };
}

/** "X must withdraw", said by somebody: a request of the speaker to X. */
export function obliged(reading: Reading, sentence: Sentence, tree: Tree, aux: number): Candidate | null {
  const token = tree.token(aux);
  if (!["must", "should", "ought", "need"].includes(token.lemma.toLowerCase()) || token.head < 0) return null;
  const head = token.head;
  const speakers = attributionOf(reading.analysis, reading.parties, sentence, head);
  const speaker = speakers.at(-1);
  if (!speaker) return null;
  const [match] = matchPredicate(reading.room, sentence, head, [{ rest: [], entry: obligation }]);
  if (!match) return null;
  const { clause } = match.predicate;
  if (tree.children(head, "aux").some((each) => each > aux && tree.token(each).lemma === "have")) return null;
  const target = clause.passive ? (clause.subject ?? clause.object) : clause.subject;
  if (target === undefined || isInverted(tree, aux, head)) return null;
  const recipients = withOwner(reading, sentence, target).filter((each) => each.party.id !== speaker.party.id);
  if (recipients.length === 0 || !isOfficial(speaker) || !recipients.some(isAddressed)) return null;
  const act = actAt(reading, sentence, head);
  const verdict: Verdict = {
    status: "happened",
    because: `"${token.form}" said of ${recipients[0]!.party.text}`,
    volition: false,
    obliged: true,
  };
  const mode = act ? askedMode(act.type, act.mode) : "";
  return {
    match,
    head,
    type: "REQUEST",
    mode,
    act: "REQUEST",
    actMode: mode,
    status: "happened",
    verdict,
    actors: [speaker],
    recipients,
    speakers: speakers.slice(0, -1),
    covers: under(tree, head, true),
    weak: false,
    because: [`${speaker.party.text} says that ${recipients[0]!.party.text} ${token.form.toLowerCase()}`],
  };
}

/** "Should Pakistan show us evidence, we will act": a condition, or a question. */
const isInverted = (tree: Tree, aux: number, head: number): boolean =>
  tree.children(head, "nsubj").some((subject) => subject > aux);

/** The party that a noun phrase names, else whose it is: not one it only mentions. */
const withOwner = (reading: Reading, sentence: Sentence, token: number): readonly Found[] => {
  const direct = reading.parties.list(sentence, token);
  if (direct.length > 0) return direct;
  const whose = reading.parties.modifiers(sentence, token);
  if (whose.length > 0) return whose;
  const tree = treeOf(sentence);
  const of = tree.children(token, "nmod").find((each) => tree.preposition(each) === "of");
  return of === undefined ? [] : reading.parties.list(sentence, of);
};

/** Whom a demand may be made of: a state, a body, somebody in public life, people of a known state. */
const isAddressed = (found: Found): boolean => isOfficial(found) || found.party.code !== "";

const blamed: Entry = {
  id: "accuse.behind",
  kind: "a",
  type: "ACCUSE",
  mode: "allege",
  when: [],
  actor: ["speaker"],
  recipient: ["subj"],
  flags: new Set(),
  weight: 4,
};

const obligation: Entry = {
  id: "request.must",
  kind: "v",
  type: "REQUEST",
  mode: "=",
  when: [],
  actor: ["speaker"],
  recipient: ["subj"],
  flags: new Set(["op"]),
  weight: 4,
};
