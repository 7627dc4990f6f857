import { linesOf } from "../intake/formats/lines-of.ts";
import { LIMITS } from "../intake/limits.ts";

/** Lines of stdin that go to a reading thread together. */
export interface LineBatch {
  readonly lines: readonly { readonly number: number; readonly line: string; readonly cut: boolean }[];
}

/** Batches of about 64 KB or 64 lines: large enough to share out, small enough to keep memory constant and answers soon. */
export async function* lineBatches(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<LineBatch> {
  let lines: LineBatch["lines"][number][] = [];
  let size = 0;
  for await (const line of linesOf(chunks, LIMITS.line)) {
    if (!line.cut && line.line.trim() === "") continue;
    lines.push(line);
    size += line.line.length;
    if (size >= 64 * 1024 || lines.length >= 64) {
      yield { lines };
      lines = [];
      size = 0;
    }
  }
  if (lines.length > 0) yield { lines };
}
