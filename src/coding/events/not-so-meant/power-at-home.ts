import { isOf } from "../../lexicon/lexicon.ts";
import { listed } from "../listed.ts";
import { armed } from "../party-kinds.ts";
import { tellsOfForce } from "./contests.ts";
import { all, type Sense, type Words } from "./words.ts";

const posts = listed("power at home: posts");

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

const captures = new Set(
  "market heart imagination attention mind moment chance opportunity headline stage share benefit".split(" "),
);

const stances = new Set([
  "similar",
  "same",
  "firm",
  "tough",
  "hard",
  "clear",
  "common",
  "opposite",
  "neutral",
  "different",
  "strong",
]);

const lines = new Set("phone telephone call wire conversation line communication email".split(" "));

/** "occupy the market", "took a similar position", "are held accountable". */
const isNoCapture = ({ verb, tree, object, own, clause }: Words): boolean =>
  captures.has(object) ||
  (object === "position" && tree.children(clause.object!, "amod").some((each) => stances.has(tree.lemma(each)))) ||
  (verb === "take" && object === "position") ||
  (verb === "tap" && !tree.sentence.tokens.some(({ index }) => lines.has(tree.lemma(index)))) ||
  (verb === "hold" && /^(?:accountable|responsible|liable)$/i.test(tree.sentence.tokens[own + 1]?.form ?? ""));

const powers = new Set(["power", "control", "throne", "office", "reins", "rein"]);

/** "came to power after the election", "taking power following victory": nobody seizes it by force. */
const isByRight = ({ tree, object, candidate: { mode, actors, recipients, match } }: Words): boolean =>
  mode === "seize" &&
  (powers.has(object) || match.words.some((each) => powers.has(tree.lemma(each)))) &&
  [...actors, ...recipients].every(({ party }) => !armed.has(party.sector ?? "") && party.code !== "IMG") &&
  !tellsOfForce(tree) &&
  tree.sentence.tokens.some(({ index }) => successions.has(tree.lemma(index)));

const successions = listed("power at home: successions");

/** "The president regained control of his administration": at home, without force. */
const isOwnHouse = ({ tree, candidate: { mode, actors, recipients } }: Words): boolean =>
  mode === "seize" &&
  all(
    actors,
    ({ party }) => party.type !== "state" && (party.sector === "GOV" || party.sector === "PTY" || party.sector === "LEG"),
  ) &&
  all(recipients, ({ party }) => ["GOV", "LEG", "PTY", "ELI"].includes(party.sector ?? "")) &&
  !tellsOfForce(tree);

/** "the ruling that blocked his order": a court and a government of one state. */
const isOfCourt = ({ candidate: { mode, actors, recipients } }: Words): boolean =>
  mode === "restrict" &&
  all(actors, ({ party }) => party.sector === "JUD") &&
  all(recipients, ({ party }) => party.sector === "GOV" && (party.code === "" || party.code === actors[0]!.party.code));

/** Power, posts and places that are taken without force. */
export const powerAtHome: readonly Sense[] = [
  { type: "COERCE", is: isOfPost, why: "a post, no land" },
  { type: "COERCE", is: isOnSelf, why: "nobody but himself" },
  { type: "COERCE", is: isByPlace, why: "a place forces nobody" },
  {
    type: "COERCE",
    is: ({ candidate: { actors } }) => all(actors, ({ party }) => party.sector === "BUS"),
    why: "a firm's own affair",
  },
  { type: "COERCE", is: isNoCapture, why: "nothing is captured" },
  { type: "COERCE", is: isOfCourt, why: "court and government of one state" },
  { type: "COERCE", is: isByRight, why: "by election or succession" },
  { type: "COERCE", is: isOwnHouse, why: "one's own house" },
  { type: "SANCTION", is: isOnSelf, why: "nobody but himself" },
  { type: "RETREAT", is: isOfPost, why: "a post, no land" },
];
