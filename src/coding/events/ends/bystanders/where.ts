import { isStateOrPlace } from "../../../../world/actor.ts";
import { isOf } from "../../../lexicon/lexicon.ts";
import { within } from "../../../parties/place-phrase.ts";
import type { Found } from "../../../parties/read-parties.ts";
import type { Tree } from "../../../syntax/tree.ts";
import { listed } from "../../listed.ts";
import { type Act, type Bystander, lemmaAbove, withOthers } from "./bystander.ts";

/** A place that is named only for where it was. */
const isWhere = (each: Found, { tree }: Act): boolean =>
  each.token >= 0 && isStateOrPlace(each.party) && ["in", "at", "near", "outside"].includes(tree.preposition(each.token));

/** "On the sidelines of the Assembly": at whose meeting others met. */
const isBeside = ({ token }: Found, { tree }: Act): boolean => ["sideline", "margin", "fringe"].includes(lemmaAbove(tree, token));

const sponsoring = listed("bystanders: sponsoring");

/** "UN-sponsored talks": under whose roof others met. */
const isSponsor = ({ token }: Found, { tree }: Act): boolean =>
  sponsoring.has(lemmaAbove(tree, token)) && tree.token(tree.token(token).head).deprel === "amod";

const between = new Set(["broker", "mediate", "facilitate", "negotiate"]);

/** "agreed on a truce brokered by Ghana": who brought others together. */
const isBroker = ({ token }: Found, { tree }: Act): boolean =>
  token >= 0 && tree.preposition(token) === "by" && between.has(lemmaAbove(tree, token));

/** Whether a name stands in a phrase that says where: "in the southern Japanese city". */
const isInSetting = (tree: Tree, token: number): boolean => {
  for (let at = token, steps = 0; at >= 0 && steps < 5; steps++) {
    const preposition = tree.preposition(at);
    if (within.has(preposition)) return true;
    const { deprel, head } = tree.token(at);
    if (preposition !== "" && preposition !== "of") return false;
    if (!/^(amod|compound|flat|nmod|conj)/.test(deprel)) return false;
    at = head;
  }
  return false;
};

/** Whether it is done to a thing, as against "traded fire". */
const isUponThing = ({ reading, tree, match }: Act): boolean => {
  const { object } = match.predicate.clause;
  return object !== undefined && !["FIRE", "ATTACK", "COMBAT"].some((value) => isOf(reading.lexicon, tree.lemma(object), value));
};

const meeting = listed("ends: meeting");

/** "looks forward to convening the committee in Geneva": where they will meet. */
const isVenue = ({ token, party }: Found, { tree }: Act): boolean => {
  if (party.type !== "place" || token < 0) return false;
  const { deprel, head } = tree.token(token);
  const top = /^(?:compound|flat)/.test(deprel) && head >= 0 ? head : token;
  return /^(?:in|at)$/.test(tree.preposition(top)) && meeting.has(lemmaAbove(tree, top));
};

const forum = listed("meetings of a body");

/** Texts that are on something. */
const texts = listed("documents");

const strangers = listed("attacks of strangers");

/** "condemned the bombings in Lahore": where those struck whom it condemns, a place that grieves. */
const isStruck = (each: Found, { tree, match }: Act): boolean => {
  const { object } = match.predicate.clause;
  return (
    object !== undefined &&
    strangers.has(tree.lemma(object)) &&
    isStateOrPlace(each.party) &&
    tree.isUnder(each.token, object) &&
    isInSetting(tree, each.token)
  );
};

const deaths = listed("bystanders: deaths");

/** "denounced the Lagos attack", "appalled by the shootings in Lagos": a town by which an attack is named has no part in it. */
const isNamedAfter = ({ token, party }: Found, { tree }: Act): boolean => {
  if (party.type !== "place" || token < 0) return false;
  const { deprel, head } = tree.token(token);
  if (head < 0 || !(deprel === "compound" || /^(?:in|at|near|outside)$/.test(tree.preposition(token)))) return false;
  return strangers.has(tree.lemma(head)) || deaths.has(tree.lemma(head));
};

/** What is said, felt or granted by somebody, wherever he is. */
const saying = new Set(["ACCUSE", "SUPPORT", "CONCEDE", "REJECT"]);

/** "thanked them in a message on Twitter", "backed it in parliament": where it was said, and on what; whoever backs mills or deplores riots in Ghana means Ghana. */
const isSaidThere = ({ token, party }: Found, { tree, actors, match: { entry, predicate } }: Act): boolean => {
  let top = token;
  while (top >= 0 && /^(?:compound|flat|amod|nmod:poss|conj)/.test(tree.token(top).deprel)) top = tree.token(top).head;
  if (top < 0 || actors.length === 0 || party.type === "person") return false;
  const preposition = tree.preposition(top);
  if (preposition === predicate.ownPreposition) return false;
  if (preposition === "on") return party.sector === "JRN" || party.sector === "BUS";
  return (
    preposition === "in" &&
    tree.token(top).head === predicate.clause.head &&
    tree.token(top).deprel.startsWith("obl") &&
    !(party.type === "state" && (entry.type === "SUPPORT" || (entry.type === "ACCUSE" && predicate.clause.object !== undefined)))
  );
};

const yielding = new Set(["AGREE", "CONCEDE", "RETREAT"]);

/** Places, states and meetings that are named for where it was. */
export const where: readonly Bystander[] = [
  // "Japan and Korea put their names to it in the Japanese city": where one of them is at home.
  {
    of: ({ type }) => withOthers.has(type),
    is: (each, { tree, actors, match }) =>
      isStateOrPlace(each.party) &&
      ((actors.length > 1 && !match.entry.flags.has("visit")) || actors.some(({ party }) => party.code === each.party.code)) &&
      isInSetting(tree, each.token),
  },
  // "In Moscow, the government called for …": where it said so.
  {
    of: ({ type }) => withOthers.has(type),
    is: (each, { tree, match }) =>
      isStateOrPlace(each.party) &&
      each.token >= 0 &&
      each.token <= 3 &&
      each.token < match.predicate.clause.head &&
      /^(in|at)$/i.test(tree.preposition(each.token)) &&
      /^(in|at)$/i.test(tree.token(0).form),
  },
  {
    of: ({ type }) => type === "CONSULT",
    is: (each, act) =>
      isBeside(each, act) || isSponsor(each, act) || (!act.match.entry.flags.has("visit") && act.joint && isWhere(each, act)),
  },
  { of: ({ type }, joint) => yielding.has(type) || (joint && withOthers.has(type)), is: isBroker },
  // "a meeting of the High-Level Council between the two": in which they meet.
  {
    of: ({ type }, joint) => type === "CONSULT" && joint,
    is: ({ party, token }, { tree }) =>
      party.type === "org" && party.code === "" && tree.preposition(token) === "of" && forum.has(lemmaAbove(tree, token)),
  },
  { of: ({ type }, joint) => type === "AGREE" && joint, is: isWhere },
  // "clashed in Tripoli" is told of both; "bombed radar stations near Baghdad" befell somebody.
  { of: ({ type }, joint) => type === "ASSAULT" && joint, is: (each, act) => isWhere(each, act) && !isUponThing(act) },
  {
    of: ({ type }) => type === "PROTEST",
    is: (each, { actors }) => isStateOrPlace(each.party) && actors.some((actor) => actor.token === each.token),
  },
  { of: ({ type }) => type === "AGREE" || type === "REQUEST" || type === "SUPPORT", is: isVenue },
  { of: ({ type, kind }) => kind !== "n" && saying.has(type), is: isSaidThere },
  { of: ({ type, kind }) => type === "ACCUSE" && kind === "v", is: isStruck },
  { of: ({ type }) => type === "ACCUSE" || type === "REQUEST", is: isNamedAfter },
  // "rejected three resolutions on the attack in Syria": where that was of which a text is.
  {
    of: ({ type, kind }) => type === "REJECT" && kind === "v",
    is: (each, act) => {
      const { object } = act.match.predicate.clause;
      return (
        object !== undefined &&
        isStateOrPlace(each.party) &&
        isInSetting(act.tree, each.token) &&
        texts.has(act.tree.lemma(object)) &&
        act.tree.isUnder(each.token, object) &&
        act.tree.token(each.token).head !== object
      );
    },
  },
];
