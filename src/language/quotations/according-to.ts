import type { Sentence, Token } from "../analysis.ts";
import type { Attribution } from "./attribution.ts";
import { ownerOf } from "./document-owner.ts";

/** "according to X", "in the words of X", "in his view," */
export function accordingTo(sentence: Sentence, token: Token): Attribution | null {
  const { tokens } = sentence;
  const lower = token.form.toLowerCase();
  const from = token.index;
  let to = from + 2;
  if (lower === "according" && tokens[from + 1]?.form.toLowerCase() === "to") to = from + 2;
  else if (
    lower === "in" &&
    tokens[from + 1]?.lemma === "the" &&
    /^(words|view|opinion|words)$/i.test(tokens[from + 2]?.form ?? "") &&
    tokens[from + 3]?.lemma === "of"
  )
    to = from + 4;
  else if (
    lower === "in" &&
    /^(his|her|its|their)$/i.test(tokens[from + 1]?.form ?? "") &&
    /^(words|view|opinion|judge?ment)$/i.test(tokens[from + 2]?.form ?? "") &&
    tokens[from + 3]?.form === ","
  )
    return { ...sayingOf(sentence, from, from + 3), speaker: from + 1 };
  else return lower === "in" ? inOnesWords(sentence, from) : null;
  // The noun phrase that follows: its head is the token whose own head lies outside the phrase.
  let head: number | null = null;
  for (let k = to; k < Math.min(tokens.length, to + 16); k++) {
    const t = tokens[k] as Token;
    if (t.upos === "PUNCT" && !/^["“‘'-]$/.test(t.form)) break;
    if (!/^(NOUN|PROPN|PRON|NUM)$/.test(t.upos)) continue;
    if (/^(compound|nmod:desc|nmod:poss|flat|amod|nummod)/.test(t.deprel) && t.head > k) continue;
    head = k;
    break;
  }
  if (head === null) return null;
  head = topOfRun(sentence, head);
  // "in the opinion of political scientist | Jane Doe"
  const name = tokens[head + 1];
  if (name?.upos === "PROPN" && name.deprel === "appos" && name.head === head) head = name.index;
  return { ...sayingOf(sentence, from, to), speaker: ownerOf(sentence, tokens[head] as Token) };
}

/** "in the Norwegian envoy's words,": whose words stand right behind. */
function inOnesWords(sentence: Sentence, from: number): Attribution | null {
  const { tokens } = sentence;
  for (let k = from + 3; k < Math.min(tokens.length - 1, from + 9); k++) {
    const t = tokens[k] as Token;
    if (!/^(words|view|opinion)$/i.test(t.form)) {
      if (/^(PUNCT|VERB|AUX)$/.test(t.upos)) return null;
      continue;
    }
    const owner = tokens.findLast((o) => o.index < k && o.index > from && o.head === k && o.deprel === "nmod:poss");
    return owner !== undefined && /^['’]s?$/.test(tokens[k - 1]?.form ?? "") && tokens[k + 1]?.form === ","
      ? { ...sayingOf(sentence, from, k + 1), speaker: owner.index }
      : null;
  }
  return null;
}

const sayingOf = (sentence: Sentence, from: number, to: number): Omit<Attribution, "speaker"> => ({
  sentence,
  cue: { lemma: "according to", stance: "say", frames: "t" },
  at: from,
  from,
  to,
  addressee: null,
  rule: "according-to",
  unsaid: false,
  passive: false,
});

/** The head of a run of nouns and names: "Herald" of "the New Zealand Herald". */
function topOfRun({ tokens }: Sentence, index: number): number {
  let [from, to] = [index, index + 1];
  const isNoun = (k: number) => /^(NOUN|PROPN)$/.test(tokens[k]?.upos ?? "");
  while (from > 0 && isNoun(from - 1)) from--;
  while (to < tokens.length && isNoun(to)) to++;
  const top = tokens.slice(from, to).find((t) => t.head < from || t.head >= to);
  return top === undefined || !isNoun(index) ? index : top.index;
}
