import { documentOf } from "../intake/document-of.ts";
import { readDocumentLine } from "../intake/input.ts";
import { loadWorld } from "../world/load.ts";
import type { LineBatch } from "./line-batches.ts";
import { lineWork } from "./line-work.ts";
import type { Work } from "./pool.ts";
import type { BatchAnswer } from "./stateless.ts";

/** Makes documents of a batch of lines: a document a line, or its id and text alone. */
export async function extractBatch(textOnly: boolean): Promise<Work<LineBatch, BatchAnswer>> {
  const world = await loadWorld();
  return lineWork(async (line, where) => {
    const document = await documentOf(readDocumentLine(line, where), world);
    return `${JSON.stringify(textOnly ? { id: document.id, text: document.text } : document)}\n`;
  });
}
