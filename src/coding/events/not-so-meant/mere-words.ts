import type { Tree } from "../../syntax/tree.ts";
import { listed } from "../listed.ts";
import { all, lemmaOf, type Sense, type Words } from "./words.ts";

const silences = listed("mere words: silences");
const barred = listed("forbidden: barred");
const freedoms = listed("under a law: freedoms");
const granted = listed("mere words: granted");
const papers = listed("mere words: papers");
const weighed = listed("other acts: weighed");
const details = listed("mere words: details");
const reprisals = listed("mere words: reprisals");
const advisers = new Set(["NGO", "UNO", "CVL", "SOC", "EDU", "MED", "JRN", "BUS", "OPP", "SPY"]);

/** "asked whether the sanctions would stay", "when asked about the raid": a question, nothing is requested. */
const isQuestion = ({ verb, tree, own, clause: { ccomp, xcomp, obliques } }: Words): boolean => {
  if (verb !== "ask") return false;
  const asking = [ccomp, ...tree.children(own, "advcl")].some(
    (each) =>
      each !== undefined &&
      each > own &&
      tree.children(each, "mark", "advmod", "nsubj", "obj").some((child) => child < each && wonders.test(tree.token(child).form)),
  );
  return asking || (xcomp === undefined && obliques.some(({ preposition }) => preposition === "about"));
};

const wonders = /^(?:whether|if|why|how|what|who|when|where|which)$/i;

/** "declined to comment", "refused to give details": nothing was asked of him but words. */
const isSilence = ({ verb, tree, clause: { xcomp, object } }: Words): boolean => {
  if (verb !== "decline" && verb !== "refuse") return false;
  if (xcomp === undefined) return silences.has(lemmaOf(tree, object));
  if (tree.children(xcomp, "conj").some((each) => !silences.has(tree.lemma(each)))) return false;
  const told = lemmaOf(tree, tree.child(xcomp, "obj"));
  return (
    silences.has(tree.lemma(xcomp)) ||
    (details.has(told) && tree.lemma(xcomp) !== "put") ||
    (verb === "decline" && talking.has(tree.lemma(xcomp)))
  );
};

const talking = new Set(["discuss", "say", "answer", "respond", "confirm", "describe", "address"]);

/** "does not want to wait": unwilling, and nobody is refused. */
const isUnwilling = ({ verb, candidate: { recipients } }: Words): boolean => wishing.has(verb) && recipients.length === 0;

const wishing = new Set(["want", "wish", "care"]);

/** "is expected to publish": what is thought likely, asked by nobody. */
const isForecast = ({ verb, clause: { passive }, candidate: { actors } }: Words): boolean =>
  verb === "expect" && (passive || all(actors, ({ party }) => observers.has(party.sector ?? "")));

const observers = new Set(["CVL", "EDU", "BUS", "JRN"]);

/** "told reporters", "reminded the paper": said to the press. */
const isToPress = ({ verb, candidate: { recipients } }: Words): boolean =>
  telling.has(verb) && all(recipients, ({ party }) => party.sector === "JRN");

const telling = new Set(["tell", "remind", "write", "complain", "shout", "suggest", "advise", "ask"]);

/** "The agency warned of famine", "experts warn that it will spread": advice of those who can do no harm, or a danger of nobody's making. */
const isAdvice = ({ verb, tree, own, clause: { xcomp, obliques }, candidate: { actors, recipients } }: Words): boolean =>
  verb === "warn" &&
  xcomp === undefined &&
  !obliques.some(({ head }) => reprisals.has(tree.lemma(head))) &&
  !tree.sentence.tokens.slice(own).some(({ form }) => /^(?:if|unless)$/i.test(form)) &&
  (all(actors, ({ party }) => party.code === "" || advisers.has(party.code) || advisers.has(party.sector ?? "")) ||
    recipients.length === 0);

/** "sees China as a partner", "saw a million passengers": looked at or met with, no visit. */
const isSeen = ({ verb, tree, clause: { object, obliques }, candidate: { recipients } }: Words): boolean =>
  verb === "see" &&
  (obliques.some(({ preposition }) => preposition === "as") ||
    lemmaOf(tree, object) === "it" ||
    !all(recipients, ({ party }) => party.type === "person" || met.has(party.sector ?? "")));

const met = new Set(["GOV", "OPP", "LEG", "PTY", "REB", "MIL", "ELI", "JUD", "REL"]);

/** "spoke to the paper ahead of the summit": to nobody of whom one knows. */
const isSpeech = ({ verb, candidate: { match, actors, recipients } }: Words): boolean =>
  match.entry.kind === "v" && (verb === "speak" || verb === "talk") && recipients.length === 0 && actors.length < 2;

/** "continues to host three million refugees": given a home, not received. */
const isHome = ({ verb, candidate: { recipients } }: Words): boolean =>
  verb === "host" &&
  all(recipients, ({ party }) => party.sector === "REF" || /\b(?:number|million|thousands?)\b|\d/.test(party.text));

/** "Filipinos come to Denmark", "the number of Russians who visit Cyprus": a people, on no errand of state. */
const isPeople = ({ tree, candidate: { actMode, actors } }: Words): boolean =>
  actMode === "visit" &&
  all(actors, ({ party, token }) => party.rule === "demonym" && token >= 0 && /S$/.test(tree.token(token).xpos));

/** "allowed it to become a market leader", "let the neighbours pay": came about by it; leave is given for what may be forbidden. */
const isBroughtAbout = ({ verb, tree, clause: { xcomp } }: Words): boolean =>
  leave.has(verb) &&
  xcomp !== undefined &&
  !barred.has(tree.lemma(xcomp)) &&
  !freedoms.has(tree.lemma(xcomp)) &&
  !granted.has(tree.lemma(xcomp));

const leave = new Set(["allow", "permit", "let"]);

/** "acknowledged that the rebels had a point": another's doing, of which he owns up to nothing. */
const isNotOwn = ({ verb, tree, clause: { ccomp }, candidate: { actors } }: Words): boolean => {
  if (!admitting.has(verb) || ccomp === undefined) return false;
  const subject = tree.child(ccomp, "nsubj", "nsubj:pass");
  if (subject === undefined || tree.token(subject).upos === "PRON") return false;
  const owned = tree.children(subject, "nmod:poss").some((each) => tree.token(each).upos === "PRON");
  return !owned && !actors.some(({ party }) => party.text.includes(tree.token(subject).form));
};

const admitting = new Set(["admit", "acknowledge", "concede", "own", "avow"]);

/** "the statement, signed by the minister": put one's name to, agreed with nobody. */
const isOwnPaper = ({ verb, object, candidate: { actors, recipients } }: Words): boolean =>
  verb === "sign" && papers.has(object) && recipients.length === 0 && new Set(actors.map(({ party }) => party.code)).size < 2;

/** "looking into the future": weighed, nobody is charged. */
const isOutlook = ({ verb, tree, clause: { obliques } }: Words): boolean =>
  verb === "look" && obliques.some(({ preposition, head }) => preposition === "into" && weighed.has(tree.lemma(head)));

/** "has been left in ruins". */
const isLeftSo = ({ verb, clause: { passive }, candidate: { type } }: Words): boolean =>
  type === "CONSULT" && verb === "leave" && passive;

/** "backed out of the deal". */
const isBackedOut = ({ verb, tree, own }: Words): boolean =>
  verb === "back" && /^(?:out|down|away|off)$/i.test(tree.sentence.tokens[own + 1]?.form ?? "");

/** "speaking in English for the last word", "spoke about plans for a dam": for what somebody speaks, not for whom. */
const isSpokenOf = ({ verb, clause: { obliques, object } }: Words): boolean =>
  verb === "speak" &&
  (object !== undefined ||
    obliques.some(({ preposition }) => preposition === "about" || preposition === "of" || preposition === "in"));

/** "trade between them", "as regards cooperation between them": how things stand, which nobody did. */
const isState = ({ tree, own, verb, candidate: { match } }: Words): boolean =>
  match.entry.kind === "n" &&
  (verb === "trade" || topical.has(tree.preposition(own)) || topical.has(tree.sentence.tokens[own - 1]?.lemma ?? ""));

const topical = new Set(["regard", "regards", "regarding", "concerning", "about", "on"]);

/** "had hoped to sign": a plan of a time that is past. */
const isPastPlan = ({ tree, own }: Words): boolean => {
  const { deprel, head } = tree.token(own);
  return hadWanted(tree, own) || (deprel.startsWith("xcomp") && head >= 0 && hadWanted(tree, head));
};

const hadWanted = (tree: Tree, verb: number): boolean =>
  wanting.has(tree.lemma(verb)) &&
  tree.child(verb, "aux:pass") === undefined &&
  tree.children(verb, "aux").some((each) => tree.token(each).form.toLowerCase() === "had");

const wanting = new Set(["plan", "hope", "want", "intend", "wish", "aim", "expect"]);

/** Words of asking, refusing, warning and meeting that are no act between parties. */
export const mereWords: readonly Sense[] = [
  { type: "REQUEST", is: isQuestion, why: "a question, nothing is requested" },
  { type: "REQUEST", is: isForecast, why: "thought likely, asked by nobody" },
  { type: "REQUEST", is: isToPress, why: "a word to the press" },
  { type: "REJECT", is: isSilence, why: "says no more, refuses nothing" },
  { type: "REJECT", is: isUnwilling, why: "unwilling, nobody is refused" },
  { type: "THREATEN", is: isAdvice, why: "advice, no threat" },
  { type: "any", is: isPastPlan, why: "a plan of the past" },
  { type: "ACCUSE", is: isOutlook, why: "possibilities are weighed, nobody is charged" },
  { type: "COOPERATE", is: isState, why: "how things stand, nobody does anything" },
  { type: "CONSULT", is: isSeen, why: "seen so, not met" },
  { type: "CONSULT", is: isSpeech, why: "said to nobody that is known" },
  { type: "CONSULT", is: isHome, why: "given a home, not received" },
  { type: "CONSULT", is: isPeople, why: "a people travels, nobody visits" },
  { type: "CONCEDE", is: isBroughtAbout, why: "what came about by it, no leave is given" },
  { type: "CONCEDE", is: isNotOwn, why: "another's doing is admitted" },
  { type: "CONSULT", is: isLeftSo, why: "left so, nobody travels" },
  { type: "SUPPORT", is: isOwnPaper, why: "one's own paper, agreed with nobody" },
  { type: "SUPPORT", is: isBackedOut, why: "with its particle it means something else" },
  { type: "SUPPORT", is: isSpokenOf, why: "spoken of, not spoken for" },
];
