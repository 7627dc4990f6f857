import type { Sentence, Token } from "./analysis.ts";
import type { EntitySpan } from "./engine.ts";
import words from "./name-words.json" with { type: "json" };

/** Names that the facts on the world know, in the spelling of running text, and what they name. */
export type Phrases = ReadonlyMap<string, EntitySpan["type"]>;

/** Surnames that name a time as well. */
const alsoMonths = new Set(words.alsoMonths);

/** Longest known name in words. */
const LONGEST = 8;

/**
 * Names of a document with what the whole of it and the facts on the world say of them: a known name that was passed over is added, a
 * known name is of its known type unless it was read as a person's, and the same name is of the same type throughout.
 */
export function settleNames(
  text: string,
  sentences: readonly Sentence[],
  found: readonly EntitySpan[],
  phrases: Phrases,
): readonly EntitySpan[] {
  const names = withKnown(text, sentences, parted(text, sentences, found, phrases), phrases);
  const votes = new Map<string, Map<EntitySpan["type"], number>>();
  for (const n of names) {
    const form = text.slice(n.start, n.end);
    let v = votes.get(form);
    if (!v) {
      v = new Map();
      votes.set(form, v);
    }
    const known = phrases.get(form);
    v.set(n.type, (v.get(n.type) ?? 0) + 1);
    if (known && n.type !== "person" && n.type !== "demonym") v.set(known, (v.get(known) ?? 0) + 2);
  }
  const surnames = surnamesOf(sentences, names);
  return names.map((n) => {
    if (n.type === "demonym") return n;
    const form = text.slice(n.start, n.end);
    if (n.type !== "person" && n.to - n.from === 1 && surnames.has(form) && !phrases.has(form) && !alsoMonths.has(form))
      return { ...n, type: "person" };
    let type = n.type;
    const v = votes.get(form) as Map<EntitySpan["type"], number>;
    let most = v.get(type) ?? 0;
    for (const [t, count] of v)
      if (count > most && t !== "demonym") {
        most = count;
        type = t;
      }
    return type === n.type ? n : { ...n, type };
  });
}

/** The last words of the names of persons that the document has in full: whoever is called so alone is one of them. */
export function surnamesOf(sentences: readonly Sentence[], names: readonly EntitySpan[]): ReadonlySet<string> {
  const out = new Set<string>();
  for (const { type, from, to, sentence } of names) {
    if (type !== "person" || to - from < 2 || to - from > 3) continue;
    const [first, last] = [sentences[sentence]!.tokens[from]!, sentences[sentence]!.tokens[to - 1]!];
    if (isName(first) && isName(last) && /^\p{Lu}\p{Ll}{2}/u.test(last.form)) out.add(last.form);
  }
  return out;
}

/** "In Rome Kenya signed …": two names read as one, of which the tree makes the first a phrase of place and the second the subject. */
function parted(
  text: string,
  sentences: readonly Sentence[],
  found: readonly EntitySpan[],
  phrases: Phrases,
): readonly EntitySpan[] {
  if (!found.some((name) => seamOf(sentences, name) > 0)) return found;
  return found.flatMap((name) => {
    const seam = seamOf(sentences, name);
    if (seam === 0) return [name];
    const { tokens } = sentences[name.sentence]!;
    const second = { ...name, from: seam, start: tokens[seam]!.start };
    const known = phrases.get(text.slice(second.start, second.end));
    return [
      { ...name, to: seam, head: seam - 1, end: tokens[seam - 1]!.end },
      { ...second, type: known ?? "person" },
    ];
  });
}

/** Where the second name begins; 0 where it is one. */
function seamOf(sentences: readonly Sentence[], { sentence, from, to }: EntitySpan): number {
  if (to - from < 2) return 0;
  const { tokens } = sentences[sentence]!;
  const heads: Token[] = [];
  for (let i = from; i < to; i++) {
    const { head } = tokens[i]!;
    if (head < from || head >= to) heads.push(tokens[i]!);
  }
  const [place, subject] = heads;
  if (heads.length !== 2 || !place!.deprel.startsWith("obl") || !subject!.deprel.startsWith("nsubj")) return 0;
  let seam = subject!.index;
  while (seam - 1 > place!.index && tokens[seam - 1]!.head === subject!.index) seam--;
  return seam - 1 === place!.index ? seam : 0;
}

/** The names, and known names among proper nouns that lie in none of them. */
function withKnown(text: string, sentences: readonly Sentence[], found: readonly EntitySpan[], phrases: Phrases): EntitySpan[] {
  const out: EntitySpan[] = [];
  let k = 0;
  for (const s of sentences) {
    const first = k;
    while (k < found.length && (found[k] as EntitySpan).sentence === s.index) k++;
    const own = found.slice(first, k);
    const before = out.length;
    out.push(...own);
    for (let i = 0; i < s.tokens.length; i++) {
      const t = s.tokens[i] as Token;
      if ((t.xpos !== "NNP" && t.xpos !== "NNPS") || own.some((n) => n.from <= i && i < n.to)) continue;
      if (i > 0 && isName(s.tokens[i - 1] as Token) && (s.tokens[i - 1] as Token).head === i) continue;
      let end = i;
      while (
        end < s.tokens.length &&
        end < i + LONGEST &&
        (isName(s.tokens[end] as Token) || end === i) &&
        !own.some((n) => n.from <= end && end < n.to)
      )
        end++;
      const whole = text.slice(t.start, (s.tokens[end - 1] as Token).end);
      const type = phrases.get(whole);
      if (type && (end - i > 1 || t.form.length > 3 || type === "place")) {
        let head = i;
        for (let j = i; j < end; j++) {
          const h = (s.tokens[j] as Token).head;
          if (h < i || h >= end) head = j;
        }
        out.push({ sentence: s.index, from: i, to: end, head, start: t.start, end: (s.tokens[end - 1] as Token).end, type });
      }
      i = end - 1;
    }
    if (out.length > before + own.length) {
      const mine = out.splice(before).sort((a, b) => a.from - b.from || b.to - a.to);
      out.push(...mine);
    }
  }
  return out;
}

function isName(t: Token): boolean {
  return t.xpos === "NNP" || t.xpos === "NNPS";
}
