import type { Token } from "../../language/analysis.ts";
import { meantByWhat } from "../syntax/meant-by-what.ts";
import type { Tree } from "../syntax/tree.ts";
import { countsPeople, countsThings, isTitleNoun } from "./role-nouns.ts";

const name = (token: Token): boolean => token.upos === "PROPN";

/** Lemma of a noun with the compound word or adjective right before it ("riot police"), lower case. */
export function pairLemma(tree: Tree, index: number): string {
  // "charge d'affaires", whose first word is the noun
  const behind = index + 1 < tree.sentence.tokens.length ? tree.token(index + 1) : undefined;
  if (behind !== undefined && /^d['’]affaires$/.test(behind.form) && behind.head === index)
    return `${tree.lemma(index)} d'affaires`;
  const before = index > 0 ? tree.token(index - 1) : undefined;
  // "attorney-general"
  if (before?.form === "-" && index > 1 && before.start === tree.token(index - 2).end && before.end === tree.token(index).start)
    return `${tree.token(index - 2).form.toLowerCase()}-${tree.lemma(index)}`;
  if (!before || (before.head !== index && tree.token(index).head !== before.index)) return "";
  return `${before.lemma.toLowerCase()} ${tree.lemma(index)}`;
}

/** The noun that carries the meaning: through "a group of", "dozens of", "a series of" to what they count. */
export function contentHead(tree: Tree, index: number): number {
  let at = index;
  for (let steps = 0; steps < 4; steps++) {
    const token = tree.token(at);
    const lemma = token.lemma.toLowerCase();
    const members = /^members$/i.test(token.form);
    if (
      (name(token) && !members) ||
      !(
        token.upos === "NUM" ||
        token.upos === "SYM" ||
        token.upos === "DET" ||
        token.upos === "ADJ" ||
        token.upos === "PRON" ||
        members ||
        countsPeople(lemma) ||
        countsThings(lemma)
      )
    )
      return at;
    const inner =
      tree.children(at, "nmod", "obl").find((child) => ["of", "among"].includes(tree.preposition(child))) ??
      (token.upos === "SYM" ? pricedAt(tree, at) : meantByWhat(tree, at));
    if (inner === undefined) return at;
    at = inner;
  }
  return at;
}

/** "a half of its $35 billion debt": what is worth so much. */
const pricedAt = (tree: Tree, sum: number): number | undefined =>
  tree.children(sum, "nmod").find((child) => child > sum && tree.token(child).upos === "NOUN" && tree.preposition(child) === "");

/** Relations that lead out of a noun phrase's own words. */
const outside =
  /^(acl|appos|conj|cc|punct|parataxis|advcl|case|mark|cop|nsubj|obj|obl|advmod|dep|discourse|aux|ccomp|xcomp|vocative)/;

/** Characters of a noun phrase: its head with what stands before it, its name's parts, and its "of" phrases. */
export function phraseSpan(tree: Tree, index: number): { readonly start: number; readonly end: number } {
  let from = index;
  let to = index;
  const stack = [index];
  while (stack.length > 0) {
    const at = stack.pop()!;
    for (const child of tree.children(at)) {
      const token = tree.token(child);
      if (outside.test(token.deprel) && !(token.deprel === "case" && at !== index)) continue;
      if (token.deprel === "det" && at === index && child > index) continue;
      if (token.deprel.startsWith("nmod") && child < at && tree.preposition(child) !== "" && token.deprel !== "nmod:poss")
        continue;
      if (token.deprel.startsWith("nmod") && child > at && !["of", "for", "'s"].includes(tree.preposition(child))) continue;
      from = Math.min(from, child);
      to = Math.max(to, child);
      stack.push(child);
    }
  }
  while (to > index && (tree.token(to).upos === "PUNCT" || tree.token(to).xpos === "POS")) to--;
  while (from < index && ["ADP", "SCONJ", "CCONJ", "PUNCT"].includes(tree.token(from).upos)) from++;
  const title = titleBefore(tree, index);
  if (title !== undefined) from = tree.extent(title).from;
  return { start: tree.token(from).start, end: tree.token(to).end };
}

/** A title that the tree gives as a second dependent of the name's verb: "prime minister" beside "Andreas Papandreou". */
export function titleBefore(tree: Tree, index: number): number | undefined {
  const token = tree.token(index);
  if (token.upos === "NOUN" && token.deprel.startsWith("nsubj")) {
    const { from } = tree.extent(index);
    const coordinated = from > 0 && tree.token(from).upos === "CCONJ" ? tree.token(from - 1) : undefined;
    return coordinated && coordinated.head === token.head && coordinated.deprel === token.deprel && coordinated.upos === "ADJ"
      ? coordinated.index
      : undefined;
  }
  if (token.upos !== "PROPN" || token.head < 0 || !/^(nsubj|obj|obl|nmod)/.test(token.deprel)) return undefined;
  // "on Thursday for Ukraine": a name with a preposition of its own has no title before that.
  if (tree.preposition(index) !== "") return undefined;
  const { from } = tree.extent(index);
  const last = from > 0 ? tree.token(from - 1) : undefined;
  // "Minister for Africa, | Jane Doe said": the title stands behind the comma's own head.
  const before =
    last?.form === "," && last.head >= 0 && last.head < from && isTitleNoun(tree.lemma(last.head)) ? tree.token(last.head) : last;
  if (
    !before ||
    (before.upos !== "NOUN" && before.upos !== "PROPN") ||
    before.head !== token.head ||
    before.deprel !== token.deprel
  )
    return undefined;
  return before.index;
}
