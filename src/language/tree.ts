import type { Sentence, Token } from "./analysis.ts";

interface Below {
  readonly indices: readonly (readonly number[])[];
  readonly tokens: (readonly Token[] | undefined)[];
}

const known = new WeakMap<Sentence, Below>();
const none: readonly number[] = [];
const nobody: readonly Token[] = [];

function below(sentence: Sentence): Below {
  const seen = known.get(sentence);
  if (seen !== undefined) return seen;
  const { tokens } = sentence;
  const indices: (readonly number[])[] = new Array(tokens.length).fill(none);
  for (const t of tokens) {
    if (t.head < 0 || t.head >= tokens.length) continue;
    const list = indices[t.head] as number[];
    if (list === none) indices[t.head] = [t.index];
    else list.push(t.index);
  }
  const made = { indices, tokens: new Array(tokens.length) };
  known.set(sentence, made);
  return made;
}

/** The indices of every token's dependents, in text order. Computed once a sentence. */
export const childrenOf = (sentence: Sentence): readonly (readonly number[])[] => below(sentence).indices;

/** The dependents of a token. */
export function dependents(sentence: Sentence, index: number): readonly Token[] {
  const { indices, tokens } = below(sentence);
  const list = indices[index];
  if (list === undefined || list.length === 0) return nobody;
  const seen = tokens[index];
  if (seen !== undefined) return seen;
  const made = list.map((i) => sentence.tokens[i] as Token);
  tokens[index] = made;
  return made;
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
