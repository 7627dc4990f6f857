import { decode } from "../intake/charset.ts";
import { documentFromHtml } from "../intake/extract.ts";
import { collect } from "../intake/formats/gunzip.ts";
import { LIMITS } from "../intake/limits.ts";
import { loadWorld } from "../world/load.ts";
import { EXIT } from "./exit.ts";
import { extractBatch } from "./extract-batch.ts";
import { lineBatches } from "./line-batches.ts";
import { write } from "./output.ts";
import { inOrder } from "./pool.ts";
import { onOneLine } from "./terminal-text.ts";

export interface ExtractOptions {
  readonly url?: string;
  readonly textOnly: boolean;
  readonly threads: number;
}

/** Reads standard input as one page, or as JSONL if it begins with "{". */
export async function runExtract(options: ExtractOptions): Promise<void> {
  const chunks = process.stdin[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  const first = await chunks.next();
  const head: Uint8Array = first.done ? new Uint8Array() : first.value;
  async function* all(): AsyncGenerator<Buffer> {
    yield Buffer.from(head);
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield Buffer.from(next.value);
  }
  if (/^\s*\{/.test(Buffer.from(head.subarray(0, 1024)).toString("utf8"))) await pages(all(), options);
  else {
    const { text } = decode(await collect(all(), LIMITS.file));
    const document = documentFromHtml(text, options.url === undefined ? {} : { url: options.url }, { world: await loadWorld() });
    await write(options.textOnly ? `${document.text}\n` : `${JSON.stringify(document)}\n`);
  }
}

async function pages(input: AsyncGenerator<Buffer>, { textOnly, threads }: ExtractOptions): Promise<void> {
  let refused = 0;
  const worker = new URL(import.meta.url.endsWith(".ts") ? "./extract-worker.ts" : "./extract-worker.js", import.meta.url);
  for await (const answer of inOrder(lineBatches(input), threads, worker, textOnly, async () => extractBatch(textOnly))) {
    if (answer.out) await write(answer.out);
    for (const { line, code, reason, hint } of answer.refused) {
      refused++;
      process.stderr.write(`${onOneLine(`line ${line}: ${code}: ${reason}${hint ? ` ${hint}` : ""}`)}\n`);
    }
  }
  if (refused > 0) process.exitCode = EXIT.refused;
}
