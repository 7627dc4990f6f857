import type { Found } from "../../parties/read-parties.ts";
import type { Tree } from "../../syntax/tree.ts";
import { listed } from "../listed.ts";
import type { Match } from "../match.ts";

/** What is done at a table, wherever it stands. */
const settling = listed("settling");

/** Types of acts that are agreed upon. */
const settled = new Set(["AGREE", "CONCEDE", "SUPPORT", "COOPERATE", "REJECT"]);

/** "Kenya and Chad agreed to a truce in Cairo", "signed at the Elysee": a town or a house is only where it was done. */
export function isVenue({ entry, words, predicate: { tree, clause } }: Match, found: readonly Found[]): boolean {
  return (
    found.length > 0 &&
    settled.has(entry.type) &&
    ([clause.head, clause.xcomp].some((verb) => verb !== undefined && settling.has(tree.lemma(verb))) ||
      words.some((word) => settling.has(tree.lemma(word)))) &&
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
