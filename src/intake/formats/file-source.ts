import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { ChanceryError } from "../../world/errors.ts";
import type { Source } from "./source.ts";

/** A file on disk as a source. */
export function fileSource(path: string, size: number, fileDate?: string): Source {
  return {
    name: path,
    extension: extensionOf(path),
    size,
    nesting: 0,
    ...(fileDate === undefined ? {} : { fileDate }),
    async bytes(limit) {
      if (size > limit) throw tooLarge(size, limit);
      const file = await open(path, "r");
      try {
        return await file.readFile();
      } finally {
        await file.close();
      }
    },
    chunks: () => createReadStream(path, { highWaterMark: 256 * 1024 }),
  };
}

/** Bytes already in memory as a source: an archive's entry, an answer from the web. */
export function bytesSource(
  name: string,
  content: Uint8Array,
  nesting: number,
  more: Partial<Pick<Source, "mediaType" | "charset" | "url" | "extension">> = {},
): Source {
  return {
    name,
    extension: extensionOf(name),
    ...more,
    size: content.length,
    nesting,
    async bytes(limit) {
      if (content.length > limit) throw tooLarge(content.length, limit);
      return content;
    },
    async *chunks() {
      yield content;
    },
  };
}

/** "a/b.warc.gz" → "warc.gz"; "a/B.TXT" → "txt". */
export function extensionOf(path: string): string {
  const name = path
    .replace(/[?#].*$/, "")
    .split(/[/\\!]/)
    .at(-1)!;
  return /\.((?:warc|jsonl|ndjson|json|xml|txt|html)\.gz|[a-z\d]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
}

function tooLarge(size: number, limit: number): ChanceryError {
  return new ChanceryError(
    "E_READ_TOO_LARGE",
    `It is ${(size / 1e6).toFixed(0)} MB; one document of its kind has ${(limit / 1e6).toFixed(0)} MB at most.`,
    "Split it into documents, or give them as JSONL or WARC, which are read piece by piece.",
  );
}
