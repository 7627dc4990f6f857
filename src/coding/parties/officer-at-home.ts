import { isLead } from "../lead.ts";
import type { Tree } from "../syntax/tree.ts";
import { leadingState, stateOfHeadline } from "./home-of-text.ts";
import { listed } from "./listed.ts";
import { pairLemma, titleBefore } from "./noun-phrase.ts";
import type { PartyScope } from "./party-scope.ts";
import { isForRegion } from "./person-title.ts";
import { isOfOrgan } from "./role-reach.ts";

const atHome = listed("officer at home: titles");

/** Who deals with other states by his office: foreign ministers of any state are named in any text. */
const abroad = /^(?:foreign|prime|general) /;

/**
 * The state (ISO 3166-1 alpha-3) of a person by name whose title says no state, where a text leaves out its own: "Health Minister Jane Doe",
 * "Senator John Roe", in a text that speaks of Nepal most. "" for who deals with other states, or where no state leads in the text.
 */
export function officerAtHome(scope: PartyScope, tree: Tree, index: number): string {
  if (isLead(scope.analysis) || isForRegion(tree, index)) return "";
  const before = titleBefore(tree, index);
  const titles = [
    ...(before === undefined ? [] : [before]),
    ...tree.children(index, "compound", "nmod", "flat", "appos", "nmod:desc"),
  ];
  if (!titles.some((title) => isAtHome(tree, title))) return "";
  const leading = leadingState(scope);
  const headline = stateOfHeadline(scope);
  return headline === "" || headline === leading ? leading : "";
}

const isAtHome = (tree: Tree, title: number): boolean =>
  /^spokes/.test(tree.lemma(title))
    ? isOfOrgan(tree, title)
    : atHome.has(tree.lemma(title)) && !abroad.test(pairLemma(tree, title)) && !abroad.test(`${tree.lemma(title)} `);
