import { lettersOf } from "../../intake/text/letters.ts";
import { keyNumber } from "../store/hash.ts";
import { type Comparison, filed, Tellers, type Unit } from "./unit.ts";
import { containment, type SketchWords, sketchWords } from "./words.ts";

/** What merging asks of a statement or an assessment: whose it is, is settled by its heading. */
export interface SayingData {
  readonly plain: number;
  readonly words: SketchWords;
  /** What must be equal besides the words (the polarity of a judgement). */
  readonly turn: string;
}

const enough = 4;

/** A number and the length of the words without case and marks: what is stored to compare them by. */
export function plainKey(text: string): readonly [key: number, length: number] {
  const plain = lettersOf(text);
  return [keyNumber(plain), plain.length];
}

/** A statement or an assessment as a unit of merging. */
export function sayingUnit(
  [plain, length]: readonly [number, number],
  sketch: string,
  turn: string,
  day: number | null,
  heading: string,
): Unit<SayingData> {
  return {
    sign: `${heading} ${day} ${turn} ${plain}`,
    rank: length,
    s: day ?? 0,
    e: day ?? 0,
    wide: false,
    ties: false,
    ...filed([heading], false),
    documents: new Tellers(),
    data: { plain, words: sketchWords(sketch), turn },
  };
}

/** Said twice, or printed by many, within some days, it is one; a part of a quotation is the quotation. */
export const sayingComparison: Comparison<SayingData> = {
  reach: 5,
  late: 5,
  wide: false,
  fit({ data: a }, { data: b }) {
    if (a.turn !== b.turn) return -1;
    if (a.plain === b.plain) return 2;
    if (a.words.length < enough || b.words.length < enough) return 0;
    const shared = containment(a.words, b.words);
    return shared >= 0.75 ? shared : shared < 0.5 ? -1 : 0;
  },
};
