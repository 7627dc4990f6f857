import type { Token } from "../analysis.ts";
import { isBelow } from "./clause.ts";
import { exchange } from "./exchange.ts";

const saying = /^(say|add|note|claim|announce|believe|think|hope|suggest|insist|report|confirm|argue|predict)$/;

/**
 * "Chad, Mali and Togo withdrew": the second of three names is one of them, nothing that stands beside the first. "He said Chad, Mali and
 * Togo had closed their borders": the third is taken for the subject alone, and the first two for what he said.
 */
export function listedThree(tokens: Token[], offset: number): void {
  for (let at = 3; at < tokens.length; at++) {
    const third = tokens[at]!;
    if (third.upos === "PROPN" && tokens[at - 1]!.form === "and" && /^(?:conj|nsubj)$/.test(third.deprel))
      withOthers(tokens, offset, third);
  }
}

function withOthers(tokens: Token[], offset: number, third: Token): void {
  const at = third.index - offset;
  if (third.deprel === "conj" && isSecondOfThree(tokens, offset, third)) {
    exchange(tokens, offset, tokens[third.head - offset]!, { deprel: "conj" });
    return;
  }
  if (third.deprel === "conj") {
    const first = tokens[third.head - offset];
    const second = tokens
      .slice(0, at)
      .findLast(({ head, deprel }) => head === third.head && /^(nmod:unmarked|appos)$/.test(deprel));
    if (first?.upos !== "PROPN" || second?.upos !== "PROPN" || second.index < first.index) return;
    if (!isBehindComma(tokens, offset, second) || !endsAt(tokens, offset, second, at - 1)) return;
    exchange(tokens, offset, second, { deprel: "conj" });
    return;
  }
  const verb = tokens[third.head - offset];
  if (third.deprel !== "nsubj" || verb?.deprel !== "conj" || verb.upos !== "VERB") return;
  const beside = tokens[verb.head - offset];
  const above = beside?.upos === "PROPN" && beside.deprel === "obj" ? tokens[beside.head - offset] : beside;
  if (above === undefined || !saying.test(above.lemma)) return;
  const first = tokens.slice(0, at).findLast(({ head, deprel }) => head === above.index && deprel === "obj");
  if (first?.upos !== "PROPN" || first.index < above.index) return;
  const between = tokens.slice(first.index - offset + 1, at);
  if (!between.some(({ deprel, head, upos }) => deprel === "conj" && head === first.index && upos === "PROPN")) return;
  exchange(tokens, offset, verb, { deprel: "ccomp", head: above.index });
  exchange(tokens, offset, first, { deprel: "nsubj", head: verb.index });
  exchange(tokens, offset, third, { deprel: "conj", head: first.index });
  const and = tokens[at - 1]!;
  exchange(tokens, offset, and, { head: third.index });
}

const isBehindComma = (tokens: readonly Token[], offset: number, { index }: Token): boolean => {
  for (let at = index - offset - 1; at >= 0; at--) {
    const token = tokens[at]!;
    if (token.form === ",") return true;
    if (token.head !== index) return false;
  }
  return false;
};

/** Whether nothing but what belongs to a name stands between it and a place in the sentence. */
const endsAt = (tokens: readonly Token[], offset: number, { index }: Token, end: number): boolean =>
  tokens.slice(index - offset + 1, end).every(({ head, deprel }) => head === index && deprel !== "appos");

/** "Minister Doe, Chad's Jane Roe and Ann Poe of Togo signed": whether the name that the third is joined to is taken for another name of the first. */
function isSecondOfThree(tokens: readonly Token[], offset: number, third: Token): boolean {
  const second = tokens[third.head - offset];
  if (second?.upos !== "PROPN" || second.deprel !== "appos" || second.index > third.index) return false;
  const first = tokens[second.head - offset];
  if (first?.upos !== "PROPN" || !/^(?:nsubj|obj|obl)/.test(first.deprel) || first.index > second.index) return false;
  let start = second.index - offset;
  while (start > 0 && tokens[start - 1]!.upos !== "PUNCT" && isBelow(tokens, offset, tokens[start - 1]!, second)) start--;
  if (tokens[start - 1]?.form !== ",") return false;
  let end = third.index - offset + 1;
  while (end < tokens.length && tokens[end]!.upos !== "PUNCT" && isBelow(tokens, offset, tokens[end]!, third)) end++;
  return tokens[end]?.form !== ",";
}
