import type { Sentence } from "../../language/analysis.ts";
import type { Tree } from "../syntax/tree.ts";
import { type Draft, merge, referent } from "./draft.ts";
import { listed } from "./listed.ts";
import type { NamedInSentence } from "./naming.ts";
import type { Standing } from "./standing-beside.ts";
import { sectorsUnder } from "./terms.ts";

/** Verbs by which a later sentence says what agreements are about: "Agreements and contracts deal with …". */
const ABOUT = listed("sectors: about");

/** What stands behind "in" as an occasion: a ceremony at a hotel is about no tourism. */
const OCCASIONS = listed("sectors: occasions");

/** What in a phrase or its verb's clause may name the sectors of an agreement: tokens that head it. */
export const sectorRoots = (tree: Tree, head: number, standing: Standing): number[] => {
  const roots = tree.children(head).filter((child) => {
    const { deprel } = tree.token(child);
    return (
      deprel === "compound" ||
      deprel === "amod" ||
      deprel.startsWith("acl") ||
      (deprel.startsWith("nmod") &&
        ["on", "in", "for", "of", "over", "regarding", "concerning", "covering", "including"].includes(tree.preposition(child)))
    );
  });
  if (standing.verb !== undefined && standing.act !== "discuss")
    for (const child of tree.children(standing.verb, "obl", "nmod"))
      if (
        ["in", "on", "for", "including", "covering"].includes(tree.preposition(child)) &&
        tree.token(child).upos === "NOUN" &&
        !OCCASIONS.has(tree.lemma(child)) &&
        child > head
      )
        roots.push(child);
  return roots;
};

/** A sentence that says what agreements told before are about gives them their sectors. */
export const addSectors = (sentence: Sentence, tree: Tree, named: NamedInSentence, drafts: Draft[]): void => {
  if (named.properName !== null) return;
  const token = tree.token(named.head);
  const subject = token.deprel.startsWith("conj") ? tree.token(token.head) : token;
  const verb = subject.deprel.startsWith("nsubj") && subject.head >= 0 ? tree.token(subject.head) : undefined;
  const roots =
    verb && ABOUT.has(verb.lemma.toLowerCase())
      ? tree.children(verb.index, "obj", "obl", "nmod", "advcl", "xcomp", "acl")
      : opensAbout(sentence, named.head)
        ? sentence.tokens.filter((each) => each.index > named.head).map((each) => each.index)
        : [];
  if (roots.length === 0) return;
  const draft = referent(named, drafts);
  if (draft) draft.sectors = merge(draft.sectors, sectorsUnder(sentence, tree, roots));
};

/** "Agreements and contracts deal with …" where the tree takes the verb for a noun: the sentence begins with them, the verb comes next. */
const opensAbout = (sentence: Sentence, head: number): boolean => {
  const next = sentence.tokens.slice(head + 1, head + 4);
  const at = next.findIndex((token) => ABOUT.has(token.lemma.toLowerCase()) || ABOUT.has(token.form.toLowerCase()));
  return (
    head <= 4 &&
    at >= 0 &&
    next.slice(0, at).every((token) => token.upos === "CCONJ" || token.upos === "NOUN" || token.upos === "ADV")
  );
};
