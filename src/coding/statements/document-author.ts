import type { Analysis, Sentence } from "../../language/analysis.ts";
import type { Party } from "../finding.ts";
import type { Parties } from "../syntax/parties.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { listed } from "./listed.ts";

const DOCUMENTS = listed("document author: documents");

const ISSUING = listed("document author: issuing");

/** Whoever only drafts a resolution does not pass it. */
const DRAFTING = listed("document author: drafting");

const SAYING = listed("document author: saying");

/** Sentences that a document is looked for back from where it speaks. */
const SENTENCES_BACK = 12;

/** Whether a noun stands for something written or said that may itself be said to say something. */
export const isDocumentNoun = (lemma: string): boolean => DOCUMENTS.has(lemma.toLowerCase());

/**
 * Who speaks where a document does ("the release said", "the statement says"): whose it is by the phrase itself ("the ministry's
 * report", "a letter from the envoy"), else who has issued, signed or sent one, or has said something in one, in the sentences
 * before. Empty if the text does not say.
 */
export const authorsOf = (analysis: Analysis, sentence: Sentence, index: number, parties: Parties): readonly Party[] => {
  const own = named(sentence, index, parties);
  if (own.length > 0) return own;
  const lemma = sentence.tokens[index]?.lemma.toLowerCase();
  for (let back = 0; back <= SENTENCES_BACK; back++) {
    const before = analysis.sentences[sentence.index - back];
    if (!before) break;
    for (const token of before.tokens) {
      if (!isDocumentNoun(token.lemma) || (back === 0 && token.index >= index)) continue;
      if (token.lemma.toLowerCase() !== lemma && !isGeneral(lemma)) continue;
      const found = named(before, token.index, parties);
      if (found.length > 0) return found;
      const issuers = issued(before, token.index, parties);
      if (issuers.length > 0) return issuers;
    }
  }
  return [];
};

/** Words that take up any document: "the document says", "the text". */
const isGeneral = (lemma: string | undefined): boolean => /^(document|text|statement|paper|release|it)$/.test(lemma ?? "");

/** Whose a document is by its own phrase. */
const named = (sentence: Sentence, index: number, parties: Parties): readonly Party[] => {
  const tree = treeOf(sentence);
  const owners = tree
    .children(index, "nmod", "obl", "acl")
    .filter((child) => tree.token(child).deprel.startsWith("nmod") && ["by", "from", "of"].includes(tree.preposition(child)))
    .flatMap((child) => behind(sentence, child, parties));
  const modifiers = parties.modifiers(sentence, index).map(({ party }) => party);
  // "the declaration adopted by the two leaders"
  const adopted = tree
    .children(index, "acl")
    .filter((child) => ISSUING.has(tree.lemma(child)) && !(tree.lemma(index) === "resolution" && DRAFTING.has(tree.lemma(child))))
    .flatMap((child) => tree.children(child, "obl").filter((agent) => tree.preposition(agent) === "by"))
    .flatMap((agent) => membersOf(sentence, agent, parties));
  return speaking([...modifiers, ...owners, ...adopted]);
};

/** Who issued it, or said something in it. */
const issued = (sentence: Sentence, index: number, parties: Parties): readonly Party[] => {
  const tree = treeOf(sentence);
  const { deprel, head } = tree.token(index);
  if (head < 0) return [];
  const verb = tree.token(head);
  const asObject = /^(obj|nsubj:pass)$/.test(deprel) && ISSUING.has(verb.lemma.toLowerCase());
  const inIt =
    deprel.startsWith("obl") && SAYING.has(verb.lemma.toLowerCase()) && ["in", "through"].includes(tree.preposition(index));
  if (!asObject && !inIt) return [];
  const subjects =
    deprel === "nsubj:pass"
      ? tree.children(head, "obl").filter((child) => tree.preposition(child) === "by")
      : subjectsOf(tree, head);
  return speaking(subjects.flatMap((subject) => behind(sentence, subject, parties)));
};

/** Who a subject names; "the two governments of France and Germany" names nobody but those it is of. */
const behind = (sentence: Sentence, index: number, parties: Parties): readonly Party[] => {
  const direct = parties.list(sentence, index).map(({ party }) => party);
  const modifiers = parties.modifiers(sentence, index).map(({ party }) => party);
  // "a UN panel of experts" speaks for the UN.
  if (direct.length > 0 && !(direct[0]?.type === "group" && direct[0].code === "" && modifiers.length > 0)) return direct;
  const tree = treeOf(sentence);
  const of = tree
    .children(index, "nmod")
    .filter((child) => tree.preposition(child) === "of")
    .flatMap((child) => parties.list(sentence, child).map(({ party }) => party));
  return of.length > 0 && direct.length === 0 ? of : modifiers;
};

const membersOf = (sentence: Sentence, index: number, parties: Parties): readonly Party[] =>
  parties.list(sentence, index).map(({ party }) => party);

const subjectsOf = (tree: Tree, verb: number): readonly number[] => {
  let at = verb;
  for (let steps = 0; steps < 4 && at >= 0; steps++) {
    const own = tree.children(at, "nsubj");
    if (own.length > 0) return own;
    if (!/^(conj|advcl|xcomp)/.test(tree.token(at).deprel)) return [];
    at = tree.token(at).head;
  }
  return [];
};

const speaking = (found: readonly Party[]): readonly Party[] => found.filter((party) => party.type !== "place").slice(0, 4);
