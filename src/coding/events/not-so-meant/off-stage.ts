import { isOf } from "../../lexicon/lexicon.ts";
import type { Found } from "../../parties/read-parties.ts";
import { isStateCode } from "../../parties/state-code.ts";
import type { Tree } from "../../syntax/tree.ts";
import { listed } from "../listed.ts";
import { all, type Sense, type Words } from "./words.ts";

const traders = new Set(["BUS", "JRN", "CRM"]);
const privates = new Set(["BUS", "EDU", "JRN", "LAB", "AGR", "CRM"]);

/** A firm, a newspaper, a university, those who work there; a person of whom no office is known. */
const isPrivate = ({ party: { type, sector, office } }: Found): boolean =>
  office === undefined && (sector === undefined ? type === "person" : privates.has(sector));

/** What firms, too, do for those of another state. */
const giving = new Set(["compensate", "donate", "indemnify", "pay", "gift", "rescue"]);

/** Whether parties are of two states. */
const isAcross = (found: readonly Found[]): boolean => new Set(found.map(({ party }) => party.code).filter(isStateCode)).size > 1;

const ruling = new Set(["GOV", "LEG", "JUD", "COP", "LAB", "PTY", "ELI", "JRN", "MIL", "SPY"]);

/** "helped the investigators", "gave the press a statement": no aid from one side to another. */
const isNoAid = ({ verb, candidate: { actors, recipients } }: Words): boolean => {
  if (actors.length === 0 || recipients.some(({ party }) => party.sector === "REF")) return false;
  const across = isAcross([...actors, ...recipients]);
  if (all(actors, ({ party }) => traders.has(party.sector ?? ""))) return !(across && giving.has(verb));
  if (all(recipients, ({ party }) => party.sector === "BUS" || (party.sector === "JRN" && !across))) return true;
  if (all(actors, isPrivate) && !across) return true;
  const [code] = new Set([...actors, ...recipients].map(({ party }) => party.code));
  return (
    code !== undefined &&
    isStateCode(code) &&
    [...actors, ...recipients].every(({ party }) => party.code === code || party.code === "") &&
    all(recipients, ({ party }) => party.type === "state" || party.type === "person" || ruling.has(party.sector ?? ""))
  );
};

const sport = listed("off stage: sport");
const publicLife = new Set(["GOV", "MIL", "LEG", "JUD", "COP", "SPY", "ELI", "PTY", "OPP", "REB"]);

/** "The club have sacked their coach", "stripped of his medal": nobody in public life. */
const isDismissal = ({ tree, verb, candidate: { actors, recipients } }: Words): boolean =>
  dismissing.has(verb) &&
  !actors.some(({ party }) => party.sector === "GOV") &&
  all(recipients, ({ party }) => (party.type === "person" || party.type === "group") && !publicLife.has(party.sector ?? "")) &&
  (tree.sentence.tokens.some(({ index }) => sport.has(tree.lemma(index))) ||
    all(recipients, ({ party }) => party.type === "person" && party.office === undefined && (party.sector ?? "CVL") === "CVL"));

const dismissing = new Set(["fire", "dismiss", "sack", "oust", "remove", "drop", "suspend", "strip", "ban", "axe"]);

/** "Norway ousted Denmark" of a place in a ranking. */
const isOfRank = ({ verb, candidate: { actors, recipients } }: Words): boolean =>
  (verb === "oust" || verb === "unseat" || verb === "topple") &&
  all(actors, ({ party }) => party.type === "state") &&
  all(recipients, ({ party }) => party.type === "state" && party.sector === undefined);

/** "left the country", "quit the company": somebody's own way. */
const isOwnWay = ({ candidate: { mode, actors, recipients } }: Words): boolean =>
  mode === "withdraw" &&
  (all(recipients, ({ party }) => party.sector === "BUS") ||
    (all(actors, ({ party }) => party.type === "person" && party.office === undefined && !publicLife.has(party.sector ?? "")) &&
      recipients.length > 0));

/** A measure of whom nobody is said to take it: "flights were cancelled". */
const isByNobody = ({ verb, candidate: { actors } }: Words): boolean =>
  actors.length === 0 && (verb === "cancel" || verb === "delay" || verb === "strip");

/** "released its figures", "was released in cinemas": nobody is let go. */
const isNobodyFreed = ({ candidate: { mode, recipients }, clause, object, lexicon, tree }: Words): boolean =>
  mode === "release" &&
  recipients.length === 0 &&
  !captives.some((each) => isOf(lexicon, object, each)) &&
  (clause.object === undefined || tree.token(clause.object).upos !== "PROPN");

const captives = ["PRISONER", "CAPTIVE", "VICTIM", "PEOPLE", "WARSHIP", "VEHICLE", "PROPERTY", "TERRITORY"];

/** Of a person in no office: "the champion retired". */
const isOwnCareer = ({ candidate: { mode, actors } }: Words): boolean =>
  mode === "resign" &&
  all(actors, ({ party }) => party.type === "person" && party.office === undefined && party.sector === undefined);

const plants = new Set(["plant", "programme", "program", "facility", "site", "project", "laboratory", "line"]);
const deadly = listed("off stage: arms works");

/** "closed three plants": works of peace, where nothing says that they serve arms. */
const isPeacefulWork = ({ tree, object, candidate: { mode } }: Words): boolean =>
  mode === "disarm" && plants.has(object) && !tree.sentence.tokens.some(({ index }) => deadly.has(tree.lemma(index)));

const posts = listed("off stage: posts");
const taking = new Set(["take", "take over", "seize", "assume", "give", "leave", "quit", "abandon", "relinquish"]);

/** "took over the ministry", "took the reins of the firm", "gives up the position": an office is taken or left, no land. */
const isOfPost = ({ verb, tree, object, clause, candidate: { actors, mode } }: Words): boolean =>
  mode !== "resign" &&
  taking.has(verb) &&
  clause.object !== undefined &&
  posts.has(object) &&
  tree.children(clause.object, "amod", "compound").every((each) => !armedPosts.has(tree.lemma(each))) &&
  all(actors, ({ party }) => party.type === "person" || party.sector === "GOV");

const armedPosts = new Set(["army", "border", "military", "police", "guard", "command", "security"]);

/** "removed himself from the inquiry". */
const isOnSelf = ({ tree, clause: { object } }: Words): boolean =>
  object !== undefined && /^(?:him|her|it|them|my|your|our)sel(?:f|ves)$/i.test(tree.token(object).form);

/** "The city is narrow, forcing soldiers to leave their cars": a place forces nobody. */
const isByPlace = ({ verb, tree, lexicon, candidate: { actors } }: Words): boolean =>
  verb === "force" &&
  all(actors, ({ token }) => token >= 0 && tree.token(token).upos === "NOUN" && isOf(lexicon, tree.lemma(token), "TERRITORY"));

/** "(banned in Russia)", "[outlawed in Chad]": what somebody is called by in brackets. */
const isInBrackets = ({ tree, own, clause }: Words): boolean => {
  if (!clause.passive || !tree.token(own).deprel.startsWith("acl")) return false;
  for (let at = own - 1, steps = 0; at >= 0 && steps < 8; at--, steps++) {
    const { form } = tree.token(at);
    if (form === "(" || form === "[" || form === "-LRB-" || form === "-LSB-") return true;
    if (form === ")" || form === "]") return false;
  }
  return false;
};

const craft = new Set(["plane", "aircraft", "airplane", "jet", "airliner", "helicopter", "ship", "vessel", "boat", "flight"]);
const civil = new Set(
  "passenger commercial charter cargo private small light budget civilian civil merchant container research cruise rescue".split(
    " ",
  ),
);

/** "a passenger plane landed", "the airline ordered twenty jets": no arms are moved. */
const isCivilCraft = ({ verb, tree, object, clause, candidate: { actors } }: Words): boolean => {
  const moved = [clause.subject, clause.object].filter((each) => each !== undefined);
  if (
    moved.some(
      (each) =>
        craft.has(tree.lemma(each)) && tree.children(each, "amod", "compound").some((child) => civil.has(tree.lemma(child))),
    )
  )
    return true;
  if (verb === "order" && craft.has(object)) return clause.xcomp === undefined;
  return all(
    actors,
    ({ party }) => party.sector === "BUS" || (party.code === "" && party.sector === "MIL" && craft.has(party.name)),
  );
};

/** A resignation that is only asked for: "asking for his resignation", "joined the call for him to resign". */
const isAskedFor = ({ tree, own, candidate: { mode, match } }: Words): boolean => {
  if (mode !== "resign") return false;
  if (match.entry.kind !== "n") return tree.token(own).xpos === "VB" && isForTo(tree, own);
  const { head, deprel } = tree.token(own);
  return head >= 0 && /^(?:nmod|obl|obj)/.test(deprel) && asking.has(tree.lemma(head));
};

/** "the demand for the minister to go": whether a bare verb is what a noun before "for" asks. */
function isForTo(tree: Tree, verb: number): boolean {
  for (let at = verb - 1, steps = 0; at > 0 && steps < 8; at--, steps++)
    if (tree.lemma(at) === "for") return asking.has(tree.lemma(at - 1));
  return false;
}

const asking = new Set(
  "demand call ask urge press plead seek want request appeal pressure insist clamour clamor refuse rule petition".split(" "),
);

/** Acts of private and daily life that bear the names of acts of states. */
export const offStage: readonly Sense[] = [
  { type: "AID", is: isNoAid, why: "no aid from one side to another" },
  { type: "SANCTION", is: isDismissal, why: "dismissed from no public office" },
  { type: "SANCTION", is: isOfRank, why: "a place in a ranking" },
  { type: "SANCTION", is: isOwnWay, why: "somebody's own way" },
  { type: "SANCTION", is: isByNobody, why: "nobody is said to do it" },
  { type: "RETREAT", is: isNobodyFreed, why: "nobody is let go" },
  { type: "RETREAT", is: isOwnCareer, why: "somebody in no office" },
  { type: "RETREAT", is: isPeacefulWork, why: "no arms are given up" },
  { type: "RETREAT", is: isAskedFor, why: "only asked for" },
  { type: "RETREAT", is: isOfPost, why: "a post, no land" },
  { type: "COERCE", is: isOfPost, why: "a post, no land" },
  { type: "COERCE", is: isOnSelf, why: "nobody but himself" },
  { type: "SANCTION", is: isOnSelf, why: "nobody but himself" },
  { type: "COERCE", is: isByPlace, why: "a place forces nobody" },
  { type: "COERCE", is: isInBrackets, why: "what somebody is called by" },
  {
    type: "COERCE",
    is: ({ candidate: { actors } }) => all(actors, ({ party }) => party.sector === "BUS"),
    why: "a firm's own affair",
  },
  { type: "MOBILIZE", is: isCivilCraft, why: "no arms are moved" },
];
