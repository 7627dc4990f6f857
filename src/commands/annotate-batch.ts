import { documentOf } from "../intake/document-of.ts";
import { readDocumentLine } from "../intake/input.ts";
import { analyse } from "../language/analyse.ts";
import { conllu } from "../language/conllu.ts";
import type { Engine } from "../language/engine.ts";
import { loadEngine } from "../language/load-engine.ts";
import { loadWorld } from "../world/load.ts";
import type { World } from "../world/world.ts";
import type { LineBatch } from "./line-batches.ts";
import { lineWork } from "./line-work.ts";
import type { Work } from "./pool.ts";
import type { BatchAnswer } from "./stateless.ts";

export interface AnnotateOptions {
  readonly format: "json" | "conllu";
  readonly oneSentence: boolean;
}

/** Annotates a batch of documents, each taken as English unless it says otherwise; offsets are into the text as it was given. */
export async function annotateBatch(options: AnnotateOptions): Promise<Work<LineBatch, BatchAnswer>> {
  const [engine, world] = [loadEngine(), await loadWorld()];
  return lineWork((line, where, number) => annotated(line, where, number, options, engine, world));
}

async function annotated(
  line: string,
  where: string,
  number: number,
  { format, oneSentence }: AnnotateOptions,
  engine: Engine,
  world: World,
): Promise<string> {
  const input = readDocumentLine(line, where);
  const given = { language: "en", id: `line-${number}`, ...input.given };
  if (format === "conllu") {
    const text = input.text ?? (await documentOf({ ...input, given }, world)).text;
    return conllu(text, engine.parse(text, { oneSentence }).sentences, given.id);
  }
  const document = await documentOf({ ...input, given, layout: "as-is" }, world);
  const whole: Engine = oneSentence ? { ...engine, parse: (text) => engine.parse(text, { oneSentence }) } : engine;
  const { sentences, mentions, chains, times, amounts, quotations } = analyse(document, whole, world);
  return `${JSON.stringify({ id: document.id, text: document.text, language: document.language, sentences, mentions, chains, times, amounts, quotations })}\n`;
}
