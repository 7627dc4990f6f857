import type { Found } from "../../parties/read-parties.ts";
import type { Tree } from "../../syntax/tree.ts";
import { listed } from "../listed.ts";
import type { Match } from "../match.ts";

/** Types of acts that two sides do together. */
export const mutual = new Set(["CONSULT", "SUPPORT", "COOPERATE", "AGREE"]);

/** Whether the doers are of two states or more. */
export const isJoint = (actors: readonly Found[]): boolean =>
  new Set(actors.map((each) => each.party.code).filter((code) => code !== "")).size > 1 ||
  (actors.some(({ party }) => party.code !== "" && rebels.has(party.sector ?? "")) &&
    actors.some(({ party }) => party.code !== "" && governing.has(party.sector ?? "")));

/** Two sides of one state, who deal with each other as two states do. */
const rebels = new Set(["REB", "OPP", "PRM"]);
const governing = new Set(["GOV", "MIL", "LEG"]);

/** "fighting between the army and the rebels": two sides of one state. */
export const areOpposed = (tree: Tree, actors: readonly Found[]): boolean =>
  distinct(actors) && actors.some(({ token }) => token >= 0 && tree.preposition(token) === "between");

const opposing = listed("rivals");

/** "rival Kenyan leaders", "the warring factions of Chad": those who are against each other, whoever they all are. */
export const areRivals = (tree: Tree, actors: readonly Found[]): boolean =>
  actors.some(
    ({ token }) =>
      token >= 0 &&
      tree.token(token).xpos.endsWith("S") &&
      tree.children(token, "amod", "compound").some((child) => opposing.has(tree.lemma(child))),
  );

/** Whether those to whom it is done do it to each other: of two sides or more, and of an act that sides do together. */
export const doEachOther = (match: Match, recipients: readonly Found[]): boolean =>
  recipients.length > 1 &&
  mutual.has(match.entry.type) &&
  distinct(recipients) &&
  // Those who are invited or promised something do not invite each other.
  !(match.entry.type === "AGREE" && match.predicate.clause.passive) &&
  !isDoneByOne(match) &&
  isReciprocal(match, recipients);

/** "He spoke with A and with B": somebody did, whoever it was. */
const isDoneByOne = ({ predicate: { tree, clause } }: Match): boolean =>
  clause.subject !== undefined && /^(?:he|she|i)$/i.test(tree.token(clause.subject).form);

/** Whether recipients may be each other's: not those to whom or for whom it is done, nor two places that somebody went to. */
const isReciprocal = ({ predicate: { tree, clause } }: Match, recipients: readonly Found[]): boolean =>
  clause.passive ||
  !["VERB", "ADJ"].includes(tree.token(clause.head).upos) ||
  recipients.some(({ token }) => token >= 0 && ["between", "among", "with", "and"].includes(tree.preposition(token)));

/** "each other's ambassadors": whose a noun phrase is that two sides have of each other. */
export const isOfEachOther = (tree: Tree, token: number): boolean =>
  tree.children(token, "nmod:poss").some((child) => /^(each|other|another)$/.test(tree.lemma(child)));

const distinct = (found: readonly Found[]): boolean => new Set(found.map((each) => each.party.id)).size > 1;
