import type { Tree } from "../syntax/tree.ts";
import { listed } from "./listed.ts";

/** A prepositional argument of a predicate. */
export interface Oblique {
  readonly preposition: string;
  readonly head: number;
  /** Below what was before or after the act: counts only where the act has no such phrase of its own. */
  readonly aside?: true;
}

const circumstances = listed("obliques: circumstances");

/** The prepositional dependents of a token, those under what they count ("a round of talks with X") too. */
export function collect(tree: Tree, index: number, into: Oblique[]): void {
  for (const child of tree.children(index)) {
    const relation = tree.token(child).deprel;
    if (relation.startsWith("obl") || (relation.startsWith("nmod") && relation !== "nmod:poss") || relation === "advmod") {
      const preposition = tree.preposition(child);
      if (relation === "advmod" && preposition === "") continue;
      into.push({ preposition, head: child });
      // "Under pressure from Russia, Sudan turned down a request": what moved or hindered them is no part of what they did.
      if (child < index && circumstances.has(preposition)) continue;
      for (const inner of tree.children(child, "nmod")) {
        const second = tree.preposition(inner);
        if (second !== "" && second !== "of")
          into.push({
            preposition: second,
            head: inner,
            ...(child > index && occasions.has(preposition) ? { aside: true } : {}),
          });
      }
    }
  }
  if (into.some(({ aside }) => aside)) into.sort((a, b) => Number(a.aside ?? false) - Number(b.aside ?? false));
}

/** "held talks with Chad before a meeting with Mali". */
const occasions = new Set(["before", "after", "following", "ahead of"]);

/** Adds the prepositional phrases under a nominal that are not among them yet. */
export function collectOf(tree: Tree, index: number, into: Oblique[]): void {
  for (const child of tree.children(index, "nmod")) {
    const preposition = tree.preposition(child);
    if (preposition !== "" && !into.some((each) => each.head === child)) into.push({ preposition, head: child });
  }
}
