import { printFindingLine } from "../coding/finding-line.ts";
import { readDocument } from "../coding/read.ts";
import { codeRows } from "../coding/row.ts";
import { documentOf } from "../intake/document-of.ts";
import { readDocumentLine } from "../intake/input.ts";
import { LIMITS } from "../intake/limits.ts";
import { refusalOf } from "../intake/refusal.ts";
import { loadEngine } from "../language/load-engine.ts";
import { ChanceryError } from "../world/errors.ts";
import { loadWorld } from "../world/load.ts";
import type { LineBatch } from "./line-batches.ts";
import type { Work } from "./pool.ts";
import type { BatchAnswer } from "./stateless.ts";

/** What `code` prints: rows of `events` or of `all` kinds; or whole documents with their `findings`, for `read --findings`. */
export type Kinds = "events" | "all" | "findings";

/**
 * Codes a batch of documents: every finding a line, evidence by offset into the text as it was given. As `findings`, every
 * document a line, made as `read` makes it, so that its record is that of reading it.
 */
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
        if (kinds === "findings" && (input.text?.length ?? 0) > LIMITS.text)
          throw new ChanceryError(
            "E_READ_TOO_LONG",
            `Its text is longer than ${LIMITS.text / 1e6} million characters.`,
            "Split it into reports.",
          );
        const document = await documentOf({ ...input, layout: kinds === "findings" ? "as-is-if-clean" : "as-is" }, world);
        const { findings } = readDocument(document, engine, world);
        if (kinds === "findings") {
          out.push(printFindingLine({ document, findings }));
          continue;
        }
        for (const row of codeRows(document.id, findings))
          if (kinds === "all" || row.kind === "event") out.push(`${JSON.stringify(row)}\n`);
      } catch (error) {
        refused.push({ line: number, ...refusalOf(`stdin:${number}`, error) });
      }
    }
    return { out: out.join(""), refused };
  };
}
