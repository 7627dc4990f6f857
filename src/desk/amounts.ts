import type { BoundedRow } from "../record/rows/parts.ts";

/** A number as it is printed: "7 billion", "1.25 million", "4,800". */
export function numberWords(value: number): string {
  const scaled = (divisor: number, word: string): string => `${Number((value / divisor).toPrecision(4))} ${word}`;
  if (Math.abs(value) >= 1e12) return scaled(1e12, "trillion");
  if (Math.abs(value) >= 1e9) return scaled(1e9, "billion");
  if (Math.abs(value) >= 1e6) return scaled(1e6, "million");
  return value.toLocaleString("en-GB");
}

/** A bounded number with its bound said: "more than 20" is kept as "at least 20". */
export function boundedWords(bounded: BoundedRow): string {
  const { exactly, atLeast, atMost, about } = bounded;
  if (exactly !== undefined) return numberWords(exactly);
  if (atLeast !== undefined && atMost !== undefined) return `${numberWords(atLeast)} to ${numberWords(atMost)}`;
  if (atLeast !== undefined) return `at least ${numberWords(atLeast)}`;
  if (atMost !== undefined) return `at most ${numberWords(atMost)}`;
  if (about !== undefined) return `about ${numberWords(about)}`;
  return "";
}

/** Money with its bound and currency: "at least 7 billion USD". */
export const moneyWords = (money: BoundedRow & { readonly currency: string }): string =>
  `${boundedWords(money)} ${money.currency}`.trim();
