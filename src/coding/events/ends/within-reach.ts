import type { Found } from "../../parties/read-parties.ts";
import type { Tree } from "../../syntax/tree.ts";
import { listed } from "../listed.ts";
import type { Match } from "../match.ts";
import { placePrepositions } from "./where-it-was.ts";

/** Prepositions that lead in somebody at the other end of an act. */
const leading = listed("ends: leading in the other");

/** What is done to people where they are, so that a place below it is where it struck. */
const bodily = new Set(["ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "RETREAT"]);
const among = new Set([...placePrepositions, "among", "amongst", "inside"]);

/** What answers another, who may stand in what is answered: "said no to a request by Chad", "dropped its demand that Chad withdraw". */
const answering = new Set(["REJECT", "CONCEDE", "RETREAT", "ACCUSE"]);

/** What a second verb goes on with, done to the same or said to him: "attacked a post, killing eleven guards". */
const goingOn = new Set(["ASSAULT", "COERCE", "SANCTION", "REQUEST", "ACCUSE", "REJECT"]);

/** Acts of words that may be about those of whom they tell: "is shocked that rebels have killed herders". */
const told = new Set(["REQUEST", "CONCEDE", "ACCUSE"]);

/** Acts whose object may be described by what it does to another. */
const aiming = new Set(["ASSAULT", "SANCTION", "COERCE", "THREATEN", "AGREE", "REJECT", "RETREAT"]);

/** Phrases and clauses between somebody and the act, at most. */
const most = 2;

/**
 * Whether somebody whom the frame does not ask for stands near enough to an act to be at its other end: as an object of it, behind a
 * preposition that leads such a one in, or one phrase below that: not in a clause of his own, nor where or since when it was.
 */
export function isWithinReach({ entry, predicate: { tree, clause } }: Match, { token }: Found): boolean {
  let links = 0;
  for (let at = token; at >= 0 && at !== clause.head; at = tree.token(at).head) {
    const { deprel } = tree.token(at);
    if (/^(?:compound|amod|flat|conj|nmod:poss|nmod:desc)/.test(deprel)) continue;
    if (deprel.startsWith("acl") && isAim(tree, at, entry.type)) continue;
    if (++links > most || !isLink(tree, at, entry.type, at === token)) return false;
  }
  return true;
}

/** "an offensive to retake Beni", "a lorry carrying refugees", "dropped its demand that Chad withdraw": a clause that says of a thing what it is for. */
function isAim(tree: Tree, clause: number, type: string): boolean {
  if (tree.child(clause, "nsubj") !== undefined) return type === "CONCEDE" || type === "ACCUSE";
  const above = tree.token(tree.token(clause).head).deprel;
  return (
    aiming.has(type) &&
    /^VBG?$/.test(tree.token(clause).xpos) &&
    (type === "ASSAULT" || type === "RETREAT" || above.startsWith("obj"))
  );
}

function isLink(tree: Tree, at: number, type: string, itself: boolean): boolean {
  const { deprel, xpos } = tree.token(at);
  if (/^(?:obl|nmod)/.test(deprel)) {
    const preposition = tree.preposition(at);
    return (
      preposition === "" ||
      leading.has(preposition) ||
      (bodily.has(type) && among.has(preposition)) ||
      (answering.has(type) && (preposition === "by" || (preposition === "as" && !itself))) ||
      // "came out in defence of", "ruled in favour of"
      (!itself && preposition === "in" && tree.children(at, "nmod").some((child) => tree.preposition(child) === "of"))
    );
  }
  if (deprel.startsWith("nsubj")) return told.has(type);
  if (deprel.startsWith("advcl")) return xpos === "VBG" && goingOn.has(type);
  if (deprel.startsWith("ccomp")) return told.has(type) || type === "REJECT" || type === "SANCTION";
  return !/^(?:acl|appos|parataxis|dep|root)/.test(deprel);
}
