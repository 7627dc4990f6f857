import type { Analysis, Sentence } from "../../language/analysis.ts";
import type { World } from "../../world/world.ts";
import type { Party } from "../finding.ts";
import type { Parties } from "../syntax/parties.ts";
import type { Tree } from "../syntax/tree.ts";
import { BROKERING, isAgreed, REACHING, SIGNING } from "./acts.ts";
import { BOTH_SIGN, bilateral, isSide } from "./bilateral.ts";
import { isOfAgreements } from "./it-alone.ts";
import { joinedPair } from "./joined-pair.ts";
import type { NamedInSentence } from "./naming.ts";
import { isPartner, subjectsOf } from "./partners.ts";
import type { Standing } from "./standing-beside.ts";
import { toldBefore } from "./told-before.ts";
import { truceAtHome } from "./truce-at-home.ts";

/** What is known of an agreement for which its sentence names nobody. */
interface Unsigned {
  readonly named: NamedInSentence;
  readonly standing: Standing;
  readonly name: string;
  /** Whether two do so whom only such words name: "the two governments". */
  readonly both: boolean;
  /** Whether it is a truce, or more is said of it: how many they are, what they are worth. */
  readonly counted: boolean;
  /** Known by its name, and not made between two. */
  readonly isMultilateral: boolean;
}

/** Whose an agreement is of which the sentence names no side: the pair that it joins, those at war at home, the two states of the text, the two told before. */
export const guessedSides = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  { named, standing, name, both, counted, isMultilateral }: Unsigned,
  parties: Parties,
  world: World,
): readonly Party[] => {
  // "Negotiations on a treaty on extradition are under way", "handed over a draft agreement on visas"
  const underWay =
    standing.status === "proposed" && /\s(?:on|for|of)\s/.test(name) && ["noun", "adjective"].includes(standing.rule);
  const told = underWay || ["signed", "announced", "planned"].includes(standing.status);
  const doing = underWay || SIGNING.has(standing.act) || REACHING.has(standing.act);
  const sides = both || BOTH_SIGN.test(analysis.document.text.slice(sentence.start, sentence.end));
  const home = named.form === "ceasefire" && !sides ? truceAtHome(analysis, parties, world) : [];
  if (home.length > 0) return home;
  const joined = isMultilateral ? [] : joinedPair(sentence, parties);
  if (joined.length > 0 && named.properName === null) return joined;
  // "signed with the villages of the valley": with others than the states of the text.
  if (!sides && isWithOthers(tree, named.head, standing)) return [];
  // "failed to ratify the document": by one house alone, and nobody says with whom it was signed.
  if (standing.act === "ratify" && named.properName === null && !named.own && !sides) return [];
  // "failure to reach a deal would harm both"
  const sought = standing.status === "proposed" && doing && standing.rule === "verb";
  const open = told || sought || ["in force", "ended"].includes(standing.status);
  // "welcomed the entry into force of the Protocol": others' protocol, too.
  const others = named.properName !== null && standing.rule === "noun" && !doing;
  const two =
    !isMultilateral &&
    !(named.properName !== null && standing.rule === "noun" && !sides) &&
    !BROKERING.has(standing.act) &&
    ((sides && !others) || (open && !others && (doing || counted || isAgreed(standing.act))))
      ? bilateral(analysis, parties)
      : [];
  if (two.length > 0) return two;
  const theirs = isOfAgreements(standing.act);
  return (told || theirs) && (doing || sides || theirs) && named.properName === null
    ? toldBefore(analysis, sentence, parties)
    : [];
};

/** The other of the two states that a text is about, where one of them alone is to make an agreement, or it is with that one and nobody is said to make it. */
export const secondOfTwo = (
  analysis: Analysis,
  tree: Tree,
  { head, form, properName }: NamedInSentence,
  { status, verb, act }: Standing,
  first: Party,
  parties: Parties,
): readonly Party[] => {
  if (
    properName !== null ||
    !/^(?:agreement|deal|treaty)$/.test(form) ||
    !/^(?:proposed|planned|announced|in force)$/.test(status)
  )
    return [];
  if (act === "ratify" || verb === undefined || !isSide(first) || first.type === "group" || tree.token(head).xpos !== "NN")
    return [];
  const doers = subjectsOf(tree, verb).filter((doer) => doer !== head);
  const own = doers.every((doer) => {
    const { start, end } = tree.token(doer);
    return first.start < end && start < first.end && tree.children(doer, "conj").length === 0;
  });
  const two = own ? bilateral(analysis, parties) : [];
  return two.some(({ code }) => code === first.code) ? two.filter(({ code }) => code !== first.code) : [];
};

const isWithOthers = (tree: Tree, head: number, { verb }: Standing): boolean =>
  [head, ...(verb === undefined ? [] : [verb])].some((at) =>
    tree.children(at, "obl", "nmod").some((child) => isPartner(tree, child) && tree.token(child).upos === "NOUN"),
  );
