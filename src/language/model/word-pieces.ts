const mark = /\p{M}/gu;
const cuts = /([!-/:-@[-`{-~]|\p{P})|\s+/u;

/** BERT's uncased word pieces of a word: greedy, the longest known piece first. */
export class WordPieces {
  readonly #ids = new Map<string, number>();
  readonly #unknown: number;

  constructor(vocabulary: string) {
    let i = 0;
    for (const piece of vocabulary.split("\n")) this.#ids.set(piece, i++);
    this.#unknown = this.#ids.get("[UNK]") ?? 0;
  }

  /** Ids of the pieces of `word`, at most 16. */
  cut(word: string): readonly number[] {
    const text = word.toLowerCase().normalize("NFD").replace(mark, "");
    const whole = this.#ids.get(text);
    if (whole !== undefined) return [whole];
    const ids: number[] = [];
    let parts = 0;
    for (const part of text.split(cuts)) {
      if (!part) continue;
      if (++parts > 12) break;
      this.#pieces(part.length > 40 ? [...part].slice(0, 40).join("") : part, ids);
    }
    if (ids.length > 16) ids.length = 16;
    return ids.length > 0 ? ids : [this.#unknown];
  }

  #pieces(part: string, ids: number[]): void {
    const before = ids.length;
    let at = 0;
    while (at < part.length) {
      let end = part.length;
      let id: number | undefined;
      for (; end > at; end--) {
        id = this.#ids.get((at > 0 ? "##" : "") + part.slice(at, end));
        if (id !== undefined) break;
      }
      if (id === undefined) {
        ids.length = before;
        ids.push(this.#unknown);
        return;
      }
      ids.push(id);
      at = end;
    }
  }
}
