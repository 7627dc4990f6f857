import type { Amount, Sentence, TimeExpression, Token } from "../analysis.ts";
import type { Piece } from "../pieces.ts";
import { type Bound, boundAfter, boundBefore } from "./bound.ts";
import measures from "./measures.json" with { type: "json" };
import { currencyAfter, currencyBefore } from "./money.ts";
import { type Numeral, ordinalWord, readNumeral } from "./numeral.ts";

const unitNames = new Map(Object.entries(measures.units).flatMap(([unit, names]) => names.map((name) => [name, unit] as const)));
const ordinalEnding = new Set(["st", "nd", "rd", "th"]);
const openers = new Set(
  "a an half one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousands millions billions trillions dozen dozens scores tens several few zero".split(
    " ",
  ),
);

/**
 * The quantities of a sentence with their bounds: money, percentages, measures, counts with what is counted, ordinals.
 * Numbers inside a time expression, and numbers that name a thing ("Resolution 2231", "Article 5", "G7"), are none.
 */
export function readAmounts(
  text: string,
  sentence: Sentence,
  pieces: readonly Piece[],
  times: readonly TimeExpression[],
): readonly Amount[] {
  const amounts: Amount[] = [];
  let done = 0;
  for (let i = 0; i < pieces.length; i++) {
    const p = pieces[i] as Piece;
    if (p.kind === "mark" || i < done) continue;
    if (p.kind === "word" && !openers.has(p.lower) && ordinalWord(p.lower) === undefined) continue;
    if (times.some((t) => t.start < p.end && p.start < t.end)) continue;
    const amount = amountAt(text, sentence, pieces, i, done);
    if (amount === null) continue;
    amounts.push(amount.amount);
    done = amount.next;
  }
  return amounts;
}

interface Read {
  readonly amount: Amount;
  readonly next: number;
}

function amountAt(text: string, sentence: Sentence, pieces: readonly Piece[], i: number, done: number): Read | null {
  const p = pieces[i] as Piece;
  const ordinal = ordinalAt(sentence, pieces, i);
  if (ordinal !== null) return ordinal;

  const before = currencyBefore(text, pieces, i);
  const low = readNumeral(pieces, i, before !== null);
  if (low === null) return null;
  if (p.glued && before === null && /[\p{L}\d]/u.test(text[p.start - 1] ?? "")) return null;
  if (p.glued && /[-/.:#]/.test(pieces[i - 1]?.lower ?? "") && before === null && pieces[i - 2]?.end === pieces[i - 1]?.start)
    return null;
  const follower = pieces[low.next];
  // "9/11", "81P", "1)" at the head of a list, "24/7"
  if (before === null && low.next === i + 1 && p.kind === "number" && follower?.glued) {
    if (follower.lower === "/" && pieces[low.next + 1]?.kind === "number") return null;
    if (follower.lower === ")" && pieces[i - 1]?.lower !== "(" && p.lower.length <= 2 && !isInBrackets(pieces, i)) return null;
    if (
      follower.kind === "word" &&
      !/^(k|km|kms|cm|mm|kg|g|mt|mw|gw|kwh|ft|m|kph|mph|pct|bn|ha|nm)$/.test(follower.lower) &&
      before === null
    )
      return null;
  }
  const lead = boundBefore(pieces, before?.from ?? i);
  let from = Math.max(lead?.from ?? before?.from ?? i, done);
  let bound: Bound = lead?.bound ?? "exactly";
  let numeral = low;
  let upper: number | undefined;
  const high = rangeEnd(text, pieces, low, pieces[from - 1]?.lower === "between" || lead === null || lead.bound === "about");
  if (high !== null) {
    // "5 to 7 billion": the scale holds for both.
    const scale = high.value >= 1000 && low.value < 1000 && low.next === i + 1 ? scaleOf(high) : 1;
    numeral = { ...low, value: low.value * scale, next: high.next };
    upper = high.value;
    if (pieces[from - 1]?.lower === "between" || pieces[from - 1]?.lower === "from") from -= 1;
  }
  let next = numeral.next;
  if (low.atLeast && lead === null) bound = "atLeast";
  else if (low.written === "round" && lead === null && bound === "exactly") bound = "about";
  const tail = boundAfter(pieces, next);
  if (tail !== null) {
    bound = tail.bound;
    next = tail.next;
  }
  const make = (kind: Amount["kind"], unit: string, to: number): Read => {
    const first = pieces[from] as Piece;
    const end = pieces[to - 1] as Piece;
    return {
      next: to,
      amount: {
        start: first.start,
        end: end.end,
        sentence: sentence.index,
        from: first.token,
        to: end.token + 1,
        kind,
        value: numeral.value,
        ...(upper !== undefined && { upper }),
        bound,
        unit,
      },
    };
  };

  const large = numeral.value >= 10_000;
  if (before !== null) return make("money", before.code, next);
  const after = currencyAfter(text, pieces, next, large);
  if (after !== null) return make("money", after.code, after.next);
  const unitAt = pieces[next]?.lower === "-" && pieces[next]?.glued ? next + 1 : next;
  const word = pieces[unitAt]?.lower ?? "";
  if (word === "%" || word === "percent" || word === "pct") return make("percent", "%", unitAt + 1);
  if (word === "per" && pieces[unitAt + 1]?.lower === "cent") return make("percent", "%", unitAt + 2);
  if (word === "percentage" && /^points?$/.test(pieces[unitAt + 1]?.lower ?? ""))
    return make("percent", "percentage point", unitAt + 2);
  const squared = /^(square|sq|cubic)$/.test(word) ? 1 : word === "nautical" || word === "metric" ? 1 : 0;
  const measured = pieces[unitAt + squared]?.lower ?? "";
  const unit = unitNames.get(measured);
  if (unit !== undefined && (low.written === "figures" || measured.length > 3)) {
    // "4 m" is metres only without a scale; a lone capital "MT" may be initials.
    const name = squared === 1 && word !== "metric" ? `${word === "sq" ? "square" : word} ${unit}` : unit;
    return make("measure", name, unitAt + squared + 1);
  }
  if (/^(year|month)$/.test(word) && pieces[unitAt + 1]?.lower === "-" && pieces[unitAt + 2]?.lower === "old")
    return make("measure", `${word} of age`, unitAt + 3);
  if (/^(years|months)$/.test(word) && pieces[unitAt + 1]?.lower === "old")
    return make("measure", `${word.slice(0, -1)} of age`, unitAt + 2);
  return counted(sentence, pieces, i, next, low, make);
}

/** Whether a bracket opened shortly before. */
function isInBrackets(pieces: readonly Piece[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 25; k--) {
    if (pieces[k]?.lower === ")") return false;
    if (pieces[k]?.lower === "(") return true;
  }
  return false;
}

/** "one-third", "first", "21st": an ordinal with its noun. */
function ordinalAt(sentence: Sentence, pieces: readonly Piece[], i: number): Read | null {
  const p = pieces[i] as Piece;
  const figure = p.kind === "number" && pieces[i + 1]?.glued && ordinalEnding.has((pieces[i + 1] as Piece).lower);
  const value = figure ? Number(p.lower) : ordinalWord(p.lower);
  if (value === undefined || !Number.isInteger(value)) return null;
  const to = figure ? i + 2 : i + 1;
  const token = sentence.tokens[p.token];
  if (!figure && token !== undefined && token.upos !== "ADJ") return null;
  return {
    next: to,
    amount: {
      start: p.start,
      end: (pieces[to - 1] as Piece).end,
      sentence: sentence.index,
      from: p.token,
      to: (pieces[to - 1] as Piece).token + 1,
      kind: "ordinal",
      value,
      bound: "exactly",
      unit: token === undefined ? "" : (nounOf(sentence, token)?.lemma ?? ""),
    },
  };
}

/** "20 to 30", "20-30", "between 5 and 7", "$1 billion to $2 billion". */
function rangeEnd(text: string, pieces: readonly Piece[], low: Numeral, open: boolean): Numeral | null {
  const joint = pieces[low.next];
  if (joint === undefined || !open) return null;
  const first = pieces[low.next - 1] as Piece;
  if (joint.lower !== "-" && joint.lower !== "to" && joint.lower !== "and" && joint.lower !== "or") return null;
  const sign = pieces[low.next + 1]?.kind === "mark" && /[$€£¥]/.test(pieces[low.next + 1]?.lower ?? "") ? 1 : 0;
  const high = readNumeral(pieces, low.next + 1 + sign, sign === 1 || /[$€£¥]/.test(text[first.start - 1] ?? ""));
  if (high === null || high.value <= low.value) return null;
  if (joint.lower === "and" && !isBetween(pieces, low)) return null;
  if (joint.lower === "or" && low.value > 20) return null;
  // "won 3 to 5" is a score as well; "20-year", "6-2" after a minus is none.
  if (
    joint.lower === "-" &&
    pieces[high.next]?.lower === "-" &&
    pieces[high.next]?.glued &&
    pieces[high.next + 1]?.kind === "number"
  )
    return null;
  return high;
}

function isBetween(pieces: readonly Piece[], low: Numeral): boolean {
  for (let k = low.next - 1; k >= 0 && k > low.next - 8; k--) if (pieces[k]?.lower === "between") return true;
  return false;
}

const scaleOf = (n: Numeral): number => 1000 ** Math.floor(Math.log10(n.value) / 3);

/** What is counted: the noun the number belongs to in the tree, else the next noun. */
function counted(
  sentence: Sentence,
  pieces: readonly Piece[],
  i: number,
  next: number,
  numeral: Numeral,
  make: (kind: Amount["kind"], unit: string, to: number) => Read,
): Read | null {
  const token = sentence.tokens[(pieces[numeral.next - 1] as Piece).token];
  if (token === undefined) return null;
  const previous = sentence.tokens[(pieces[i] as Piece).token - 1];
  const governor = sentence.tokens[token.head];
  // "Resolution 2231", "Article 5", "Boeing 737", "Apollo 11"
  if (
    numeral.written === "figures" &&
    governor !== undefined &&
    governor.index < token.index &&
    !/^(obj|nsubj|obl|root|conj|appos|nmod|ccomp|xcomp|parataxis|list|acl|advcl)/.test(token.deprel)
  )
    return null;
  if (numeral.written === "figures" && previous !== undefined && previous.upos === "PROPN" && governor?.index === previous.index)
    return null;
  if (previous !== undefined && previous.upos === "NOUN" && governor?.index === previous.index && numeral.written === "figures")
    return null;
  if (numeral.written !== "figures" && numeral.value === 1) {
    if (token.upos !== "NUM" || token.deprel !== "nummod") return null;
  }
  if (pieces[i]?.lower === "one" && token.upos !== "NUM") return null;
  const noun = nounOf(sentence, token);
  const unit = noun?.lemma.toLowerCase() ?? "";
  if (/^(b\.?c\.?e?\.?|a\.?d\.?)$/.test(unit)) return null;
  if (unit === "" && numeral.written !== "figures" && token.upos !== "NUM" && token.upos !== "NOUN") return null;
  let to = next;
  if (noun !== null && noun.index > token.index && noun.index - token.index <= 4) {
    while (to < pieces.length && (pieces[to] as Piece).token <= noun.index) to++;
  }
  return make("count", unit, to);
}

/** The noun a number modifies: its governor in the tree, the object of "of" for "dozens of", else nothing. */
function nounOf(sentence: Sentence, number: Token): Token | null {
  const { tokens } = sentence;
  const governor = tokens[number.head];
  if (
    governor !== undefined &&
    /^(nummod|amod|compound|det)/.test(number.deprel) &&
    governor.index > number.index &&
    /^(NOUN|PROPN|SYM|NUM)$/.test(governor.upos)
  ) {
    if (governor.upos === "NUM") return nounOf(sentence, governor);
    return governor;
  }
  // "dozens of people", "one of the leaders", "20 of its ships"
  if (tokens[number.index + 1]?.lemma === "of") {
    for (let k = number.index + 2; k < tokens.length && k < number.index + 8; k++) {
      const t = tokens[k] as Token;
      if (t.head === number.index && (t.upos === "NOUN" || t.upos === "PROPN")) return t;
      if (t.upos === "VERB" || t.upos === "PUNCT") break;
    }
  }
  return null;
}
