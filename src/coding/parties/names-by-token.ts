import type { Analysis } from "../../language/analysis.ts";
import type { NameMatch, World } from "../../world/world.ts";

/** The world's names in a document, by sentence and token. */
export interface NamesByToken {
  at(sentence: number, token: number): NameMatch | undefined;
  readonly matches: readonly NameMatch[];
}

const ofContinent = /(?:Latin|South|Central|North|Inter|Pan)[ -]America/;

/** Finds the world's names in the text and lays them over the tokens. Linear in the text's length. */
export function namesByToken(analysis: Analysis, world: World): NamesByToken {
  const { text } = analysis.document;
  // "the Latin American seat" is not the United States'.
  const matches = world.scan(text).filter(({ start }) => !ofContinent.test(text.slice(Math.max(0, start - 8), start + 8)));
  const rows: (readonly (NameMatch | undefined)[])[] = [];
  let next = 0;
  for (const sentence of analysis.sentences) {
    const row: (NameMatch | undefined)[] = new Array(sentence.tokens.length);
    while (next > 0 && matches[next - 1]!.end > sentence.start) next--;
    for (const token of sentence.tokens) {
      while (next < matches.length && matches[next]!.end <= token.start) next++;
      const match = matches[next];
      if (match && match.start < token.end && token.upos !== "PUNCT") row[token.index] = match;
    }
    rows.push(row);
  }
  return { matches, at: (sentence, token) => rows[sentence]?.[token] };
}
