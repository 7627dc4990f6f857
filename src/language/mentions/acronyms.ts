import type { Sentence, Token } from "../analysis.ts";
import type { EntitySpan } from "../engine.ts";
import { spanOf } from "../names.ts";
import type { NameSpan } from "./read-mentions.ts";

const small = /^(of|and|the|for|on|in|to|de|la|des|du|&)$/i;

/**
 * Acronyms that a document introduces in brackets after what they stand for ("the Economic Fishing Board (EFB)"), added to its
 * names wherever they stand, with the full name if nothing holds it yet. Both are organisations' but for known places
 * ("the Central African Republic (CAR)").
 */
export function withAcronyms<N extends NameSpan>(
  text: string,
  sentences: readonly Sentence[],
  names: readonly N[],
  isPlace: (name: string) => boolean = () => false,
): readonly (N | EntitySpan)[] {
  const introduced = new Map<string, "organisation" | "place">();
  const added: EntitySpan[] = [];
  const ending = new Map(names.map((n) => [`${n.sentence} ${n.to}`, n]));
  const bodies = new Set<NameSpan>();
  for (const sentence of sentences) {
    const { tokens } = sentence;
    for (let k = 2; k + 1 < tokens.length; k++) {
      const short = tokens[k] as Token;
      if (!/^[A-Z][A-Za-z]?[A-Z]+s?$/.test(short.form) || tokens[k - 1]?.form !== "(" || tokens[k + 1]?.form !== ")") continue;
      const from = expansionOf(tokens, k - 1, short.form.replace(/s$/, ""));
      if (from === null) continue;
      const full = ending.get(`${sentence.index} ${k - 1}`);
      const place = full?.type === "place" && isPlace(text.slice(full.start, full.end));
      introduced.set(short.form, place ? "place" : "organisation");
      if (full === undefined) added.push(spanOf(sentence, from, k - 1, "organisation"));
      else if (!place && full.type !== "person" && full.from === from) bodies.add(full);
    }
  }
  if (introduced.size === 0) return names;
  const starts = new Set(names.map((n) => n.start));
  for (const sentence of sentences)
    for (const t of sentence.tokens) {
      const type = introduced.get(t.form);
      if (type !== undefined && !starts.has(t.start)) added.push(spanOf(sentence, t.index, t.index + 1, type));
    }
  const typed = names.map((n) => {
    const type = bodies.has(n) ? "organisation" : n.type === "other" ? introduced.get(text.slice(n.start, n.end)) : undefined;
    return type === undefined || type === n.type ? n : { ...n, type };
  });
  return [...typed, ...added].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Where the words begin whose initials give the acronym, read backwards from the bracket; null if they do not. */
function expansionOf(tokens: readonly Token[], bracket: number, acronym: string): number | null {
  let letter = acronym.length - 1;
  for (let k = bracket - 1; k >= 0 && k > bracket - 14; k--) {
    const form = (tokens[k] as Token).form;
    const initial = form[0]?.toUpperCase();
    if (
      initial === acronym[letter]?.toUpperCase() &&
      /^\p{L}/u.test(form) &&
      (/^\p{Lu}/u.test(form) || !small.test(form) || initial !== acronym[letter])
    ) {
      letter--;
      if (letter < 0) return /^\p{Lu}/u.test(form) ? k : null;
    } else if (!small.test(form) && form !== "-") return null;
  }
  return null;
}
