import { opendir, realpath, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { World } from "../world/world.ts";
import type { Document } from "./document.ts";
import { documentOf } from "./document-of.ts";
import { fileSource } from "./formats/file-source.ts";
import { readerFor } from "./formats/formats.ts";
import type { Found, Source } from "./formats/source.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { type Refusal, refusalOf } from "./refusal.ts";

/** How paths are read. */
export interface ReadOptions {
  readonly world?: World;
  /** Let a file's last change date what nothing else dates (basis "file"). */
  readonly fileDates?: boolean;
  readonly limits?: Partial<Limits>;
  /** Absolute paths that are passed over where they stand in a folder: the record's own files. */
  readonly except?: ReadonlySet<string>;
}

/** What reading gives: a document and what it came from, or an input refused by name with its reason. */
export type Reading =
  | { readonly name: string; readonly document: Document; readonly note?: string }
  | { readonly refusal: Refusal };

/** Reads a file, a folder with all below it in the order of names, or a web address. Refuses what it cannot read, and reads everything else. */
export async function* readPath(path: string, options: ReadOptions = {}): AsyncIterable<Reading> {
  for await (const found of findInputs(path, options)) {
    if ("refusal" in found) {
      yield found;
      continue;
    }
    try {
      yield {
        name: found.name,
        document: await documentOf(found.input, options.world),
        ...(found.note === undefined ? {} : { note: found.note }),
      };
    } catch (error) {
      yield { refusal: refusalOf(found.name, error) };
    }
  }
}

/** The same before documents are made, so that threads can share that work: `documentOf` takes each input. */
export async function* findInputs(path: string, options: ReadOptions = {}): AsyncIterable<Found> {
  const limits = { ...LIMITS, ...options.limits };
  if (/^https?:\/\//i.test(path)) {
    try {
      const { addressSource } = await import("./formats/address.ts");
      yield* readSource(await addressSource(path), limits);
    } catch (error) {
      yield { refusal: refusalOf(path, error) };
    }
    return;
  }
  for await (const file of walk(path, limits, options.except ?? new Set(), new Set())) {
    if ("refusal" in file) yield file;
    else yield* readSource(fileSource(file.path, file.size, options.fileDates === true ? file.changed : undefined), limits);
  }
}

/** Reads one source by its format; whatever goes wrong is a refusal. */
export async function* readSource(source: Source, limits: Limits = LIMITS): AsyncIterable<Found> {
  try {
    const read = await readerFor(source);
    yield* read(source, limits, readSource);
  } catch (error) {
    yield { refusal: refusalOf(source.name, error) };
  }
}

type Walked = { readonly path: string; readonly size: number; readonly changed: string } | { readonly refusal: Refusal };

async function* walk(
  path: string,
  limits: Limits,
  except: ReadonlySet<string>,
  above: ReadonlySet<string>,
): AsyncIterable<Walked> {
  try {
    const info = await stat(path);
    if (info.isFile()) {
      yield { path, size: info.size, changed: info.mtime.toISOString() };
      return;
    }
    if (!info.isDirectory()) {
      yield refuse(
        path,
        "E_READ_KIND",
        "It is neither a file nor a folder.",
        "Devices, pipes and sockets are not read; use - for standard input.",
      );
      return;
    }
    const real = await realpath(path);
    if (above.has(real)) {
      yield refuse(
        path,
        "E_READ_LOOP",
        `The folder leads back to ${real}, which it stands in.`,
        "Remove the link; everything else was read.",
      );
      return;
    }
    if (above.size >= limits.depth) {
      yield refuse(path, "E_READ_DEEP", `It stands more than ${limits.depth} folders deep.`, "Read it on its own.");
      return;
    }
    const names: string[] = [];
    for await (const entry of await opendir(path))
      if (!entry.name.startsWith(".") && !except.has(resolve(path, entry.name))) names.push(entry.name);
    names.sort();
    const below = new Set([...above, real]);
    for (const name of names) yield* walk(join(path, name), limits, except, below);
  } catch (error) {
    yield { refusal: refusalOf(path, error) };
  }
}

function refuse(input: string, code: string, reason: string, hint: string): { refusal: Refusal } {
  return { refusal: { input, code, reason, hint } };
}
