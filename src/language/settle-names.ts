import type { Sentence, Token } from "./analysis.ts";
import type { EntitySpan } from "./engine.ts";

/** Names that the facts on the world know, in the spelling of running text, and what they name. */
export type Phrases = ReadonlyMap<string, EntitySpan["type"]>;

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
  const names = withKnown(text, sentences, found, phrases);
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
  return names.map((n) => {
    if (n.type === "demonym") return n;
    const form = text.slice(n.start, n.end);
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
