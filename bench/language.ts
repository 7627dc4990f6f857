import compromise from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { readDocument } from "../src/coding/read.ts";
import type { Document } from "../src/intake/document.ts";
import { analyse } from "../src/language/analyse.ts";
import { loadEngine } from "../src/language/load-engine.ts";
import { loadWorld } from "../src/world/load.ts";
import { exampleDocuments } from "./corpus.ts";

/** Runs of each: after three the compiler still has half of the rarer code to do, after twelve hardly any. */
const warm = 12;

/** Seconds of the fastest of `rounds` runs over all texts, after one to warm up. */
function fastest(rounds: number, run: () => void): number {
  run();
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rounds; i++) {
    const from = performance.now();
    run();
    best = Math.min(best, (performance.now() - from) / 1000);
  }
  return best;
}

/** Sentences and tokens a second on the example articles, beside wink-nlp and compromise on the same text in the same run. */
export function languageBench(): void {
  const loading = performance.now();
  const engine = loadEngine();
  const engineLoaded = performance.now();
  const world = loadWorld();
  const worldLoaded = performance.now();
  const documents = exampleDocuments(world);
  const parsed = documents.map(({ text }) => engine.parse(text));
  const sentences = parsed.reduce((sum, { sentences: all }) => sum + all.length, 0);
  const tokens = parsed.reduce((sum, { sentences: all }) => sum + all.reduce((n, one) => n + one.tokens.length, 0), 0);
  console.log(`corpus: ${documents.length} example articles, ${sentences} sentences, ${tokens} tokens`);
  console.log(`load: model ${(engineLoaded - loading).toFixed(0)} ms, world ${(worldLoaded - engineLoaded).toFixed(0)} ms`);

  const wink = winkNLP(model, ["sbd", "negation", "sentiment", "pos", "ner", "cer"]);
  const { its } = wink;
  const over = (work: (document: Document) => unknown) => () => {
    for (const document of documents) work(document);
  };
  const rows: [string, () => void, string][] = [
    ["chancery: parse and names", over(({ text }) => engine.parse(text)), ""],
    ["chancery: whole analysis", over((document) => analyse(document, engine, world)), "with quotations, times, coreference"],
    ["chancery: analysis and coding", over((document) => readDocument(document, engine, world)), "every finding"],
    [
      "wink-nlp",
      over(({ text }) => wink.readDoc(text).tokens().out(its.pos)),
      "tags and entities only: no parse, quotations, coreference",
    ],
    ["compromise", over(({ text }) => compromise(text).json()), "tags and names only: no parse, speakers, coreference"],
  ];
  let first = 0;
  for (const [name, run, note] of rows) {
    const seconds = fastest(warm, run);
    first ||= seconds;
    const rate = (n: number) =>
      Math.round(n / seconds)
        .toLocaleString("en-GB")
        .padStart(9);
    console.log(
      `${name.padEnd(32)}${rate(sentences)} sentences/s ${rate(tokens)} tokens/s  ${(first / seconds).toFixed(2).padStart(5)} of the first  ${note}`,
    );
  }
  console.log(`memory: ${Math.round(process.memoryUsage().rss / 1e6)} MB resident`);
}
