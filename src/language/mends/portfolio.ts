import type { Token } from "../analysis.ts";
import names from "../name-words.json" with { type: "json" };
import { exchange } from "./exchange.ts";

/** What a minister may be for, by word. */
const fields: ReadonlySet<string> = new Set([...names.fields, "foreign", "external", "internal", "public", "natural", "state"]);

const joining = /^(?:and|&|,|the)$/;

/** Tokens that a portfolio may take. */
const longest = 8;

/**
 * "Minister of Investment | Laziz Kudratov": the name behind a minister's portfolio is parsed as a part of it. It stands beside the title,
 * as it does behind a comma.
 */
export function portfolio(tokens: Token[], offset: number, minister: Token): void {
  const at = minister.index - offset;
  if (!/^(?:of|for)$/.test(tokens[at + 1]?.form ?? "")) return;
  let name = at + 2;
  let last = -1;
  for (; name < tokens.length && name < at + longest; name++) {
    const { form } = tokens[name]!;
    if (fields.has(form.toLowerCase()) && /^\p{Lu}/u.test(form)) last = name;
    else if (!joining.test(form)) break;
  }
  if (last < 0 || name !== last + 1) return;
  let end = name;
  while (end < tokens.length && end < name + 6 && isOfName(tokens, end, name)) end++;
  if (end - name < 2) return;
  const inside = (index: number): boolean => index >= minister.index && index < end + offset;
  // The determiners and nationalities before the title go with it; what the whole hangs on is what its head hung on.
  const outer = tokens.slice(at, end).find(({ head }) => !inside(head) && (head < minister.index || head >= end + offset));
  if (outer === undefined) return;
  for (const token of tokens)
    if (!inside(token.index) && inside(token.head)) exchange(tokens, offset, token, { head: minister.index });
  const [field, first] = [tokens[last]!.index, tokens[name]!.index];
  for (let i = at + 2; i < last; i++)
    if (!inPortfolio(tokens[i]!.head, at + offset + 2, field)) exchange(tokens, offset, tokens[i]!, { head: field });
  exchange(tokens, offset, tokens[at + 1]!, { head: field, deprel: "case" });
  exchange(tokens, offset, tokens[last]!, { head: minister.index, deprel: "nmod" });
  exchange(tokens, offset, tokens[name]!, { head: minister.index, deprel: "appos" });
  for (let i = name + 1; i < end; i++) exchange(tokens, offset, tokens[i]!, { head: first, deprel: "flat" });
  exchange(tokens, offset, tokens[at]!, { head: outer.head, deprel: outer.deprel });
}

/** A word of a name in capitals, or the hyphen within it. */
const isOfName = (tokens: readonly Token[], at: number, from: number): boolean => {
  const { form, upos } = tokens[at]!;
  return form === "-" ? at > from && tokens[at + 1]?.upos === "PROPN" : upos === "PROPN" && /^\p{Lu}/u.test(form);
};

const inPortfolio = (head: number, from: number, to: number): boolean => head >= from && head <= to;
