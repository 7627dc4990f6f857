import type { Tree } from "../syntax/tree.ts";
import { listed } from "./listed.ts";

const weekdays = new Set(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tomorrow", "tonight"]);

/** Verbs whose past looks like their present. */
const invariant = listed("present day: invariant");

/**
 * The day that a verb in the present names: what is told so is still to come ("leaves for Brussels on Wednesday", "is flying to
 * Rome tomorrow"), since headlines, whose present is a past, name no day. Null for any other verb.
 */
export function dayAhead(tree: Tree, verb: number): string | null {
  const { xpos, form: written } = tree.token(verb);
  if (xpos === "VBP" && (invariant.has(tree.lemma(verb)) || written.toLowerCase() !== tree.lemma(verb))) return null;
  if (xpos === "NNS" && tree.child(verb, "case") !== undefined) return null;
  const auxiliaries = tree.children(verb, "aux", "cop").map((child) => tree.token(child).form.toLowerCase());
  const progressive = xpos === "VBG" && auxiliaries.length === 1 && ["is", "are", "'s", "’s", "'re"].includes(auxiliaries[0]!);
  if (!progressive && (!["VBZ", "VBP", "NNS"].includes(xpos) || auxiliaries.length > 0)) return null;
  for (const child of tree.children(verb, "obl", "nmod", "advmod")) {
    const { lemma, form, deprel } = tree.token(child);
    if (deprel === "nmod:poss") continue;
    if (isNext(tree, child)) return `${tree.token(child - 1).form} ${form}`;
    if (!weekdays.has(lemma.toLowerCase()) && lemma !== "weekend") continue;
    if (tree.children(child).some((each) => ["every", "each", "last"].includes(tree.lemma(each)))) return null;
    return form;
  }
  return null;
}

const periods = new Set(["week", "weekend", "month", "year", "spring", "summer", "autumn", "fall", "winter"]);

/** "next week", "later this month". */
const isNext = (tree: Tree, index: number): boolean =>
  periods.has(tree.lemma(index)) &&
  index > 1 &&
  (tree.lemma(index - 1) === "next" ||
    (tree.lemma(index - 1) === "this" && /^(later|sometime|early|end)$/i.test(tree.token(index - 2).form)));
