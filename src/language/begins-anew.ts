import { isBehindFurniture } from "./behind-furniture.ts";
import { at, isWord, UPPER } from "./tokens/characters.ts";
import type { TokenList } from "./tokens/token-list.ts";

/** Is a word glued to the one before it? */
const isGlued = (list: TokenList, i: number): boolean => i > 0 && i < list.length && list.start[i] === list.end[i - 1];

const wordAt = (text: string, list: TokenList, i: number): string => text.slice(list.start[i], list.end[i]);

/** Whether word i begins a sentence whatever the network says, as pages join what stood in lines of its own; `first` begins the one before. */
export function beginsAnew(text: string, list: TokenList, first: number, i: number): boolean {
  if (isBehindFurniture(text, list, first, i)) return true;
  const mark = i > 1 ? text.charCodeAt((list.end[i - 1] as number) - 1) : 0;
  if (isWord(at(text, (list.end[i - 1] as number) - 1)) || isGlued(list, i) || !isGlued(list, i - 1)) return false;
  if (mark === 0x2013) return isBehindDash(text, list, i);
  return (mark === 39 || mark === 0x2019) && isBehindHeading(text, list, first, i);
}

/** A capital behind a full stop that a dash hangs on: "was over.– The army". */
function isBehindDash(text: string, list: TokenList, i: number): boolean {
  if (i < 3 || !/^["“]?\p{Lu}/u.test(text.slice(list.start[i], (list.start[i] as number) + 2))) return false;
  const stop = wordAt(text, list, i - 2);
  return /^[.!?]$/.test(stop) || (/^["”]$/.test(stop) && isGlued(list, i - 2) && /[.!?]$/.test(wordAt(text, list, i - 3)));
}

/** A capital behind words in single marks that open the sentence: "'A turning point' The talks went on". */
const isBehindHeading = (text: string, list: TokenList, first: number, i: number): boolean =>
  i - first >= 4 &&
  i - first <= 12 &&
  /^['‘]$/.test(wordAt(text, list, first)) &&
  at(text, list.start[i] as number) === UPPER &&
  isWord(at(text, (list.start[i - 1] as number) - 1));

/** Is word i a mark that closes a quotation right behind a word, on the same line as what follows: a quoted name, no sentence? */
export function closesInside(text: string, list: TokenList, i: number): boolean {
  const c = i > 0 ? text.charCodeAt(list.start[i] as number) : 0;
  if ((c !== 34 && c !== 0x201d) || !isGlued(list, i) || (list.start[i + 1] as number) - (list.end[i] as number) !== 1)
    return false;
  return isWord(at(text, (list.start[i] as number) - 1));
}
