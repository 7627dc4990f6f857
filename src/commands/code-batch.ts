import { readDocument } from "../coding/read.ts";
import { codeRows } from "../coding/row.ts";
import { documentOf } from "../intake/document-of.ts";
import { readDocumentLine } from "../intake/input.ts";
import { refusalOf } from "../intake/refusal.ts";
import { loadEngine } from "../language/load-engine.ts";
import { loadWorld } from "../world/load.ts";
import type { LineBatch } from "./line-batches.ts";
import type { Work } from "./pool.ts";
import type { BatchAnswer } from "./stateless.ts";

/** Which kinds of findings `code` prints: `events`, or `all`. */
export type Kinds = "events" | "all";

/** Codes a batch of documents: every finding a line, evidence by offset into the text as it was given. */
export async function codeBatch(kinds: Kinds): Promise<Work<LineBatch, BatchAnswer>> {
  const [engine, world] = await Promise.all([loadEngine(), loadWorld()]);
  return async ({ lines }) => {
    const out: string[] = [];
    const refused: BatchAnswer["refused"][number][] = [];
    for (const { number, line, cut } of lines) {
      if (cut) {
        refused.push({ line: number, code: "E_READ_LONG_LINE", reason: "The line is too long.", hint: "" });
        continue;
      }
      try {
        const input = readDocumentLine(line, `stdin:${number}`);
        const document = await documentOf({ ...input, layout: "as-is" }, world);
        const { findings } = readDocument(document, engine, world);
        for (const row of codeRows(document.id, findings))
          if (kinds === "all" || row.kind === "event") out.push(`${JSON.stringify(row)}\n`);
      } catch (error) {
        refused.push({ line: number, ...refusalOf(`stdin:${number}`, error) });
      }
    }
    return { out: out.join(""), refused };
  };
}
