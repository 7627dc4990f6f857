import { isTimeNoun } from "../arguments/time-noun.ts";
import { numberOf } from "../lexicon/vocabulary.ts";
import { isGuessed } from "../parties/from-context.ts";
import type { Found } from "../parties/read-parties.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Candidate } from "./candidate.ts";
import { listed } from "./listed.ts";

/** How often, said of what is always so. */
const frequency = listed("frequency");

/** What people love, tend and hate to do they do in general. */
const leanings = listed("leanings");

/** Whoever there may be, before "who": "those who", "people who", "a man who". */
const anybody = listed("anybody");
const any = new Set(["a", "an", "any", "every", "each", "no", "those"]);

/** What tells itself by being said, also in the present: "governments condemn". */
const spoken = new Set(["ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN"]);

const isStateless = ({ party }: Found): boolean => party.code === "";

/** A finite verb in the plain present, without auxiliaries. */
const isPlainPresent = (tree: Tree, index: number): boolean =>
  /^VB[ZP]$/.test(tree.token(index).xpos) && tree.child(index, "aux", "aux:pass", "cop") === undefined;

/** The finite verb of an act told by a participle, an infinitive or a second verb beside it. */
function finiteVerb(tree: Tree, head: number): number {
  let at = head;
  for (let steps = 0; steps < 6; steps++) {
    const { deprel, head: up, xpos } = tree.token(at);
    if (up < 0 || /^VB[ZPD]$/.test(xpos) || tree.child(at, "aux") !== undefined) return at;
    if (!/^(xcomp|advcl|conj)/.test(deprel)) return at;
    at = up;
  }
  return at;
}

/** Whether an adverb of frequency stands with a verb, or with the one that it goes on from ("routinely chant and march"). */
const isFrequent = (tree: Tree, verb: number): boolean =>
  [verb, tree.token(verb).deprel === "conj" ? tree.token(verb).head : verb].some((each) =>
    tree.children(each, "advmod").some((adverb) => frequency.has(tree.lemma(adverb))),
  );

/** "works best when", "we talk often": how or how often, told of no occasion. */
const isManner = (tree: Tree, verb: number): boolean =>
  tree
    .children(verb, "advmod")
    .some((adverb) => adverb > verb && /^(?:best|better|well|often|sometimes|rarely)$/i.test(tree.token(adverb).form));

/** "those who demand", "people who attack": said of whoever does. */
function isOfAnybody(tree: Tree, verb: number, actors: readonly Found[]): boolean {
  const { deprel, head } = tree.token(verb);
  if (!deprel.startsWith("acl:relcl") || head < 0) return false;
  const determiner = tree.children(head, "det").map((each) => tree.lemma(each))[0];
  if (!actors.every(({ token }) => token === head || isUnderVerb(tree, token, verb))) return false;
  if (["those", "any", "every", "that"].includes(determiner ?? "")) return actors.every(({ token }) => token === head);
  // "a British minister who promises"
  if (
    /^an?$/.test(determiner ?? "") &&
    /^(?:role|nationality)/.test(actors[0]!.party.rule ?? "") &&
    tree.token(head).xpos === "NN"
  )
    return actors.every(({ token, party }) => token === head && party.type === "group");
  return anybody.has(tree.lemma(head)) && actors.every(isStateless) && (determiner === undefined || any.has(determiner));
}

/** "politicians who finance gangs": whoever does, of no state that is said. */
function isOfSome(tree: Tree, verb: number, actors: readonly Found[]): boolean {
  const { deprel, head } = tree.token(verb);
  return (
    deprel.startsWith("acl:relcl") &&
    head >= 0 &&
    tree.token(head).xpos === "NNS" &&
    tree.child(head, "det", "nummod", "nmod:poss") === undefined &&
    actors.every(({ token }) => token === head || (token >= 0 && /^W/.test(tree.token(token).xpos))) &&
    !tree.children(head).some((child) => child < head && /^\p{Lu}/u.test(tree.token(child).form))
  );
}

/** "Whenever he was stopped, they would let him go": a clause with such a one, or that clause itself. */
function isEachTime(tree: Tree, verb: number): boolean {
  if (!tree.has(whenever)) return false;
  for (let at = verb, steps = 0; at >= 0 && steps < 5; at = tree.token(at).head, steps++)
    for (const clause of [at, ...tree.children(at, "advcl")])
      if (tree.children(clause, "mark", "advmod").some((child) => tree.lemma(child) === "whenever")) return true;
  return false;
}

const whenever = numberOf("whenever");

const isUnderVerb = (tree: Tree, token: number, verb: number): boolean => token >= 0 && tree.isUnder(token, verb);

/** "a lawyer defends a burglar": one of a kind, of no state. */
const isOneOfAKind = (tree: Tree, { token, party }: Found): boolean =>
  token >= 0 &&
  party.code === "" &&
  tree.token(token).xpos === "NN" &&
  tree.children(token, "det").some((each) => any.has(tree.lemma(each)));

/** "a typical ringleader". */
const isTypical = (tree: Tree, { token }: Found): boolean =>
  token >= 0 && tree.children(token, "amod").some((each) => /^(?:typical|average|ordinary|prototypical)$/.test(tree.lemma(each)));

/** "a Norwegian": one of a people, whoever he is. */
const isOneOfAPeople = (tree: Tree, { token, party }: Found): boolean =>
  token >= 0 &&
  party.rule === "demonym" &&
  !tree.token(token).xpos.endsWith("S") &&
  tree.children(token, "det").some((each) => /^(?:an?|any|every)$/.test(tree.lemma(each)));

/** "people in Kenya", "Americans": all of a country, no crowd that comes together. */
const isPopulace = ({ party }: Found): boolean =>
  party.type === "group" &&
  (party.sector === "CVL" || party.rule === "demonym") &&
  !/\d|thousand|hundred|million/i.test(party.text);

/** One of a kind, of no state that is said, of whom a relative clause tells. */
const isWhoeverWill = (tree: Tree, verb: number, { token, party }: Found): boolean =>
  token >= 0 &&
  tree.token(verb).deprel.startsWith("acl:relcl") &&
  tree.token(verb).head === token &&
  (party.code === "" || isGuessed(party)) &&
  tree.token(token).xpos === "NN" &&
  tree.children(token, "det").some((each) => /^(?:an?|any|every)$/.test(tree.lemma(each)));

/** Without an article or a number. */
const isBare = (tree: Tree, { token }: Found): boolean =>
  token >= 0 && tree.child(token, "det", "nummod") === undefined && tree.token(token).xpos.endsWith("S");

/** Whether a day or a "now" stands in the sentence. */
const isDated = (tree: Tree): boolean =>
  tree.sentence.tokens.some(
    ({ index, form }) => isTimeNoun(tree, index) || /^(?:now|today|currently|tonight|again)$/i.test(form),
  );

const isForetoldOfAny = (tree: Tree, verb: number): boolean =>
  tree.children(verb, "aux").some((each) => /^(?:will|would|'ll)$/i.test(tree.token(each).form));

/** "politicians promise": all of a kind, of no state. */
const isKind = (tree: Tree, { token, party }: Found): boolean =>
  token >= 0 &&
  party.code === "" &&
  tree.token(token).xpos === "NNS" &&
  tree.child(token, "det", "nummod", "nmod:poss") === undefined;

/**
 * Why the plain present of a sentence tells nothing that happened, but what anybody of a kind does ("people who demand sanctions",
 * "governments always promise aid"); null if it does. Headlines, which tell the past so, bear no full stop.
 */
export function inGeneral(tree: Tree, { head, type, actors, recipients, speakers }: Candidate): string | null {
  const verb = finiteVerb(tree, head);
  if (
    isForetoldOfAny(tree, verb) &&
    speakers.length === 0 &&
    actors.length > 0 &&
    actors.every((each) => isOneOfAPeople(tree, each))
  )
    return "what one of them would do";
  // "an attorney who will defend you"
  if (isForetoldOfAny(tree, verb) && actors.length > 0 && actors.every((each) => isWhoeverWill(tree, verb, each)))
    return "said of whoever does it";
  if (isEachTime(tree, verb)) return "what happens each time";
  if (!isPlainPresent(tree, verb)) return null;
  const above = tree.token(head).deprel.startsWith("xcomp") ? tree.token(head).head : -1;
  if (above >= 0 && leanings.has(tree.lemma(above)) && isPlainPresent(tree, above)) return "what they tend to do";
  if (actors.length > 0 && isOfSome(tree, verb, actors)) return "said of whoever does it";
  if (actors.length === 0 || speakers.length > 0) return null;
  if (isOfAnybody(tree, verb, actors)) return "said of whoever does it";
  if ((type === "CONSULT" || type === "COOPERATE") && isManner(tree, verb)) return "what they do as a rule";
  if (isProse(tree) && actors.every((each) => isOneOfAPeople(tree, each)) && recipients.every(isStateless))
    return "what one of them does";
  if (isProse(tree) && isFrequent(tree, verb) && actors.every(isPopulace) && recipients.every(isStateless))
    return "what people there always do";
  if (isProse(tree) && actors.every((each) => isTypical(tree, each))) return "what one of a kind does";
  // "Thus, Kenyans vote for members of town councils"
  if (
    isProse(tree) &&
    !spoken.has(type) &&
    actors.every((each) => (isPopulace(each) || each.party.rule === "demonym") && isBare(tree, each)) &&
    !isDated(tree)
  )
    return "what people there do";
  if (!isProse(tree) || !actors.every(isStateless)) return null;
  if (!recipients.every((each) => isStateless(each) || isGuessed(each.party))) return null;
  if (isFrequent(tree, verb)) return "what they always do";
  if (actors.every((each) => isOneOfAKind(tree, each))) return "what one of a kind does";
  // "Dignitaries condemn the act"
  if ((!spoken.has(type) || recipients.length === 0) && actors.every((each) => isKind(tree, each)))
    return "what a kind of people do";
  return null;
}

const isProse = (tree: Tree): boolean => /^[.!?;]$/.test(tree.sentence.tokens.at(-1)?.form ?? "") || isQuotedEnd(tree);

/** A full stop within closing quotation marks. */
const isQuotedEnd = (tree: Tree): boolean => /^[.!?]$/.test(tree.sentence.tokens.at(-2)?.form ?? "");
