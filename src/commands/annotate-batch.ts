import { documentOf } from "../intake/document-of.ts";
import { readDocumentLine } from "../intake/input.ts";
import { refusalOf } from "../intake/refusal.ts";
import { analyse } from "../language/analyse.ts";
import { conllu } from "../language/conllu.ts";
import type { Engine } from "../language/engine.ts";
import { loadEngine } from "../language/load-engine.ts";
import { loadWorld } from "../world/load.ts";
import type { World } from "../world/world.ts";
import type { LineBatch } from "./line-batches.ts";
import type { Work } from "./pool.ts";
import type { BatchAnswer } from "./stateless.ts";

export interface AnnotateOptions {
  readonly format: "json" | "conllu";
  readonly oneSentence: boolean;
}

/** Annotates a batch of documents, each taken as English unless it says otherwise; offsets are into the text as it was given. */
export async function annotateBatch(options: AnnotateOptions): Promise<Work<LineBatch, BatchAnswer>> {
  const [engine, world] = [loadEngine(), await loadWorld()];
  return async ({ lines }) => {
    const out: string[] = [];
    const refused: BatchAnswer["refused"][number][] = [];
    for (const { number, line, cut } of lines) {
      try {
        out.push(await annotated(line, cut, number, options, engine, world));
      } catch (error) {
        refused.push({ line: number, ...refusalOf(`stdin:${number}`, error) });
      }
    }
    return { out: out.join(""), refused };
  };
}

async function annotated(
  line: string,
  cut: boolean,
  number: number,
  { format, oneSentence }: AnnotateOptions,
  engine: Engine,
  world: World,
): Promise<string> {
  const input = readDocumentLine(cut ? "{}" : line, `stdin:${number}`);
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
