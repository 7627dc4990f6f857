import type { Analysis, Sentence } from "../../language/analysis.ts";
import type { OfficeFinding } from "../finding.ts";
import { documentDate } from "../statements/said-on.ts";
import type { Parties } from "../syntax/parties.ts";
import type { Tree } from "../syntax/tree.ts";
import { isConditional, isNegated, isPassive, modals, subjectOf, verbWithParticle } from "../syntax/verb.ts";
import { type Effect, officeChanges } from "./lexicon.ts";
import { personAbove } from "./name-of-holder.ts";
import { datesToldBy } from "./office-dates.ts";
import { REPLACING } from "./replaced.ts";

/** An office with its dates, as the sentence tells them of its holder: null where it tells none. */
export const toldTerm = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  officesOf: (person: string) => readonly OfficeFinding[],
  parties: Parties,
): readonly { readonly known: OfficeFinding; readonly told: OfficeFinding }[] =>
  sentence.tokens.flatMap(({ index }) => {
    const change = changeAt(tree, index);
    const holder = change && personAbove(sentence, tree, change.holder, parties);
    const all = holder ? officesOf(holder.id) : [];
    // Of two offices of his nobody knows which is meant.
    const [known] = all;
    if (!change || known === undefined || all.length > 1) return [];
    const dates = datesToldBy(analysis, sentence, tree, index, change.effect);
    if (!dates) return [];
    const published = documentDate(analysis).end;
    const from = known.from ?? dates.from;
    // "former", of which the end was not told before.
    const to = known.to === null || known.to === published ? (dates.to ?? known.to) : known.to;
    return from === known.from && to === known.to ? [] : [{ known, told: { ...known, from, to } }];
  });

/** "Doe took office in May", "Doe, appointed last autumn,", "Doe, in office since 2015,": who does so, where no title is said with it. */
const changeAt = (tree: Tree, index: number): { readonly holder: number; readonly effect: Effect } | null => {
  const { upos, deprel, head, xpos } = tree.token(index);
  if (tree.lemma(index) === "office" && tree.preposition(index) === "in" && /^(?:nmod|appos|obl)/.test(deprel) && head >= 0)
    return tree.token(head).upos === "VERB" ? null : { holder: head, effect: "holds" };
  if (upos !== "VERB") return null;
  const { "verb-object": given, "verb-subject": taken, term } = officeChanges();
  const name = verbWithParticle(tree, index);
  const object = tree.child(index, "obj");
  const isTerm = object !== undefined && term.has(`${name} ${tree.lemma(object)}`);
  if (!isTerm && !given.has(name) && !taken.has(name) && !term.has(name) && !REPLACING.has(tree.lemma(index))) return null;
  if (isNegated(tree, index) || isConditional(tree, index)) return null;
  // "will be succeeded by John Roe in May"
  if (REPLACING.has(tree.lemma(index)) && isPassive(tree, index)) {
    const holder = tree.child(index, "nsubj:pass");
    return holder === undefined ? null : { holder, effect: "to" };
  }
  if (modals(tree, index).length > 0) return null;
  if (tree.children(index, "xcomp").length > 0 || tree.children(index, "obl").some((child) => tree.preposition(child) === "as"))
    return null;
  const aside = xpos === "VBN" && deprel === "acl" && head >= 0;
  if (object !== undefined && !aside && !isPassive(tree, index)) {
    const another = REPLACING.has(name) && tree.token(object).upos === "PROPN";
    const effect = another ? taken.get(name) : term.get(`${name} ${tree.lemma(object)}`);
    const holder = effect === undefined ? undefined : subjectAt(tree, index);
    return effect === undefined || holder === undefined ? null : { holder, effect };
  }
  const passive = aside || isPassive(tree, index);
  const effect = passive ? given.get(name) : term.has(name) ? taken.get(name) : undefined;
  const holder = aside ? head : (tree.child(index, "nsubj:pass") ?? subjectAt(tree, index));
  return effect === undefined || effect === "none" || holder === undefined ? null : { holder, effect };
};

/** Its own subject, "who" too; else that which it shares. */
const subjectAt = (tree: Tree, verb: number): number | undefined => tree.child(verb, "nsubj") ?? subjectOf(tree, verb);
