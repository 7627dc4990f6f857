import words from "./contractions.json" with { type: "json" };

/** Written-together words after UD English: where they are cut, by what they are in lower case. */
const known = new Map(Object.entries(words.cuts));
/** What follows "its" that stands for "it's": nothing that is owned begins with these; words that may stand before them. */
const [notOwned, between] = [new Set(words.notOwned), new Set(words.between)];
/** What "its" says of something, where the sentence ends behind it or goes on with one of the second ("its easy to"). */
const [judgements, behindJudgement] = [new Set(words.judgements), new Set(words.behindJudgement)];
/** What follows "your" that stands for "you're". */
const notYours = new Set(words.notYours);
/** Whom a verb "lets", and what "lets" calls for without a capital. */
const [letObjects, letVerbs] = [new Set(words.letObjects), new Set(words.letVerbs)];

/** Length, first and last letter in one: most words differ from all contractions in them, and need not be looked up. */
const shapeOf = (length: number, first: number, last: number): number => (length << 10) | ((first & 31) << 5) | (last & 31);
const shapes = new Uint8Array(9 << 10);
for (const word of [...known.keys(), "its", "your", "lets"])
  shapes[shapeOf(word.length, word.charCodeAt(0), word.charCodeAt(word.length - 1))] = 1;

/** Where a word without an apostrophe is cut in two, 0 for not at all. "IM" and "CANT" in capitals stay. */
export function cutOfWord(text: string, start: number, end: number): number {
  const n = end - start;
  if (n < 2 || n > 8) return 0;
  const shape = shapeOf(n, text.charCodeAt(start), text.charCodeAt(end - 1));
  if (shapes[shape] === 0) return 0;
  const word = text.slice(start, end);
  switch (word) {
    case "its":
    case "Its":
      return saysOfIt(text, end) ? 2 : 0;
    case "your":
    case "Your":
      return notYours.has(wordAfter(text, end)) ? 3 : 0;
    case "lets":
    case "Lets":
      return callsFor(text, start, end) ? 3 : 0;
  }
  const cut = known.get(word) ?? known.get(word.toLowerCase());
  if (cut === undefined || (n < 5 && word === word.toUpperCase())) return 0;
  return cut;
}

/** "Its the only way", "its still not clear", "its easy to see": does "its", which ends at `end`, say what it is? */
function saysOfIt(text: string, end: number): boolean {
  let next = wordAfter(text, end);
  if (notOwned.has(next)) return true;
  let at = end + 1 + next.length;
  if (between.has(next)) {
    next = wordAfter(text, at);
    if (notOwned.has(next)) return true;
    at += 1 + next.length;
  }
  return (
    judgements.has(next) && (/[.!?;)]/.test(text.charAt(at)) || at >= text.length || behindJudgement.has(wordAfter(text, at)))
  );
}

/** "Lets meet soon", "… but lets hope so": does it stand for "let's", and not for what somebody lets others do? */
function callsFor(text: string, start: number, end: number): boolean {
  const next = wordAfter(text, end);
  if (next === "") return false;
  const before = text.slice(Math.max(0, start - 5), start);
  const opens = /(?:^|[.,!?;:—–(]) *$|\n\s*$|\b(?:but|and|so) $/i.test(before);
  return opens && (text.charCodeAt(start) === 76 ? !letObjects.has(next) : letVerbs.has(next));
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
