import type { Limits } from "../limits.ts";
import { extensionOf } from "./file-source.ts";
import { collect, gunzip } from "./gunzip.ts";
import type { Found, ReadInner, Source } from "./source.ts";

/** A gzipped file (one member or many): what is in it is read by its inner extension. */
export async function* readGzip(source: Source, limits: Limits, inner: ReadInner): AsyncIterable<Found> {
  const extension = source.extension.replace(/\.?gz$/, "") || extensionOf(source.name.replace(/\.gz$/i, ""));
  const { size: _, ...rest } = source;
  yield* inner(
    {
      ...rest,
      extension,
      nesting: source.nesting + 1,
      chunks: () => gunzip(source.chunks()),
      bytes: (limit) => collect(gunzip(source.chunks()), limit),
    },
    limits,
  );
}
