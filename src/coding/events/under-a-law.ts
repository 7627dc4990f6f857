import type { Sentence } from "../../language/analysis.ts";
import { attributionOf } from "../attribution/attribution.ts";
import { isOf } from "../lexicon/lexicon.ts";
import type { Found } from "../parties/read-parties.ts";
import { isOneState } from "../parties/state-code.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Candidate } from "./candidate.ts";
import { under } from "./covers.ts";
import { listed } from "./listed.ts";
import { ownFrame, tellBy } from "./own-frame.ts";
import { isOfficial } from "./party-kinds.ts";
import type { Reading } from "./reading.ts";
import type { Predicate } from "./slots.ts";

const texts = listed("under a law: texts");
const drafts = listed("under a law: drafts");
const barring = listed("under a law: barring");
const barred = listed("forbidden: barred");
const freedoms = listed("under a law: freedoms");
const allowing = new Set(["allow", "permit", "let", "authorise", "authorize", "license", "entitle"]);
const nobody = new Set(["no", "nobody", "none", "neither"]);
const restrict = ownFrame({ id: "coerce.under-a-law", type: "COERCE", mode: "restrict", recipient: [] });

const discontinue = ownFrame({ id: "sanction.under-a-law", type: "SANCTION", mode: "discontinue", recipient: [] });
const trading = listed("under a law: trading");

/** "No group would be allowed to march under a bill drafted by Egypt's cabinet": a law that forbids or exacts it, by those who make it. */
export function underALaw(reading: Reading, sentence: Sentence, tree: Tree, marker: number): Candidate | null {
  const law = tree.token(marker).head;
  if (tree.lemma(marker) !== "under" || law < 0 || !texts.has(tree.lemma(law)) || tree.token(law).upos !== "NOUN") return null;
  const verb = restricted(tree, law);
  if (verb === undefined) return null;
  const actors = makers(reading, sentence, tree, law, verb);
  if (actors.length === 0) return null;
  const subject = subjectOf(tree, verb);
  const whom = subject === undefined || isNobody(tree, subject) ? [] : reading.parties.list(sentence, subject);
  if (barring.has(tree.lemma(verb)) && whom.length === 0 && !(subject !== undefined && isFreedom(reading, tree, subject)))
    return null;
  const abroad = foreigners(reading, sentence, tree, verb, actors[0]!.party.code);
  if (trading.has(tree.lemma(verb)) && abroad.length === 0) return null;
  const draft =
    drafts.has(tree.lemma(law)) || tree.children(law, "amod", "compound").some((each) => drafts.has(tree.lemma(each)));
  if (abroad.length === 0 && !isOneState(actors[0]!.party.code)) return null;
  const cut = abroad.length > 0 && trading.has(tree.lemma(verb));
  return tellBy(reading, sentence, cut ? discontinue : restrict, {
    head: verb,
    type: cut ? "SANCTION" : "COERCE",
    mode: cut ? "discontinue" : "restrict",
    verdict: {
      status: draft ? "proposed" : "happened",
      because: draft ? "a draft forbids it" : "a law forbids it",
      volition: false,
      obliged: false,
    },
    actors,
    recipients: (cut ? abroad : whom).filter(({ party }) => !actors.some((actor) => actor.party.id === party.id)),
    speakers: [],
    covers: under(tree, verb, true),
    because: [`${actors[0]!.party.text} forbids it by a ${tree.lemma(law)}`],
  });
}

/** The verb above a law that tells what it forbids; undefined where it forbids nothing. */
function restricted(tree: Tree, law: number): number | undefined {
  for (let at = tree.token(law).head, steps = 0; at >= 0 && steps < 5; at = tree.token(at).head, steps++) {
    if (tree.token(at).upos !== "VERB") continue;
    const subject = subjectOf(tree, at);
    if (subject === undefined) continue;
    const lemma = tree.lemma(at);
    const denied =
      isNobody(tree, subject) ||
      tree.children(at, "advmod").some((each) => /^(?:not|never|n't|no|longer)$/.test(tree.lemma(each)));
    const passive = tree.child(at, "aux:pass") !== undefined;
    if (passive && denied && allowing.has(lemma) && isFree(tree, tree.child(at, "xcomp"))) return at;
    if (passive && !denied && barring.has(lemma)) return at;
    const may = tree.children(at, "aux").some((each) => /^(?:may|can|could|might|must|shall)$/i.test(tree.token(each).form));
    if (denied && may && (barred.has(lemma) || trading.has(lemma))) return at;
    // "are not to land"
    const ruled =
      tree.children(at, "mark").some((each) => tree.lemma(each) === "to") && tree.child(at, "aux", "cop") !== undefined;
    if (denied && ruled && trading.has(lemma)) return at;
  }
  return undefined;
}

/** Those of other states to whom, from whom or whose goods may not come: "shipped to Syria", "Syrian airliners may not land". */
function foreigners(reading: Reading, sentence: Sentence, tree: Tree, verb: number, home: string): readonly Found[] {
  const subject = subjectOf(tree, verb);
  const led = tree
    .children(verb, "obl")
    .filter((each) => /^(?:to|from|with|in|by|for)$/.test(tree.preposition(each)))
    .flatMap((each) => reading.parties.deep(sentence, each));
  const own =
    subject === undefined ? [] : [...reading.parties.list(sentence, subject), ...reading.parties.modifiers(sentence, subject)];
  return [...led, ...own].filter(({ party }) => isOneState(party.code) && party.code !== home).slice(0, 1);
}

/** What people are free to do or have elsewhere: rallies, newspapers, parties; not smoking in pubs. */
const isFreedom = ({ lexicon }: Reading, tree: Tree, index: number): boolean =>
  ["RIGHT", "MEDIA", "POLITY", "RALLY", "PROTEST"].some((kind) => isOf(lexicon, tree.lemma(index), kind));

/** What people mostly are free to do: "hold a rally"; not "smoke". */
const isFree = (tree: Tree, act: number | undefined): boolean =>
  act !== undefined && (barred.has(tree.lemma(act)) || freedoms.has(tree.lemma(act)));

const subjectOf = (tree: Tree, verb: number): number | undefined => tree.child(verb, "nsubj", "nsubj:pass");

const isNobody = (tree: Tree, index: number): boolean =>
  [index, ...tree.children(index, "det")].some((each) => nobody.has(tree.lemma(each)));

/** Who does what is done under a law of theirs: "will be shut out of the market under a bill that the president signed". */
export function doersByLaw(reading: Reading, { sentence, tree, clause }: Predicate): readonly Found[] {
  const law = clause.obliques.find(
    ({ preposition, head }) => preposition === "under" && texts.has(tree.lemma(head)) && tree.token(head).upos === "NOUN",
  );
  const { object } = clause;
  // "Smoking is banned under a law": a rule for everybody is done to nobody.
  const isUpon = object !== undefined && (reading.parties.list(sentence, object).length > 0 || isFreedom(reading, tree, object));
  return law === undefined || !isUpon ? [] : makers(reading, sentence, tree, law.head, clause.head);
}

/** States make laws, their unions and councils resolutions. */
const isMaker = (code: string): boolean => isOneState(code) || code === "UNO" || code === "EUR";

/** Who makes the law: those by whom it was passed, whose it is, or the official who speaks of it. */
function makers(reading: Reading, sentence: Sentence, tree: Tree, law: number, verb: number): readonly Found[] {
  const ways = [
    ...tree.children(law, "acl").flatMap((each) => tree.children(each, "obl", "obl:agent")),
    law,
    ...tree.children(law, "acl", "acl:relcl"),
    ...tree.children(law, "nmod").filter((each) => /^(?:before|in|of|by|from)$/.test(tree.preposition(each))),
  ];
  for (const way of ways) {
    const found = reading.parties
      .deep(sentence, way)
      .filter((each) => isMaker(each.party.code) && (isOfficial(each) || each.party.sector === "MIL"));
    if (found.length > 0) return found.slice(0, 1);
  }
  const speaker = attributionOf(reading.analysis, reading.parties, sentence, verb).at(-1);
  return speaker && isOfficial(speaker) && isOneState(speaker.party.code) ? [speaker] : [];
}
