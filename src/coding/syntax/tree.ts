import type { Sentence, Span, Token } from "../../language/analysis.ts";
import { childrenOf } from "../../language/tree.ts";
import { knownWords, numberOf } from "../lexicon/vocabulary.ts";

/** The dependency tree of a sentence, read downwards. Tokens are spoken of by their index. */
export class Tree {
  readonly sentence: Sentence;
  readonly #children: readonly (readonly number[])[];
  #lemmas: readonly number[] = [];
  #forms: readonly number[] = [];
  /** A bit a word of the vocabulary. */
  #words = new Int32Array(0);
  /** How many words were known when the numbers were looked up. */
  #known = -1;
  /** What each token may be called in the lexicon, as numbers of the vocabulary; looked up where it is asked for. */
  #called: (readonly number[])[] = [];
  /** Found when first asked for, and asked for often. */
  readonly #prepositions: (string | undefined)[] = [];

  constructor(sentence: Sentence) {
    this.sentence = sentence;
    this.#children = childrenOf(sentence);
  }

  token(index: number): Token {
    return this.sentence.tokens[index]!;
  }

  /** The token on which all others hang; undefined of an empty sentence. */
  get root(): number | undefined {
    return this.sentence.tokens.find(({ head }) => head < 0)?.index;
  }

  /** The lemma in lower case; empty beside the sentence. */
  lemma(index: number): string {
    return this.sentence.tokens[index]?.lemma.toLowerCase() ?? "";
  }

  /** Numbers of the lemmas in the vocabulary, by token; 0 for words that no table knows. */
  get lemmas(): readonly number[] {
    if (this.#known !== knownWords()) this.#look();
    return this.#lemmas;
  }

  /** Numbers of the words as they are written. */
  get forms(): readonly number[] {
    if (this.#known !== knownWords()) this.#look();
    return this.#forms;
  }

  /** Whether a word of this number stands in the sentence, as lemma or as written. */
  has(number: number): boolean {
    if (this.#known !== knownWords()) this.#look();
    return (this.#words[number >> 5]! & (1 << (number & 31))) !== 0;
  }

  /** What a token may be called, found once while no more words become known. */
  called(index: number, find: (tree: Tree, index: number) => readonly number[]): readonly number[] {
    if (this.#known !== knownWords()) this.#look();
    const called = this.#called[index] ?? find(this, index);
    this.#called[index] = called;
    return called;
  }

  #look(): void {
    const lemmas: number[] = [];
    const forms: number[] = [];
    for (const { lemma, form } of this.sentence.tokens) {
      const basic = lemma.toLowerCase();
      const written = form.toLowerCase();
      const number = numberOf(basic);
      lemmas.push(number);
      forms.push(written === basic ? number : numberOf(written));
    }
    this.#lemmas = lemmas;
    this.#forms = forms;
    this.#called = [];
    this.#known = knownWords();
    this.#words = new Int32Array((this.#known >> 5) + 1);
    for (const number of lemmas) this.#words[number >> 5]! |= 1 << (number & 31);
    for (const number of forms) this.#words[number >> 5]! |= 1 << (number & 31);
  }

  /** The dependents of a token, left to right; with relations given, only those (`obl` also takes `obl:tmod`). */
  children(index: number, ...relations: readonly string[]): readonly number[] {
    const all = this.#children[index] ?? [];
    if (relations.length === 0) return all;
    if (all.length === 0) return all;
    const found: number[] = [];
    for (const child of all) if (hasRelation(this.token(child), relations)) found.push(child);
    return found;
  }

  child(index: number, ...relations: readonly string[]): number | undefined {
    for (const child of this.#children[index] ?? []) if (hasRelation(this.token(child), relations)) return child;
    return undefined;
  }

  /** First and last token (inclusive) of all that depends on a token, itself included; `without` relations are left out, with all below them. */
  extent(index: number, without: readonly string[] = []): { readonly from: number; readonly to: number } {
    let from = index;
    let to = index;
    const stack = [index];
    while (stack.length > 0) {
      const at = stack.pop()!;
      from = Math.min(from, at);
      to = Math.max(to, at);
      for (const child of this.children(at))
        if (without.length === 0 || at !== index || !hasRelation(this.token(child), without)) stack.push(child);
    }
    return { from, to };
  }

  /** The characters a token and its dependents take up, without punctuation at either end. */
  span(index: number, without: readonly string[] = []): Span {
    let { from, to } = this.extent(index, without);
    while (from < index && this.token(from).upos === "PUNCT") from++;
    while (to > index && this.token(to).upos === "PUNCT") to--;
    return { start: this.token(from).start, end: this.token(to).end };
  }

  /** The token and those coordinated with it, left to right. */
  conjuncts(index: number): readonly number[] {
    return [index, ...this.children(index, "conj")];
  }

  /** Lemma of the preposition of a nominal, "" if none; words fixed to it joined ("on behalf of"). */
  preposition(index: number): string {
    const known = this.#prepositions[index] ?? this.#prepositionOf(index);
    this.#prepositions[index] = known;
    return known;
  }

  #prepositionOf(index: number): string {
    const adposition = this.child(index, "case");
    if (adposition === undefined) return this.#isLedByFor(index) ? "for" : "";
    if (this.isLimit(adposition)) return "";
    const words = [adposition, ...this.children(adposition, "fixed")];
    return words.map((word) => this.token(word).form.toLowerCase()).join(" ");
  }

  /** "cried out for marines to come": what the tree hangs on "cried", and "for" on "come". */
  #isLedByFor(index: number): boolean {
    if (!/^(?:obl|nmod)$/.test(this.token(index).deprel)) return false;
    const before = this.sentence.tokens[this.extent(index).from - 1];
    return before?.deprel === "mark" && before.head > index && /^for$/i.test(before.form);
  }

  /** "up to sixteen advisers", "up to 40 per cent": an adposition that only bounds a number. */
  isLimit(index: number): boolean {
    const tokens = this.sentence.tokens;
    const [up, to] = /^to$/i.test(this.token(index).form) ? [index - 1, index] : [index, index + 1];
    return (
      /^up$/i.test(tokens[up]?.form ?? "") &&
      /^to$/i.test(tokens[to]?.form ?? "") &&
      /^(CD|JJ)$/.test(tokens[to + 1]?.xpos ?? "") &&
      tokens[to + 1]?.upos === "NUM"
    );
  }

  /** Whether a token stands under another, at any depth. */
  isUnder(index: number, ancestor: number): boolean {
    let at = index;
    for (let steps = 0; at >= 0 && steps <= this.sentence.tokens.length; steps++) {
      if (at === ancestor) return true;
      at = this.token(at).head;
    }
    return false;
  }
}

const COLON = 58;

const hasRelation = ({ deprel }: Token, relations: readonly string[]): boolean => {
  for (const relation of relations)
    if (deprel === relation || (deprel.charCodeAt(relation.length) === COLON && deprel.startsWith(relation))) return true;
  return false;
};

const trees = new WeakMap<Sentence, Tree>();

/** The tree of a sentence; made once. */
export const treeOf = (sentence: Sentence): Tree => {
  let tree = trees.get(sentence);
  if (!tree) {
    tree = new Tree(sentence);
    trees.set(sentence, tree);
  }
  return tree;
};
