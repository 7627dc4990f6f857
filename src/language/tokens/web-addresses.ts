import { at, isWord, SPACE } from "./characters.ts";

const scheme = /^(?:https?:\/\/|ftp:\/\/|www\.|mailto:)/i;
const mail = /^[\p{L}\p{N}_%+.-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})*/u;

/** Where the web or mail address at `i` ends, or `i` if there is none. An address ends before closing marks. */
export function addressEnd(text: string, i: number, end: number): number {
  const c = text.charCodeAt(i) | 32;
  let stop = i;
  // h, f, w, m
  if ((c === 104 || c === 102 || c === 119 || c === 109) && scheme.test(text.slice(i, i + 8))) {
    const limit = Math.min(end, i + 2000);
    stop = limit;
    for (let k = i; k < limit; k++) {
      const d = text.charCodeAt(k);
      if (d === 62 || d === 60 || d === 34 || d === 0x201d || at(text, k) === SPACE) {
        stop = k;
        break;
      }
    }
  } else if (isWord(at(text, i))) {
    const near = Math.min(end, i + 64);
    let k = i;
    while (k < near && text.charCodeAt(k) !== 64) k++;
    if (k < near && k > i) {
      const m = mail.exec(text.slice(i, Math.min(end, i + 160)));
      if (m) return i + m[0].length;
    }
    return i;
  }
  while (stop > i && closing.has(text.charCodeAt(stop - 1))) stop--;
  return stop > i + 4 ? stop : i;
}

const closing = new Set([46, 44, 59, 58, 33, 63, 41, 93, 39, 34, 0x2019, 0x201d]);
