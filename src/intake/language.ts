const ENGLISH = new Set(
  "the of and to in that is was for on with as by at from are it has be his said an not which have".split(" "),
);

/** Language of a text as a BCP 47 tag; "und" if not recognised. */
export function identifyLanguage(text: string): string {
  const words =
    text
      .slice(0, 4000)
      .toLowerCase()
      .match(/[\p{L}']+/gu) ?? [];
  const hits = words.filter((word) => ENGLISH.has(word)).length;
  return words.length > 0 && hits / words.length > 0.12 ? "en" : "und";
}
