import { printFindingLine } from "../coding/finding-line.ts";
import { readDocument } from "../coding/read.ts";
import { codeRows } from "../coding/row.ts";
import { documentOf } from "../intake/document-of.ts";
import { readDocumentLine } from "../intake/input.ts";
import { LIMITS } from "../intake/limits.ts";
import { loadEngine } from "../language/load-engine.ts";
import { ChanceryError } from "../world/errors.ts";
import { loadWorld } from "../world/load.ts";
import type { LineBatch } from "./line-batches.ts";
import { lineWork } from "./line-work.ts";
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
  return lineWork(async (line, where) => {
    const input = readDocumentLine(line, where);
    if (kinds === "findings" && (input.text?.length ?? 0) > LIMITS.text)
      throw new ChanceryError(
        "E_READ_TOO_LONG",
        `Its text is longer than ${LIMITS.text / 1e6} million characters.`,
        "Split it into reports.",
      );
    const document = await documentOf({ ...input, layout: kinds === "findings" ? "as-is-if-clean" : "as-is" }, world);
    const { findings } = readDocument(document, engine, world);
    if (kinds === "findings") return printFindingLine({ document, findings });
    const rows = codeRows(document.id, findings).filter((row) => kinds === "all" || row.kind === "event");
    return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
  });
}
