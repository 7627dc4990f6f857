import { isStateOrPlace } from "../../../../world/actor.ts";
import { within } from "../../../parties/place-phrase.ts";
import type { Found } from "../../../parties/read-parties.ts";
import type { Tree } from "../../../syntax/tree.ts";
import { listed } from "../../listed.ts";
import type { Act, Bystander } from "./bystander.ts";

/** What a state does or suffers to be done at home, so that whoever speaks of it "in Chad" speaks to or of Chad. */
const conduct = listed("bystanders: conduct of a state");

/** Acts of words about something, wherever that is. */
const about = new Set(["ACCUSE", "REQUEST", "REJECT", "CONCEDE"]);

/** Acts done with or to somebody in whose land the thing is that they are done with: "agreed to build a camp in Chad". */
const done = new Set(["AGREE", "SUPPORT", "SANCTION"]);

/**
 * Whether a place or state only says where something is that lies deeper than the act: "asked for more troops in Chad", "was refused by a judge in
 * Perth", "has put off a trip because of a strike in Lyon"; not "deplored curbs on the press in Chad", which are Chad's own doing,
 * nor "looks into reports of graves in Chad".
 */
function isOnlyThere({ token, party }: Found, { tree, match: { entry, predicate } }: Act): boolean {
  if (token < 0 || !isStateOrPlace(party)) return false;
  let top = token;
  while (/^(?:compound|flat|amod|conj|nmod:poss)/.test(tree.token(top).deprel)) top = tree.token(top).head;
  if (top < 0 || !within.has(tree.preposition(top))) return false;
  const { head } = predicate.clause;
  const above: number[] = [];
  for (let at = tree.token(top).head; at >= 0 && at !== head; at = tree.token(at).head) above.push(at);
  // "took a swipe at Chad": whom the act's own last word leads in
  if (above.length === 0 || (predicate.words?.includes(above[0]!) && tree.preposition(top) === predicate.ownPreposition))
    return false;
  if (above.some((at) => conduct.has(tree.lemma(at)))) return false;
  return about.has(entry.type) || above.some((at) => isAside(tree, at));
}

/** A clause or phrase beside what an act is done with. */
const isAside = (tree: Tree, at: number): boolean =>
  /^(?:advcl|parataxis)/.test(tree.token(at).deprel) ||
  (tree.token(at).deprel.startsWith("obl") && beside.has(tree.preposition(at)));

const beside = new Set(["at", "by", "after", "before", "during", "amid", "due", "because", "since", "despite", "under"]);

/** Places deeper below an act of words than whom it is about. */
export const onlyThere: readonly Bystander[] = [
  {
    of: ({ type, kind, mode }) => kind !== "n" && mode !== "investigate" && (about.has(type) || done.has(type)),
    is: isOnlyThere,
  },
];
