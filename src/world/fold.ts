/** Letters that Unicode does not take apart into a base letter and a mark. */
const whole: Readonly<Record<string, string>> = {
  ı: "i",
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ə: "a",
  "’": "'",
  "‘": "'",
  ʻ: "'",
  ʼ: "'",
  "`": "'",
  "–": "-",
  "—": "-",
  "‑": "-",
};

/** Lower case, without accents, with plain apostrophes and hyphens: "Thaçi’s" gives "thaci's". Length may change; for comparing, never for offsets. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (isPlain(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[\u0080-\uffff]/g, (letter) => whole[letter] ?? letter);
}

/**
 * The key under which a name is kept: folded words parted by one space; hyphens part words, points inside
 * an acronym and apostrophes fall away ("U.S.A." → "usa", "Al-Qa'ida" → "al qaida", "P5+1" → "p5+1").
 */
export function nameKey(name: string): string {
  const folded = fold(name);
  let key = "";
  let gap = false;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 43 || code > 127) {
      if (gap && key) key += " ";
      gap = false;
      key += folded[i];
    } else if (code !== 46 && code !== 39) {
      gap = true;
    } else if (code === 46 && !isAcronymPoint(folded, i)) {
      gap = true;
    }
  }
  return key;
}

/** Whether the point at `i` follows a single letter ("U.S.", "N. Korea"), so that letter and next letter may belong together. */
function isAcronymPoint(text: string, i: number): boolean {
  const letterBefore = isLetter(text.charCodeAt(i - 1)) && !isLetter(text.charCodeAt(i - 2));
  const letterAfter = isLetter(text.charCodeAt(i + 1)) && !isLetter(text.charCodeAt(i + 2));
  return letterBefore && letterAfter;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || code > 127;
}

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

/** The last part of an id: "Nursultan Nazarbayev" → "nursultan-nazarbayev"; "United Nations Security Council" → "un-security-council". */
export function slug(name: string): string {
  const key = nameKey(name).replace(/[^a-z0-9 ]+/g, (mark) => (mark === "+" ? "plus" : mark === "&" ? "and" : ""));
  const short = key.replace(/^united nations (?=.)/, "un ");
  return short.trim().replace(/ +/g, "-");
}
