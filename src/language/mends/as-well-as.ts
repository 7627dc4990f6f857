import type { Token } from "../analysis.ts";
import { hasBelow, isNoun } from "./clause.ts";
import { exchange } from "./exchange.ts";

/** "met with the Red Cross, as well as local groups": what "as well as" adds is joined to the phrase before it, not to the verb. */
export function asWellAs(tokens: Token[], offset: number, added: Token): void {
  if (!isNoun(added) || !/^(?:obl|obj|nmod)$/.test(added.deprel) || hasBelow(tokens, added, /^case$/)) return;
  const mark = tokens.find(({ head, deprel, form }) => head === added.index && deprel === "cc" && form === "as");
  const before = mark && tokens.findLast((token) => token.index < mark.index && token.head === added.head && isNoun(token));
  if (before !== undefined && /^(?:obl|obj|nmod)$/.test(before.deprel) && before.index > added.head)
    exchange(tokens, offset, added, { head: before.index, deprel: "conj" });
}
