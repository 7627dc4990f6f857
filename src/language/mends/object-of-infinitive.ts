import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";
import words from "./words.json" with { type: "json" };

/** Words that are verbs as often as adjectives. */
const doing: ReadonlySet<string> = new Set(words.doing);

/** "urged Tashkent to free prisoners": what stands right behind the infinitive is its object, not that of the verb before whoever is asked. */
export function objectOfInfinitive(tokens: Token[], offset: number, noun: Token): void {
  const verb = tokens[noun.head - offset];
  if (verb === undefined || verb.upos !== "VERB" || verb.index > noun.index) return;
  let before = noun.index - offset - 1;
  while (tokens[before]?.head === noun.index) before--;
  const infinitive = tokens[before];
  if (infinitive === undefined || infinitive.head !== verb.index || infinitive.deprel !== "xcomp") return;
  // "to free prisoners", taken for an adjective
  const asAdjective = infinitive.upos === "ADJ" && doing.has(infinitive.form) && tokens[before - 1]?.form === "to";
  if (infinitive.xpos !== "VB" && !asAdjective) return;
  const bidden = tokens.some(
    ({ head, deprel, index }) => head === verb.index && (deprel === "iobj" || deprel === "obj") && index < infinitive.index,
  );
  if (!bidden) return;
  exchange(tokens, offset, noun, { head: infinitive.index });
  if (asAdjective) exchange(tokens, offset, infinitive, { upos: "VERB", xpos: "VB", lemma: infinitive.form });
}
