import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";

const reports = /^(?:claims|reports|allegations|accusations|suggestions|rumours|rumors|charges|assertions)$/;

/** "dismissed as nonsense claims that it had": what is dismissed stands behind what it is called, and is taken for one phrase with it. */
export function dismissedAs(tokens: Token[], offset: number, noun: Token): void {
  if (!reports.test(noun.form) || noun.deprel !== "obl") return;
  const at = noun.index - offset;
  const [as, name] = [tokens[at - 2], tokens[at - 1]];
  if (as?.form !== "as" || as.head !== noun.index || name?.head !== noun.index) return;
  const clause = tokens.find(
    ({ head, deprel, index }) => head === noun.index && /^(?:ccomp|acl)/.test(deprel) && index > noun.index,
  );
  if (clause === undefined || tokens[at + 1]?.form !== "that") return;
  exchange(tokens, offset, name, { head: noun.head, deprel: "obl" });
  exchange(tokens, offset, as, { head: name.index });
  exchange(tokens, offset, noun, { deprel: "obj" });
  exchange(tokens, offset, clause, { deprel: "acl" });
}
