/** The letters and digits of a text alone, in lower case: two printings of the same words are equal in it. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
