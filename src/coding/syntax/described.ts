import type { Analysis, Sentence } from "../../language/analysis.ts";
import { slug } from "../../world/fold.ts";
import type { Party } from "../finding.ts";
import { inSentence } from "./by-sentence.ts";
import type { Parties } from "./parties.ts";
import { treeOf } from "./tree.ts";

const NOBODY = new Set([
  "it",
  "this",
  "that",
  "which",
  "what",
  "there",
  "those",
  "these",
  "one",
  "some",
  "many",
  "others",
  "all",
]);

const SOME = new Set(["some", "many", "most", "several", "others"]);

/**
 * The party of a token, and where nobody known stands there, somebody described by the words themselves: "observers",
 * "a source close to the talks" become groups named after their noun. Null for things and bare pronouns.
 */
export const describedParty = (analysis: Analysis, sentence: Sentence, index: number, parties: Parties): Party | null => {
  const known = parties.at(sentence, index);
  if (known) return known;
  const token = sentence.tokens[index];
  // "some of his allies"
  if (token && SOME.has(token.lemma.toLowerCase())) {
    const tree = treeOf(sentence);
    const whom = tree
      .children(index, "nmod")
      .find((child) => tree.preposition(child) === "of" && tree.token(child).upos === "NOUN");
    if (whom !== undefined) return describedParty(analysis, sentence, whom, parties);
  }
  if (!token || NOBODY.has(token.lemma.toLowerCase()) || !["NOUN", "PROPN"].includes(token.upos)) return null;
  const mention = inSentence(analysis, sentence.index).mentions.find((candidate) => candidate.head === index);
  const source = /^(source|insider|interlocutor)$/.test(token.lemma.toLowerCase());
  // "The Meeting expressed concern", in a communiqué.
  const gathering = /^(Meeting|Summit|Conference|Forum|Participants?)$/.test(token.form);
  if (!source && !gathering && mention?.type !== "person" && mention?.type !== "organisation") return null;
  const span = treeOf(sentence).span(index, ["acl", "appos", "conj", "cc", "punct", "case", "parataxis", "advcl"]);
  const text = analysis.document.text.slice(span.start, span.end);
  const noun = slug(token.lemma);
  if (noun === "") return null;
  return {
    text,
    start: span.start,
    end: span.end,
    id: `group:${noun}`,
    name: text.replace(/^(the|a|an)\s+/i, ""),
    code: source ? (parties.modifiers(sentence, index).find(({ party }) => party.code !== "")?.party.code ?? "") : "",
    type: "group",
    rule: "described",
  };
};
