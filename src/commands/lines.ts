import type { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";

/** One line of a stream, numbered from 1; `tooLong` when it went over the limit and its text was dropped. */
export interface Line {
  readonly number: number;
  readonly text: string;
  readonly tooLong?: true;
}

/**
 * Lines of a UTF-8 stream, in constant memory: a line over `limit` characters is passed over and marked,
 * so that one endless line cannot take the run with it. A carriage return before the line feed is dropped.
 */
export async function* lines(stream: Readable, limit = 64 * 1024 * 1024): AsyncGenerator<Line> {
  const decoder = new StringDecoder("utf8");
  let pieces: string[] = [];
  let length = 0;
  let number = 1;
  const finish = (): Line => {
    const line: Line =
      length > limit ? { number, text: "", tooLong: true } : { number, text: pieces.join("").replace(/\r$/, "") };
    pieces = [];
    length = 0;
    number++;
    return line;
  };
  const take = (piece: string): void => {
    length += piece.length;
    if (length > limit) pieces = [];
    else if (piece) pieces.push(piece);
  };
  for await (const chunk of stream) {
    const text = typeof chunk === "string" ? chunk : decoder.write(chunk as Buffer);
    let from = 0;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", from)) {
      take(text.slice(from, at));
      yield finish();
      from = at + 1;
    }
    take(text.slice(from));
  }
  take(decoder.end());
  if (length > 0) yield finish();
}
