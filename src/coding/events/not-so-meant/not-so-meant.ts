import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Tree } from "../../syntax/tree.ts";
import type { Candidate } from "../candidate.ts";
import { business } from "./business.ts";
import { civilCraft } from "./civil-craft.ts";
import { contests } from "./contests.ts";
import { dismissals } from "./dismissals.ts";
import { gatherings } from "./gatherings.ts";
import { gifts } from "./gifts.ts";
import { mannersOfSpeaking } from "./manner-of-speaking.ts";
import { meetings } from "./meetings.ts";
import { mereCrowds } from "./mere-crowds.ts";
import { mereWords } from "./mere-words.ts";
import { misfortune } from "./misfortune.ts";
import { noRetreat } from "./no-retreat.ts";
import { otherActs } from "./other-acts.ts";
import { powerAtHome } from "./power-at-home.ts";
import { privateAid } from "./private-aid.ts";
import { violence } from "./violence.ts";
import { wordings } from "./wording.ts";
import { type Sense, wordsOf } from "./words.ts";

const senses: readonly Sense[] = [
  ...mannersOfSpeaking,
  ...violence,
  ...misfortune,
  ...contests,
  ...gatherings,
  ...gifts,
  ...privateAid,
  ...dismissals,
  ...powerAtHome,
  ...civilCraft,
  ...mereCrowds,
  ...noRetreat,
  ...meetings,
  ...mereWords,
  ...otherActs,
  ...wordings,
  ...business,
];
const byType = new Map<string, readonly Sense[]>();

/** The cases that may hold of acts of a type. */
function sensesOf(type: string): readonly Sense[] {
  let known = byType.get(type);
  if (!known) {
    known = senses.filter((sense) => sense.type === type || sense.type === "any");
    byType.set(type, known);
  }
  return known;
}

/** Why the words of an act mean something else here: a manner of speaking, work, a thing counted; null if they mean what they say. */
export function notSoMeant(tree: Tree, candidate: Candidate, lexicon: Lexicon): string | null {
  const words = wordsOf(tree, candidate, lexicon);
  return sensesOf(candidate.type).find(({ is }) => is(words))?.why ?? null;
}
