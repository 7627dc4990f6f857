import { isOf } from "../../lexicon/lexicon.ts";
import type { Found } from "../../parties/read-parties.ts";
import type { Tree } from "../../syntax/tree.ts";
import { listed } from "../listed.ts";
import { armed } from "../party-kinds.ts";
import { all, type Sense, type Words } from "./words.ts";

/** Verbs and nouns of fighting that tell as often of words, votes and courts. */
const fighting = listed("contests: fighting");

/** Words that let blows fall where they stand. */
const force = listed("contests: force");

/** Whether anything in a sentence says that somebody was hurt, or with what; `but` leaves words out. */
export const tellsOfForce = (tree: Tree, but?: ReadonlySet<string>): boolean =>
  tree.sentence.tokens.some(({ index }) => force.has(tree.lemma(index)) && !but?.has(tree.lemma(index)));

const peaceful = new Set(["GOV", "LEG", "PTY", "ELI", "OPP", "JUD", "JRN", "BUS", "LAB", "EDU", "SOC"]);

/** Those who fight with words: politicians, judges, newspapers, firms; no state and nobody in arms. */
const isUnarmed = ({ party: { type, sector, code } }: Found): boolean =>
  type !== "place" && code !== "IMG" && (sector === undefined ? type === "person" : peaceful.has(sector));

const targets = ["BUILDING", "TERRITORY", "FORCE", "VEHICLE", "BASEN"];

/** "attacked the judges", "battled the former premier", "a conflict between the bank and the administration", "attacked the plan". */
const isPolemic = ({ verb, tree, lexicon, object, clause, candidate: { actors, recipients, match } }: Words): boolean =>
  [verb, object, ...[...match.words, ...clause.obliques.map(({ head }) => head)].map((each) => tree.lemma(each))].some((each) =>
    fighting.has(each),
  ) &&
  all(actors, (each) => isUnarmed(each) && each.party.type !== "state") &&
  recipients.every(isUnarmed) &&
  (recipients.length > 0 || actors.length > 1 || (object !== "" && !targets.some((each) => isOf(lexicon, object, each)))) &&
  !tellsOfForce(tree);

const scolded = new Set(["BUS", "JRN", "PTY", "SOC"]);
const media = new Set(["twitter", "facebook", "television", "tv", "radio", "air", "medium", "media", "instagram"]);

/** "The firm has been attacked for doing nothing", "attacked China and Japan over their surplus", "attacked the shop on Twitter". */
const isScolding = ({ verb, tree, clause: { head, obliques }, candidate: { actors, recipients } }: Words): boolean =>
  fighting.has(verb) &&
  !tellsOfForce(tree) &&
  [...actors, ...recipients].every(({ party }) => !armed.has(party.sector ?? "")) &&
  ((actors.length === 0 && all(recipients, ({ party }) => scolded.has(party.sector ?? ""))) ||
    tree.children(head, "advcl").some((each) => tree.children(each, "mark").some((mark) => tree.lemma(mark) === "for")) ||
    obliques.some(({ preposition, head: at }) => preposition === "over" || (preposition === "on" && media.has(tree.lemma(at)))));

const craft = new Set(["drone", "helicopter", "aircraft", "submarine", "jet", "dog", "plane", "vessel", "boat", "line", "ad"]);

/** "will station attack drones". */
const isKindOfCraft = ({ verb, tree, own }: Words): boolean =>
  (verb === "attack" || verb === "assault") && craft.has(tree.sentence.tokens[own + 1]?.lemma.toLowerCase() ?? "");

/** "forced to fight among civilians": they are no foe. */
const isAmong = ({ verb, tree, candidate: { recipients } }: Words): boolean =>
  struggles.has(verb) && all(recipients, ({ token }) => token >= 0 && tree.preposition(token) === "among");

const rows = new Set(["clash", "spar", "feud", "grapple", "duel"]);

/** "Two states clashed over the tariffs": governments quarrel, nobody fires. */
const isQuarrel = ({ verb, tree, candidate: { actors, recipients } }: Words): boolean =>
  rows.has(verb) &&
  [...actors, ...recipients].every(({ party }) => party.type === "state" || peaceful.has(party.sector ?? "")) &&
  (tree.sentence.tokens.some(({ lemma, deprel }) => lemma === "over" && deprel === "case") || !tellsOfForce(tree));

/** "is under fire for its imams": blamed, not shot at. */
const isUnderBlame = ({ tree, candidate: { match, actors, recipients } }: Words): boolean =>
  match.entry.flags.has("passive") &&
  match.words.some((each) => tree.lemma(each) === "fire") &&
  [...actors, ...recipients].every(({ party }) => party.sector !== "MIL" && party.sector !== "COP" && party.sector !== "REB") &&
  (!tellsOfForce(tree) ||
    match.words.some((each) =>
      tree.sentence.tokens
        .slice(each + 1, each + 5)
        .some(({ lemma, deprel }) => deprel !== "punct" && (lemma === "for" || lemma === "over")),
    ));

const imposts = listed("contests: imposts");

/** "slapped with a fine": nobody is struck. */
const isFined = ({ tree, clause: { obliques } }: Words): boolean =>
  obliques.some(({ preposition, head }) => preposition === "with" && imposts.has(tree.lemma(head)));

const wars = new Set([
  "war",
  "battle",
  "fight",
  "firefight",
  "campaign",
  "duel",
  "engagement",
  "jihad",
  "insurgency",
  "offensive",
]);
const ofWords = listed("contests: of words");
const struggles = new Set(["fight", "battle", "combat", "tackle"]);

/** "a diplomatic battle between the two", "verbally abused them". */
const isOfWords = ({ tree, own, candidate: { match } }: Words): boolean =>
  [own, ...match.words].some((each) =>
    tree.children(each, "amod", "compound", "advmod").some((child) => ofWords.has(tree.lemma(child))),
  ) && !tellsOfForce(tree);

const rounds = listed("contests: rounds");

/** "was eliminated in the first round", "beating the champion". */
const isBallot = ({ verb, tree, candidate: { recipients } }: Words): boolean =>
  winning.has(verb) &&
  all(recipients, ({ party }) => party.type === "person" || party.type === "org") &&
  tree.sentence.tokens.some(({ index }) => rounds.has(tree.lemma(index))) &&
  !tellsOfForce(tree);

const winning = new Set(["beat", "defeat", "eliminate", "thrash", "oust", "knock"]);

/** "fight loneliness", "fought a legal battle against the order": what is fought is no party, or no battle of arms. */
const isAgainstThings = ({ verb, tree, object, clause, candidate: { recipients, match } }: Words): boolean =>
  struggles.has(verb) &&
  match.entry.kind === "v" &&
  clause.object !== undefined &&
  (wars.has(object)
    ? tree.children(clause.object, "amod", "compound").some((each) => ofWords.has(tree.lemma(each)))
    : tree.token(clause.object).upos === "NOUN" &&
      recipients.every(({ token }) => token < 0 || (token !== clause.object && !tree.isUnder(token, clause.object!))));

/** "fight for the interests of the farmers", with no opponent; not for a town. */
const isForCause = ({ verb, tree, clause: { object, obliques } }: Words): boolean =>
  struggles.has(verb) &&
  object === undefined &&
  obliques.some(({ preposition, head }) => preposition === "for" && causes.has(tree.lemma(head))) &&
  !obliques.some(({ preposition }) => preposition === "with" || preposition === "against");

const causes = listed("contests: causes");

/** "fighting on the side of the president": whom somebody fights for. */
const isOnSideOf = ({ verb, tree, candidate: { recipients }, clause: { obliques } }: Words): boolean =>
  struggles.has(verb) &&
  all(recipients, ({ token }) =>
    obliques.some(
      ({ head, preposition }) =>
        token >= 0 &&
        (preposition === "alongside" || /^(?:side|behalf)$/.test(tree.lemma(head))) &&
        (token === head || tree.isUnder(token, head)),
    ),
  );

const winners = new Set(["beat", "defeat", "thrash", "rout", "crush", "oust"]);

/** "beat the liberals by two seats", "defeated his rival": of those who bear no arms nobody is struck. */
const isOutdone = ({ verb, tree, candidate: { actors, recipients } }: Words): boolean =>
  winners.has(verb) &&
  all(actors, ({ party }) => !armed.has(party.sector ?? "") && party.sector !== "CVL") &&
  all(recipients, ({ party }) => party.type === "person" || party.sector === "PTY") &&
  !tellsOfForce(tree);

/** "the doctors' strike", "an illegal strike": work is laid down. */
const isOfWork = ({ tree, own, candidate: { match, actors } }: Words): boolean =>
  [own, ...match.words].some((each) => tree.lemma(each) === "strike" && tree.token(each).xpos === "NN") &&
  actors.every(({ party }) => !armed.has(party.sector ?? "")) &&
  tree.sentence.tokens.some(({ index }) => labour.has(tree.lemma(index))) &&
  !tellsOfForce(tree);

const labour = listed("contests: labour");

const feints = new Set(["simulate", "simulated", "mock", "staged", "fictitious", "fictional", "imaginary", "hypothetical"]);

/** "took part in a simulated attack". */
const isFeint = ({ tree, own, clause, candidate: { match } }: Words): boolean =>
  [own, clause.object, ...clause.obliques.map(({ head }) => head), ...match.words].some(
    (each) => each !== undefined && tree.children(each, "amod", "compound").some((child) => feints.has(tree.lemma(child))),
  );

/** Fights, attacks and defeats in politics, courts, sport and at work. */
export const contests: readonly Sense[] = [
  { type: "ASSAULT", is: isPolemic, why: "fought with words" },
  { type: "ASSAULT", is: isScolding, why: "fought with words" },
  { type: "ASSAULT", is: isKindOfCraft, why: "a kind of craft" },
  { type: "THREATEN", is: isKindOfCraft, why: "a kind of craft" },
  { type: "ASSAULT", is: isAmong, why: "those among whom they fight" },
  { type: "ASSAULT", is: isQuarrel, why: "a quarrel" },
  { type: "ASSAULT", is: isUnderBlame, why: "blamed, not shot at" },
  { type: "ASSAULT", is: isFined, why: "made to pay" },
  { type: "ASSAULT", is: isOfWords, why: "fought with words" },
  { type: "ASSAULT", is: isBallot, why: "a ballot or a match" },
  { type: "ASSAULT", is: isAgainstThings, why: "fought against things, not against anybody" },
  { type: "ASSAULT", is: isForCause, why: "fought for a cause" },
  { type: "ASSAULT", is: isOnSideOf, why: "whom they fight for" },
  { type: "ASSAULT", is: isOutdone, why: "outdone, not struck" },
  { type: "ASSAULT", is: isOfWork, why: "a strike of workers" },
  { type: "ASSAULT", is: isFeint, why: "an exercise" },
];
