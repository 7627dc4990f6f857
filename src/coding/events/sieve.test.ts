import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { analyse } from "../../language/analyse.ts";
import { loadEngine } from "../../language/load-engine.ts";
import { loadWorld } from "../../world/load.ts";
import type { Lexeme } from "../lexicon/entry.ts";
import { type Lexicon, loadLexicon } from "../lexicon/lexicon.ts";
import type { Sieve } from "../lexicon/sieve.ts";
import { PartyReader } from "../parties/read-parties.ts";
import { readEvents } from "./code-events.ts";

const cases = new URL("./cases/", import.meta.url);
const world = loadWorld();
const engine = loadEngine();
const sieved = loadLexicon();
/** A sieve that lets every frame through. */
const open = (lexemes: readonly Lexeme[]) =>
  ({ next: (from: number) => (from < lexemes.length ? from : -1) }) as unknown as Sieve;

for (const file of readdirSync(cases).filter((name) => name.endsWith(".tsv")))
  test(`the sieve stops no frame that holds: ${file}`, () => {
    const lines = readFileSync(new URL(file, cases), "utf8").split("\n");
    // Every fourth sentence: all of them take half a minute.
    for (const line of lines.filter((each, n) => n % 4 === 1 && each !== "" && !each.startsWith("#"))) {
      const text = line.split("\t").at(-1)!;
      const analysis = analyse(
        { id: "1", text, language: "en", published: { date: null, precision: "unknown", basis: "unknown", because: [] } },
        engine,
        world,
      );
      const read = (lexicon: Lexicon) =>
        readEvents(analysis, new PartyReader(analysis, world), lexicon).map(({ events, refusals }) => ({ events, refusals }));
      assert.deepEqual(read(sieved), read({ ...sieved, sieve: open }), text);
    }
  });
