import { EXIT } from "./exit.ts";
import { growHeapSlowly } from "./heap-growth.ts";
import { type LineBatch, lineBatches } from "./line-batches.ts";
import { write } from "./output.ts";
import { inOrder, type Work } from "./pool.ts";
import { onOneLine } from "./terminal-text.ts";

/** What came of a batch: text for stdout, and the lines that were refused. */
export interface BatchAnswer {
  readonly out: string;
  readonly refused: readonly { readonly line: number; readonly code: string; readonly reason: string; readonly hint: string }[];
}

/**
 * The loop of `code` and `annotate`: JSONL on stdin, answers on stdout in the order of the lines. A bad line is named on stderr
 * and passed over; then the exit code is 3.
 */
export async function runStateless(
  threads: number,
  worker: URL,
  data: unknown,
  here: () => Promise<Work<LineBatch, BatchAnswer>>,
): Promise<void> {
  growHeapSlowly();
  let refused = 0;
  for await (const answer of inOrder(lineBatches(process.stdin), threads, worker, data, here)) {
    if (answer.out) await write(answer.out);
    for (const { line, code, reason, hint } of answer.refused) {
      refused++;
      process.stderr.write(`${onOneLine(`line ${line}: ${code}: ${reason}${hint ? ` ${hint}` : ""}`)}\n`);
    }
  }
  if (refused > 0) process.exitCode = EXIT.refused;
}
