import { isOf } from "../../lexicon/lexicon.ts";
import type { Tree } from "../../syntax/tree.ts";
import { listed } from "../listed.ts";
import { armed } from "../party-kinds.ts";
import { tellsOfForce } from "./contests.ts";
import { all, type Sense, type Words } from "./words.ts";

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

const deadly = listed("no retreat: arms works");

/** "closed three plants": works of peace, where nothing says that they serve arms. */
const isPeacefulWork = ({ tree, object, candidate: { mode } }: Words): boolean =>
  mode === "disarm" && plants.has(object) && !tree.sentence.tokens.some(({ index }) => deadly.has(tree.lemma(index)));

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

/** "pulling guns to the front line": brought up, not back. */
const isBroughtUp = ({ verb, tree, own, clause: { obliques }, candidate: { mode } }: Words): boolean =>
  mode === "withdraw" &&
  verb === "pull" &&
  !/^(?:out|back|away)$/i.test(tree.sentence.tokens[own + 1]?.form ?? "") &&
  obliques.some(({ preposition }) => preposition === "to" || preposition === "towards" || preposition === "toward") &&
  obliques.every(({ preposition }) => preposition !== "from");

/** "left the Oval Office", "fled to the capital": somebody who leads no force goes somewhere. */
const isOwnWalk = ({ tree, candidate: { mode, actors } }: Words): boolean =>
  mode === "withdraw" &&
  all(actors, ({ party }) => party.type === "person" && !armed.has(party.sector ?? "")) &&
  !tellsOfForce(tree);

const held = listed("no retreat: captives");

/** "decided to scrap the course for midwives", "promised to release his tax returns": neither arms nor captives. */
const isOfNoArms = ({ tree, candidate: { act, actMode, recipients } }: Words): boolean =>
  act === "RETREAT" &&
  recipients.length === 0 &&
  ((actMode === "disarm" && !tree.sentence.tokens.some(({ index }) => deadly.has(tree.lemma(index)))) ||
    (actMode === "release" && !tree.sentence.tokens.some(({ index }) => held.has(tree.lemma(index)))));

/** Words of leaving and giving up where no force, captive or office is meant. */
export const noRetreat: readonly Sense[] = [
  { type: "AGREE", is: isOfNoArms, why: "neither arms nor captives" },
  { type: "RETREAT", is: isNobodyFreed, why: "nobody is let go" },
  { type: "RETREAT", is: isOwnCareer, why: "somebody in no office" },
  { type: "RETREAT", is: isPeacefulWork, why: "no arms are given up" },
  { type: "RETREAT", is: isAskedFor, why: "only asked for" },
  { type: "RETREAT", is: isBroughtUp, why: "brought up, not back" },
  { type: "RETREAT", is: isOwnWalk, why: "somebody's own way" },
];
