import { isFoundSo } from "../../arguments/askew.ts";
import { isOf } from "../../lexicon/lexicon.ts";
import type { Tree } from "../../syntax/tree.ts";
import { listed } from "../listed.ts";
import { all, hasOtherParticle, lemmaOf, type Sense, type Words } from "./words.ts";

/** Verbs of strikes from the air, not of workers'. */
const warring = new Set(["conduct", "launch", "carry", "mount", "perform", "fly", "deliver", "execute"]);

const areArmedStrikes = ({ tree, clause, verb, object }: Words): boolean =>
  object === "strike" && tree.token(clause.object!).xpos === "NNS" && warring.has(verb);

/** A single word in quotation marks. */
const isQuoted = ({ candidate, tree, own }: Words): boolean => {
  const [before, after] = [tree.sentence.tokens[own - 1], tree.sentence.tokens[own + 1]];
  return (
    candidate.match.entry.kind === "n" &&
    before !== undefined &&
    after !== undefined &&
    /^["“‘']$/.test(before.form) &&
    /^["”’']$/.test(after.form)
  );
};

const selves = new Set(["himself", "herself", "itself", "themselves", "oneself"]);

const isOnSelves = ({ tree, clause: { xcomp } }: Words): boolean =>
  xcomp !== undefined && tree.children(xcomp, "obj").some((each) => selves.has(tree.lemma(each)));

/** What waters, prices and winds do of themselves. */
const natural = listed("other acts: natural");

const isForecast = ({ candidate, tree, clause, verb }: Words): boolean =>
  verb === "warn" && candidate.recipients.length === 0 && natural.has(lemmaOf(tree, clause.ccomp));

/** What is weighed, not looked into. */
const weighed = listed("other acts: weighed");

const flows = new Set("influx flow number amount risk threat cost dependence reliance".split(" "));

const beholding = new Set(["see", "find", "leave", "watch", "have", "get"]);

/** "saw its offices ransacked", "left two soldiers wounded": nobody is met or left, it is told what befell them. */
const isBeheld = ({ verb, candidate, tree, clause: { xcomp } }: Words): boolean =>
  beholding.has(verb) &&
  candidate.type !== "ASSAULT" &&
  xcomp !== undefined &&
  tree.token(xcomp).xpos === "VBN" &&
  isFoundSo(tree, xcomp);

/** "compared the law to supporting thieves". */
const isLikened = ({ tree, own }: Words): boolean =>
  tree.token(own).xpos === "VBG" &&
  /^to$/i.test(tree.sentence.tokens[own - 1]?.form ?? "") &&
  tree.sentence.tokens.slice(0, own).some(({ lemma }) => /^(?:compare|liken|equate|tantamount|akin)$/.test(lemma));

const citizens = new Set(["CVL", "ELI", "SOC", "REL", "BUS", "MED", "EDU"]);

/** "voters voted for the president": an election, no act of a power. */
const isBallot = ({ verb, candidate: { actors, recipients } }: Words): boolean =>
  verb === "vote" &&
  all(
    actors,
    ({ party }) =>
      (party.type === "group" && (party.sector === undefined || citizens.has(party.sector))) || party.rule === "demonym",
  ) &&
  all(recipients, ({ party }) => party.type === "person" || party.type === "group" || party.sector === "LEG");

const ones = new Set(["he", "she", "i", "him", "her"]);

/** What is looked into as a thing of nature or trade, where nobody did wrong. */
const studied = listed("other acts: studied");
const scholars = new Set(["MED", "EDU"]);

/** What a laboratory sets apart. */
const isolated = listed("other acts: isolated");

/** "is to keep the peace", said of a task: what somebody is for, not what he is about to do. */
const tasks = listed("other acts: tasks");

const isTask = ({ tree, clause, candidate: { status } }: Words): boolean =>
  status === "planned" && clause.subject !== undefined && tasks.has(tree.lemma(clause.subject));

const priced = listed("other acts: priced");

/** "percentage of Americans who approved", "half of Britons". */
const isPolled = (tree: Tree, token: number): boolean =>
  [token, tree.token(token).head].some(
    (each) =>
      each >= 0 &&
      [each, ...tree.children(each, "nmod", "compound", "nummod")].some((word) =>
        /^(?:percentage|percent|cent|%|pc|proportion)$/.test(tree.lemma(word)),
      ),
  );

/** "went in first", "left them alone". */
const isNoLeaving = ({ verb, tree, own }: Words): boolean => {
  const next = tree.sentence.tokens.slice(own + 1, own + 5).map(({ form }) => form.toLowerCase());
  return verb === "go"
    ? /^(?:in|into|on|to|back|there|home|up|down|first|inside|ahead|along)$/.test(next[0] ?? "")
    : verb === "leave" && next.includes("alone");
};

/** "expressed deep regret at the deaths of", "at the loss of". */
const isSorrow = ({ tree, object, clause }: Words): boolean =>
  object === "regret" &&
  tree
    .children(clause.object!, "nmod")
    .concat(clause.obliques.map(({ head }) => head))
    .some((each) => tree.preposition(each) === "at" && /^(?:death|loss|passing|tragedy|suffering)$/.test(tree.lemma(each)));

/** "will call on the port admiral": nothing is asked of him. */
const isCall = ({ verb, tree, own, clause: { xcomp, ccomp } }: Words): boolean =>
  verb === "call" &&
  /^(?:on|upon)$/i.test(tree.sentence.tokens[own + 1]?.form ?? "") &&
  xcomp === undefined &&
  ccomp === undefined &&
  !tree.sentence.tokens.slice(own + 2).some(({ form }) => /^(?:to|for|not)$/i.test(form));

/** "a soldier who was supporting Operation Enduring Freedom": one who serves in it. */
const isService = ({ verb, tree, own, candidate: { actors } }: Words): boolean =>
  verb === "support" &&
  tree.sentence.tokens
    .slice(own + 1, own + 6)
    .some(({ lemma }) => /^(?:operation|mission|exercise|deployment|campaign)$/i.test(lemma)) &&
  all(actors, ({ party, token }) => {
    const one = party.type === "person" || (token >= 0 && !tree.token(token).xpos.endsWith("S"));
    return party.sector === "MIL" && one;
  });

/** What minds do. */
const thought = listed("other acts: thought");

/** "convoys headed for the town with food and blankets": no troops. */
const isRelief = ({ candidate: { actors, recipients }, tree }: Words): boolean =>
  all(
    [...actors, ...recipients.filter(({ party }) => party.type === "group")],
    ({ party }) => party.code === "" && /\b(?:convoys?|trucks?|lorries|planes?|ships?|flights?|helicopters?)$/i.test(party.text),
  ) &&
  tree.sentence.tokens.some(({ lemma }) =>
    /^(?:aid|relief|humanitarian|food|medicine|blanket|medical|flour|wheat|rice|tent|donate)$/i.test(lemma),
  );

const outings = new Set(["deployment", "mission", "exercise", "tour", "visit", "patrol", "training"]);

/** Words of other acts that mean something else. */
export const otherActs: readonly Sense[] = [
  { type: "PROTEST", is: areArmedStrikes, why: "strikes of arms" },
  { type: "any", is: isQuoted, why: "so called by somebody" },
  {
    type: "SANCTION",
    is: (words) => words.verb === "end" && hasOtherParticle(words),
    why: "with its particle it means something else",
  },
  { type: "any", is: isLikened, why: "what something is compared to" },
  {
    type: "REJECT",
    is: ({ verb, object, lexicon }) => (verb === "fight" || verb === "beat") && isOf(lexicon, object, "ATTACK"),
    why: "an attack is fought off, nothing refused",
  },
  { type: "any", is: isBeheld, why: "it says what befell somebody" },
  { type: "SUPPORT", is: isBallot, why: "an election" },
  { type: "THREATEN", is: isOnSelves, why: "only themselves are in danger" },
  { type: "THREATEN", is: isForecast, why: "a forecast" },
  {
    type: "MOBILIZE",
    is: ({ candidate: { match, actors } }) =>
      match.entry.flags.has("exercise") &&
      all(
        actors,
        ({ party, token }) =>
          party.type === "person" || (token >= 0 && ones.has(match.predicate.tree.token(token).form.toLowerCase())),
      ),
    why: "a person trains, no force",
  },
  {
    type: "ACCUSE",
    is: ({ candidate, object }) => candidate.mode === "investigate" && weighed.has(object),
    why: "possibilities are weighed, nobody is charged",
  },
  {
    type: "any",
    is: ({ candidate: { match, recipients }, own }) => match.entry.kind === "n" && recipients.some(({ token }) => token === own),
    why: "the noun names the party itself",
  },
  {
    type: "ACCUSE",
    is: ({ candidate: { mode, actors }, object, tree, clause }) =>
      mode === "investigate" &&
      (studied.has(object) ||
        (clause.object !== undefined && tree.children(clause.object, "compound").some((each) => studied.has(tree.lemma(each)))) ||
        all(actors, ({ party: { sector = "", type } }) => scholars.has(sector) && type === "group")),
    why: "studied, nobody is charged",
  },
  {
    type: "SANCTION",
    is: ({ object, tree, own }) =>
      isolated.has(object) ||
      (isolated.has(tree.lemma(Math.max(0, tree.token(own).head))) && tree.token(own).deprel.startsWith("acl")),
    why: "work of a laboratory",
  },
  { type: "any", is: isTask, why: "what somebody is for" },
  {
    type: "ACCUSE",
    is: ({ verb, tree, clause: { obliques } }) =>
      verb === "charge" &&
      obliques.some(({ preposition, head }) => preposition === "for" && priced.has(tree.lemma(head))) &&
      !obliques.some(({ preposition }) => preposition === "with"),
    why: "asked to pay",
  },
  {
    type: "SUPPORT",
    is: ({ tree, candidate: { actors } }) => all(actors, ({ token }) => token >= 0 && isPolled(tree, token)),
    why: "an opinion poll",
  },
  {
    type: "COERCE",
    is: ({ verb, candidate: { actors } }) =>
      (verb === "keep" || verb === "house" || verb === "lodge") &&
      all(actors, ({ party }) => party.rule === "authorities of the place"),
    why: "where somebody stayed",
  },
  { type: "RETREAT", is: isNoLeaving, why: "gone in, or left alone" },
  {
    type: "MOBILIZE",
    is: ({ tree, clause: { xcomp } }) =>
      xcomp !== undefined &&
      tree.lemma(xcomp) === "leave" &&
      tree.children(xcomp, "obj").some((each) => /^(?:country|territory|state|kingdom)$/.test(tree.lemma(each))),
    why: "sent away, not sent into the field",
  },
  {
    type: "SUPPORT",
    is: ({ verb, tree, own, candidate: { recipients } }) =>
      verb === "thank" && recipients.length === 0 && /^you$/i.test(tree.sentence.tokens[own + 1]?.form ?? ""),
    why: "a word of thanks",
  },
  { type: "SUPPORT", is: isService, why: "a soldier's service" },
  { type: "CONCEDE", is: isSorrow, why: "sorrow for what others suffer" },
  { type: "REQUEST", is: isCall, why: "a call paid on somebody" },
  {
    type: "MOBILIZE",
    is: ({ candidate: { actors } }) => all(actors, ({ party }) => /\bspace\b|\bnasa\b/i.test(party.name)),
    why: "a flight into space",
  },
  {
    type: "REQUEST",
    is: ({ candidate: { match, head }, tree }) => match.entry.id === "request.must" && thought.has(tree.lemma(head)),
    why: "how something is to be thought of",
  },
  { type: "MOBILIZE", is: isRelief, why: "relief on its way" },
  {
    type: "MOBILIZE",
    is: ({ verb, tree, own, candidate: { status } }) =>
      status === "happened" && (verb === "base" || (verb === "station" && /^(?:acl|advcl)/.test(tree.token(own).deprel))),
    why: "where they belong, nobody is moved",
  },
  {
    type: "RETREAT",
    is: ({ clause: { obliques }, tree }) =>
      obliques.some(({ preposition, head }) => ["for", "on"].includes(preposition) && outings.has(tree.lemma(head))),
    why: "off to a task, no withdrawal",
  },
  { type: "RETREAT", is: ({ object }) => flows.has(object), why: "a flow is less, nobody withdraws" },
  {
    type: "PROTEST",
    is: ({ candidate: { mode, actors, recipients } }) =>
      mode === "riot" &&
      actors.length === 1 &&
      actors[0]!.party.type === "person" &&
      recipients.every(({ party }) => party.type === "person" || party.sector === "LEG"),
    why: "one person is no crowd",
  },
];
