import { readFileSync } from "node:fs";
import type { Analysis, Sentence } from "../../language/analysis.ts";
import type { NameMatch, World } from "../../world/world.ts";
import { dataLines } from "../lexicon/data-lines.ts";
import { definedOtherwise } from "./acronym-defined.ts";
import { peopleInShort } from "./people-in-short.ts";

/** The world's names in a document, by sentence and token. */
export interface NamesByToken {
  at(sentence: number, token: number): NameMatch | undefined;
  readonly matches: readonly NameMatch[];
  /** Acronyms that the text spells out as another body than the world's. */
  readonly otherwise: ReadonlySet<string>;
}

const ofContinent = /(?:Latin|South|Central|North|Inter|Pan)[ -]America/;

/** "Franco-German": states by the form that stands before the hyphen. */
const combining = new Map(
  dataLines(readFileSync(new URL("./data/combining-forms.tsv", import.meta.url), "utf8")).map(
    (line) => line.split("\t") as [string, string],
  ),
);

/** The state of such a form before a hyphen and the name of another ("Sino-Indian"); undefined for any other word. */
function combined(
  world: World,
  row: readonly (NameMatch | undefined)[],
  { tokens }: Sentence,
  hyphen: number,
): NameMatch | undefined {
  const [first, dash] = [tokens[hyphen - 1], tokens[hyphen]];
  const code = first && dash && first.end === dash.start ? combining.get(first.form) : undefined;
  const state =
    code === undefined || row[hyphen + 1]?.senses[0]?.actor.type !== "state" ? undefined : world.actor(`state:${code}`);
  return state && first ? { start: first.start, end: first.end, senses: [{ actor: state, by: "demonym" }] } : undefined;
}

/** Finds the world's names in the text and lays them over the tokens. Linear in the text's length. */
export function namesByToken(analysis: Analysis, world: World): NamesByToken {
  const { text } = analysis.document;
  const scanned = world.scan(text);
  const otherwise = definedOtherwise(text, scanned);
  const named = scanned.filter(
    ({ start, end }) =>
      // "the Latin American seat" is not the United States'.
      !ofContinent.test(text.slice(Math.max(0, start - 8), start + 8)) && !otherwise.has(text.slice(start, end)),
  );
  const matches = peopleInShort(text, named);
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
    for (const { form, index } of sentence.tokens)
      if (form === "-") {
        const state = combined(world, row, sentence, index);
        if (state) row[index - 1] = state;
      }
    rows.push(row);
  }
  return { matches, otherwise, at: (sentence, token) => rows[sentence]?.[token] };
}
