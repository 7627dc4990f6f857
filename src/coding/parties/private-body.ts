import type { Tree } from "../syntax/tree.ts";
import { pairLemma, titleBefore } from "./noun-phrase.ts";
import { roleOf } from "./role-nouns.ts";

/** Sectors of bodies that are no state's. */
const privately = new Set(["SOC", "BUS", "EDU", "MED", "REL", "JRN", "LAB", "OPP", "REB", "CRM"]);

/**
 * The sector of the club, firm, school or church whose president or director a person is ("Jane Doe, president of the Magicians'
 * Society"): he is no official of a state. Undefined where none is named with the title.
 */
export function sectorOfPrivateBody(tree: Tree, index: number): string | undefined {
  const before = titleBefore(tree, index);
  const titles = [...(before === undefined ? [] : [before]), ...tree.children(index, "appos", "nmod:desc", "compound")];
  for (const title of titles) {
    const sector = roleOf(tree.lemma(title))?.sector === "GOV" ? sectorOfTitle(tree, title) : undefined;
    if (sector) return sector;
  }
  return undefined;
}

/** The sector of such a body that a title itself is of: "the president of the club". */
export function sectorOfTitle(tree: Tree, title: number): string | undefined {
  for (const child of tree.children(title, "nmod", "nmod:poss")) {
    if (tree.token(child).deprel === "nmod" && !/^(?:of|at|with)$/.test(tree.preposition(child))) continue;
    // "the chairman of the committee": mostly of a parliament.
    if (tree.lemma(child) === "committee") continue;
    // "the central bank" is a state's.
    const sector = (roleOf(pairLemma(tree, child)) ?? roleOf(tree.lemma(child)))?.sector;
    if (sector !== undefined && privately.has(sector)) return sector;
  }
  return undefined;
}
