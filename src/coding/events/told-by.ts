import type { Sentence } from "../../language/analysis.ts";
import type { Status } from "../finding.ts";
import { contentHead } from "../parties/noun-phrase.ts";
import type { Found } from "../parties/read-parties.ts";
import { isStateCode } from "../parties/state-code.ts";
import { isMadeGood } from "../status/brought-about.ts";
import { negationOf } from "../status/negation.ts";
import type { Verdict } from "../status/verdict.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { actAt, complementOf } from "./act-at.ts";
import { bearsArms } from "./bears-arms.ts";
import type { Act } from "./complement.ts";
import type { Ends } from "./ends/ends.ts";
import { isJoint } from "./ends/sides.ts";
import { askedMode, isCooperative, threatenedMode } from "./event-type.ts";
import { isKind } from "./filler-kinds.ts";
import type { Match } from "./match.ts";
import { modeFromWords } from "./mode.ts";
import { isCivil, isOfficial, isStateLike } from "./party-kinds.ts";
import type { Reading } from "./reading.ts";
import { aboutOf } from "./words-about.ts";

/** What an event is by type and mode, the act behind it, and how it stands. */
export interface Told {
  readonly type: string;
  readonly mode: string;
  readonly done: Act;
  readonly status: Status;
  /** Whether it is a refusal of what the predicate says. */
  readonly refused: boolean;
}

/** Whether a frame says by its words what is promised: "ready to talk", "committed to opening up". */
const namesComplement = ({ entry }: Match): boolean =>
  entry.when.some(
    ({ negated, alternatives }) =>
      !negated &&
      alternatives.some(({ slots, values }) => values.length > 0 && slots.some(({ name }) => name === "xcomp" || name === "to")),
  );

/** The type, act and standing that a match tells, with what it is about taken in; in words why it tells nothing. */
export function toldBy(
  reading: Reading,
  sentence: Sentence,
  tree: Tree,
  match: Match,
  verdict: Verdict,
  { actors, recipients, speakers }: Ends,
  because: string[],
): Told | string {
  const { entry, predicate } = match;
  const { flags } = entry;
  const noun = entry.kind === "n";
  const head = predicate.clause.head;
  let type =
    flags.has("exercise") && isJoint([...actors, ...recipients.filter((each) => isPartner(tree, each))])
      ? "COOPERATE"
      : entry.type;
  let status: Status = verdict.status === "negated" ? "denied" : verdict.status;
  const complement = complementOf(reading, sentence, predicate);
  const act = complement === undefined ? null : actAt(reading, sentence, complement);
  let done: Act = { type, mode: "" };

  if ((type === "THREATEN" || type === "AGREE") && match.words.some((word) => isMadeGood(tree, word))) return "it was made good";
  if (flags.has("ahead") && ["VBD", "VBN"].includes(tree.token(match.words[0] ?? head).xpos) && verdict.status === "happened")
    return "a plan of the past";
  if (flags.has("willbe") && /happened|ongoing/.test(verdict.status) && !["VB", "VBP", "VBZ"].includes(tree.token(head).xpos))
    return "nothing is announced";
  if (isRelied(match, verdict)) status = "planned";
  if (flags.has("tocome") && status !== "planned" && !(verdict.status === "negated" && verdict.volition))
    return "nothing is announced";
  // "Whoever crosses the line will pay": the threat is made as it is spoken.
  if (flags.has("willbe") && type === "THREATEN" && status === "planned") status = "happened";
  if (flags.has("neg")) {
    if (verdict.status !== "negated") return "only its denial tells it";
    status = "happened";
  }
  if (
    type === "AGREE" &&
    (entry.kind === "a" || (entry.kind === "l" && flags.has("weak") && flags.has("op"))) &&
    !act &&
    !namesComplement(match)
  )
    return "what is promised is no act of the ontology";
  if (type === "AGREE" && entry.kind === "a" && isGladThen(tree, head)) return "somebody was glad to do it, nothing is promised";
  const notTo = complement !== undefined && negationOf(tree, complement) !== null;
  const decides = type === "AGREE" || (type === "SUPPORT" && complement === predicate.clause.xcomp);
  if (decides && flags.has("op") && act && notTo && isCooperative(act.type)) {
    type = "REJECT";
    done = { type: "REJECT", mode: askedMode(act.type, act.mode) };
    because.push(`not to do ${act.type}`);
  } else if (type === "AGREE" && flags.has("op") && act && !notTo) {
    // "agreed to expel the envoy": a cut that is decided upon is told by itself.
    const cuts = act.type === "SANCTION" || (act.type === "PROTEST" && actors.every(isStateLike));
    if (cuts && tree.lemma(head) === "agree") return "what is agreed is a sanction";
    const peace = isCooperative(act.type) || act.type === "CHANGE" || act.type === "REQUEST" || act.type === "MOBILIZE";
    if ((flags.has("polar") && !peace && act.type !== "REJECT" && act.type !== "ACCUSE") || (flags.has("polar2") && !peace)) {
      type = "THREATEN";
      because.push(`what is announced is ${act.type}`);
    } else if (peace && act.type !== "CHANGE" && act.type !== "REQUEST") done = act;
  } else if (type === "THREATEN" && flags.has("polar2") && !act) return "what is vowed is no act of the ontology";
  else if (type === "THREATEN" && complement === predicate.clause.xcomp && act && notTo && !isCooperative(act.type))
    type = "AGREE";
  else if (type === "THREATEN" && flags.has("polar2") && act && isCooperative(act.type)) {
    type = "AGREE";
    done = act;
  }
  const refused =
    !flags.has("neg") &&
    verdict.status === "negated" &&
    (verdict.volition || present(tree, head, type)) &&
    isCooperative(type) &&
    !noun;
  if (!flags.has("neg") && isDropped(verdict, type)) {
    because.push(`given up: ${verdict.because}`);
    type = "CONCEDE";
    status = "happened";
  } else if (refused) {
    because.push(`refused: ${verdict.because}`);
    done = { type: "REJECT", mode: askedMode(type === "AGREE" && act ? act.type : type, "") };
    type = "REJECT";
    status = "happened";
  } else if (verdict.status === "negated" && !flags.has("neg") && isOwnDenial(tree, head, verdict, type, actors, speakers)) {
    because.push("who is to have done it says that he did not");
    status = "denied";
  } else if (verdict.status === "negated" && !flags.has("neg")) return `negated (${verdict.because})`;
  else if (
    verdict.status === "hypothetical" &&
    (!(/"(may|might|could|likely)"/i.test(verdict.because) || isRelied(match, verdict)) ||
      /^(acl|advcl)/.test(tree.token(head).deprel))
  )
    return `only supposed (${verdict.because})`;
  else if (verdict.status === "hypothetical" && isCounterfactual(tree, head)) return "what could have been";
  else if (verdict.status === "called-for") return `only called for (${verdict.because})`;

  if (type === "CONCEDE" && isOfOthers(reading, sentence, match, actors)) {
    because.push("what is regretted is another's doing");
    type = "ACCUSE";
  }
  if (
    type === "ASSAULT" &&
    !flags.has("lethal") &&
    entry.mode !== "abduct" &&
    predicate.clause.subject !== undefined &&
    isKind(reading.room, predicate, contentHead(tree, predicate.clause.subject), "CROWD") &&
    !isAlone(tree, contentHead(tree, predicate.clause.subject)) &&
    !bearsArms(tree, contentHead(tree, predicate.clause.subject)) &&
    actors.some(isCivil)
  ) {
    type = "PROTEST";
    because.push("violence of a crowd");
  }
  let mode =
    refused || (type === "REJECT" && entry.type === "AGREE")
      ? done.mode
      : type === "PROTEST" && entry.type === "ASSAULT"
        ? "riot"
        : entry.mode;
  if (mode === "=")
    mode = !act
      ? ""
      : type === "THREATEN"
        ? threatenedMode(act.type, act.mode)
        : act.type === "CHANGE"
          ? "change"
          : askedMode(act.type, act.mode);
  if (entry.type !== type && !refused && type !== "REJECT" && type !== "PROTEST")
    mode = act && type === "THREATEN" ? threatenedMode(act.type, act.mode) : "";
  if (flags.has("visit")) mode = "visit";
  if (flags.has("mediate")) mode = "third-party";
  if (flags.has("phone")) mode = "phone";
  if (
    !refused &&
    (mode === "" || entry.kind !== "v" || (type === "ASSAULT" && mode !== "abduct") || (type === "PROTEST" && mode === "demo"))
  )
    mode = modeFromWords(type, tree, aboutOf(predicate, match)) || mode;

  if (type === "AGREE" && done.type !== "AGREE" && (status === "happened" || status === "ongoing")) {
    status = "planned";
    because.push(`${done.type} still to come, by "${tree.token(match.words[0]!).form}"`);
  } else because.push(`${status}: ${verdict.because}`);
  if (done.type === "REJECT" || done.type === entry.type) done = { type: type === "AGREE" ? done.type : type, mode };
  if (type !== "AGREE") done = { type, mode };
  return { type, mode, done, status, refused };
}

/** "Ukraine can count on our help": said of what one may rely upon, it is promised. */
const isRelied = ({ entry: { type, flags } }: Match, { because }: Verdict): boolean =>
  type === "AGREE" && flags.has("tocome") && because === '"can"';

/** "took part with U.S. forces in war games": who does it with the doers. */
const isPartner = (tree: Tree, { token }: Found): boolean => token >= 0 && /^(?:with|alongside)$/.test(tree.preposition(token));

const regrets = new Set(["regret", "disappointment", "sorrow", "sadness", "dismay"]);

/** "expressed regret that Beijing was poaching its allies": a reproach, not an apology. */
function isOfOthers(reading: Reading, sentence: Sentence, { words }: Match, actors: Ends["actors"]): boolean {
  const tree = treeOf(sentence);
  const noun = words.find((word) => tree.token(word).upos === "NOUN" && regrets.has(tree.lemma(word)));
  const clause = noun === undefined ? undefined : tree.children(noun, "acl", "ccomp").find((each) => each > noun);
  const subject = clause === undefined ? undefined : tree.child(clause, "nsubj");
  return (
    subject !== undefined &&
    reading.parties
      .list(sentence, subject)
      .some(({ party }) => isStateCode(party.code) && actors.every((actor) => actor.party.code !== party.code))
  );
}

const forceful = new Set(["ASSAULT", "MOBILIZE", "COERCE", "SANCTION"]);

/** "Azerbaijan said it had moved no troops": a denial by those who would have done it. */
const isOwnDenial = (
  tree: Tree,
  head: number,
  { volition, obliged }: Verdict,
  type: string,
  actors: Ends["actors"],
  speakers: Ends["speakers"],
): boolean => {
  const { code = "", id } = speakers.at(-1)?.party ?? {};
  return (
    !volition &&
    !obliged &&
    forceful.has(type) &&
    !tree.children(head, "aux").some((each) => /^(ca|can|could|may|might|must|should)$/i.test(tree.token(each).form)) &&
    actors.some(({ party }) => party.id === id || (code !== "" && party.code === code)) &&
    speakers.some(isOfficial)
  );
};

/** "no longer demands", "will no longer oppose": what is given up is a concession. */
const isDropped = ({ status, because }: Verdict, type: string): boolean =>
  status === "negated" && because === '"no longer"' && ["REQUEST", "REJECT", "THREATEN", "ACCUSE"].includes(type);

/** "could have been sent": it was not. */
const isCounterfactual = (tree: Tree, head: number): boolean => {
  const auxiliaries = tree.children(head, "aux").map((child) => tree.lemma(child));
  return (auxiliaries.includes("could") || auxiliaries.includes("can")) && auxiliaries.includes("have");
};

/** "was happy to meet": done, and gladly. */
const isGladThen = (tree: Tree, head: number): boolean =>
  /^(glad|happy)$/.test(tree.lemma(head)) &&
  tree.children(head, "cop").some((child) => /^(was|were)$/i.test(tree.token(child).form));

/** A present or perfect refusal without "will": "does not recognise", "has not agreed". */
const present = (tree: Tree, head: number, type: string): boolean =>
  ["SUPPORT", "AGREE", "CONCEDE", "COOPERATE"].includes(type) &&
  tree.children(head, "aux").some((child) => ["do", "does", "has", "have"].includes(tree.token(child).form.toLowerCase()));

/** "a student": one person is no crowd. */
const isAlone = (tree: Tree, index: number): boolean =>
  tree.token(index).xpos === "NN" &&
  !/^(?:crowd|mob|gang|hundred|thousand|dozen)$/.test(tree.lemma(index)) &&
  tree.children(index, "det").some((det) => /^(?:an?|another)$/i.test(tree.token(det).form));
