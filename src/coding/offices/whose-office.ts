import type { Sentence } from "../../language/analysis.ts";
import type { World } from "../../world/world.ts";
import type { Party } from "../finding.ts";
import { actorInWords, stateOfParty } from "../parties/actor-in-words.ts";
import { isGuessed } from "../parties/from-context.ts";
import { isStateCode } from "../parties/state-code.ts";
import type { Parties } from "../syntax/parties.ts";
import type { Tree } from "../syntax/tree.ts";
import { subjectOf } from "../syntax/verb.ts";
import type { Holder } from "./holder.ts";
import type { TitlePhrase } from "./title-phrase.ts";

/** A head of state or minister without "of": of the state that the world knows him to serve. */
export const ofHolder = (party: Party, phrase: TitlePhrase, world: World): Party | null => {
  // "the army chief, General Jane Doe": of the state that she is of.
  if (phrase.title.class === "military" && isStateCode(party.code) && !isGuessed(party)) {
    const own = stateOfParty(party, world);
    if (own) return own;
  }
  if (phrase.title.class === "body") {
    const held = world.offices(party.id).filter(({ title, of }) => of.type === "org" && sameTitle(title, phrase.title.words));
    const [one] = held;
    return one && held.every(({ of }) => of.id === one.of.id) ? actorInWords(one.of, party, "body-of-person") : null;
  }
  const ofMinistry = phrase.title.class === "spokesperson" && /ministry/i.test(phrase.name);
  if (!["state", "ministry", "diplomatic"].includes(phrase.title.class) && !ofMinistry) return null;
  // What the world knows: a state guessed from the sentence is no evidence for an office.
  const holdings = world.offices(party.id).filter((holding) => holding.title.toLowerCase().includes(phrase.title.words));
  const state =
    holdings.map((holding) => holding.of).findLast((of) => of.type === "state" && of.code === party.code) ??
    holdings.map((holding) => holding.of).findLast((of) => of.type === "state") ??
    (party.rule === "title of one state" ? world.actor(`state:${party.code}`) : undefined) ??
    world.actor(`state:${world.actor(party.id)?.code}`);
  if (state?.type !== "state" && isStateCode(party.code) && /^(GOV|ELI)$/.test(party.sector ?? "GOV")) {
    const own = stateOfParty(party, world, "state-of-party");
    if (own) return own;
  }
  if (state?.type !== "state" || (holdings.length === 0 && party.sector !== undefined && party.sector !== "GOV")) return null;
  return actorInWords(state, party, "state-of-person");
};

/** "Peru named Jane Doe as prime minister": of the state that does so. */
export const ofNaming = (
  sentence: Sentence,
  tree: Tree,
  { title }: TitlePhrase,
  { verb, effect, party }: Holder,
  world: World,
  parties: Parties,
): Party | null => {
  if (verb === undefined || effect === "none" || !["state", "ministry", "military"].includes(title.class)) return null;
  const subject = subjectOf(tree, verb);
  const doer = subject === undefined ? null : parties.at(sentence, subject);
  return doer && doer.id !== party.id ? stateOfParty(doer, world, "state-that-names") : null;
};

const sameTitle = (a: string, b: string): boolean => a.toLowerCase().replace(/-/g, " ").includes(b.replace(/-/g, " "));
