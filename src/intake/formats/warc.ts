import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { ChanceryError } from "../../world/errors.ts";
import { decode } from "../charset.ts";
import type { Limits } from "../limits.ts";
import { refusalOf } from "../refusal.ts";
import { ByteReader } from "./byte-reader.ts";
import { gunzip } from "./gunzip.ts";
import type { Found, Source } from "./source.ts";

/**
 * WARC 1.0 and 1.1 (ISO 28500), plain or gzipped record by record as Common Crawl publishes it, of any size.
 * Pages (responses with status 200, resources) and texts (conversions) become documents; other records are passed over.
 */
export async function* readWarc(source: Source, limits: Limits): AsyncIterable<Found> {
  const packed = source.extension.endsWith("gz");
  const reader = new ByteReader(packed ? gunzip(source.chunks()) : source.chunks());
  let number = 0;
  for (;;) {
    let line = await reader.line();
    while (line === "") line = await reader.line();
    if (line === null) {
      if (number === 0) throw new ChanceryError("E_READ_EMPTY", "It holds no WARC record.", "Check that the file is a WARC.");
      return;
    }
    if (!/^WARC\/\d/.test(line))
      throw new ChanceryError(
        "E_READ_WARC",
        `After ${number} records something stands that is no WARC record.`,
        "What stands before was read; fetch the file again.",
      );
    number += 1;
    const headers = await readHeaders(reader);
    const length = Number(headers?.get("content-length") ?? Number.NaN);
    const url = headers?.get("warc-target-uri")?.replace(/^<|>$/g, "");
    const name = url ?? `${source.name}#${number}`;
    if (headers === null || !Number.isSafeInteger(length) || length < 0) throw truncated(source.name, number);
    const type = headers.get("warc-type") ?? "";
    const media = headers.get("content-type") ?? "";
    const wanted =
      type === "response"
        ? /http/i.test(media) || media === ""
        : type === "resource"
          ? /html/i.test(media)
          : type === "conversion";
    if (!wanted) {
      if (!(await reader.skip(length))) throw truncated(source.name, number);
      continue;
    }
    if (length > limits.entry) {
      yield {
        refusal: {
          input: name,
          code: "E_READ_TOO_LARGE",
          reason: `The record is ${Math.round(length / 1e6)} MB.`,
          hint: "Pages of up to 16 MB are read.",
        },
      };
      if (!(await reader.skip(length))) throw truncated(source.name, number);
      continue;
    }
    const body = await reader.take(length);
    if (body === null) throw truncated(source.name, number);
    try {
      const found =
        type === "response" ? pageOf(body, limits) : { content: body, charset: charsetOf(media), html: type === "resource" };
      if (found === null) continue;
      const { text, note } = decode(found.content, found.charset);
      if (!/\S/.test(text)) continue;
      const given = url === undefined ? {} : { url };
      yield { name, input: found.html ? { html: text, given } : { text, given }, ...(note === undefined ? {} : { note }) };
    } catch (error) {
      yield { refusal: refusalOf(name, error) };
    }
  }
}

function truncated(name: string, number: number): ChanceryError {
  return new ChanceryError(
    "E_READ_TRUNCATED",
    `${name} ends in the middle of record ${number}: the records before it were read.`,
    "Fetch the file again.",
  );
}

async function readHeaders(reader: ByteReader): Promise<Map<string, string> | null> {
  const headers = new Map<string, string>();
  for (let count = 0; count < 200; count += 1) {
    const line = await reader.line();
    if (line === null) return null;
    if (line === "") return headers;
    const colon = line.indexOf(":");
    if (colon > 0)
      headers.set(
        line.slice(0, colon).trim().toLowerCase(),
        Buffer.from(line.slice(colon + 1).trim(), "latin1").toString("utf8"),
      );
  }
  return null;
}

/** The page in an HTTP response; null if it is none, or not a good one. */
function pageOf(
  response: Uint8Array,
  limits: Limits,
): { content: Uint8Array; charset: string | undefined; html: boolean } | null {
  const buffer = Buffer.from(response.buffer, response.byteOffset, response.length);
  let end = buffer.indexOf("\r\n\r\n");
  let gap = 4;
  if (end < 0) {
    end = buffer.indexOf("\n\n");
    gap = 2;
  }
  if (end < 0) return null;
  const [status, ...lines] = buffer.subarray(0, end).toString("latin1").split(/\r?\n/);
  if (!/^HTTP\/\S+ 200\b/.test(status ?? "")) return null;
  const header = (name: string) =>
    lines
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim();
  const media = header("content-type") ?? "";
  if (media !== "" && !/html|text\/plain/i.test(media)) return null;
  let content: Uint8Array = buffer.subarray(end + gap);
  if (/chunked/i.test(header("transfer-encoding") ?? "")) content = dechunk(content);
  content = unpack(content, header("content-encoding"), limits.entry);
  return { content, charset: charsetOf(media), html: !/text\/plain/i.test(media) };
}

/** Undoes a content encoding. Throws E_READ_BOMB above `limit` bytes; archives that unpacked already are left as they are. */
export function unpack(content: Uint8Array, encoding: string | undefined, limit: number): Uint8Array {
  const unzip =
    encoding === undefined
      ? undefined
      : { gzip: gunzipSync, "x-gzip": gunzipSync, br: brotliDecompressSync, deflate: inflateSync }[encoding.trim().toLowerCase()];
  if (unzip === undefined) return content;
  if (unzip === gunzipSync && !(content[0] === 0x1f && content[1] === 0x8b)) return content;
  try {
    return unzip(content, { maxOutputLength: limit });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
      throw new ChanceryError(
        "E_READ_BOMB",
        `Unpacked it is larger than ${Math.round(limit / 1e6)} MB.`,
        "Pages of up to 16 MB are read.",
      );
    return content;
  }
}

function dechunk(content: Uint8Array): Uint8Array {
  const buffer = Buffer.from(content.buffer, content.byteOffset, content.length);
  const parts: Uint8Array[] = [];
  let at = 0;
  while (at < buffer.length) {
    const end = buffer.indexOf("\r\n", at);
    const size = end < 0 || end - at > 20 ? Number.NaN : Number.parseInt(buffer.subarray(at, end).toString("latin1"), 16);
    // Many archives keep the header and undo the chunks: then it is no number
    if (Number.isNaN(size)) return at === 0 ? content : Buffer.concat(parts);
    if (size === 0) break;
    parts.push(buffer.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
  return Buffer.concat(parts);
}

function charsetOf(media: string): string | undefined {
  return /charset\s*=\s*["']?([\w-]+)/i.exec(media)?.[1];
}
