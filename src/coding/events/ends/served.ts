import { deeds } from "../../arguments/fill.ts";
import type { Found } from "../../parties/read-parties.ts";
import type { Tree } from "../../syntax/tree.ts";
import { listed } from "../listed.ts";
import type { Match } from "../match.ts";

/** What is asked for somebody, not of him. */
const benefits = listed("ends: asked for somebody");

/** "protested violence against migrants": for whom it is, not against whom. */
function isWronged(tree: Tree, token: number): boolean {
  const mark = tree.children(token, "case").find((child) => /^(?:against|on)$/.test(tree.lemma(child)));
  return mark !== undefined && mark > 0 && deeds.has(tree.lemma(mark - 1));
}

const powerless = new Set(["CVL", "UAF", "CRM", "MED", "EDU", "LAB", "REF", "JRN", "AGR", "SOC", "REL"]);

/** "marched over the death of two students", "demanding justice for a writer": private people in what a protest is about are not whom it is against. */
function isOnlyMatter(tree: Tree, token: number, { sector = "" }: Found["party"]): boolean {
  if (!powerless.has(sector)) return false;
  for (let at = token, steps = 0; at >= 0 && steps < 5; at = tree.token(at).head, steps++) {
    if (/^(?:over|about|for)$/.test(tree.preposition(at))) return true;
    if (tree.token(at).upos === "VERB") return false;
  }
  return false;
}

/** "demanded access for the inspectors", "broke the siege of Misrata": those for whose good it was are not whom it was asked of or done to. */
export function isServed({ entry, predicate: { tree, clause } }: Match, found: readonly Found[]): boolean {
  if (found.length === 0 || !/^(?:REQUEST|ASSAULT|PROTEST)$/.test(entry.type)) return false;
  if (entry.type === "PROTEST")
    return found.every(({ token, party }) => token >= 0 && (isWronged(tree, token) || isOnlyMatter(tree, token, party)));
  return found.every(({ token }) => {
    const noun = token < 0 ? -1 : tree.token(token).head;
    if (noun < 0 || !tree.token(token).deprel.startsWith("nmod")) return false;
    if (entry.type === "REQUEST") return tree.preposition(token) === "for" && benefits.has(tree.lemma(noun));
    return (
      noun === clause.object &&
      /^(?:siege|blockade|encirclement)$/.test(tree.lemma(noun)) &&
      /^(?:break|breach|smash|lift)$/.test(tree.lemma(clause.head))
    );
  });
}
