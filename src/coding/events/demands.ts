import type { Sentence } from "../../language/analysis.ts";
import { attributionOf } from "../attribution/attribution.ts";
import { isOf } from "../lexicon/lexicon.ts";
import { authorHere } from "../parties/pronoun-party.ts";
import type { Found } from "../parties/read-parties.ts";
import { negationOf } from "../status/negation.ts";
import { isReportedDuty } from "../status/reported-duty.ts";
import type { Tree } from "../syntax/tree.ts";
import { actAt } from "./act-at.ts";
import { askedOf, isMeasure } from "./asked-of.ts";
import type { Candidate } from "./candidate.ts";
import { under } from "./covers.ts";
import { askedMode, isCooperative } from "./event-type.ts";
import { listed } from "./listed.ts";
import { orElse } from "./or-else.ts";
import { intended, isOwnDuty } from "./own-duty.ts";
import { ownFrame, tellBy } from "./own-frame.ts";
import { isOfficial } from "./party-kinds.ts";
import type { Reading } from "./reading.ts";

/** What somebody is to do, by words that name nobody who asks for it. */
interface Demand {
  /** The verb of what is to be done. */
  readonly act: number;
  /** Who is to do it, or what is to end. */
  readonly target: number;
  /** The word that makes it a demand. */
  readonly word: number;
}

const modals = new Set(["must", "should", "ought", "need"]);
const essential = listed("essential");
const duty = new Set(["onus", "responsibility", "burden", "duty", "obligation"]);

/**
 * "X must withdraw", "X needs to withdraw", "it is essential that X withdraw", "it is time for X to withdraw", "it is up to X to
 * withdraw": a request to X of the speaker whose words they are, or of the government or body whose document it is; null where neither is known.
 */
export function demanded(reading: Reading, sentence: Sentence, tree: Tree, index: number): Candidate | null {
  const demand = demandAt(tree, index);
  if (demand === null || tree.sentence.tokens.some(({ form }) => form === "?")) return null;
  const { act: head, target, word } = demand;
  const speakers = attributionOf(reading.analysis, reading.parties, sentence, head);
  const speaker = speakers.at(-1) ?? authorHere(reading.parties, sentence, word)[0];
  if (!speaker) return null;
  const asked = askedOf(reading, sentence, target);
  const recipients = asked.filter(({ party }) => party.id !== speaker.party.id);
  if (!isOfficial(speaker) && !isOfPeople(speaker, recipients)) return null;
  if (recipients.length > 0 ? !recipients.some(isAddressed) : !isForAnybody(reading, tree, head, target)) return null;
  if (recipients.length > 0 && recipients.every(({ party }) => party.code !== "" && party.code === speaker.party.code))
    if (speakers.length === 0) return null;
  const act = actAt(reading, sentence, head);
  const { form } = tree.token(word);
  const sayers = speaker.token < 0 ? [speaker] : reading.parties.list(sentence, speaker.token);
  if (isOwnDuty(asked, sayers))
    return act && isCooperative(act.type) ? intended(reading, sentence, head, act, asked, form) : null;
  const whom = recipients[0]?.party.text ?? tree.token(target).form;
  const mode = act ? askedMode(act.type, act.mode) : "";
  const threatens = orElse(tree, head) || (act?.type === "ASSAULT" && tree.child(head, "nsubj:pass") === target);
  return tellBy(reading, sentence, threatens ? ultimatum : obligation, {
    head,
    type: threatens ? "THREATEN" : "REQUEST",
    mode: threatens ? "" : mode,
    verdict: { status: "happened", because: `"${form}" said of ${whom}`, volition: false, obliged: true },
    actors: [speaker],
    recipients,
    speakers: speakers.slice(0, -1),
    covers: under(tree, head, true),
    because: [`${speaker.party.text} says that ${whom} ${form.toLowerCase()}`],
  });
}

function demandAt(tree: Tree, index: number): Demand | null {
  const { upos, head } = tree.token(index);
  const lemma = tree.lemma(index);
  if (upos === "AUX" && (lemma === "ought" || lemma === "have") && tree.child(index, "xcomp") !== undefined)
    return ofNeed(tree, index);
  if (upos === "AUX") return modals.has(lemma) && head >= 0 ? ofModal(tree, index, head) : null;
  if (upos === "VERB") return lemma === "need" || lemma === "have" || lemma === "ought" ? ofNeed(tree, index) : null;
  if (lemma === "well" || lemma === "better") return tree.token(index).form === "better" ? ofBetter(tree, index) : null;
  if (upos === "ADJ") return essential.has(lemma) ? ofAdjective(tree, index) : null;
  if (lemma === "time" || lemma === "up") return forOrTo(tree, index);
  return tree.children(index, "case").some((each) => tree.lemma(each) === "up") ? upTo(tree, index) : ofDuty(tree, index);
}

/** What nobody does at another's bidding. */
const unbidden = new Set(["expect", "brace", "beware", "fear", "suffer"]);

/** "X must withdraw"; not "must have withdrawn", nor "Should X withdraw, we will stay". */
function ofModal(tree: Tree, modal: number, act: number): Demand | null {
  if (tree.children(act, "aux").some((each) => each > modal && tree.lemma(each) === "have")) return null;
  // "should expect another attack": told, not asked
  if (unbidden.has(tree.lemma(act))) return null;
  const target = tree.child(act, "nsubj");
  // "knew what to do should troops cross": the subject behind it
  if (tree.children(act, "nsubj").some((each) => each > modal)) return null;
  return target === undefined || target > modal ? null : { act, target, word: modal };
}

/** "X had better withdraw". */
function ofBetter(tree: Tree, better: number): Demand | null {
  const { head } = tree.token(better);
  const had = tree.sentence.tokens[better - 1];
  if (had?.form.toLowerCase() !== "had" && had?.form !== "'d") return null;
  const act = head === had.index ? tree.child(head, "xcomp", "ccomp") : head > better ? head : undefined;
  const target = act === undefined ? undefined : (tree.child(act, "nsubj") ?? tree.child(had.index, "nsubj"));
  return act === undefined || target === undefined || target > better ? null : { act, target, word: better };
}

/** "X needs to withdraw", "X has to withdraw". */
function ofNeed(tree: Tree, verb: number): Demand | null {
  const { xpos, deprel } = tree.token(verb);
  const target = tree.child(verb, "nsubj");
  const act = tree.child(verb, "xcomp");
  if (act === undefined || target === undefined || tree.child(verb, "obj") !== undefined) return null;
  if (!/^(VB[ZP]|MD)$/.test(xpos) && !isReportedDuty(tree, verb)) return null;
  if (deprel.startsWith("acl") || tree.token(target).upos === "PRON" || negationOf(tree, verb) !== null) return null;
  if (tree.children(verb, "advmod").some((each) => each > verb && ["yet", "only", "still"].includes(tree.lemma(each))))
    return null;
  return isInfinitive(tree, act) ? { act, target, word: verb } : null;
}

/** "it is essential that X withdraw", "it remains vital for X to withdraw". */
function ofAdjective(tree: Tree, adjective: number): Demand | null {
  const { deprel, head } = tree.token(adjective);
  const top = deprel === "xcomp" && head >= 0 ? head : adjective;
  const it = tree.children(top, "expl", "nsubj").some((each) => tree.lemma(each) === "it");
  if (!it || negationOf(tree, top) !== null) return null;
  for (const at of [top, adjective])
    for (const act of tree.children(at, "csubj", "ccomp", "advcl", "xcomp", "acl")) {
      if (act < adjective || tree.token(act).upos !== "VERB") continue;
      const subject = tree.child(act, "nsubj");
      if (subject !== undefined && (tree.child(act, "aux") === undefined || isWilled(tree, act)))
        return { act, target: subject, word: adjective };
      const beside = tree.children(at, "obl", "nmod").find((each) => each < act && tree.token(each).upos !== "PRON");
      if (subject === undefined && beside !== undefined && isInfinitive(tree, act))
        return { act, target: beside, word: adjective };
    }
  return null;
}

/** "it is time for X to withdraw", "it is up to X to withdraw". */
function forOrTo(tree: Tree, index: number): Demand | null {
  const { deprel, head } = tree.token(index);
  if (deprel === "nsubj" && head >= 0 && tree.lemma(head) === "come") {
    const act = tree.children(head, "advcl", "xcomp", "acl").find((each) => each > head && isInfinitive(tree, each));
    const target = act === undefined ? undefined : (tree.child(act, "nsubj") ?? tree.child(head, "obl"));
    return act === undefined || target === undefined ? null : { act, target, word: index };
  }
  if (!tree.children(index, "nsubj", "expl").some((each) => tree.lemma(each) === "it")) return null;
  if (tree.child(index, "cop") === undefined || negationOf(tree, index) !== null) return null;
  const target = tree.child(index, "nmod", "obl");
  const act = [index, ...(target === undefined ? [] : [target])]
    .flatMap((each) => tree.children(each, "acl", "advcl", "xcomp", "csubj"))
    .find((each) => each > index && isInfinitive(tree, each));
  if (act === undefined) return null;
  const subject = tree.child(act, "nsubj") ?? target;
  return subject === undefined ? null : { act, target: subject, word: index };
}

/** "it is now up to X to withdraw", where the tree makes X the predicate. */
function upTo(tree: Tree, target: number): Demand | null {
  if (!tree.children(target, "nsubj", "expl").some((each) => tree.lemma(each) === "it")) return null;
  if (tree.child(target, "cop") === undefined || negationOf(tree, target) !== null) return null;
  const act = tree.children(target, "acl", "advcl", "xcomp", "csubj").find((each) => each > target && isInfinitive(tree, each));
  return act === undefined ? null : { act, target, word: target };
}

/** "the onus is on X to withdraw". */
function ofDuty(tree: Tree, index: number): Demand | null {
  const { head, deprel } = tree.token(index);
  if (!duty.has(tree.lemma(index)) || head < 0 || !deprel.startsWith("nsubj")) return null;
  const at = tree.token(head).upos === "VERB" ? tree.child(head, "obl") : head;
  if (at === undefined || !["on", "upon", "with"].includes(tree.preposition(at))) return null;
  const act = [at, head].flatMap((each) => tree.children(each, "acl", "advcl", "xcomp")).find((each) => isInfinitive(tree, each));
  return act === undefined ? null : { act, target: at, word: index };
}

const isInfinitive = (tree: Tree, verb: number): boolean =>
  tree.token(verb).upos === "VERB" && tree.children(verb, "mark").some((mark) => tree.lemma(mark) === "to");

const isWilled = (tree: Tree, verb: number): boolean =>
  tree
    .children(verb, "aux")
    .every((child) => /^(should|must|be|is|are|not|do|does|n't)$/.test(tree.token(child).form.toLowerCase()));

/** Those who may be meant without being named. */
const parties = listed("those concerned");

const ending = new Set(["stop", "end", "cease", "halt", "finish"]);

const lifting = new Set(["lift", "ease", "scrap", "remove", "suspend", "abolish", "drop", "relax", "loosen"]);

/** "All parties must show restraint", "the bombing must stop", "the embargo must be lifted", "the hostages must be released": asked of whoever it concerns. */
function isForAnybody(reading: Reading, tree: Tree, act: number, target: number): boolean {
  const { lexicon } = reading;
  const lemma = tree.lemma(target);
  if (parties.has(lemma) || isPleaded(tree, act)) return true;
  const is = (value: string): boolean => isOf(lexicon, lemma, value);
  if (isMeasure(reading, tree, target))
    return ending.has(tree.lemma(act)) || (tree.child(act, "nsubj:pass") === target && lifting.has(tree.lemma(act)));
  if (ending.has(tree.lemma(act))) return is("ATTACK") || is("HOSTILITY") || lemma === "violence" || lemma === "fighting";
  return tree.child(act, "nsubj:pass") === target && is("PRISONER") && ["release", "free", "return"].includes(tree.lemma(act));
}

const pleading = listed("pleading");

/** "Food must reach them, the agency pleaded": words that ask for it, whoever is to see to it. */
const isPleaded = (tree: Tree, act: number): boolean => {
  const { head, deprel } = tree.token(act);
  const saying = deprel.startsWith("ccomp") ? [head] : tree.children(act, "parataxis");
  return saying.some((verb) => verb >= 0 && pleading.has(tree.lemma(verb)));
};

/** Whom a demand may be made of: a state, a body, somebody in public life, people of a known state. */
const isAddressed = (found: Found): boolean => isOfficial(found) || found.party.code !== "";

/** Whether a demand is that of people to those who govern: "the minister must go, miners said". */
const isOfPeople = ({ party }: Found, recipients: readonly Found[]): boolean =>
  party.type === "group" &&
  party.sector !== "JRN" &&
  (party.code !== "" || party.sector !== undefined) &&
  recipients.some((each) => each.party.sector === "GOV" && (each.party.code !== "" || each.party.type === "group"));

const obligation = ownFrame({ id: "request.must", type: "REQUEST", mode: "=", flags: new Set(["op"]) });

/**
 * "The rebels must leave or face war", "the rebels must be wiped out": a demand with what else will come, or for somebody's end, is
 * a threat (CODING-NOTES, "Demands, threats, refusals").
 */
const ultimatum = ownFrame({ id: "threaten.must", type: "THREATEN", mode: "", flags: new Set(["op"]) });
