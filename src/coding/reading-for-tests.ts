import assert from "node:assert/strict";
import type { Document } from "../intake/document.ts";
import { analyse } from "../language/analyse.ts";
import { loadEngine } from "../language/load-engine.ts";
import { loadWorld } from "../world/load.ts";
import type { Finding, Party } from "./finding.ts";
import { PartyReader } from "./parties/read-parties.ts";
import { readDocument } from "./read.ts";

let engine: ReturnType<typeof loadEngine> | undefined;
let world: ReturnType<typeof loadWorld> | undefined;

const documentOf = (text: string, date: string | null): Document => ({
  id: "test",
  language: "en",
  text,
  published: { date, precision: "day", basis: "stated", because: [] },
});

/** The findings of one kind in a text of a day: what a test states of a sentence. Engine and world are loaded once a test file. */
export const findingsIn = <K extends Finding["kind"]>(
  kind: K,
  text: string,
  date: string | null = "2018-04-10",
): Extract<Finding, { kind: K }>[] => {
  engine ??= loadEngine();
  world ??= loadWorld();
  const { findings } = readDocument(documentOf(text, date), engine, world);
  return findings.filter((finding): finding is Extract<Finding, { kind: K }> => finding.kind === kind);
};

/** The party that the first of some word in a text stands for. */
export const partyAt = (text: string, word: string, date = "2016-10-22"): Party | null => {
  engine ??= loadEngine();
  world ??= loadWorld();
  const analysis = analyse(documentOf(text, date), engine, world);
  const sentence = analysis.sentences.find((each) => each.tokens.some((token) => token.form === word))!;
  return new PartyReader(analysis, world).at(sentence, sentence.tokens.find((token) => token.form === word)!.index);
};

const typesIn = (text: string): readonly string[] => findingsIn("event", text).map(({ eventType }) => eventType);

/** Of sentences with like words, at most one in `share` may fail: a parse may go astray. */
function mostHold(sentences: readonly string[], share: number, holds: (text: string) => boolean): void {
  const wrong = sentences.filter((text) => !holds(text));
  assert.ok(wrong.length * share <= sentences.length, wrong.join("\n"));
}

/** States that nearly all sentences tell no event. */
export const noneTell = (sentences: readonly string[]): void => mostHold(sentences, 10, (text) => typesIn(text).length === 0);

/** States that nearly all sentences tell some event. */
export const allTell = (sentences: readonly string[]): void => mostHold(sentences, 10, (text) => typesIn(text).length > 0);

/** States that at most one sentence in four tells an event of a type. */
export const fewTell = (type: string, sentences: readonly string[]): void =>
  mostHold(sentences, 4, (text) => !typesIn(text).includes(type));

/** States that at least three sentences in four tell an event of a type. */
export const mostTell = (type: string, sentences: readonly string[]): void =>
  mostHold(sentences, 4, (text) => typesIn(text).includes(type));
