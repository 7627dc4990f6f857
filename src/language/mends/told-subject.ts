import type { Token } from "../analysis.ts";
import words from "./words.json" with { type: "json" };

/** Verbs that say what a clause tells. */
export const SAYING: ReadonlySet<string> = new Set(words.saying);

/**
 * "Officials said more than 20 documents worth a million had been signed": a noun between a verb of saying and its clause,
 * taken for what is said, is the clause's subject where that has none. Exchanges such tokens in place; `offset` is the index of the first.
 */
export function tellSubjects(tokens: Token[], offset: number): void {
  const word = (index: number): Token | undefined => tokens[index - offset];
  for (const noun of tokens) {
    if (noun.deprel !== "obj") continue;
    const said = word(noun.head);
    if (said === undefined || said.index > noun.index || !SAYING.has(said.lemma)) continue;
    const clause = tokens.find(({ head, deprel, index }) => head === said.index && deprel === "ccomp" && index > noun.index);
    if (clause === undefined) continue;
    const below = tokens.filter(({ head }) => head === clause.index);
    const finite = below.find(({ deprel, index }) => (deprel.startsWith("aux") || deprel === "cop") && index > noun.index);
    if (
      finite === undefined ||
      below.some(({ deprel, index }) => deprel.includes("subj") || (deprel === "mark" && index > noun.index))
    )
      continue;
    const passive = below.some(({ deprel }) => deprel === "aux:pass");
    tokens[noun.index - offset] = { ...noun, head: clause.index, deprel: passive ? "nsubj:pass" : "nsubj" };
  }
}
