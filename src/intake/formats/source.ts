import type { DocumentInput } from "../input.ts";
import type { Limits } from "../limits.ts";
import type { Refusal } from "../refusal.ts";

/** One file, entry or answer to read, whatever it stands in. */
export interface Source {
  /** What people call it: a path, an address, "archive.zip!entry". */
  readonly name: string;
  /** Lower case, without the dot ("jsonl", "warc.gz"); "" if it has none. */
  readonly extension: string;
  /** In bytes, where known. */
  readonly size?: number;
  /** Media type and charset said from outside (HTTP, MIME), where there was one. */
  readonly mediaType?: string;
  readonly charset?: string;
  readonly url?: string;
  /** Last change, ISO 8601, where known and allowed as a date. */
  readonly fileDate?: string;
  /** How many archives it stands in. */
  readonly nesting: number;
  /** The whole content; throws ChanceryError E_READ_TOO_LARGE above `limit` bytes. */
  bytes(limit: number): Promise<Uint8Array>;
  /** The content piece by piece. */
  chunks(): AsyncIterable<Uint8Array>;
}

/** What a format's reader gives: things to make documents of, and what was refused. */
export type Found =
  | { readonly name: string; readonly input: DocumentInput; readonly note?: string }
  | { readonly refusal: Refusal };

/** Reads a source of any format; whatever goes wrong is a refusal. */
export type ReadInner = (source: Source, limits: Limits) => AsyncIterable<Found>;

/**
 * A reader of one format. It never throws for one bad entry: it gives a refusal and goes on.
 * Archives read what is in them through `inner`.
 */
export type FormatReader = (source: Source, limits: Limits, inner: ReadInner) => AsyncIterable<Found>;
