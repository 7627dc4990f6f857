import type { Token } from "../analysis.ts";
import { hasBelow, subjectOf } from "./clause.ts";
import { exchange } from "./exchange.ts";
import { SAYING } from "./told-subject.ts";

/**
 * "The ruling, Amnesty said, | made a mockery of justice": the verb of saying that stands in between takes both subjects. The first is
 * that of what is said.
 */
export function saidBetween(tokens: Token[], offset: number, said: Token): void {
  const at = said.index - offset;
  if (!SAYING.has(said.lemma) || tokens[at + 1]?.form !== ",") return;
  const subjects = tokens.filter(
    ({ head, deprel, index }) => head === said.index && deprel.startsWith("nsubj") && index < said.index,
  );
  const [first, second] = subjects;
  if (first === undefined || second === undefined || subjects.length > 2) return;
  if (!tokens.slice(first.index - offset, second.index - offset).some(({ form }) => form === ",")) return;
  const told = tokens.find(({ head, deprel, index }) => head === said.index && deprel === "ccomp" && index > said.index);
  if (told === undefined || hasBelow(tokens, told, /^(?:nsubj|mark|expl)/)) return;
  exchange(tokens, offset, first, { head: told.index, deprel: subjectOf(tokens, told) });
}
