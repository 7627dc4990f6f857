import { readFileSync } from "node:fs";
import type { Mention, Sentence, Token } from "../../language/analysis.ts";
import { dataLines } from "../lexicon/data-lines.ts";
import { listed } from "./listed.ts";
import type { NamesByToken } from "./names-by-token.ts";
import { roleOf } from "./role-nouns.ts";

/** Tokens `from` to `to` (exclusive). */
export interface BareName {
  readonly from: number;
  readonly to: number;
}

let honorifics: ReadonlySet<string> | undefined;

/** Words before a name that are no part of it: honorifics, ranks, words of posts. */
const isHonorific = (word: string): boolean => {
  honorifics ??= new Set(
    dataLines(readFileSync(new URL("./data/honorifics.tsv", import.meta.url), "utf8")).flatMap((line) =>
      line.split(",").map((each) => each.trim()),
    ),
  );
  return honorifics.has(word.toLowerCase().replace(/\.$/, ""));
};

/** The name itself within a person's mention: "John Kerry" of "U.S. Secretary of State John Kerry"; never empty. */
export const bareName = (sentence: Sentence, mention: Pick<Mention, "from" | "to">, names: NamesByToken): BareName => {
  const { tokens } = sentence;
  let { from, to } = mention;
  while (
    to - from > 1 &&
    (["ADP", "DET", "PART", "CCONJ"].includes(tokens[to - 1]!.upos) || /^[,;:'’"”“)]|^['’]s$/.test(tokens[to - 1]!.form))
  )
    to--;
  // Past an "of" phrase of the title: "Minister of Foreign Affairs Taro Kono" keeps what follows the last small word.
  for (let i = to - 2; i > from; i--)
    if (["of", "for", "to", "the", "and"].includes(tokens[i]!.form) && to - i > 2) {
      from = i + 1;
      break;
    }
  from = afterBody(tokens, afterPost(tokens, from, to), to);
  while (to - from > 1) {
    const token = tokens[from]!;
    const lower = token.lemma.toLowerCase();
    const pair = `${lower} ${tokens[from + 1]!.lemma.toLowerCase()}`;
    const match = names.at(sentence.index, from);
    const sense = match?.senses[0];
    const place =
      sense && sense.actor.type !== "person" && match.end <= tokens[to - 1]!.start && (sense.by === "demonym" || to - from > 2);
    if (
      !(
        isHonorific(token.form) ||
        roleOf(lower) ||
        roleOf(pair) ||
        place ||
        ["DET", "PUNCT", "PART", "ADP", "NUM"].includes(token.upos) ||
        !/^\p{L}/u.test(token.form) ||
        // "Earlier | Kone said"
        (from === 0 && /^(?:JJR|RBR?)$/.test(token.xpos))
      )
    )
      break;
    from++;
  }
  return { from, to };
};

/** Last words of bodies' names. */
const bodies = listed("person name: bodies");

/** Past a body whose name stands before, in a stretch of tokens: "of the Refugee Council | Enver Solomon". */
export const afterBody = (tokens: readonly Token[], from: number, to: number): number => {
  for (let i = to - 3; i > from; i--) if (bodies.has(tokens[i]!.lemma.toLowerCase())) return i + 1;
  return from;
};

/** Words of posts that are nobody's name: "Alternate Foreign Minister | Jane Doe". */
const posts = new Set(
  "Minister President Secretary Ambassador Spokesman Spokeswoman Spokesperson Chairman Chairwoman Commissioner Governor Senator Premier Chancellor Director Envoy Representative Adviser Advisor Commander Coordinator Chief Leader Whip Speaker".split(
    " ",
  ),
);

/** Past the common nouns and numbers of a post: "Pentagon operations director | Navy Capt. Jeff Davis", "Operator 1st | Class". */
const afterPost = (tokens: readonly Token[], from: number, to: number): number => {
  for (let i = to - 2; i > from; i--) {
    const { form, upos } = tokens[i]!;
    if (posts.has(form) || (upos === "PROPN" && /^\p{Ll}/u.test(form) && roleOf(form))) return i + 1;
    if (/^\d/.test(form) || (/^(NOUN|ADJ|VERB)$/.test(upos) && /^\p{Ll}/u.test(form) && !/^(al|el)-/.test(form))) return i + 1;
  }
  return from;
};
