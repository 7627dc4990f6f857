import { existsSync } from "node:fs";
import type { Sentence, Token } from "../../src/language/analysis.ts";
import type { Engine } from "../../src/language/engine.ts";
import { loadEngine } from "../../src/language/load-engine.ts";
import type { Figures, Scorer } from "./figures.ts";
import { type GoldDocument, type GoldSentence, type GoldWord, readTreebank } from "./treebank.ts";

const MEASURES = ["sentences", "tokens", "words", "upos", "xpos", "feats", "lemma", "uas", "las", "lasFull"] as const;
type Measure = (typeof MEASURES)[number];

/** Counts for an F1: how many the system has, the gold has, both have. */
class Counts {
  system = 0;
  gold = 0;
  both = 0;
  f1(): number {
    return this.system + this.gold === 0 ? 0 : (2 * this.both) / (this.system + this.gold);
  }
}

/**
 * Tags and trees after the evaluation of the CoNLL 2018 shared task: from raw text, words aligned by their characters, F1 of
 * everything; `las` compares the universal part of a label as the task did, `lasFull` the whole label; "gold sentences"
 * gives each sentence by itself.
 */
export const score: Scorer = async (shared) => {
  const engine = loadEngine();
  const figures: Figures[] = [];
  for (const name of ["ewt-test", "gum-test", "ewt-dev", "gum-dev"]) {
    const path = `${shared}/ud/${name}.conllu`;
    if (!existsSync(path)) {
      figures.push({ set: name, measure: "parse", values: { missing: path } });
      continue;
    }
    const documents = readTreebank(path);
    figures.push({ set: name, measure: "parse, raw text", values: measure(engine, documents, false) });
    figures.push({ set: name, measure: "parse, gold sentences", values: measure(engine, documents, true) });
    const news = documents.filter((d) => d.id.startsWith("GUM_news"));
    if (news.length > 0) figures.push({ set: `${name} news`, measure: "parse, raw text", values: measure(engine, news, false) });
  }
  return figures;
};

/** F1 of each measure over documents. */
export function measure(engine: Engine, documents: readonly GoldDocument[], goldSentences: boolean): Record<Measure, number> {
  const counts = Object.fromEntries(MEASURES.map((m) => [m, new Counts()])) as Record<Measure, Counts>;
  for (const d of documents) {
    if (!goldSentences) compare(engine.parse(d.text).sentences, d.sentences, 0, counts);
    else for (const s of d.sentences) compare(engine.parse(s.text, { oneSentence: true }).sentences, [s], s.start, counts);
  }
  return Object.fromEntries(MEASURES.map((m) => [m, Math.round(counts[m].f1() * 1e4) / 1e4])) as Record<Measure, number>;
}

function compare(
  system: readonly Sentence[],
  gold: readonly GoldSentence[],
  offset: number,
  counts: Record<Measure, Counts>,
): void {
  const key = (a: number, b: number) => `${a} ${b}`;
  spans(
    system.map((s) => key(s.start + offset, s.end + offset)),
    gold.map((s) => key(s.start, s.end)),
    counts.sentences,
  );
  const surface = (s: Sentence) => {
    const out = new Set<string>();
    for (const t of s.tokens)
      out.add(t.multiword ? key(t.multiword.start + offset, t.multiword.end + offset) : key(t.start + offset, t.end + offset));
    return [...out];
  };
  spans(
    system.flatMap(surface),
    gold.flatMap((s) => s.tokens.map(([a, b]) => key(a, b))),
    counts.tokens,
  );
  // place of a word → the word and the place of its head
  const goldWords = new Map<string, { word: GoldWord; head: string }>();
  let n = 0;
  for (const s of gold)
    for (const w of s.words) {
      const h = s.words[w.head];
      goldWords.set(key(w.start, w.end), { word: w, head: h ? key(h.start, h.end) : "root" });
      n++;
    }
  let m = 0;
  for (const s of system)
    for (const t of s.tokens) {
      m++;
      const g = goldWords.get(key(t.start + offset, t.end + offset));
      if (!g) continue;
      const h = s.tokens[t.head];
      tally(t, h ? key(h.start + offset, h.end + offset) : "root", g.word, g.head, counts);
    }
  for (const name of MEASURES)
    if (name !== "sentences" && name !== "tokens") {
      counts[name].system += m;
      counts[name].gold += n;
    }
}

function tally(t: Token, head: string, g: GoldWord, goldHead: string, counts: Record<Measure, Counts>): void {
  const base = (label: string) => label.split(":")[0];
  counts.words.both++;
  if (t.upos === g.upos) counts.upos.both++;
  if (t.xpos === g.xpos) counts.xpos.both++;
  if (t.feats === g.feats) counts.feats.both++;
  if (g.lemma === "_" || t.lemma === g.lemma) counts.lemma.both++;
  if (head !== goldHead) return;
  counts.uas.both++;
  if (base(t.deprel) === base(g.deprel)) counts.las.both++;
  if (t.deprel === g.deprel) counts.lasFull.both++;
}

function spans(system: readonly string[], gold: readonly string[], c: Counts): void {
  const known = new Set(gold);
  c.system += system.length;
  c.gold += gold.length;
  for (const s of system) if (known.has(s)) c.both++;
}
