import type { Found, Source } from "../intake/formats/source.ts";
import { readSource } from "../intake/read-path.ts";
import { ChanceryError } from "../world/errors.ts";

/** Standard input as inputs: JSONL if it begins with "{", a page if it begins with "<", else one plain text. */
export async function* stdinInputs(): AsyncGenerator<Found> {
  const chunks = process.stdin[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const first = await chunks.next();
  const head: Buffer = first.done ? Buffer.alloc(0) : first.value;
  const begins = head.subarray(0, 1024).toString("utf8").trimStart()[0];
  async function* all(): AsyncGenerator<Uint8Array> {
    yield head;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  }
  const source: Source = {
    name: "stdin",
    extension: begins === "{" ? "jsonl" : begins === "<" ? "html" : "txt",
    nesting: 0,
    chunks: all,
    async bytes(limit) {
      const parts: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of all()) {
        size += chunk.length;
        if (size > limit)
          throw new ChanceryError(
            "E_READ_TOO_LARGE",
            `Standard input is larger than ${Math.round(limit / 1e6)} MB.`,
            "Read it as JSONL, one report a line.",
          );
        parts.push(chunk);
      }
      return Buffer.concat(parts);
    },
  };
  yield* readSource(source);
}
