/** A word of running text as a trie sees it: every way it may be written in a phrase (form, lemma), lower case. */
export interface TrieWord {
  readonly keys: readonly string[];
}

/** The longest phrase beginning at a word: `to` is exclusive. */
export interface PhraseMatch<T> {
  readonly from: number;
  readonly to: number;
  readonly phrase: string;
  readonly values: readonly T[];
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  /** Beginnings of words ("decarboni*") by their first letter. */
  readonly prefixes: Map<string, [string, Node<T>][]>;
  phrase: string;
  values: T[];
}

const node = <T>(): Node<T> => ({ next: new Map(), prefixes: new Map(), phrase: "", values: [] });

/** How a phrase falls into words: at spaces and hyphens, with possessive 's as a word of its own. */
export const phraseWords = (phrase: string): string[] =>
  phrase
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/'s(?![\p{L}])/gu, " 's")
    .split(/[\s-]+/u)
    .filter((word) => word !== "");

/** Finds many phrases in one pass over words, leftmost and longest first; linear for phrases of bounded length. */
export class PhraseTrie<T> {
  readonly #root = node<T>();

  /** Adds a phrase; a last word ending in `*` stands for all words with that beginning. */
  add(phrase: string, value: T): void {
    let at = this.#root;
    for (const word of phraseWords(phrase)) {
      let following: Node<T> | undefined;
      if (word.endsWith("*")) {
        const beginning = word.slice(0, -1);
        const alike = at.prefixes.get(beginning.charAt(0)) ?? [];
        following = alike.find(([known]) => known === beginning)?.[1];
        if (!following) {
          following = node<T>();
          alike.push([beginning, following]);
          at.prefixes.set(beginning.charAt(0), alike);
        }
      } else {
        following = at.next.get(word);
        if (!following) {
          following = node<T>();
          at.next.set(word, following);
        }
      }
      at = following;
    }
    at.phrase = phrase;
    at.values.push(value);
  }

  #longest(words: readonly TrieWord[], from: number): PhraseMatch<T> | null {
    let active: Node<T>[] = [this.#root];
    let best: PhraseMatch<T> | null = null;
    for (let i = from; i < words.length && active.length > 0; i++) {
      const following: Node<T>[] = [];
      for (const at of active)
        for (const key of words[i]!.keys) {
          const exact = at.next.get(key);
          if (exact && !following.includes(exact)) following.push(exact);
          const alike = at.prefixes.size === 0 ? undefined : at.prefixes.get(key.charAt(0));
          if (alike)
            for (const [beginning, to] of alike) if (key.startsWith(beginning) && !following.includes(to)) following.push(to);
        }
      for (const at of following)
        if (at.values.length > 0 && (best === null || best.to < i + 1))
          best = { from, to: i + 1, phrase: at.phrase, values: at.values };
      active = following;
    }
    return best;
  }

  /** Whether a phrase begins with the word: few do, and the others need no search. */
  #begins({ keys }: TrieWord): boolean {
    const { next, prefixes } = this.#root;
    for (const key of keys) {
      if (next.has(key)) return true;
      const alike = prefixes.size === 0 ? undefined : prefixes.get(key.charAt(0));
      if (alike) for (const [beginning] of alike) if (key.startsWith(beginning)) return true;
    }
    return false;
  }

  /** The matches in order of the text, not overlapping. */
  matches(words: readonly TrieWord[]): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    for (let i = 0; i < words.length; ) {
      const match = this.#begins(words[i]!) ? this.#longest(words, i) : null;
      if (match) found.push(match);
      i = match ? match.to : i + 1;
    }
    return found;
  }
}
