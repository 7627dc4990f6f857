import { linesOf } from "../intake/formats/lines-of.ts";
import { LIMITS } from "../intake/limits.ts";

/** Lines of stdin that go to a reading thread together. */
export interface LineBatch {
  readonly lines: readonly { readonly number: number; readonly line: string; readonly cut: boolean }[];
}

/** So many milliseconds without anything new are a pause: what waits is answered, for whoever asks line by line. */
const patience = 30;

/**
 * Batches of about 64 KB or 64 lines: large enough to share out, small enough to keep memory constant and answers soon; fewer where
 * the input pauses.
 */
export async function* lineBatches(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<LineBatch> {
  let batch: LineBatch["lines"][number][] = [];
  let size = 0;
  let paused = false;
  let tell = (): void => {};
  let pause = new Promise<null>(() => {});
  const renew = (): void => {
    paused = false;
    pause = new Promise((resolve) => {
      tell = () => {
        paused = true;
        resolve(null);
      };
    });
  };
  renew();
  const lines = linesOf(
    watched(chunks, () => tell()),
    LIMITS.line,
  )[Symbol.asyncIterator]();
  let next = lines.next();
  try {
    for (;;) {
      const got = batch.length === 0 ? await next : await Promise.race([next, pause]);
      if (got?.done) break;
      if (got !== null) {
        next = lines.next();
        next.catch(() => {});
        if (paused) renew();
        const { value } = got;
        if (!value.cut && value.line.trim() === "") continue;
        batch.push(value);
        size += value.line.length;
        if (size < 64 * 1024 && batch.length < 64) continue;
      } else renew();
      yield { lines: batch };
      batch = [];
      size = 0;
    }
    if (batch.length > 0) yield { lines: batch };
  } finally {
    await lines.return?.();
  }
}

/** The same chunks; says where one is waited for longer than usual. */
async function* watched(chunks: AsyncIterable<Uint8Array>, onPause: () => void): AsyncGenerator<Uint8Array> {
  const all = chunks[Symbol.asyncIterator]();
  try {
    for (;;) {
      const timer = setTimeout(onPause, patience);
      const got = await all.next();
      clearTimeout(timer);
      if (got.done) return;
      yield got.value;
    }
  } finally {
    await all.return?.();
  }
}
