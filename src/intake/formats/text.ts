import { ChanceryError } from "../../world/errors.ts";
import { type Decoded, decode, looksBinary } from "../charset.ts";
import type { Limits } from "../limits.ts";
import type { Found, Source } from "./source.ts";

/** Plain text: one file, one document. */
export async function* readText(source: Source, limits: Limits): AsyncIterable<Found> {
  const { text, note } = await textOf(source, limits);
  yield { name: source.name, input: { text, given: givenBy(source) }, ...(note === undefined ? {} : { note }) };
}

/** The decoded text of a source. Throws E_READ_EMPTY, E_READ_BINARY, E_READ_TOO_LARGE, E_READ_TOO_LONG. */
export async function textOf(source: Source, limits: Limits): Promise<Decoded> {
  const bytes = await source.bytes(limits.file);
  if (bytes.length === 0) throw empty();
  if (looksBinary(bytes))
    throw new ChanceryError(
      "E_READ_BINARY",
      "It is not text: it holds bytes that no text has.",
      "Give text, HTML, JSON, a feed, WARC, ZIP, EML, PDF or DOCX under its usual extension.",
    );
  const decoded = decode(bytes, source.charset);
  if (!/\S/.test(decoded.text)) throw empty();
  if (decoded.text.length > limits.text && source.extension !== "json" && !/html?$|xml$/.test(source.extension)) {
    throw new ChanceryError(
      "E_READ_TOO_LONG",
      `It is ${(decoded.text.length / 1e6).toFixed(1)} million characters long; a report has ${limits.text / 1e6} million at most.`,
      "Split it into reports, one a file, or one a line of JSONL.",
    );
  }
  return decoded;
}

function empty(): ChanceryError {
  return new ChanceryError("E_READ_EMPTY", "It is empty.", "Remove it, or fetch it again.");
}

/** What the source itself says of its document. */
export function givenBy(source: Source): { url?: string; fileDate?: string } {
  return {
    ...(source.url === undefined ? {} : { url: source.url }),
    ...(source.fileDate === undefined ? {} : { fileDate: source.fileDate }),
  };
}
