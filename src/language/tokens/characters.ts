/** What a UTF-16 unit is to the tokeniser. Surrogates count as letters here; emoji are told apart later. */
export const SPACE = 0;
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 3;
export const MARK = 4;

const letters = /\p{L}|\p{M}/u;
const upper = /\p{Lu}|\p{Lt}/u;
const digits = /\p{Nd}/u;
const spaces = /\s|\p{C}/u;

/** Class of every UTF-16 unit; controls, zero-width marks and NUL are white space. */
export const classOf: Uint8Array = classes();

function classes(): Uint8Array {
  const table = new Uint8Array(65536).fill(255);
  for (let c = 0; c < 0x250; c++) table[c] = decide(c);
  for (let c = 0x3400; c < 0xd800; c++) table[c] = LOWER;
  for (let c = 0xd800; c < 0xe000; c++) table[c] = LOWER;
  return table;
}

function decide(c: number): number {
  const s = String.fromCharCode(c);
  if (digits.test(s)) return DIGIT;
  if (upper.test(s)) return UPPER;
  if (letters.test(s)) return LOWER;
  if (c === 0x200d || (c >= 0xfe00 && c <= 0xfe0f)) return MARK;
  return spaces.test(s) ? SPACE : MARK;
}

/** Class of the unit at `i`; SPACE outside the text. */
export function at(text: string, i: number): number {
  if (i < 0 || i >= text.length) return SPACE;
  const c = text.charCodeAt(i);
  const known = classOf[c] as number;
  if (known !== 255) return known;
  const found = decide(c);
  classOf[c] = found;
  return found;
}

export function isLetter(kind: number): boolean {
  return kind === LOWER || kind === UPPER;
}

export function isWord(kind: number): boolean {
  return kind === LOWER || kind === UPPER || kind === DIGIT;
}
