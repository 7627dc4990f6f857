/** Written-together words after UD English: where they are cut, by what they are in lower case. */
const whole: Readonly<Record<string, readonly number[]>> = {
  cannot: [3],
  gonna: [3],
  wanna: [3],
  gotta: [3],
  dont: [2],
  didnt: [3],
  doesnt: [4],
  wont: [2],
  isnt: [2],
  wasnt: [3],
  couldnt: [5],
  wouldnt: [5],
  shouldnt: [6],
  havent: [4],
  hasnt: [3],
  arent: [3],
  cant: [2],
  im: [1],
  ive: [1],
  youre: [3],
  thats: [4],
  whats: [4],
  hes: [2],
  theres: [5],
  theyre: [4],
  youll: [3],
  heres: [4],
  itll: [2],
  arnt: [2],
  aint: [2],
  elses: [4],
  outta: [3],
  lemme: [3],
  gimme: [3],
};

const known = new Map(Object.entries(whole).map(([word, cuts]) => [word, cuts[0] as number]));

/** What follows "its" where it stands for "it's": nothing that is owned begins with these. */
const notOwned = new Set(
  "a an the not been so too just really like for from in as to between because nothing anyone definitely simply getting going gonna never always called on at with about what how why where that this my your his her our their".split(
    " ",
  ),
);

/** Where a word without an apostrophe is cut in two, 0 for not at all. "IM" and "CANT" in capitals stay. */
export function cutOfWord(text: string, start: number, end: number): number {
  const n = end - start;
  if (n < 2 || n > 8) return 0;
  const last = text.charCodeAt(end - 1) | 32;
  // t, a, m, e, s, l
  if (last !== 116 && last !== 97 && last !== 109 && last !== 101 && last !== 115 && last !== 108) return 0;
  const word = text.slice(start, end);
  if (n === 3 && (word === "its" || word === "Its")) return notOwned.has(wordAfter(text, end)) ? 2 : 0;
  const cut = known.get(word) ?? known.get(word.toLowerCase());
  if (cut === undefined || (n < 5 && word === word.toUpperCase())) return 0;
  return cut;
}

/** The lower-case word after one space, "" if there is none or a hyphen goes on with it. */
function wordAfter(text: string, end: number): string {
  if (text.charCodeAt(end) !== 32) return "";
  let k = end + 1;
  const limit = k + 12;
  for (let c = text.charCodeAt(k); c >= 97 && c <= 122 && k < limit; c = text.charCodeAt(k)) k++;
  return text.charCodeAt(k) === 45 ? "" : text.slice(end + 1, k);
}

/** Is the unit an apostrophe? */
export function isApostrophe(c: number): boolean {
  return c === 39 || c === 0x2019 || c === 96 || c === 0x2bc;
}

/**
 * Where the clitic of a word with an apostrophe begins ("do|n't", "China|'s", "we|'ll", "partners|'"), or `end`.
 */
export function cliticStart(text: string, start: number, end: number): number {
  const a = text.charCodeAt(end - 1) | 32;
  const n = end - start;
  if (n >= 3 && isApostrophe(text.charCodeAt(end - 2))) {
    // 's 'm 'd, n't
    if (a === 115 || a === 109 || a === 100) return end - 2;
    if (a === 116 && (text.charCodeAt(end - 3) | 32) === 110 && n >= 4) return end - 3;
  }
  if (n >= 4 && isApostrophe(text.charCodeAt(end - 3))) {
    const b = text.charCodeAt(end - 2) | 32;
    // 'll 're 've
    if ((a === 108 && b === 108) || (a === 101 && (b === 114 || b === 118))) return end - 3;
  }
  return end;
}
