import type { Found } from "../../parties/read-parties.ts";
import { isStateCode } from "../../parties/state-code.ts";
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
const isNoAid = ({ verb, candidate }: Words): boolean => {
  const { actors, recipients } = candidate;
  if (actors.length === 0 || recipients.some(({ party }) => party.sector === "REF")) return false;
  const across = isAcross([...actors, ...recipients]);
  if (all(actors, ({ party }) => traders.has(party.sector ?? ""))) return !(across && giving.has(verb));
  if (all(recipients, ({ party }) => party.sector === "BUS" || (party.sector === "JRN" && !across))) return true;
  if (all(actors, isPrivate) && !across) return true;
  if (candidate.type !== "AID") return false;
  const [code] = new Set([...actors, ...recipients].map(({ party }) => party.code));
  return (
    code !== undefined &&
    isStateCode(code) &&
    [...actors, ...recipients].every(({ party }) => party.code === code || party.code === "") &&
    all(recipients, ({ party }) => party.type === "state" || party.type === "person" || ruling.has(party.sector ?? ""))
  );
};

const feats = new Set(
  "win become elect beat defeat find expand understand see feel avoid lose grow establish spread have live".split(" "),
);

/** "tried to help him win", "will help firms expand". */
const isFeat = ({ verb, tree, clause: { xcomp } }: Words): boolean =>
  (verb === "help" || verb === "assist") && xcomp !== undefined && feats.has(tree.lemma(xcomp));

const healing = listed("private aid: healing");

/** "was treated with reverence", "treated him to a pint", "is fed up with them": nobody is healed or fed. */
const isNoCare = ({ verb, tree, own, candidate: { actors } }: Words): boolean =>
  (verb === "feed" && /^up$/i.test(tree.sentence.tokens[own + 1]?.form ?? "")) ||
  (verb === "treat" &&
    !actors.some(({ party }) => party.sector === "MED") &&
    !tree.sentence.tokens.some(({ index }) => healing.has(tree.lemma(index))));

const trading = new Set(["export", "import", "trade", "exporter", "importer", "supplier"]);

/** "The coal that it exports is shipped to China": trade. */
const isTrade = ({ verb, tree }: Words): boolean =>
  (verb === "ship" || verb === "supply") && tree.sentence.tokens.some(({ index }) => trading.has(tree.lemma(index)));

/** "Save the Children". */
const isName = ({ tree, own }: Words): boolean =>
  /^[A-Z]/.test(tree.token(own).form) &&
  /^the$/i.test(tree.sentence.tokens[own + 1]?.form ?? "") &&
  /^[A-Z]/.test(tree.sentence.tokens[own + 2]?.form ?? "");

/** Help of private and daily life, and of a state for its own. */
export const privateAid: readonly Sense[] = [
  { type: "AID", is: isNoAid, why: "no aid from one side to another" },
  { type: "AGREE", is: (words) => words.candidate.act === "AID" && isNoAid(words), why: "no aid from one side to another" },
  { type: "AID", is: isFeat, why: "helped to succeed" },
  { type: "AID", is: isNoCare, why: "nobody is healed or fed" },
  { type: "AID", is: isTrade, why: "trade" },
  { type: "AID", is: isName, why: "a name" },
];
