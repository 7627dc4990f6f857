import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { ChanceryError } from "../../world/errors.ts";

/** Unpacks a stream, member after member. Throws E_READ_TRUNCATED where it is cut, E_READ_GZIP where it is broken. */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const stream = Readable.from(chunks).pipe(createGunzip({ chunkSize: 128 * 1024 }));
  try {
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (error) {
    const said = (error as Error).message;
    if (/unexpected end/i.test(said))
      throw new ChanceryError(
        "E_READ_TRUNCATED",
        "It ends in the middle: what stands before the cut was read.",
        "Fetch it again.",
      );
    if (error instanceof ChanceryError) throw error;
    throw new ChanceryError("E_READ_GZIP", `It cannot be unpacked (${said}).`, "Fetch it again, or check that it is gzip.");
  } finally {
    stream.destroy();
  }
}

/** All of a stream, up to `limit` bytes. Throws E_READ_BOMB beyond. */
export async function collect(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit)
      throw new ChanceryError(
        "E_READ_BOMB",
        `Unpacked it is larger than ${Math.round(limit / 1e6)} MB.`,
        "If it is what it should be, unpack it and split it.",
      );
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}
