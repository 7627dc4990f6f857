import type { Sentence, Span, Token } from "../analysis.ts";
import words from "./words.json" with { type: "json" };

/** What a title follows: "the film", "titled". */
const naming: ReadonlySet<string> = new Set(words.naming);

/**
 * What a short stretch between marks is when no cue claims it: a title ("the film 'War and Peace'"), words that somebody used
 * and that carry a thought of their own, or scare quotes.
 */
export function fragmentKind(text: string, sentence: Sentence, span: Span, inner: Span): "title" | "words" | "scare" {
  const tokens = sentence.tokens.filter((t) => t.start >= inner.start && t.end <= inner.end && t.upos !== "PUNCT");
  if (tokens.length === 0) return "scare";
  const before = sentence.tokens.findLast((t) => t.end <= span.start);
  const weighty = tokens.filter((t) => !/^(DET|ADP|CCONJ|PART|PRON|SCONJ)$/.test(t.upos));
  const capital = (t: Token) => /^[\p{Lu}\d]/u.test(t.form);
  const titled = weighty.length > 0 && weighty.every(capital) && capital(tokens[0] as Token);
  if (titled && (weighty.length >= 2 || (before !== undefined && naming.has(before.form.toLowerCase())))) return "title";
  if (titled && weighty.every((t) => t.upos === "PROPN")) return "title";
  if (before !== undefined && naming.has(before.form.toLowerCase()) && capital(tokens[0] as Token)) return "title";
  const verb = tokens.some((t) => t.upos === "VERB" || t.upos === "AUX");
  const length = text.slice(inner.start, inner.end).split(/\s+/, 8).length;
  return length >= 5 || (verb && length >= 3) ? "words" : "scare";
}
