import { Unzip, type UnzipFile, UnzipInflate } from "fflate";
import { ChanceryError } from "../../world/errors.ts";
import type { Limits } from "../limits.ts";
import type { Refusal } from "../refusal.ts";
import { EXTENSIONS, isKnownExtension } from "./extensions.ts";
import { bytesSource, extensionOf } from "./file-source.ts";
import type { Found, ReadInner, Source } from "./source.ts";

/**
 * ZIP: every entry is read by its own format, in the archive's order, one in memory at a time.
 * Limits guard against bombs: size of an entry and of all, unpacked to packed size, number of entries, archives in archives.
 */
export async function* readZip(source: Source, limits: Limits, inner: ReadInner): AsyncIterable<Found> {
  if (source.nesting >= limits.nesting)
    throw new ChanceryError(
      "E_READ_BOMB",
      `It stands ${source.nesting} archives deep.`,
      "Unpack the outer archive and read what is in it.",
    );
  const ready: ({ name: string; content: Uint8Array } | { refusal: Refusal })[] = [];
  let total = 0;
  let entries = 0;
  let packed = 0;
  let fatal: Error | null = null;
  const refuse = (entry: string, code: string, reason: string, hint: string) =>
    ready.push({ refusal: { input: `${source.name}!${entry}`, code, reason, hint } });

  const unzip = new Unzip((file: UnzipFile) => {
    entries += 1;
    if (entries > limits.entries) {
      fatal ??= new ChanceryError("E_READ_BOMB", `It holds more than ${limits.entries} entries.`, "Split the archive.");
      return;
    }
    if (file.name.endsWith("/") || /(?:^|\/)(?:\.|__MACOSX\/)/.test(file.name)) return;
    if (!isKnownExtension(extensionOf(file.name))) {
      refuse(
        file.name,
        "E_READ_FORMAT",
        `Files of the kind .${extensionOf(file.name)} are not read.`,
        `Chancery reads ${EXTENSIONS}.`,
      );
      return;
    }
    const parts: Uint8Array[] = [];
    const before = packed;
    let size = 0;
    let over = false;
    file.ondata = (error, chunk, final) => {
      if (over) return;
      if (error) {
        over = true;
        refuse(
          file.name,
          "E_READ_ZIP",
          `The entry cannot be unpacked (${error.message}).`,
          "It may be encrypted or damaged: unpack it by hand.",
        );
        return;
      }
      size += chunk.length;
      total += chunk.length;
      if (
        size > limits.entry ||
        total > limits.archive ||
        size > (file.size !== undefined && file.size > 0 ? file.size : packed - before + 65_536) * limits.ratio + 1_000_000
      ) {
        over = true;
        parts.length = 0;
        file.terminate();
        refuse(
          file.name,
          "E_READ_BOMB",
          `Unpacked it is larger than it may be (${Math.round(size / 1e6)} MB from ${Math.max(1, Math.round((file.size ?? packed - before) / 1000))} KB).`,
          "If it is what it should be, unpack it and read the file.",
        );
        if (total > limits.archive)
          fatal ??= new ChanceryError(
            "E_READ_BOMB",
            `Its entries are together larger than ${Math.round(limits.archive / 1e6)} MB.`,
            "Unpack it and read the folder.",
          );
        return;
      }
      parts.push(chunk.slice());
      if (final) ready.push({ name: file.name, content: Buffer.concat(parts) });
    };
    file.start();
  });
  unzip.register(UnzipInflate);

  for await (const chunk of source.chunks()) {
    if (packed === 0 && !(chunk[0] === 0x50 && chunk[1] === 0x4b))
      throw new ChanceryError(
        "E_READ_ZIP",
        "It does not begin as a ZIP archive does.",
        "Check that it is one, and fetch it again.",
      );
    // Small pieces, so that a bomb is noticed before it has unpacked
    for (let at = 0; at < chunk.length && fatal === null; at += 8192) {
      const piece = chunk.subarray(at, at + 8192);
      packed += piece.length;
      try {
        unzip.push(piece, false);
      } catch (error) {
        fatal =
          error instanceof ChanceryError
            ? error
            : new ChanceryError(
                "E_READ_ZIP",
                `It cannot be unpacked (${(error as Error).message}).`,
                "Check that it is a ZIP archive, and fetch it again.",
              );
      }
      while (ready.length > 0) {
        const entry = ready.shift()!;
        if ("refusal" in entry) yield entry;
        else yield* inner(bytesSource(`${source.name}!${entry.name}`, entry.content, source.nesting + 1), limits);
      }
    }
    if (fatal !== null) break;
  }
  if (fatal !== null) throw fatal;
  if (entries === 0)
    throw new ChanceryError("E_READ_ZIP", "It holds no entries.", "Check that it is a ZIP archive, and fetch it again.");
}
