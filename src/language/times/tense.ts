import type { Sentence, Token } from "../analysis.ts";
import { childrenOf } from "../tree.ts";
import lexicon from "./tense.json" with { type: "json" };

/** `prospect`: ahead of a past ("was due to leave on Thursday"), so on either side of the report. */
export type Tense = "past" | "present" | "future" | "prospect" | "unknown";

const comingWords = new Set(lexicon.coming);
const intending = new Set(lexicon.intending);

/**
 * The tense of what a word belongs to: the nearest predicate above it in the tree, with its auxiliaries.
 * An infinitive after "plan", "due" or "agree", and "will", "would", "is to" look ahead; after "was due" or "was" it looks ahead of the past.
 */
export function tenseAt(sentence: Sentence, index: number): Tense {
  const { tokens } = sentence;
  const children = childrenOf(sentence);
  let at: Token | undefined = tokens[index];
  for (let steps = 0; at !== undefined && steps < 24; steps++) {
    if (steps > 0 || at.upos === "VERB") {
      if (comingWords.has(at.form.toLowerCase()) && at.xpos !== "VBD") return "future";
      const tense = predicateTense(sentence, at, children);
      if (tense !== "unknown") return tense;
      for (const child of children[at.index] ?? []) {
        const c = tokens[child] as Token;
        if (c.deprel === "amod" && comingWords.has(c.form.toLowerCase())) return "future";
      }
    }
    at = at.head >= 0 ? tokens[at.head] : undefined;
  }
  return "unknown";
}

/** The tense of a predicate by its own form and its auxiliaries; unknown for what is no finite clause. */
export function predicateTense(sentence: Sentence, verb: Token, children: readonly (readonly number[])[]): Tense {
  let finite = verb.xpos;
  let to = false;
  let past = false;
  for (const child of children[verb.index] ?? []) {
    const c = sentence.tokens[child] as Token;
    if ((c.upos === "PART" && c.lemma === "to") || (c.deprel === "case" && c.lemma === "due")) to = true;
    if (!c.deprel.startsWith("aux") && c.deprel !== "cop") continue;
    // "said" and "says" bear no modal, whatever the tree says.
    if (c.xpos === "MD" && (verb.xpos === "VBD" || verb.xpos === "VBZ")) continue;
    const form = c.form.toLowerCase();
    if (form === "will" || form === "'ll" || form === "’ll" || form === "shall" || form === "would" || form === "wo")
      return "future";
    if (form === "may" || form === "might" || form === "could" || form === "should" || form === "must" || form === "can") {
      if ((children[verb.index] ?? []).some((k) => sentence.tokens[k]?.lemma === "have" && sentence.tokens[k]?.deprel === "aux"))
        return "past";
      finite = "MD";
      continue;
    }
    if (c.xpos === "VBD" || (c.lemma === "have" && verb.xpos === "VBN")) past = true;
    if (c.xpos === "VBZ" || c.xpos === "VBP")
      finite = finite === "VBG" || finite === "VBN" || c.deprel === "cop" ? c.xpos : finite;
  }
  if (past && to && verb.xpos === "VB") return "prospect";
  if (past) return verb.xpos === "VBG" && verb.lemma === "go" ? "future" : "past";
  if (to) {
    // "plans to visit", "is to visit": ahead of the report; "came to visit": with its governor.
    const governor = sentence.tokens[verb.head];
    if (governor === undefined || intending.has(governor.lemma)) return "future";
    if (verb.deprel === "acl" || verb.deprel === "root") return "future";
    return "unknown";
  }
  if (finite === "VBD") return "past";
  if (finite === "VBN" && verb.deprel.startsWith("acl")) return "past";
  if (finite === "MD") return "future";
  if ((finite === "VBZ" || finite === "VBP") && (verb.upos === "VERB" || verb.upos === "AUX" || verb.xpos !== finite))
    return "present";
  return "unknown";
}
