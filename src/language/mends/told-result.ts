import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";
import { SAYING } from "./told-subject.ts";
import words from "./words.json" with { type: "json" };

/** Participles for what an act brings about, which nobody does by saying so: "killing", "ending". */
const RESULTING: ReadonlySet<string> = new Set(words.resulting);

/**
 * "Chad freed the crew, the navy said on Friday, ending a stand-off": the participle at the end is hung on the verb of saying. It is hung on
 * what is said to have been done. Exchanges the token in place; `offset` is the index of the first.
 */
export function tellResult(tokens: Token[], offset: number, result: Token): void {
  const said = tokens[result.head - offset];
  if (!RESULTING.has(result.form) || tokens[result.index - offset - 1]?.form !== ",") return;
  if (said === undefined || said.index > result.index || !SAYING.has(said.lemma) || said.upos !== "VERB") return;
  const told =
    said.deprel === "parataxis"
      ? tokens[said.head - offset]
      : tokens.find(({ head, deprel, index }) => head === said.index && deprel === "ccomp" && index < said.index);
  if (told === undefined || told.index > said.index || told.upos !== "VERB") return;
  exchange(tokens, offset, result, { head: told.index });
}
