import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";
import { SAYING } from "./told-subject.ts";
import words from "./words.json" with { type: "json" };

/** Participles for what an act brings about, which nobody does by saying so: "killing", "ending". */
const RESULTING: ReadonlySet<string> = new Set(words.resulting);

const ACCUSING = new Set(["accuse", "suspect", "blame", "convict"]);

/**
 * "Chad freed the crew, the navy said on Friday, ending a stand-off": the participle at the end is hung on the verb of saying. It is hung on
 * what is said to have been done. Exchanges the token in place; `offset` is the index of the first.
 */
export function tellResult(tokens: Token[], offset: number, result: Token): void {
  const said = tokens[result.head - offset];
  if (!RESULTING.has(result.form) || tokens[result.index - offset - 1]?.form !== ",") return;
  if (said === undefined || said.index > result.index || said.upos !== "VERB") return;
  if (ACCUSING.has(said.lemma)) {
    // "accused Chad of shelling a village, killing four": what it is accused of
    const charge = tokens.find(
      ({ head, deprel, xpos, index }) =>
        head === said.index && xpos === "VBG" && /^(?:advcl|acl|xcomp)/.test(deprel) && index < result.index,
    );
    if (charge !== undefined) exchange(tokens, offset, result, { head: charge.index });
    return;
  }
  if (!SAYING.has(said.lemma)) return;
  const told =
    said.deprel === "parataxis"
      ? tokens[said.head - offset]
      : tokens.find(({ head, deprel, index }) => head === said.index && deprel === "ccomp" && index < said.index);
  if (told === undefined || told.index > said.index || told.upos !== "VERB") return;
  exchange(tokens, offset, result, { head: told.index });
}
