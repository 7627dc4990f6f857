import { mostly } from "../../parties/home-of-text.ts";
import type { Found } from "../../parties/read-parties.ts";
import { isStateCode } from "../../parties/state-code.ts";
import type { Tree } from "../../syntax/tree.ts";
import type { Candidate } from "../candidate.ts";
import { listed } from "../listed.ts";

const privateSectors = new Set(["CVL", "EDU", "MED", "AGR", "JRN", "SOC", "BUS", "REL"]);

/** Somebody who holds no office and speaks for no body: a person or a group of a private walk of life. */
const isPrivate = ({ party }: Found): boolean =>
  (party.type === "group" && party.sector !== undefined && privateSectors.has(party.sector)) ||
  (party.type === "person" &&
    party.office === undefined &&
    (party.sector === "CVL" || (party.sector === undefined && party.code === "")));

/** A person of whom no office and no walk of life is known. */
const isUntitled = ({ party }: Found): boolean =>
  party.type === "person" && party.office === undefined && party.sector === undefined;

const betweenPowers = new Set(["CONSULT", "AGREE", "SUPPORT", "COOPERATE", "CONCEDE"]);

/** What anybody may ask, refuse or blame. */
const everyday = new Set(["REQUEST", "REJECT", "ACCUSE", "THREATEN"]);

/** A person of private life, of whom nothing is known, not even a state. */
const isUnknown = ({ party }: Found): boolean =>
  party.type === "person" && party.office === undefined && party.code === "" && ["", "CVL"].includes(party.sector ?? "");

/** Those who speak for anybody who pays them. */
const isLawyer = ({ party }: Found): boolean =>
  party.type !== "org" && /\b(?:lawyer|attorney|barrister|solicitor|counsel)s?\b(?!.general)/i.test(party.text);

/** "a detective", "an agent": one of many, whose state is only that which the text names most. */
const isAnyone = (tree: Tree, { token, party }: Found): boolean =>
  token >= 0 &&
  party.rule?.endsWith(mostly) === true &&
  tree.token(token).xpos === "NN" &&
  tree.children(token, "det").some((each) => /^an?$/.test(tree.lemma(each)));

const kin = listed("private: kin");

/** "my father", "their parents": somebody's own people, who act for no state. */
const isKin = (tree: Tree, { token, party }: Found): boolean =>
  token >= 0 &&
  party.type === "group" &&
  party.sector === "CVL" &&
  kin.has(tree.lemma(token)) &&
  tree.children(token, "nmod:poss").some((child) => tree.token(child).upos === "PRON");

const ofFamilies = new Set(["REQUEST", "REJECT", "AGREE", "COOPERATE", "SUPPORT", "CONCEDE", "AID"]);

/** "My family is calling for help", "their parents refused". */
const isOfFamily = ({ type, actors, match }: Candidate): boolean =>
  ofFamilies.has(type) && actors.length > 0 && actors.every((each) => isKin(match.predicate.tree, each));

/** "critics", of whose politics nothing is said. */
const isCritic = ({ party }: Found): boolean => party.rule?.endsWith(mostly) === true && /\bcritics?$/i.test(party.text);

/** Whether a person of whom nothing is known asks, refuses, blames or helps, and nobody of any state is concerned. */
const isEveryday = ({ type, actors, recipients, match }: Candidate): boolean => {
  const { tree } = match.predicate;
  const nobodys = (each: Found): boolean => isUnknown(each) || isAnyone(tree, each);
  const their = (each: Found): boolean => nobodys(each) || (isPrivate(each) && each.party.code === "");
  if (actors.length === 0 || !recipients.every(their)) return false;
  if (type === "COERCE" || type === "CONSULT") return recipients.length > 0 && actors.every((each) => isAnyone(tree, each));
  return (
    (everyday.has(type) || ((type === "ASSAULT" || type === "AID") && recipients.length > 0)) &&
    actors.every((each) => nobodys(each) || isLawyer(each))
  );
};

const among = new Set(["CONSULT", "COOPERATE", "AGREE", "SUPPORT", "AID"]);

/** People who are no power: soldiers, Iraqis, shopkeepers. */
const arePeople = ({ party }: Found): boolean =>
  party.type === "group" &&
  party.rule !== "sides" &&
  (party.sector === undefined || privateSectors.has(party.sector) || /\b(?:soldiers|troops|men|marines)$/i.test(party.text));

/** "the Iraqis who worked with him", "the soldiers he met", "a contractor who fed the troops": private people, and people at most. */
const isAmongPeople = ({ type, actors, recipients }: Candidate): boolean =>
  among.has(type) &&
  actors.length > 0 &&
  recipients.length > 0 &&
  ((actors.every(isUnknown) && recipients.every((each) => isUnknown(each) || arePeople(each))) ||
    (recipients.every(isUnknown) && type !== "AID" && actors.every(arePeople)) ||
    ([...actors, ...recipients].every(({ party }) => party.code === "") &&
      actors.every(isPrivate) &&
      recipients.every(arePeople)));

const withMe = new Set(["AGREE", "REQUEST", "SUPPORT", "CONSULT", "REJECT", "CONCEDE", "RETREAT"]);

/** A journey of somebody of whom nothing is known, or of "your" and "my" people. */
const isOwnJourney = ({ type, actMode, actors, match }: Candidate): boolean =>
  (type === "CONSULT" || type === "AGREE") &&
  actMode === "visit" &&
  actors.length > 0 &&
  actors.every(
    (each) =>
      (each.party.code === "" &&
        (!isTitled(each) || (each.token >= 0 && /^i$/i.test(match.predicate.tree.token(each.token).form)))) ||
      (each.token >= 0 &&
        match.predicate.tree
          .children(each.token, "nmod:poss")
          .some((child) => /^(?:your|my)$/i.test(match.predicate.tree.token(child).form))),
  );

const isTitled = ({ party }: Found): boolean =>
  party.office !== undefined || (party.sector !== undefined && party.sector !== "CVL");

/** "assured me over dinner": done to a writer who is nobody's. */
const isToMe = ({ type, recipients, match }: Candidate): boolean => {
  const { tree, clause } = match.predicate;
  return (
    withMe.has(type) &&
    [clause.object, clause.indirect].some(
      (each) =>
        each !== undefined && /^(?:me|us)$/.test(tree.token(each).form) && !recipients.some(({ token }) => token === each),
    )
  );
};

/** Whether meetings, promises and the like are between private people only. */
export const isPrivateMatter = (candidate: Candidate): boolean =>
  isEveryday(candidate) ||
  isOfFamily(candidate) ||
  isBetweenPrivates(candidate) ||
  isAmongPeople(candidate) ||
  isOwnJourney(candidate) ||
  (candidate.speakers.length === 0 && isToMe(candidate));

const ofMany = new Set(["AGREE", "SUPPORT"]);

/** "Polish bishops", "the teachers' union of Kenya": many of one walk of life, of a state that stands beside them. */
const isNamedPeople = ({ party }: Found): boolean =>
  party.type === "group" && party.code !== "" && party.rule?.endsWith(mostly) !== true;

/** Work of people of two states together, and what a country's farmers or nurses give up, are no private matter. */
const isPublicThough = (type: string, found: readonly Found[]): boolean =>
  (type === "COOPERATE" && new Set(found.map(({ party }) => party.code).filter(isStateCode)).size > 1) ||
  (type === "CONCEDE" && found[0]!.party.type === "group" && found[0]!.party.code !== "") ||
  (ofMany.has(type) && isNamedPeople(found[0]!));

const isBetweenPrivates = ({ type, actors, recipients, speakers, match }: Candidate): boolean =>
  betweenPowers.has(type) &&
  actors.length > 0 &&
  !isPublicThough(type, [...actors, ...recipients]) &&
  actors.every((each) => isPrivate(each) || isCritic(each) || (recipients.length > 0 && isUntitled(each))) &&
  recipients.every((each) => isPrivate(each) || each.party.type === "place") &&
  !match.entry.when.some(({ alternatives }) => alternatives.some(({ values }) => values.includes("PROTEST"))) &&
  !actors.some((actor) => speakers.some((speaker) => speaker.party.id === actor.party.id));
