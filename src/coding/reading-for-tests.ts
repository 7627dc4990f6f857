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
