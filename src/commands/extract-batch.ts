import { documentOf } from "../intake/document-of.ts";
import { readDocumentLine } from "../intake/input.ts";
import { refusalOf } from "../intake/refusal.ts";
import { loadWorld } from "../world/load.ts";
import type { LineBatch } from "./line-batches.ts";
import type { Work } from "./pool.ts";
import type { BatchAnswer } from "./stateless.ts";

/** Makes documents of a batch of lines: a document a line, or its id and text alone. */
export async function extractBatch(textOnly: boolean): Promise<Work<LineBatch, BatchAnswer>> {
  const world = await loadWorld();
  return async ({ lines }) => {
    const out: string[] = [];
    const refused: BatchAnswer["refused"][number][] = [];
    for (const { number, line, cut } of lines) {
      if (cut) {
        refused.push({ line: number, code: "E_READ_LONG_LINE", reason: "The line is too long.", hint: "" });
        continue;
      }
      try {
        const document = await documentOf(readDocumentLine(line, `stdin:${number}`), world);
        out.push(`${JSON.stringify(textOnly ? { id: document.id, text: document.text } : document)}\n`);
      } catch (error) {
        refused.push({ line: number, ...refusalOf(`stdin:${number}`, error) });
      }
    }
    return { out: out.join(""), refused };
  };
}
