import type { Found } from "../../parties/read-parties.ts";
import type { Tree } from "../../syntax/tree.ts";
import { listed } from "../listed.ts";
import type { Match } from "../match.ts";

/** "called for restraint following talks with Chad", "condemned it after a summit in Rome": who is named only in a phrase of time. */
export function isAside({ predicate: { tree, clause } }: Match, found: readonly Found[]): boolean {
  return found.length > 0 && found.every(({ token }) => token >= 0 && meantimeOf(tree, token, clause.head, occasions));
}

/** What two meet for, of whom neither is blamed or asked by that alone. */
const occasions = listed("occasions");

/** "signed it in the presence of the mediator", "witnessed by": who only looked on. */
export const isOnlooker = ({ predicate: { tree } }: Match, found: readonly Found[]): boolean =>
  found.length > 0 &&
  found.every(({ token }) => {
    const head = token < 0 ? -1 : tree.token(token).head;
    return head >= 0 && /^(?:presence|witness)$/.test(tree.lemma(head)) && tree.preposition(token) === "of";
  });

/** Whether a token only says when: "signed contracts during the president's visit". */
export const isMeantime = (tree: Tree, index: number, head: number): boolean => meantimeOf(tree, index, head);

function meantimeOf(tree: Tree, index: number, head: number, nouns?: ReadonlySet<string>): boolean {
  for (let at = index, steps = 0; at >= 0 && at !== head && steps < 8; at = tree.token(at).head, steps++)
    if (meantime.has(tree.preposition(at)) && (nouns?.has(tree.lemma(at)) ?? true)) return true;
  return false;
}

const meantime = new Set(["during", "after", "before", "since", "despite", "amid", "following", "under"]);

/** What is done at a table, wherever it stands. */
const settling = listed("settling");

/** Types of acts that are agreed upon. */
const settled = new Set(["AGREE", "CONCEDE", "SUPPORT", "COOPERATE", "REJECT"]);

/** "Kenya and Chad agreed to a truce in Cairo", "signed at the Elysee": a town or a house is only where it was done. */
export function isVenue({ entry, words, predicate: { tree, clause } }: Match, found: readonly Found[]): boolean {
  return (
    found.length > 0 &&
    settled.has(entry.type) &&
    (settling.has(tree.lemma(clause.head)) || words.some((word) => settling.has(tree.lemma(word)))) &&
    found.every(({ token, party }) => {
      const top = whereOf(tree, token);
      return (
        top !== undefined &&
        (party.type === "place" ||
          party.rule === "metonym" ||
          (tree.token(top).upos === "PROPN" && settling.has(tree.lemma(tree.token(top).head))))
      );
    })
  );
}

/** "in Cairo", "at the Elysee palace": the word that the preposition leads in; undefined where there is none such. */
function whereOf(tree: Tree, token: number): number | undefined {
  if (token < 0) return undefined;
  const { deprel, head } = tree.token(token);
  const top = /^(?:compound|flat|amod)/.test(deprel) && head >= 0 ? head : token;
  return tree.token(top).head >= 0 && /^(?:in|at|outside|near)$/.test(tree.preposition(top)) ? top : undefined;
}
