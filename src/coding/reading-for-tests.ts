import { loadEngine } from "../language/load-engine.ts";
import { loadWorld } from "../world/load.ts";
import type { Finding } from "./finding.ts";
import { readDocument } from "./read.ts";

let engine: ReturnType<typeof loadEngine> | undefined;
let world: ReturnType<typeof loadWorld> | undefined;

/** The findings of one kind in a text of a day: what a test states of a sentence. Engine and world are loaded once a test file. */
export const findingsIn = <K extends Finding["kind"]>(
  kind: K,
  text: string,
  date: string | null = "2018-04-10",
): Extract<Finding, { kind: K }>[] => {
  engine ??= loadEngine();
  world ??= loadWorld();
  const { findings } = readDocument(
    { id: "test", language: "en", text, published: { date, precision: "day", basis: "stated", because: [] } },
    engine,
    world,
  );
  return findings.filter((finding): finding is Extract<Finding, { kind: K }> => finding.kind === kind);
};
