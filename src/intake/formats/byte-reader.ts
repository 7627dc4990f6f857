/** Reads a stream of bytes piece by piece: lines, counted bytes, or passing over them, holding no more than is asked for. */
export class ByteReader {
  #chunks: AsyncIterator<Uint8Array>;
  #buffer: Uint8Array = new Uint8Array(0);
  #at = 0;
  #done = false;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  async #more(): Promise<boolean> {
    if (this.#done) return false;
    const { value, done } = await this.#chunks.next();
    if (done === true) {
      this.#done = true;
      return false;
    }
    this.#buffer = this.#at >= this.#buffer.length ? value : Buffer.concat([this.#buffer.subarray(this.#at), value]);
    this.#at = 0;
    return true;
  }

  /** The next line without its end, as Latin-1; null at the end, or when it is longer than `limit`. */
  async line(limit = 64 * 1024): Promise<string | null> {
    let from = 0;
    for (;;) {
      const end = this.#buffer.indexOf(10, this.#at + from);
      if (end >= 0) {
        const line = Buffer.from(this.#buffer.subarray(this.#at, end)).toString("latin1");
        this.#at = end + 1;
        return line.endsWith("\r") ? line.slice(0, -1) : line;
      }
      from = this.#buffer.length - this.#at;
      if (from > limit) return null;
      if (!(await this.#more())) {
        if (from === 0) return null;
        const rest = Buffer.from(this.#buffer.subarray(this.#at)).toString("latin1");
        this.#at = this.#buffer.length;
        return rest;
      }
    }
  }

  /** Exactly `length` bytes; null if the stream ends before. */
  async take(length: number): Promise<Uint8Array | null> {
    const parts: Uint8Array[] = [];
    let missing = length;
    while (missing > 0) {
      if (this.#at >= this.#buffer.length && !(await this.#more())) return null;
      const piece = this.#buffer.subarray(this.#at, this.#at + missing);
      this.#at += piece.length;
      missing -= piece.length;
      parts.push(piece);
    }
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  }

  /** Passes over `length` bytes; false if the stream ends before. */
  async skip(length: number): Promise<boolean> {
    let missing = length;
    while (missing > 0) {
      if (this.#at >= this.#buffer.length && !(await this.#more())) return false;
      const step = Math.min(missing, this.#buffer.length - this.#at);
      this.#at += step;
      missing -= step;
    }
    return true;
  }
}
