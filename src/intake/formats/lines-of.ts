/** One line of a stream; `cut` if it was longer than allowed and only its beginning is given. Numbers from 1. */
export interface StreamLine {
  readonly number: number;
  readonly line: string;
  readonly cut: boolean;
}

/** The lines of a stream of bytes (UTF-8, invalid places replaced), in memory bounded by `limit` bytes a line. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncIterable<StreamLine> {
  let parts: Uint8Array[] = [];
  let held = 0;
  let cut = false;
  let number = 0;
  const decoder = new TextDecoder("utf-8");
  const finish = (): StreamLine => {
    number += 1;
    const bytes = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    const whole = cut ? "" : decoder.decode(bytes);
    const line = { number, line: whole.endsWith("\r") ? whole.slice(0, -1) : whole, cut };
    parts = [];
    held = 0;
    cut = false;
    return line;
  };
  const keep = (piece: Uint8Array) => {
    if (piece.length === 0) return;
    held += piece.length;
    if (held > limit) {
      cut = true;
      parts = [];
    } else if (!cut) parts.push(piece);
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, at));
      yield finish();
      from = at + 1;
    }
    keep(chunk.subarray(from));
  }
  if (held > 0) yield finish();
}
