import type { Tree } from "../syntax/tree.ts";
import { listed } from "./listed.ts";

const often = listed("often");

/** "every year", "each month", "a year", "per day". */
const spans = new Set(["day", "week", "month", "year", "night", "quarter", "decade", "time"]);

/** The words that make what a verb in the present tells a habit ("routinely attack", "gives … a year"); null if none do. */
export function habit(tree: Tree, verb: number): string | null {
  const { xpos } = tree.token(verb);
  if ((xpos !== "VBZ" && xpos !== "VBP") || tree.children(verb, "aux").length > 0) return null;
  for (const child of tree.children(verb, "advmod")) if (often.has(tree.lemma(child))) return tree.token(child).form;
  const { from, to } = tree.extent(verb);
  for (let at = Math.max(from, verb - 12); at < to; at++) {
    const { form } = tree.token(at);
    if (!/^(every|each|a|an|per)$/i.test(form) || !spans.has(tree.lemma(at + 1))) continue;
    if (/^an?$/i.test(form) && !/^(obl|nmod)(:unmarked|:tmod|:npmod)?$/.test(tree.token(at + 1).deprel)) continue;
    if (/^an?$/i.test(form) && tree.preposition(at + 1) !== "") continue;
    return `${form} ${tree.token(at + 1).form}`;
  }
  return null;
}
