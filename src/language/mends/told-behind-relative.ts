import type { Token } from "../analysis.ts";
import { finite, hasBelow, isNoun, subjectOf } from "./clause.ts";
import { exchange } from "./exchange.ts";

/** Words of time that lead in a noun or a clause. */
const since = new Set(["since", "until", "till", "before", "after"]);

/**
 * "Militants who have held two engineers since May have threatened to kill them", "Lawmakers who oppose the treaty walked out": the
 * sentence's verb behind a relative clause, taken for part of that. It is made the root, the noun its subject.
 */
export function tellBehindRelative(tokens: Token[], offset: number, root: Token): void {
  const below = tokens.filter(({ head }) => head === root.index);
  if (below.some(({ deprel }) => /^(cop|aux|nsubj|csubj|expl)/.test(deprel))) return;
  const relative = tokens.find(
    ({ deprel, head, index }) =>
      deprel === "acl:relcl" && index > root.index && (head === root.index || tokens[head - offset]?.head === root.index),
  );
  if (relative === undefined) return;
  const told =
    besideRelative(tokens, offset, relative) ??
    tokens.find(
      (token) =>
        token.head === relative.index &&
        token.upos === "VERB" &&
        token.index > relative.index + 1 &&
        /^(ccomp|advcl|xcomp|parataxis)$/.test(token.deprel) &&
        tokens[token.index - offset - 1]?.upos !== "PUNCT",
    );
  if (told === undefined) return;
  const its = tokens.filter(({ head }) => head === told.index);
  const auxiliary = its.find(({ deprel, index, xpos }) => /^aux/.test(deprel) && index < told.index && finite.has(xpos));
  if (told.xpos !== "VBD" && told.xpos !== "VBZ" && auxiliary === undefined) return;
  const subject = its.find(({ deprel, index }) => deprel.startsWith("nsubj") && index < told.index);
  const mark = its.find(({ deprel, index }) => deprel === "mark" && index < told.index);
  if (its.some(({ deprel, index }) => /^(cc|expl|csubj)/.test(deprel) && index < told.index)) return;
  if (subject === undefined) {
    // The relative clause is whole without it.
    if (mark !== undefined || !hasBelow(tokens, relative, /^obj$/)) return;
  } else if (mark === undefined || !since.has(mark.lemma) || !isNoun(subject) || (auxiliary ?? told).index !== subject.index + 1)
    return;
  else {
    exchange(tokens, offset, mark, { head: subject.index, deprel: "case", upos: "ADP" });
    exchange(tokens, offset, subject, { head: relative.index, deprel: "obl" });
  }
  for (const token of below)
    if (token.index > told.index || (token.deprel === "punct" && token.index > relative.index))
      exchange(tokens, offset, token, { head: told.index });
  exchange(tokens, offset, told, { head: root.head, deprel: root.deprel });
  exchange(tokens, offset, root, { head: told.index, deprel: subjectOf(tokens, told) });
}

/** "Poland, in a move that stunned Egypt, arrested two": behind a comma, taken for another clause of the noun, though nothing leads it in. */
const besideRelative = (tokens: readonly Token[], offset: number, relative: Token): Token | undefined =>
  tokens.find(
    ({ index, head, deprel, xpos }) =>
      deprel === "acl:relcl" &&
      head === relative.head &&
      index > relative.index &&
      xpos === "VBD" &&
      tokens[index - offset - 1]?.form === "," &&
      !tokens.some((each) => each.head === index && each.index < index && each.deprel !== "punct"),
  );
