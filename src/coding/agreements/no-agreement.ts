import type { Tree } from "../syntax/tree.ts";
import { BUYING, SIGNING } from "./acts.ts";
import type { AgreementForm } from "./lexicon.ts";
import { listed } from "./listed.ts";

/** "exchanged letters on a grant" is an agreement, any other letter is none. */
export const isCorrespondence = (tree: Tree, head: number): boolean => {
  if (!["letter", "note"].includes(tree.lemma(head))) return false;
  const above = tree.token(head).head;
  const about = [...tree.children(head, "nmod"), ...(above < 0 ? [] : tree.children(above, "obl"))];
  return (
    above < 0 ||
    tree.lemma(above) !== "exchange" ||
    !about.some((child) => child > head && ["on", "for", "concerning", "regarding"].includes(tree.preposition(child)))
  );
};

/** "no agreements were announced", "the fourth state to strike such a deal", "signed an executive order" */
export const isNone = (tree: Tree, head: number): boolean =>
  tree.children(head, "det", "amod").some((child) => ["no", "such"].includes(tree.lemma(child))) ||
  (tree.lemma(head) === "order" && tree.children(head, "amod", "compound").some((child) => ORDERS.has(tree.lemma(child))));

/** What a head of state or a court orders alone. */
const ORDERS = listed("no agreement: orders");

/** "signed the order", "the order took effect": what somebody orders alone; one for goods is won or placed. */
export const isCommand = (tree: Tree, head: number, act: string): boolean =>
  tree.lemma(head) === "order" && (!BUYING.has(act) || SIGNING.has(act));

/** "was initialled and is to be signed in May", "was initialled, which is to be signed in May": whether a word stands under a verb joined to another one, or in a clause of its own. */
export const isOfAnother = (tree: Tree, index: number, verb: number): boolean => {
  for (let at = index, steps = 0; at >= 0 && at !== verb && steps < 30; at = tree.token(at).head, steps++)
    if (tree.token(at).upos === "VERB" && /^(?:conj|acl:relcl)/.test(tree.token(at).deprel)) return true;
  return false;
};

/** "to honour all treaties concluded by Chad", "leaves the union and all agreements": no one of them. */
export const isAnySuch = (tree: Tree, head: number, { rule, act }: { readonly rule: string; readonly act: string }): boolean =>
  (rule === "participle" || act === "leave") &&
  tree.children(head, "det").some((det) => ["all", "any", "every"].includes(tree.lemma(det)));

/** What is an agreement by its name and may be put out by one alone: "issued a memorandum". */
const ALONE: ReadonlySet<AgreementForm> = new Set(["memorandum", "communique"]);

export const isIssuedAlone = (form: AgreementForm): boolean => ALONE.has(form);

/** "issued a declaration": by one alone no agreement. */
export const isIssued = (form: AgreementForm, act: string): boolean =>
  (form === "declaration" || ALONE.has(form)) && ["issue", "release", "publish", "announce", "unveil"].includes(act);
