import { ChanceryError } from "../../world/errors.ts";
import { readJson } from "./json.ts";
import { readJsonl } from "./jsonl.ts";
import { readMarkdown } from "./markdown.ts";
import type { FormatReader, Source } from "./source.ts";
import { readText } from "./text.ts";

/** Readers by extension. Heavy ones are loaded when the first such file is met. */
const READERS: Readonly<Record<string, () => FormatReader | Promise<FormatReader>>> = {
  txt: () => readText,
  text: () => readText,
  md: () => readMarkdown,
  markdown: () => readMarkdown,
  json: () => readJson,
  jsonl: () => readJsonl,
  ndjson: () => readJsonl,
};

/** The extensions that a folder is searched for. */
export function isKnownExtension(extension: string): boolean {
  return Object.hasOwn(READERS, extension);
}

/** The reader for a source, by its extension, else by its media type, else by its first bytes. Throws E_READ_FORMAT. */
export async function readerFor(source: Source): Promise<FormatReader> {
  const make = READERS[source.extension];
  if (make !== undefined) return make();
  if (source.extension === "") return readText;
  throw new ChanceryError(
    "E_READ_FORMAT",
    `Files of the kind .${source.extension} are not read.`,
    "Chancery reads .txt .md .html .json .jsonl .xml (feeds) .warc .warc.gz .zip .eml .pdf .docx.",
  );
}
