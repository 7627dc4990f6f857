import { listed } from "../listed.ts";
import { all, type Sense, type Words } from "./words.ts";

const reception = listed("business: reception");
const explaining = listed("business: explaining");
const prices = listed("business: prices");

/** "meets with the approval of the agency": how something is received, nobody meets anybody. */
const isReceived = ({ verb, tree, clause: { obliques } }: Words): boolean =>
  verb === "meet" && obliques.some(({ preposition, head }) => preposition === "with" && reception.has(tree.lemma(head)));

/** "the fees that they charge", "charging up a cliff": a price, or a rush. */
const isPriceOrRush = ({ verb, object, tree, own, candidate: { match, recipients }, clause }: Words): boolean =>
  verb === "charge" &&
  match.entry.kind === "v" &&
  (prices.has(object) || (recipients.length === 0 && !clause.passive && rushing.test(tree.sentence.tokens[own + 1]?.form ?? "")));

const rushing = /^(?:up|down|into|through|across|ahead|towards?|past|out)$/i;

/** "helps explain the delay". */
const isExplained = ({ verb, tree, own }: Words): boolean =>
  verb === "help" &&
  tree.sentence.tokens.slice(own + 1, own + 3).some(({ lemma, upos }) => upos === "VERB" && explaining.has(lemma));

/** "retired the old shuttles", "to replace retiring judges": a thing put out of use, or what somebody is called by. */
const isNoResignation = ({ verb, tree, own, clause: { object }, candidate: { mode, actors } }: Words): boolean =>
  mode === "resign" &&
  verb === "retire" &&
  (object !== undefined || (tree.token(own).xpos === "VBG" && actors.some(({ token }) => token === own + 1)));

/** "released its staff", "built a plant in the village": what a company does with its own. */
const isOfCompany = ({ verb, candidate: { actors, mode, act } }: Words): boolean =>
  all(actors, ({ party }) => party.sector === "BUS") && (mode === "release" || (act === "AID" && verb === "build"));

/** "buses running between two towns" of one state. */
const isWithinState = ({ verb, candidate: { actors } }: Words): boolean =>
  (verb === "run" || verb === "ply") &&
  all(actors, ({ party }) => party.type === "place" && party.code === actors[0]!.party.code);

/** "your stay in Switzerland": the reader's or the writer's own, who is nobody that is known. */
const isYours = ({ tree, own, candidate: { match, actors } }: Words): boolean =>
  match.entry.kind === "n" &&
  tree
    .children(own, "nmod:poss")
    .some((each) => /^(?:your|my)$/i.test(tree.token(each).form) && !actors.some(({ token }) => token === each));

/** "an annual procession". */
const isCustom = ({ tree, own, clause: { subject, object }, candidate: { match } }: Words): boolean =>
  [own, subject, object, ...match.words].some(
    (each) =>
      each !== undefined &&
      /^(?:procession|parade|march|rally|gathering)$/.test(tree.lemma(each)) &&
      tree
        .children(each, "amod", "compound")
        .some((child) => /^(?:annual|yearly|funeral|carnival|victory)$/.test(tree.lemma(child))),
  );

/** Words of acts that tell of trade, custom and everyday life. */
export const business: readonly Sense[] = [
  { type: "CONSULT", is: isReceived, why: "received so, nobody is met" },
  { type: "CONSULT", is: isYours, why: "the reader's own affair" },
  { type: "AGREE", is: isYours, why: "the reader's own affair" },
  { type: "ACCUSE", is: isPriceOrRush, why: "a price or a rush" },
  { type: "AID", is: isExplained, why: "a thing that explains" },
  { type: "AID", is: isOfCompany, why: "a company's own affair" },
  { type: "RETREAT", is: isOfCompany, why: "a company's own affair" },
  { type: "RETREAT", is: isNoResignation, why: "nobody resigns" },
  { type: "COOPERATE", is: isWithinState, why: "traffic within a state" },
  { type: "PROTEST", is: isCustom, why: "a custom, no protest" },
];
