import type { Sentence, Token } from "./analysis.ts";
import { addDemonyms } from "./demonyms.ts";
import type { EntitySpan } from "./engine.ts";
import type { Reading } from "./model/network.ts";
import type { WordFlags } from "./model/word-flags.ts";

/**
 * Names from the network's two layers of BIES tags (outermost names, names inside them) for the words `from` to `to` of its window,
 * added to `out`: a longer name before the names inside it.
 */
export function namesIn(
  reading: Reading,
  inventory: readonly string[],
  tokens: readonly Token[],
  from: number,
  to: number,
  offset: number,
  sentence: number,
  flags: WordFlags,
  out: EntitySpan[],
): void {
  const found: EntitySpan[] = [];
  for (const layer of [reading.names, reading.inner]) {
    for (let i = from; i < to; i++) {
      const tag = inventory[layer[i] as number] as string;
      if (tag === "O") continue;
      const type = tag.slice(2) as EntitySpan["type"];
      let end = i + 1;
      if (tag[0] !== "S" && tag[0] !== "E") {
        while (end < to) {
          const next = inventory[layer[end] as number] as string;
          if (next.slice(2) !== type || next[0] === "B" || next[0] === "S") break;
          end++;
          if (next[0] === "E") break;
        }
      }
      const a = i - from;
      const b = end - from;
      i = end - 1;
      if (found.some((f) => f.from === offset + a && f.to === offset + b)) continue;
      if (found.some((f) => crosses(f, offset + a, offset + b))) continue;
      found.push({
        sentence,
        from: offset + a,
        to: offset + b,
        head: headOf(tokens, a, b, offset),
        start: (tokens[a] as Token).start,
        end: (tokens[b - 1] as Token).end,
        type,
      });
    }
  }
  withCompanyForms(tokens, offset, found);
  addDemonyms(tokens, flags, sentence, found);
  found.sort((x, y) => x.from - y.from || y.to - x.to);
  out.push(...found);
}

const companyForms = new Set(["Inc.", "Inc", "Ltd.", "Ltd", "Corp.", "Corp", "Co.", "LLC", "PLC", "plc", "GmbH", "AG", "S.A."]);

/** A name with the form of a company behind it is the company's ("Nordfund, Inc."). */
function withCompanyForms(tokens: readonly Token[], offset: number, found: EntitySpan[]): void {
  for (let i = 0; i < found.length; i++) {
    const f = found[i] as EntitySpan;
    const comma = tokens[f.to - offset]?.form === ",";
    const form = tokens[f.to - offset + (comma ? 1 : 0)];
    if (!form || !companyForms.has(form.form)) continue;
    const to = form.index + 1;
    if (found.some((g) => g !== f && g.from >= f.to && g.from < to && g.to > to)) continue;
    for (let j = found.length - 1; j >= 0; j--)
      if (j !== i && (found[j] as EntitySpan).from >= f.to && (found[j] as EntitySpan).to <= to) found.splice(j, 1);
    const at = found.indexOf(f);
    found[at] = { ...f, to, end: form.end, type: "organisation" };
    i = at;
  }
}

function crosses(f: EntitySpan, a: number, b: number): boolean {
  return (f.from < a && a < f.to && f.to < b) || (a < f.from && f.from < b && b < f.to);
}

/** The word of the name from `a` to `b` that hangs on none of its others. */
export function headOf(tokens: readonly Token[], a: number, b: number, offset: number): number {
  for (let i = a; i < b; i++) {
    const h = (tokens[i] as Token).head - offset;
    if (h < a || h >= b) return offset + i;
  }
  return offset + a;
}

/** The name that some words of a sentence are, `from` to before `to`. */
export const spanOf = (sentence: Sentence, from: number, to: number, type: EntitySpan["type"]): EntitySpan => ({
  sentence: sentence.index,
  from,
  to,
  head: headOf(sentence.tokens, from, to, 0),
  start: (sentence.tokens[from] as Token).start,
  end: (sentence.tokens[to - 1] as Token).end,
  type,
});
