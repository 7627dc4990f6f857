import type { Found } from "../../parties/read-parties.ts";
import type { Match } from "../match.ts";
import type { Reading } from "../reading.ts";

const yielding = new Set(["CONCEDE", "RETREAT"]);

/** "Under pressure from students, the president shelved his plans": to whom somebody gives way. */
export function underPressure({ parties }: Reading, { entry, predicate }: Match): readonly Found[] {
  const { sentence, tree, clause } = predicate;
  if (!yielding.has(entry.type)) return [];
  const pressure = clause.obliques.find(({ preposition, head }) => preposition === "under" && tree.lemma(head) === "pressure");
  const from = pressure && tree.children(pressure.head, "nmod").find((child) => tree.preposition(child) === "from");
  return from === undefined ? [] : parties.deep(sentence, from);
}
