import type { Sentence, Token } from "../analysis.ts";
import { caseOf } from "../mentions/read-mentions.ts";
import { dependent, dependents } from "../tree.ts";

/** Nouns of what is written or said and may itself be said to say something. */
export const documents: ReadonlySet<string> = new Set([
  "statement",
  "report",
  "letter",
  "communique",
  "communiqué",
  "declaration",
  "article",
  "message",
  "tweet",
  "post",
  "interview",
  "speech",
  "note",
  "resolution",
  "comment",
  "remark",
  "email",
  "release",
  "briefing",
]);

/** "the ministry's statement", "a statement by the ministry": who made it; else the document itself. */
export function ownerOf(sentence: Sentence, noun: Token): number {
  if (!documents.has(noun.lemma.toLowerCase())) return noun.index;
  const poss = dependent(sentence, noun.index, "nmod:poss");
  if (poss !== undefined) return poss.index;
  for (const c of dependents(sentence, noun.index))
    if (c.deprel === "nmod" && /^(by|from|of)$/.test(caseOf(sentence, c.index))) return c.index;
  return noun.index;
}
