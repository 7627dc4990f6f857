import type { Token } from "./analysis.ts";
import type { EntitySpan } from "./engine.ts";
import { DEMONYM, PLACE, type WordFlags } from "./model/word-flags.ts";

const parts = new Set([
  "south",
  "north",
  "east",
  "west",
  "central",
  "new",
  "sri",
  "equatorial",
  "papua",
  "costa",
  "el",
  "san",
  "saint",
  "united",
  "republic",
  "the",
]);

/**
 * Adjectives and nouns of nationality ("Uzbek", "South Koreans") among the words of a sentence, added to `names`, which are the sentence's
 * names so far. A name of one of these words alone gives way; inside a longer name the demonym stands beside it.
 */
export function addDemonyms(tokens: readonly Token[], flags: WordFlags, sentence: number, names: EntitySpan[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as Token;
    if (!capital(t.form)) continue;
    const bits = flags.get(t.form.toLowerCase()) ?? 0;
    if (!(bits & DEMONYM)) continue;
    let end = i + 1;
    if (parts.has(t.form.toLowerCase())) {
      const next = tokens[end];
      if (
        !next ||
        !capital(next.form) ||
        !((flags.get(next.form.toLowerCase()) ?? 0) & DEMONYM) ||
        parts.has(next.form.toLowerCase())
      )
        continue;
      end++;
    } else if (bits & PLACE && t.upos === "PROPN" && t.xpos === "NNP") continue;
    const last = tokens[end - 1] as Token;
    const from = t.index;
    const to = last.index + 1;
    const person = names.find((n) => n.type === "person" && n.from <= from && n.to >= to && n.to - n.from > to - from);
    if (!person) {
      const same = names.findIndex((n) => n.from === from && n.to === to);
      if (same >= 0) names.splice(same, 1);
      const crossing = names.some(
        (n) => (n.from < from && from < n.to && n.to < to) || (from < n.from && n.from < to && to < n.to),
      );
      if (!crossing) names.push({ sentence, from, to, head: last.index, start: t.start, end: last.end, type: "demonym" });
    }
    i = end - 1;
  }
}

function capital(form: string): boolean {
  const c = form.charCodeAt(0);
  return c >= 65 && c <= 90;
}
