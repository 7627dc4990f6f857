import type { Found } from "../../parties/read-parties.ts";
import type { Match } from "../match.ts";
import type { Reading } from "../reading.ts";

/** Acts that are done against somebody, or that take such an act back. */
const against = new Set(["SANCTION", "RETREAT", "CONCEDE", "PROTEST", "THREATEN"]);

/** "extended anti-Kenyan sanctions", "an anti-American rally": the state that what is done or lifted is against; nobody where none is named so. */
export function antiWhom({ parties }: Reading, { entry, predicate: { sentence, tree, clause } }: Match): readonly Found[] {
  if (!against.has(entry.type)) return [];
  const { scope } = parties;
  for (const noun of [clause.head, clause.object, clause.subject]) {
    if (noun === undefined || tree.token(noun).upos !== "NOUN") continue;
    for (const child of tree.children(noun, "amod", "compound")) {
      if (!/^anti[-‑]\p{Lu}/iu.test(tree.token(child).form)) continue;
      const match = scope.names.at(sentence.index, child);
      const sense = match?.senses[0];
      if (match && sense?.actor.type === "state")
        return [{ token: child, party: scope.party(sense.actor, match, "against whom it is") }];
    }
  }
  return [];
}
