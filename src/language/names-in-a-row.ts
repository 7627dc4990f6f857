import type { Sentence, Token } from "./analysis.ts";
import type { EntitySpan } from "./engine.ts";
import { GIVEN, type WordFlags } from "./model/word-flags.ts";
import { spanOf } from "./names.ts";

/**
 * Persons' names that stand in a row, as in lists and under letters, each by itself ("Ann Tarley Joan Pickwell", "Traci Traci Warner"), and a
 * family name before a given one, in quotation marks or before an address, as one ("Tarley, Ann").
 */
export function namesInARow(sentences: readonly Sentence[], names: readonly EntitySpan[], flags: WordFlags): EntitySpan[] {
  const isGiven = (token: Token): boolean => ((flags.get(token.form.toLowerCase()) ?? 0) & GIVEN) !== 0;
  const out: EntitySpan[] = [];
  for (const name of names) {
    const sentence = sentences[name.sentence] as Sentence;
    const { tokens } = sentence;
    const last = out.at(-1);
    if (last !== undefined && isReversed(last, name, tokens))
      out[out.length - 1] = spanOf(sentence, last.from, name.to, "person");
    else if (name.type !== "person") out.push(name);
    else {
      let from = name.from;
      for (const seam of seams(tokens.slice(name.from, name.to), isGiven)) {
        out.push(spanOf(sentence, from, name.from + seam, "person"));
        from = name.from + seam;
      }
      out.push(from === name.from ? name : spanOf(sentence, from, name.to, "person"));
    }
  }
  return out;
}

/** Where, counted in words, a second name and further ones begin. */
function seams(words: readonly Token[], isGiven: (token: Token) => boolean): number[] {
  const [first, second] = words;
  if (first !== undefined && second?.form === first.form && words[2]?.form !== "-" && isGiven(first)) return [1];
  if (words.length < 4 || words.length % 2 === 1 || !words.every(({ form }) => /^\p{Lu}\p{Ll}+$/u.test(form))) return [];
  const out: number[] = [];
  for (let k = 0; k < words.length; k += 2) {
    if (!isGiven(words[k] as Token) || (k === 0 && isGiven(words[1] as Token))) return [];
    if (k > 0) out.push(k);
  }
  return out;
}

/** `"Tarley, Ann"`, `Tarley, Ann <…>`: two single words, a comma between them. */
function isReversed(last: EntitySpan, name: EntitySpan, tokens: readonly Token[]): boolean {
  if (last.sentence !== name.sentence || last.to + 1 !== name.from || tokens[last.to]?.form !== ",") return false;
  if (name.type !== "person" || last.to - last.from !== 1 || name.to - name.from !== 1) return false;
  const [before, after] = [tokens[last.from - 1]?.form ?? "", tokens[name.to]?.form ?? ""];
  return (/^["“]$/.test(before) && /^["”]$/.test(after)) || after === "<";
}
