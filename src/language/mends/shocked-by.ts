import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";

/** "Norway is shocked by reports": an adjective whose subject and copula are taken for those of a passive. */
export function shockedBy(tokens: Token[], offset: number, adjective: Token): void {
  const be = tokens.find(({ head, deprel }) => head === adjective.index && deprel === "aux:pass");
  if (be === undefined) return;
  exchange(tokens, offset, be, { deprel: "cop" });
  for (const token of tokens)
    if (token.head === adjective.index && token.deprel === "nsubj:pass") exchange(tokens, offset, token, { deprel: "nsubj" });
}

/** "reports that ISIL has killed": a clause with all its parts, behind "that", is what the reports say, no relative clause. */
export function whatReportsSay(tokens: Token[], offset: number, verb: Token): void {
  const noun = tokens[verb.head - offset];
  if (noun?.upos !== "NOUN" || !/^(?:report|claim|allegation|news|rumou?r|evidence|fact|statement)$/.test(noun.lemma)) return;
  const own = tokens.filter(({ head }) => head === verb.index);
  const mark = own.find(({ deprel, form }) => deprel === "mark" && form.toLowerCase() === "that");
  if (mark !== undefined && own.some(({ deprel }) => deprel.startsWith("nsubj")))
    exchange(tokens, offset, verb, { deprel: "acl" });
}
