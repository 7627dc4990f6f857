import { isOf } from "../../lexicon/lexicon.ts";
import { within } from "../../parties/place-phrase.ts";
import type { Found } from "../../parties/read-parties.ts";
import type { Tree } from "../../syntax/tree.ts";
import type { Match } from "../match.ts";
import type { Reading } from "../reading.ts";
import { isJoint, isOfEachOther } from "./sides.ts";

/** An act with its doers, in which somebody may be no recipient. */
interface Act {
  readonly reading: Reading;
  readonly match: Match;
  readonly tree: Tree;
  readonly actors: readonly Found[];
  /** Whether the doers are of two states or more. */
  readonly joint: boolean;
}

/** Who, of certain acts, only stands where a recipient would. */
interface Bystander {
  readonly of: (entry: Match["entry"], joint: boolean) => boolean;
  readonly is: (each: Found, act: Act) => boolean;
}

/** The recipients of an act without those who only stand where one would. */
export function recipientsLeft(
  reading: Reading,
  match: Match,
  actors: readonly Found[],
  recipients: readonly Found[],
): readonly Found[] {
  if (recipients.length === 0) return recipients;
  const { entry } = match;
  const joint = isJoint(actors);
  if (entry.type === "AGREE" && joint && recipients.every(({ party }) => party.code === "")) return [];
  const act: Act = { reading, match, tree: match.predicate.tree, actors, joint };
  // Nobody does it to himself: the same words at both ends are misread at one.
  const [only] = actors;
  let left =
    actors.length === 1 && only
      ? recipients.filter(({ party }) => party.start !== only.party.start || party.id !== only.party.id)
      : recipients;
  for (const { of, is } of bystanders) if (of(entry, joint)) left = left.filter((each) => !is(each, act));
  return left;
}

const giving = new Set(["AID", "COOPERATE", "SUPPORT", "AGREE"]);

/** Acts with another, not with oneself at home. */
const withOthers = new Set(["SUPPORT", "AGREE", "COOPERATE", "CONSULT", "AID", "REQUEST"]);

/** What officials do not do to their own state: "vowed that the United States would not be intimidated". */
const ownless = new Set(["REJECT", "AGREE", "THREATEN", "CONCEDE"]);

const bystanders: readonly Bystander[] = [
  {
    of: () => true,
    is: (each, { tree, actors }) => isAddressed(each) || isMedium(tree, each) || actors.some((actor) => isPartOf(each, actor)),
  },
  // "Japan and Korea put their names to it in the Japanese city": where one of them is at home.
  {
    of: ({ type }) => withOthers.has(type),
    is: (each, { tree, actors }) =>
      isPlace(each) &&
      (actors.length > 1 || actors.some(({ party }) => party.code === each.party.code)) &&
      isInSetting(tree, each.token),
  },
  // "withdrew their ambassadors": one's own.
  {
    of: ({ type }) => type === "SANCTION" || type === "REJECT",
    is: ({ token, party }, { tree, actors }) =>
      token >= 0 &&
      tree.token(token).xpos === "PRP$" &&
      /^(its|their|his|her)$/i.test(tree.token(token).form) &&
      actors.some((actor) => actor.party.code === party.code && party.code !== ""),
  },
  // "fired rockets", "retaliated with a salvo": what is fired is nobody.
  {
    of: ({ type }) => type === "ASSAULT",
    is: ({ token, party }, { tree }) =>
      token >= 0 &&
      party.type === "group" &&
      ammunition.test(tree.lemma(token)) &&
      (tree.token(token).deprel === "obj" || tree.preposition(token) === "with"),
  },
  // "broke up demonstrations against the president": not him.
  {
    of: ({ type }) => type === "COERCE" || type === "ASSAULT",
    is: ({ token }, { tree }) => isProtestedAgainst(tree, token),
  },
  // "denied that Moscow was attacking civilians", said by its envoy.
  {
    of: ({ type }) => ownless.has(type),
    is: ({ party }, { actors }) =>
      party.type === "state" &&
      (party.sector ?? "") === "" &&
      actors.length > 0 &&
      actors.every((actor) => actor.party.code === party.code && /^(GOV|ELI)?$/.test(actor.party.sector ?? "")),
  },
  // "In Moscow, the government called for …": where it said so.
  {
    of: ({ type }) => withOthers.has(type),
    is: (each, { tree, match }) =>
      isPlace(each) &&
      each.token >= 0 &&
      each.token <= 3 &&
      each.token < match.predicate.clause.head &&
      /^(in|at)$/i.test(tree.preposition(each.token)) &&
      /^(in|at)$/i.test(tree.token(0).form),
  },
  // "demanded an explanation for the death of a journalist".
  { of: ({ type }) => type === "REQUEST", is: (each, { tree }) => isVictim(tree, each) },
  // "rejects accusations that it sends troops": who is told of in them.
  { of: ({ type, kind }) => type === "REJECT" && kind === "v", is: (each, act) => isInCharge(each, act) },
  // "in accordance with the UN Charter": whose text it is.
  { of: ({ type }) => withOthers.has(type), is: ({ token }, { tree }) => isOfText(tree, token) },
  // Both do it to both (CODING-NOTES, "Reciprocal events").
  { of: (_, joint) => joint, is: ({ token }, { tree }) => token >= 0 && isOfEachOther(tree, token) },
  { of: ({ type, kind }) => type === "AGREE" && kind === "l", is: (each, act) => isOwnerOfObject(each, act) },
  {
    of: ({ type, mode }, joint) => (type === "COOPERATE" || mode === "release") && joint,
    is: ({ token }, { match }) => token === match.predicate.clause.object,
  },
  {
    of: ({ type }) => type === "CONSULT",
    is: (each, { tree, match, joint }) =>
      isBeside(tree, each) || isSponsor(tree, each) || (!match.entry.flags.has("visit") && joint && isWhere(tree, each)),
  },
  { of: ({ type }, joint) => type === "AGREE" && joint, is: (each, { tree }) => isWhere(tree, each) },
  // "clashed in Tripoli" is told of both; "bombed radar stations near Baghdad" befell somebody.
  {
    of: ({ type }, joint) => type === "ASSAULT" && joint,
    is: (each, act) => isWhere(act.tree, each) && !isUponThing(act),
  },
  {
    of: ({ type }) => type === "ASSAULT",
    is: (each, { tree, actors }) =>
      isAttack(tree, each) ||
      actors.some((actor) => actor.token >= 0 && (actor.party.text === each.party.text || isWithin(each, actor))),
  },
  {
    of: ({ type, kind }) => type === "ACCUSE" && kind === "a",
    is: (each, { tree, match }) => isToldOf(tree, each, match.predicate.clause.head),
  },
  { of: ({ type }) => type === "ACCUSE", is: (each, { tree }) => isOwnerOfHarm(tree, each) },
  { of: ({ type, mode }) => type === "ACCUSE" && mode === "investigate", is: (each, { tree }) => isVictim(tree, each) },
  { of: ({ type }) => giving.has(type), is: (each, { reading, tree }) => isGoods(reading, tree, each) },
  {
    of: ({ type }) => type === "PROTEST",
    is: (each, { actors }) => isPlace(each) && actors.some((actor) => actor.token === each.token),
  },
];

/** "Mr. President", "Madam Speaker": whoever is spoken to. */
const isAddressed = ({ party }: Found): boolean =>
  /^(?:mr|mrs|ms|mister|madam|madame)\.? (?:vice[- ])?(?:president|speaker|chair(?:man|woman|person)?|secretary(?:[- ]general)?|(?:prime )?minister|ambassador)$/i.test(
    party.text,
  );

/** "spoke out against it on French television": by what it was said. */
const isMedium = (tree: Tree, { token, party }: Found): boolean =>
  party.sector === "JRN" && token >= 0 && ["on", "in", "via", "through", "over"].includes(tree.preposition(token));

/** "an order by President Doe": the title within the doer's own words. */
const isPartOf = ({ party }: Found, { party: actor }: Found): boolean =>
  (actor.type === "person" ? party.type !== "state" : actor.type === "org") &&
  party.start >= actor.start &&
  party.end <= actor.end &&
  party.end - party.start < actor.end - actor.start;

/** "gave its consent", "made a Turkish promise": whose the promise is. */
const isOwnerOfObject = ({ token, party }: Found, { tree, actors, match }: Act): boolean => {
  const { object } = match.predicate.clause;
  if (object === undefined || token < 0) return false;
  const { head, deprel } = tree.token(token);
  return (
    head === object &&
    (deprel === "nmod:poss" || (/^(amod|compound)/.test(deprel) && actors.some((actor) => actor.party.code === party.code)))
  );
};

/** "On the sidelines of the Assembly": at whose meeting others met. */
const isBeside = (tree: Tree, { token }: Found): boolean => {
  const above = token < 0 ? -1 : tree.token(token).head;
  return above >= 0 && ["sideline", "margin", "fringe"].includes(tree.lemma(above));
};

/** "UN-sponsored talks": under whose roof others met. */
const isSponsor = (tree: Tree, { token }: Found): boolean => {
  const above = token < 0 ? -1 : tree.token(token).head;
  return (
    above >= 0 &&
    /^(sponsor|broker|mediate|back|lead|host|chair|facilitate|supervise|monitor)$/.test(tree.token(above).lemma) &&
    tree.token(above).deprel === "amod"
  );
};

/** Whether a name stands in a phrase that says where: "in the southern Japanese city". */
const isInSetting = (tree: Tree, token: number): boolean => {
  for (let at = token, steps = 0; at >= 0 && steps < 5; steps++) {
    const preposition = tree.preposition(at);
    if (within.has(preposition)) return true;
    const { deprel, head } = tree.token(at);
    if (preposition !== "" && preposition !== "of") return false;
    if (!/^(amod|compound|flat|nmod)/.test(deprel)) return false;
    at = head;
  }
  return false;
};

/** "the UN Charter", "the Geneva Conventions", led in by no more than "under" or "with". */
const isOfText = (tree: Tree, token: number): boolean => {
  if (token < 0 || !/^(compound|amod|flat)/.test(tree.token(token).deprel)) return false;
  const { head } = tree.token(token);
  return (
    head > token &&
    /^(charter|convention|covenant|protocol)$/.test(tree.lemma(head)) &&
    /^(with|under|per)$/.test(tree.preposition(head))
  );
};

const isPlace = ({ party }: Found): boolean => party.type === "place" || party.type === "state";

/** A place that is named only for where a meeting was. */
const isWhere = (tree: Tree, each: Found): boolean =>
  each.token >= 0 && isPlace(each) && ["in", "at", "near", "outside"].includes(tree.preposition(each.token));

/** "an investigation into the deaths of two nurses": whom it befell is not under investigation. */
const isVictim = (tree: Tree, { token }: Found): boolean => {
  if (token < 0 || tree.preposition(token) !== "of") return false;
  const { head } = tree.token(token);
  return (
    head >= 0 &&
    /^(death|killing|murder|shooting|assassination|disappearance|abduction|kidnapping|poisoning|torture|beating|massacre|drowning)$/.test(
      tree.lemma(head),
    )
  );
};

/** "called the president's detention an outrage": whom it befell; "France's expulsion of diplomats" is France's. */
const isOwnerOfHarm = (tree: Tree, { token }: Found): boolean => {
  if (token < 0 || tree.token(token).deprel !== "nmod:poss") return false;
  const { head } = tree.token(token);
  return (
    head >= 0 &&
    harms.test(tree.lemma(head)) &&
    !tree.children(head, "nmod").some((child) => /^(of|against|on)$/.test(tree.preposition(child)))
  );
};

const harms =
  /^(detention|arrest|imprisonment|incarceration|death|killing|murder|assassination|disappearance|abduction|kidnapping|poisoning|torture|execution|overthrow|ouster|removal|conviction|sentencing|beheading|hanging|lynching|jailing|expulsion|deportation|mistreatment)$/;

const ammunition = /^(rocket|missile|shell|salvo|mortar|torpedo|grenade|bomb|barrage|volley|drone)$/;

const protests = /^(demonstration|protest|rally|march|riot|uprising|revolt|unrest|protester|demonstrator)$/;

const isProtestedAgainst = (tree: Tree, token: number): boolean => {
  for (let at = token, steps = 0; at >= 0 && steps < 4; at = tree.token(at).head, steps++) {
    const { head } = tree.token(at);
    if (tree.preposition(at) === "against" && head >= 0)
      return [head, ...tree.children(head, "obj").filter((object) => object < at)].some((noun) =>
        protests.test(tree.lemma(noun)),
      );
  }
  return false;
};

/** Whether somebody is named within the clause of an accusation that is rejected. */
const isInCharge = ({ token, party }: Found, { tree, actors, match: { predicate } }: Act): boolean => {
  const { object, ccomp, head } = predicate.clause;
  // "denied that American soldiers had forced him out"
  if (token >= 0 && ccomp !== undefined && tree.lemma(head) === "deny" && tree.isUnder(token, ccomp))
    return actors.some((actor) => actor.party.code === party.code);
  if (token < 0 || object === undefined || !/^(accusation|allegation|charge|claim|suggestion|report)$/.test(tree.lemma(object)))
    return false;
  return tree.children(object, "acl", "ccomp").some((clause) => tree.isUnder(token, clause) && tree.preposition(token) !== "by");
};

/** Whether it is done to a thing, as against "traded fire". */
const isUponThing = ({ reading, tree, match }: Act): boolean => {
  const { object } = match.predicate.clause;
  return object !== undefined && !["FIRE", "ATTACK", "COMBAT"].some((value) => isOf(reading.lexicon, tree.lemma(object), value));
};

/** "under shelling and airstrikes": what is done to somebody is nobody. */
const isAttack = (tree: Tree, { token, party }: Found): boolean =>
  token >= 0 && party.code === "" && /^(air ?strikes?|strikes?|raids?|shellings?|bombings?)$/i.test(tree.token(token).form);

/** "Ukrainian" of "Ukrainian troops": part of the words that say who did it. */
const isWithin = ({ party }: Found, { party: doer }: Found): boolean =>
  party.start >= doer.start && party.end <= doer.end && party.end - party.start < doer.end - doer.start;

const handing = /^(give|offer|contribute|provide|send|donate|deliver|lend|dispatch|commit|pledge)$/;

/** Those who are sent to help, as against those who are helped. */
function isHandedOver(tree: Tree, token: number, { sector = "" }: Found["party"]): boolean {
  const { deprel, head } = tree.token(token);
  if (deprel !== "obj" || !handing.test(tree.lemma(head)) || tree.child(head, "iobj") !== undefined) return false;
  if (tree.children(head, "obl").some((child) => tree.preposition(child) === "with")) return false;
  return (
    /^(MIL|COP|MED)$/.test(sector) ||
    /^(man|woman|volunteer|expert|doctor|instructor|adviser|observer|monitor|engineer|technician|official)$/.test(
      tree.lemma(token),
    )
  );
}

/** "promised to contribute 300 men", "offered a field hospital", and ships and planes of nobody: what is given, never who is given it. */
const isGoods = (reading: Reading, tree: Tree, { token, party }: Found): boolean =>
  token >= 0 &&
  party.code === "" &&
  (isHandedOver(tree, token, party) ||
    ["VEHICLE", "WARSHIP", "GOODS"].some((value) => isOf(reading.lexicon, tree.lemma(token), value)));

/** "It is unacceptable that the envoys have been turned away": whom it befell, not who is at fault. */
const isToldOf = (tree: Tree, { token }: Found, head: number): boolean =>
  token >= 0 &&
  tree
    .children(head, "csubj", "ccomp")
    .flatMap((clause) => tree.children(clause, "nsubj:pass"))
    .some((subject) => token === subject || tree.isUnder(token, subject));
