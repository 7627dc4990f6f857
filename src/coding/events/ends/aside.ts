import type { Found } from "../../parties/read-parties.ts";
import type { Tree } from "../../syntax/tree.ts";
import { listed } from "../listed.ts";
import type { Match } from "../match.ts";

const meantime = new Set(["during", "after", "before", "since", "despite", "amid", "following", "under"]);

/** Whether a token below a predicate only says when, by one of some nouns if they are given: "signed contracts during the president's visit". */
export function isMeantime(tree: Tree, index: number, head: number, nouns?: ReadonlySet<string>): boolean {
  for (let at = index, steps = 0; at >= 0 && at !== head && steps < 8; at = tree.token(at).head, steps++)
    if (meantime.has(tree.preposition(at)) && (nouns?.has(tree.lemma(at)) ?? true)) return true;
  return false;
}

/** What two meet for, of whom neither is blamed or asked by that alone. */
const occasions = listed("occasions");

/** "called for restraint following talks with Chad", "condemned it after a summit in Rome": who is named only in a phrase of time. */
export const isAside = ({ predicate: { tree, clause } }: Match, found: readonly Found[]): boolean =>
  found.length > 0 &&
  found.every(({ token }) => token >= 0 && (isMeantime(tree, token, clause.head, occasions) || isMeetingOf(tree, token)));

/** "renewed its demand at a meeting of the bloc": the body that met. */
const isMeetingOf = (tree: Tree, token: number): boolean => {
  const { head } = tree.token(token);
  return tree.preposition(token) === "of" && head >= 0 && occasions.has(tree.lemma(head)) && tree.preposition(head) === "at";
};

/** "signed it in the presence of the mediator", "witnessed by": who only looked on. */
export const isOnlooker = ({ predicate: { tree } }: Match, found: readonly Found[]): boolean =>
  found.length > 0 &&
  found.every(({ token }) => {
    const head = token < 0 ? -1 : tree.token(token).head;
    return head >= 0 && /^(?:presence|witness)$/.test(tree.lemma(head)) && tree.preposition(token) === "of";
  });
