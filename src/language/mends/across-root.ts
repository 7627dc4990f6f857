import type { Token } from "../analysis.ts";
import { isNoun } from "./clause.ts";
import { exchange } from "./exchange.ts";

/** "The decision to expel the envoys surprised diplomats": an object of what stands before the sentence's verb does not stand behind it. */
export function acrossRoot(tokens: Token[], offset: number, root: Token): void {
  const across = tokens.find(
    ({ index, head, deprel }) => index > root.index && head >= 0 && head < root.index && deprel === "obj",
  );
  if (across === undefined || !isNoun(across)) return;
  if (tokens.some(({ head, deprel }) => head === root.index && /^(?:obj|ccomp|cop)/.test(deprel))) return;
  exchange(tokens, offset, across, { head: root.index });
}
