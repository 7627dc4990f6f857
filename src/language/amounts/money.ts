import type { Piece } from "../pieces.ts";
import data from "./currencies.json" with { type: "json" };

const symbols = new Map(Object.entries(data.symbols));
const prefixed = new Map(Object.entries(data.prefixed));
const codes = new Map(data.codes.map((code) => [code.toLowerCase(), code]));
const words = new Map(Object.entries(data.words));
const pounds = new Set(data.pounds);
const qualified = new Map(Object.entries(data.qualified));

/** Whether a word, in lower case, names a unit of money: "dollar", "euros". */
export const isCurrencyWord = (word: string): boolean => words.has(word) || pounds.has(word);

/** A currency right before a number: "$", "US$", "€", "Rs", "USD"; `from` is its first piece. */
export function currencyBefore(text: string, pieces: readonly Piece[], i: number): { code: string; from: number } | null {
  const p = pieces[i - 1];
  if (p === undefined) return null;
  const code = symbols.get(p.lower);
  if (code !== undefined) {
    const letters = pieces[i - 2];
    const near = p.glued || letters?.lower === "us" || letters?.lower === "hk";
    const long = near && letters?.capital ? prefixed.get(`${letters.lower}${p.lower}`) : undefined;
    if (long !== undefined) return { code: long, from: i - 2 };
    // "U.S.$"
    if (p.glued && letters?.lower === "." && /u\.?s\.$/i.test(text.slice(Math.max(0, p.start - 4), p.start))) {
      let from = i - 2;
      while (from > 0 && (pieces[from] as Piece).lower !== "u") from--;
      return { code: "USD", from };
    }
    return { code, from: i - 1 };
  }
  if (p.kind !== "word" || !p.capital)
    return p.lower === "." && pieces[i - 2]?.lower === "rs" ? { code: "INR", from: i - 2 } : null;
  const known = codes.get(p.lower) ?? (p.lower === "rs" || p.lower === "rmb" ? prefixed.get(p.lower) : undefined);
  return known === undefined || (codes.has(p.lower) && text.slice(p.start, p.end) !== known)
    ? null
    : { code: known, from: i - 1 };
}

/** A currency right after a number: "USD", "US dollars", "euros", "Canadian dollars", "pounds" after millions, "€". */
export function currencyAfter(
  text: string,
  pieces: readonly Piece[],
  i: number,
  large: boolean,
): { code: string; next: number } | null {
  const at = pieces[i]?.lower === "-" && pieces[i]?.glued ? i + 1 : i;
  const p = pieces[at];
  if (p === undefined) return null;
  const sign = symbols.get(p.lower);
  if (sign !== undefined && p.glued && pieces[at + 1]?.kind !== "number") return { code: sign, next: at + 1 };
  if (p.kind !== "word") return null;
  const code = codes.get(p.lower);
  if (code !== undefined && text.slice(p.start, p.end) === code) return { code, next: at + 1 };
  for (let size = 5; size >= 2; size--) {
    const last = pieces[at + size - 1];
    if (last === undefined) continue;
    const phrase = text.slice(p.start, last.end).toLowerCase().replace(/s$/, "");
    const full = qualified.get(phrase);
    if (full !== undefined) return { code: full, next: at + size };
  }
  const word = words.get(p.lower);
  if (word !== undefined && !(p.lower === "won" && !large)) return { code: word, next: at + 1 };
  if (pounds.has(p.lower) && (large || pieces[at + 1]?.lower === "sterling"))
    return { code: "GBP", next: pieces[at + 1]?.lower === "sterling" ? at + 2 : at + 1 };
  return null;
}
