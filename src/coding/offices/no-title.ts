import type { Sentence } from "../../language/analysis.ts";
import type { Tree } from "../syntax/tree.ts";
import type { TitlePhrase } from "./title-phrase.ts";

/** "the Special Representative of the | Secretary-General, Jane Doe": a title that only says whose another is, no name behind it. */
export const isWithin = ({ tokens }: Sentence, { from, to, head }: TitlePhrase, before: TitlePhrase | undefined): boolean =>
  before !== undefined &&
  before.to <= from &&
  before.end >= head &&
  tokens[before.to]?.form === "of" &&
  tokens[to]?.upos !== "PROPN";

/** "Martin Luther | King Jr.", "Stephen | King": a last name that a title sounds like, behind a given name and before none. */
export const isSurname = ({ sentence: { tokens } }: Tree, { from, to, head }: TitlePhrase): boolean => {
  const [before, after] = [tokens[from - 1], tokens[to]];
  return (
    to - from === 1 &&
    tokens[head]!.upos === "PROPN" &&
    /^flat/.test(tokens[head]!.deprel) &&
    before?.upos === "PROPN" &&
    (after?.upos !== "PROPN" || /^(?:Jr|Sr|II|III)\.?$/.test(after.form))
  );
};
