import type { Sentence } from "../../language/analysis.ts";
import { clauseOf } from "../arguments/clause.ts";
import type { Found } from "../parties/read-parties.ts";
import type { Tree } from "../syntax/tree.ts";
import { fillAny } from "./fill-any.ts";
import type { Match } from "./match.ts";
import { isOfficial } from "./party-kinds.ts";
import type { Reading } from "./reading.ts";

/**
 * Who else signed what is "signed with" somebody: the doer of the sentence's verb ("under a deal signed with Iran, Russia will
 * build"), else whose word it is ("a truce signed with Turkey holds, Russia said").
 */
export function signedWith(
  reading: Reading,
  sentence: Sentence,
  tree: Tree,
  match: Match,
  speaker: Found | null,
): readonly Found[] {
  const { entry, predicate } = match;
  const { head, deprel } = tree.token(predicate.clause.head);
  if (entry.type !== "SUPPORT" || !deprel.startsWith("acl") || head < 0 || !entry.recipient.includes("with")) return [];
  const others = fillAny(reading, predicate, ["with"], null, []);
  if (others.length === 0) return [];
  let at = head;
  for (let steps = 0; steps < 5 && tree.token(at).upos !== "VERB" && tree.token(at).head >= 0; steps++) at = tree.token(at).head;
  const { subject } = clauseOf(tree, at);
  const doers =
    tree.token(at).upos === "VERB" && subject !== undefined && subject !== head ? reading.parties.list(sentence, subject) : [];
  const signing = [...doers, ...(speaker ? [speaker] : [])].filter(
    (each) => isOfficial(each) && each.party.code !== "" && !others.some(({ party }) => party.code === each.party.code),
  );
  return signing.slice(0, Math.max(1, doers.length));
}
