import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";
import words from "./words.json" with { type: "json" };

const surnames = new Set(words.easternSurnames);

/**
 * "Moon Jae-in", "Ban Ki-moon", "Tsai Ing-wen": a family name before a given name of two syllables is one name, whatever its parts are taken
 * for. Called at the hyphen.
 */
export function easternName(tokens: Token[], offset: number, hyphen: Token): void {
  const at = hyphen.index - offset;
  const [family, given, second] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]];
  if (family === undefined || given === undefined || second === undefined) return;
  if (given.end !== hyphen.start || hyphen.end !== second.start) return;
  if (!surnames.has(family.form) || !/^\p{Lu}\p{Ll}+$/u.test(given.form) || !/^\p{Ll}{1,7}$/u.test(second.form)) return;
  if (/(ed|led|held|run|born|made|wide|style|era|owned)$/.test(second.form)) return;
  const parts = [family, given, hyphen, second];
  const inside = (index: number) => index >= family.index && index <= second.index;
  const top = parts.find(({ head }) => !inside(head));
  if (top === undefined) return;
  for (const part of parts) {
    const to =
      part === family
        ? { head: top.head, deprel: /^(flat|punct|case)/.test(top.deprel) ? "flat" : top.deprel, upos: "PROPN", xpos: "NNP" }
        : part === hyphen
          ? { head: family.index, deprel: "punct" }
          : { head: family.index, deprel: "flat", upos: "PROPN", xpos: "NNP" };
    exchange(tokens, offset, part, to as Partial<Token>);
  }
  for (const token of tokens)
    if (!inside(token.index) && inside(token.head) && token.head !== family.index)
      exchange(tokens, offset, token, { head: family.index });
}
