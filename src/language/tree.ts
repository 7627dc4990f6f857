import type { Sentence, Token } from "./analysis.ts";

const known = new WeakMap<Sentence, readonly (readonly number[])[]>();

/** The dependents of every token of a sentence, in text order. Computed once a sentence. */
export function childrenOf(sentence: Sentence): readonly (readonly number[])[] {
  const seen = known.get(sentence);
  if (seen !== undefined) return seen;
  const children: number[][] = sentence.tokens.map(() => []);
  for (const t of sentence.tokens) if (t.head >= 0) children[t.head]?.push(t.index);
  known.set(sentence, children);
  return children;
}

/** The dependents of a token. */
export function dependents(sentence: Sentence, index: number): readonly Token[] {
  return (childrenOf(sentence)[index] ?? []).map((i) => sentence.tokens[i] as Token);
}

/** First dependent with one of these relations (a subtype counts: "nsubj" finds "nsubj:pass"). */
export function dependent(sentence: Sentence, index: number, ...relations: readonly string[]): Token | undefined {
  for (const i of childrenOf(sentence)[index] ?? []) {
    const t = sentence.tokens[i] as Token;
    if (relations.some((r) => t.deprel === r || t.deprel.startsWith(`${r}:`))) return t;
  }
  return undefined;
}

/** Leftmost and rightmost token of a subtree, `to` exclusive; dependents that `leave` names are left out with all below them. */
export function extent(
  sentence: Sentence,
  index: number,
  leave: (t: Token) => boolean = () => false,
): { from: number; to: number } {
  const children = childrenOf(sentence);
  let from = index;
  let to = index + 1;
  const stack = [index];
  let steps = 0;
  while (stack.length > 0 && steps++ < 2000) {
    const at = stack.pop() as number;
    if (at < from) from = at;
    if (at + 1 > to) to = at + 1;
    for (const c of children[at] ?? []) if (at !== index || !leave(sentence.tokens[c] as Token)) stack.push(c);
  }
  return { from, to };
}
