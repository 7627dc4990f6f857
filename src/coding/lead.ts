import type { Analysis } from "../language/analysis.ts";

/** Sentences from which on a text is an article. */
const article = 5;

/**
 * Whether a text has fewer sentences than an article: a lead, which may leave out whose police it speaks of and what its judgements are
 * about, and whose few names are those of its act's two ends as a rule.
 */
export const isLead = ({ sentences }: Analysis): boolean => sentences.length < article;
