import type { Analysis, Sentence } from "../../language/analysis.ts";
import type { AgreementFinding } from "../finding.ts";
import { evidenceOf } from "../syntax/evidence.ts";
import type { Tree } from "../syntax/tree.ts";
import { agreementsIn } from "./naming.ts";
import { sectorsAmong } from "./terms.ts";

/** What opens an item of a list: "(i)", "1.", "•". */
const opening = /^\s*(?:\(?(?:[ivx]{1,4}|\d{1,2}|[a-h])[).]|[-•*–])\s*/i;

/** Longest name of an agreement in a list, in characters. */
const longest = 200;

/** What an item tells of its agreement. */
export type Item = Pick<AgreementFinding, "name" | "form" | "sectors" | "evidence">;

/**
 * The agreements that the lines of a list name: "(i) Memorandum of Understanding on renewable energy;", behind "the following documents
 * were signed:". Empty where the sentence is no list.
 */
export const itemsOf = (analysis: Analysis, sentence: Sentence, tree: Tree): readonly Item[] => {
  const { text } = analysis.document;
  // A sentence of its own tells what was done, an item only names.
  if (sentence.tokens.some(({ xpos, deprel }) => /^(VBD|VBZ|MD)$/.test(xpos) && deprel === "root")) return [];
  const named = agreementsIn(sentence, tree, text);
  let at = sentence.start;
  return text
    .slice(sentence.start, sentence.end)
    .split("\n")
    .flatMap((line): readonly Item[] => {
      const from = at;
      at += line.length + 1;
      const mark = opening.exec(line)?.[0].length ?? 0;
      const start = from + mark;
      const first = named.find(({ head }) => tree.token(head).start >= start && tree.token(head).end <= from + line.length);
      if (!first || tree.token(first.head).start - start > 60 || !/^\p{Lu}/u.test(text.slice(start))) return [];
      const name = line
        .slice(mark)
        .replace(/[;.,\s]+(?:and)?\s*$/u, "")
        .slice(0, longest);
      const within = (token: number): boolean => tree.token(token).start >= start && tree.token(token).end <= from + line.length;
      const evidence = evidenceOf(analysis, { start, end: start + name.length });
      return [{ name, form: first.form, evidence, sectors: sectorsAmong(sentence, within) }];
    });
};
