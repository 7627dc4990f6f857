import type { Sentence, Span, Token, TokenRange } from "./analysis.ts";
import { beginsAnew, closesInside } from "./begins-anew.ts";
import { blocksOf } from "./blocks.ts";
import { inOrdinaryCase } from "./capitals.ts";
import { datelineAt } from "./dateline.ts";
import { firstWord } from "./first-word.ts";
import { inflect } from "./inflection.ts";
import { mend } from "./mends/mend.ts";
import { withAcronyms } from "./mentions/acronyms.ts";
import { Lexicon } from "./model/lexicon.ts";
import { ARC_ROW, Network, WINDOW } from "./model/network.ts";
import { treeOf } from "./model/tree.ts";
import { Weights } from "./model/weights.ts";
import { byOwnWords, withRepeated } from "./name-evidence.ts";
import { withExtent } from "./name-extent.ts";
import { namesIn } from "./names.ts";
import { namesInARow } from "./names-in-a-row.ts";
import { settleSaid } from "./said-last.ts";
import { type Phrases, settleNames } from "./settle-names.ts";
import { withShops } from "./shop-names.ts";
import { at, UPPER } from "./tokens/characters.ts";
import { TokenList } from "./tokens/token-list.ts";
import { tokenise } from "./tokens/tokenise.ts";

/** A proper name or a demonym, best first where names cover the same words. */
export interface EntitySpan extends Span, TokenRange {
  readonly type: "person" | "organisation" | "place" | "demonym" | "other";
}

export interface Parsed {
  readonly sentences: readonly Sentence[];
  /** In text order, a longer name before the names inside it. */
  readonly names: readonly EntitySpan[];
}

export interface Engine {
  /**
   * Sentences with tags, lemmas and dependencies, and names, of any text. Offsets are UTF-16 units of `text`. Never throws on
   * a string, takes linear time. With `oneSentence` the whole text is one sentence.
   */
  parse(text: string, options?: { readonly oneSentence?: boolean }): Parsed;
  /** Arc scores computed since the engine was made: what would grow faster than the text, if anything did. */
  work(): number;
}

/** A word begins a sentence above this score; chosen on the dev files. */
const BEGINS = -1.1;

/** Words of a block that are cut off at most before a window is closed. */
const SOFT = 100;

/** An engine over the weights of `models/en/model.bin`. */
export function engineOf(file: ArrayBuffer): Engine {
  const weights = new Weights(file);
  const { header } = weights;
  const lexicon = new Lexicon(header, weights.flags);
  const network = new Network(weights, () => lexicon.forget());
  // read when the first text comes, so that a command starts sooner
  let phrases: Phrases | null = null;
  const list = new TokenList();
  const glued = new Uint8Array(WINDOW);
  let work = 0;

  function parse(text: string, options?: { readonly oneSentence?: boolean }): Parsed {
    const one = options?.oneSentence === true;
    const sentences: Sentence[] = [];
    const names: EntitySpan[] = [];
    const blocks = one ? [[0, text.length] as const] : blocksOf(text);
    let pending: Token[] = [];
    for (const [start, end] of blocks) {
      list.clear();
      tokenise(text, start, end, list);
      let dateline = one ? [] : readDateline(text, sentences.length, names);
      for (let a = dateline.length; a < list.length; ) {
        const b = windowEnd(text, a);
        pending = readWindow(text, a, b, one, sentences, names, pending, dateline);
        dateline = [];
        a = b;
      }
    }
    if (one && pending.length > 0) sentences.push(sentenceOf(0, pending));
    phrases ??= readPhrases(header.phrases ?? "");
    const extended = withExtent(
      sentences,
      withShops(text, sentences, namesInARow(sentences, names, lexicon.flags), phrases),
      phrases,
    );
    const settled = settleNames(text, sentences, byOwnWords(text, sentences, extended, phrases), phrases);
    const known = phrases;
    const short = withAcronyms(text, sentences, settled, (name) => known.get(name) === "place");
    return { sentences, names: withRepeated(text, sentences, short) };
  }

  /** Windows end after a word that probably ends a sentence, else where they must. */
  function windowEnd(text: string, from: number): number {
    if (list.length - from <= SOFT) return list.length;
    let comma = -1;
    for (let i = Math.min(list.length, from + WINDOW) - 1; i > from + SOFT / 2; i--) {
      const c = text.charCodeAt((list.end[i] as number) - 1);
      if ((c === 46 || c === 33 || c === 63) && (list.end[i] as number) - (list.start[i] as number) === 1) {
        let k = i + 1;
        while (k < list.length && k < i + 3 && /["'”’)\]]/.test(text[list.start[k] as number] as string) && glueBefore(k)) k++;
        if (k <= from + WINDOW && (k >= list.length || at(text, list.start[k] as number) === UPPER)) return k;
      }
      if (comma < 0 && (c === 44 || c === 59 || c === 58)) comma = i + 1;
    }
    return comma > 0 ? comma : Math.min(list.length, from + WINDOW);
  }

  function glueBefore(i: number): boolean {
    return i > 0 && i < list.length && list.start[i] === list.end[i - 1];
  }

  function readWindow(
    text: string,
    a: number,
    b: number,
    one: boolean,
    sentences: Sentence[],
    names: EntitySpan[],
    pending: Token[],
    dateline: readonly Token[],
  ): Token[] {
    const n = b - a;
    const { forms, seen } = see(text, a, n);
    const { start, startStride } = network.reading;
    let from = 0;
    while (from < n) {
      // An opening mark goes with the word behind it.
      let to = Math.min(n, from + (!one && opens(text, a + from) ? 2 : 1));
      const starts = (k: number) =>
        ((start[k * startStride] as number) > BEGINS && mayStart(text, a + k)) || beginsAnew(text, list, a + from, a + k);
      while (to < n && (one || !starts(to))) to++;
      if (to < n && to - from > 1 && opens(text, a + to - 1)) to--;
      const offset = one ? pending.length : from === 0 ? dateline.length : 0;
      const tokens = readSentence(forms, seen, a, from, to, offset);
      const index = one ? 0 : sentences.length;
      namesIn(network.reading, header.names, tokens, from, to, offset, index, lexicon.flags, names);
      if (one) pending = join(pending, tokens);
      else sentences.push(sentenceOf(index, offset === 0 ? tokens : withDateline(dateline, tokens)));
      from = to;
    }
    return pending;
  }

  /** Lets the network see `n` words from `a` on: as they are written, and as it is shown them. */
  function see(text: string, a: number, n: number): { readonly forms: readonly string[]; readonly seen: readonly string[] } {
    const forms: string[] = [];
    for (let i = 0; i < n; i++) {
      forms.push(text.slice(list.start[a + i], list.end[a + i]));
      glued[i] = i > 0 && glueBefore(a + i) ? 1 : 0;
    }
    const seen = inOrdinaryCase(forms, lexicon.flags);
    network.run(seen, glued, n);
    return { forms, seen };
  }

  /**
   * The first words of a block that are its dateline, of a sentence that goes on after it. They are read by themselves: what follows
   * begins its sentence, so its capital says nothing.
   */
  function readDateline(text: string, sentence: number, names: EntitySpan[]): readonly Token[] {
    const start = list.length > 0 ? (list.start[0] as number) : 0;
    const length = list.length > 0 ? datelineAt(text, start) : 0;
    let n = 0;
    while (length > 0 && n < list.length && (list.end[n] as number) <= start + length) n++;
    if (n === 0 || n === list.length) return [];
    const { forms, seen } = see(text, 0, n);
    const tokens = readSentence(forms, seen, 0, 0, n, 0);
    namesIn(network.reading, header.names, tokens, 0, n, 0, sentence, lexicon.flags, names);
    return tokens;
  }

  /** A sentence never begins inside a multi-word token or with a mark glued to the word before. */
  function mayStart(text: string, i: number): boolean {
    if (list.wholeStart[i] !== list.start[i]) return false;
    const c = text.charCodeAt(list.start[i] as number);
    if (!glueBefore(i)) return !closesInside(text, list, i - 1);
    // a straight quotation mark with a word before it and none after it closes
    if (c === 34 && !glueBefore(i + 1)) return false;
    return !(
      c === 45 ||
      c === 46 ||
      c === 44 ||
      c === 33 ||
      c === 63 ||
      c === 59 ||
      c === 58 ||
      c === 39 ||
      c === 0x2019 ||
      c === 41
    );
  }

  /** A straight quotation mark after white space and right before a word opens what follows, though the network may leave it behind. */
  function opens(text: string, i: number): boolean {
    const c = text.charCodeAt(list.start[i] as number);
    return (c === 34 || c === 39 || c === 0x201c) && !glueBefore(i) && glueBefore(i + 1);
  }

  function readSentence(
    forms: readonly string[],
    seen: readonly string[],
    a: number,
    from: number,
    to: number,
    offset: number,
  ): Token[] {
    const n = to - from;
    const { arcs, heads, labels, ids, xpos, upos } = network.reading;
    network.arcs(from, to);
    work += n * n;
    treeOf(arcs, ARC_ROW, n, heads);
    const told = settleSaid(
      {
        length: n,
        form: (i) => forms[from + i] as string,
        upos: (i) => header.upos[upos[from + i] as number] as string,
        xpos: (i) => header.xpos[xpos[from + i] as number] as string,
      },
      arcs,
      heads,
    );
    network.label(from, to);
    const tokens: Token[] = [];
    for (let i = 0; i < n; i++) {
      const k = a + from + i;
      const head = heads[i] as number;
      const w = from + i;
      const form = forms[w] as string;
      const u = upos[w] as number;
      const x = xpos[w] as number;
      const { lemma, feats } = lexicon.look(ids[w] as number, seen[w] as string, u, x);
      const token = {
        index: offset + i,
        start: list.start[k] as number,
        end: list.end[k] as number,
        form,
        lemma,
        upos: header.upos[u] as string,
        xpos: header.xpos[x] as string,
        feats,
        head: head < 0 ? -1 : offset + head,
        deprel: head < 0 ? "root" : i === told ? "ccomp" : nonRoot(labels[i] as number),
      };
      const multiword = list.wholeStart[k] !== list.start[k] || list.wholeEnd[k] !== list.end[k];
      tokens.push(
        multiword ? { ...token, multiword: { start: list.wholeStart[k] as number, end: list.wholeEnd[k] as number } } : token,
      );
    }
    firstWord(tokens);
    mend(tokens, offset);
    inflect(tokens, offset);
    return tokens;
  }

  function nonRoot(label: number): string {
    const name = header.deprel[label] as string;
    return name === "root" ? "parataxis" : name;
  }

  return { parse, work: () => work };
}

function readPhrases(lines: string): Phrases {
  const phrases = new Map<string, EntitySpan["type"]>();
  for (const line of lines.split("\n")) {
    const tab = line.indexOf("\t");
    if (tab > 0) phrases.set(line.slice(0, tab), line.slice(tab + 1) as EntitySpan["type"]);
  }
  return phrases;
}

/** One sentence of two parts: the root of the later hangs on the root of the first. */
function join(first: Token[], second: Token[]): Token[] {
  if (first.length === 0) return second;
  const root = first.find((t) => t.head < 0)?.index ?? 0;
  for (const t of second) first.push(t.head < 0 ? { ...t, head: root, deprel: "parataxis" } : t);
  return first;
}

/** A sentence with the dateline before it, which hangs on the sentence's root and is no part of what it says. */
function withDateline(dateline: readonly Token[], rest: readonly Token[]): Token[] {
  const root = rest.find((t) => t.head < 0)?.index ?? 0;
  return [...dateline.map((t) => (t.head < 0 ? { ...t, head: root, deprel: "dep" } : t)), ...rest];
}

function sentenceOf(index: number, tokens: readonly Token[]): Sentence {
  return { index, start: (tokens[0] as Token).start, end: (tokens.at(-1) as Token).end, tokens };
}
