import type { Token } from "../analysis.ts";
import { finite, hasBelow, isNoun, subjectOf } from "./clause.ts";
import { exchange } from "./exchange.ts";

const telling = new Set(["reports", "claims", "rumours", "rumors", "hopes", "fears", "suggestions", "doubts", "allegations"]);

/**
 * "Reports that Mali had closed its border were false": the first noun of a sentence is taken for its verb, and what is said of it for
 * something beside its clause. It is the subject of what stands behind its clause, and a noun between the two that clause's object.
 */
export function nounFirst(tokens: Token[], offset: number): void {
  const [noun, that] = tokens;
  if (
    noun === undefined ||
    !/^(?:root|ccomp|nsubj)$/.test(noun.deprel) ||
    that?.form !== "that" ||
    !telling.has(noun.form.toLowerCase())
  )
    return;
  const below = (index: number): readonly Token[] => tokens.filter((each) => each.head === index && each.index < index);
  const act = tokens.find(
    ({ head, index, deprel, upos }) =>
      head === noun.index && upos === "VERB" && index > that.index && /^(?:ccomp|acl|advcl|xcomp|parataxis)/.test(deprel),
  );
  if (act === undefined || !below(act.index).some((each) => isNoun(each) && each.deprel.startsWith("nsubj"))) return;
  const over = tokens[noun.head - offset];
  const right = noun.deprel === "nsubj" && over !== undefined && over.index > act.index && !/^(?:say|report)$/.test(over.lemma);
  if (right) {
    exchange(tokens, offset, act, { deprel: "acl" });
    exchange(tokens, offset, noun, { upos: "NOUN", xpos: "NNS", lemma: noun.form.toLowerCase().replace(/s$/, "") });
    return;
  }
  const told = tokens.find(
    (each) =>
      each.index > act.index + 1 &&
      (each.head === noun.index || each.head === act.index || (each.head === noun.head && noun.head > each.index)) &&
      /^(?:ccomp|xcomp|advcl|conj|parataxis|acl:relcl)$/.test(each.deprel) &&
      !below(each.index).some(({ deprel, index }) => /^(?:mark|cc|expl)/.test(deprel) && index > act.index) &&
      (finite.has(each.xpos) || below(each.index).some(({ deprel, xpos }) => /^(?:cop|aux)/.test(deprel) && finite.has(xpos))) &&
      tokens[each.index - offset - 1]?.form !== ",",
  );
  if (told === undefined) return;
  // "Reports that it had were false, Mali said": the subject of the saying stands behind.
  const said = noun.deprel === "nsubj";
  if (said && !tokens.some(({ head, deprel, index }) => head === noun.head && deprel === "nsubj" && index > told.index)) return;
  const object = below(told.index).find(({ deprel, index }) => deprel.startsWith("nsubj") && index > act.index);
  if (object && hasBelow(tokens, act, /^obj$/)) return;
  if (object && tokens[object.index - offset + 1]?.form === ",") return;
  for (const token of tokens)
    if (token.head === noun.index && token !== act) exchange(tokens, offset, token, { head: told.index });
  if (object) exchange(tokens, offset, object, { head: act.index, deprel: "obj" });
  exchange(tokens, offset, that, { xpos: "IN", upos: "SCONJ", head: act.index, deprel: "mark" });
  if (told.head !== noun.head) exchange(tokens, offset, told, { head: noun.head, deprel: said ? "ccomp" : noun.deprel });
  exchange(tokens, offset, act, { head: noun.index, deprel: "acl" });
  exchange(tokens, offset, noun, {
    upos: "NOUN",
    xpos: "NNS",
    lemma: noun.form.toLowerCase().replace(/s$/, ""),
    head: told.index,
    deprel: subjectOf(tokens, told),
  });
}
