import { ChanceryError } from "../../world/errors.ts";
import { EXTENSIONS } from "./extensions.ts";
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
  html: html,
  htm: html,
  xhtml: html,
  mhtml: mail,
  xml: feed,
  rss: feed,
  atom: feed,
  rdf: feed,
  warc,
  "warc.gz": warc,
  gz: gzip,
  "jsonl.gz": gzip,
  "ndjson.gz": gzip,
  "json.gz": gzip,
  "xml.gz": gzip,
  "txt.gz": gzip,
  "html.gz": gzip,
  zip: async () => (await import("./zip.ts")).readZip,
  eml: mail,
  pdf: async () => (await import("./pdf.ts")).readPdf,
  docx: async () => (await import("./docx.ts")).readDocx,
};

async function html(): Promise<FormatReader> {
  return (await import("./html.ts")).readHtml;
}
async function feed(): Promise<FormatReader> {
  return (await import("./feed.ts")).readFeed;
}
async function warc(): Promise<FormatReader> {
  return (await import("./warc.ts")).readWarc;
}
async function gzip(): Promise<FormatReader> {
  return (await import("./gzip.ts")).readGzip;
}
async function mail(): Promise<FormatReader> {
  return (await import("./mail.ts")).readMail;
}

const BY_MEDIA_TYPE: readonly (readonly [RegExp, string])[] = [
  [/^(?:text\/html|application\/xhtml)/i, "html"],
  [/(?:rss|atom|rdf)\+xml|\/xml/i, "xml"],
  [/ndjson|jsonl|json-?lines/i, "jsonl"],
  [/json/i, "json"],
  [/^application\/pdf/i, "pdf"],
  [/wordprocessingml/i, "docx"],
  [/^message\/rfc822/i, "eml"],
  [/^application\/(?:x-)?zip/i, "zip"],
  [/^application\/warc/i, "warc"],
  [/markdown/i, "md"],
  [/^text\/plain/i, "txt"],
];

/** The reader for a source: by its media type, else by its extension, else by its first bytes. Throws E_READ_FORMAT. */
export async function readerFor(source: Source): Promise<FormatReader> {
  const kind = BY_MEDIA_TYPE.find(([type]) => type.test(source.mediaType ?? ""))?.[1] ?? source.extension;
  const make = READERS[kind];
  if (make !== undefined) return make();
  if (kind === "" || source.mediaType !== undefined) return READERS[await sniff(source)]!();
  throw new ChanceryError(
    "E_READ_FORMAT",
    `Files of the kind .${source.extension} are not read.`,
    `Chancery reads ${EXTENSIONS}.`,
  );
}

/** What a source without a name for its kind is, by how it begins. */
async function sniff(source: Source): Promise<string> {
  let head: Uint8Array = new Uint8Array(0);
  for await (const chunk of source.chunks()) {
    head = chunk.subarray(0, 2048);
    break;
  }
  const text = Buffer.from(head).toString("latin1").trimStart();
  if (text.startsWith("%PDF-")) return "pdf";
  if (text.startsWith("PK\u0003\u0004")) return text.includes("word/") || text.includes("[Content_Types]") ? "docx" : "zip";
  if (head[0] === 0x1f && head[1] === 0x8b) return "gz";
  if (text.startsWith("WARC/")) return "warc";
  if (/^<\?xml/i.test(text) && /<(?:rss|feed|rdf:RDF)\b/i.test(text)) return "xml";
  if (/^<(?:!doctype html|html|head|body)\b/i.test(text) || /<html\b/i.test(text)) return "html";
  if (/^\{/.test(text)) return /^\{[^\n]*\}\s*\n\s*\{/.test(text) ? "jsonl" : "json";
  return "txt";
}
