import { at, DIGIT, isLetter, isWord, MARK } from "./characters.ts";
import { isApostrophe } from "./contractions.ts";
import { LONGEST } from "./limits.ts";
import type { TokenList } from "./token-list.ts";

/** Words that lost their beginning, and what others lost their middle before, where they stand by themselves: 'em, 's. */
const elided = new Set("em til till cause cuz tis twas n round bout s re ve ll d m".split(" "));

/** Marks that lines and arrows are drawn with. */
const drawn = new Set([..."-=_*~+<>|{}^"].map((mark) => mark.charCodeAt(0)));

/** A telephone number, or its beginning: "+254". */
const dialled = /^\+\d+(?:-\d+)*$/;

/** One mark, or several that belong together; returns where it ends. */
export function mark(text: string, i: number, start: number, end: number, out: TokenList): number {
  const c = text.charCodeAt(i);
  let stop = i + 1;
  if (i === start && isDrawn(text, i, end)) stop = end;
  else if (isApostrophe(c)) {
    if (text.charCodeAt(stop) === c && stop < end) stop++;
    else if (i === start || at(text, i - 1) === MARK) {
      // '90s, 'em
      let w = stop;
      while (w < end && isWord(at(text, w))) w++;
      if (w > stop && w - stop <= 5) {
        const kind = at(text, stop);
        const rest = text.slice(stop, w);
        if ((kind === DIGIT && /^\d\ds?$/.test(rest)) || elided.has(rest.toLowerCase())) stop = w;
      }
    }
  } else if (c === 46 || c === 33 || c === 63) {
    // .5
    if (c === 46 && i === start && at(text, stop) === DIGIT && stop < end) {
      while (stop < end && (at(text, stop) === DIGIT || (text.charCodeAt(stop) === 44 && at(text, stop + 1) === DIGIT))) stop++;
    } else while (stop < end && endsSentence(text.charCodeAt(stop))) stop++;
  } else if (c === 43 && i === start && dialled.test(text.slice(i, Math.min(end, i + LONGEST)))) {
    stop = end;
  } else if ((c === 35 || c === 64) && stop < end && isLetter(at(text, stop)) && (i === start || at(text, i - 1) === MARK)) {
    while (stop < end && (isWord(at(text, stop)) || text.charCodeAt(stop) === 95)) stop++;
  } else if ((c === 58 || c === 59 || c === 61) && emoticonEnd(text, i, end) > i) {
    stop = emoticonEnd(text, i, end);
  } else if (c >= 0xd800 || (c >= 0x2600 && c <= 0x27bf)) {
    stop = pictureEnd(text, i, end);
  } else if (
    c === 45 ||
    c === 42 ||
    c === 95 ||
    c === 61 ||
    c === 126 ||
    c === 43 ||
    c === 60 ||
    c === 62 ||
    c === 35 ||
    c === 36
  ) {
    while (stop < end && text.charCodeAt(stop) === c) stop++;
  }
  if (stop - i > LONGEST) stop = i + LONGEST;
  out.add(i, stop);
  return stop;
}

/** A line, an arrow, a face drawn with marks of several kinds, with white space around it: "----==", "|-----+---->", "^_^". */
function isDrawn(text: string, i: number, end: number): boolean {
  if (end - i < 3 || !drawn.has(text.charCodeAt(i))) return false;
  for (let k = i + 1; k < end; k++) if (!drawn.has(text.charCodeAt(k))) return false;
  return true;
}

function endsSentence(c: number): boolean {
  return c === 46 || c === 33 || c === 63;
}

function emoticonEnd(text: string, i: number, end: number): number {
  let k = i + 1;
  if (k < end && text.charCodeAt(k) === 45) k++;
  if (k >= end) return i;
  const c = text.charCodeAt(k);
  const mouth = c === 40 || c === 41 || ((c === 68 || c === 80) && !isWord(at(text, k + 1)));
  return mouth && !isWord(at(text, i - 1)) ? k + 1 : i;
}

/** Emoji with their modifiers and joined parts are one token. */
function pictureEnd(text: string, i: number, end: number): number {
  let k = i;
  const limit = Math.min(end, i + 24);
  while (k < limit) {
    const c = text.charCodeAt(k);
    if (c >= 0xd800 && c < 0xdc00 && k + 1 < end) k += 2;
    else k++;
    let joined = false;
    while (k < limit) {
      const d = text.charCodeAt(k);
      if (d === 0x200d) joined = true;
      else if (!(d >= 0xfe00 && d <= 0xfe0f) && !(d === 0xd83c && text.charCodeAt(k + 1) >= 0xdffb)) break;
      k += d === 0xd83c ? 2 : 1;
    }
    if (!joined) break;
  }
  return Math.min(k, end);
}
