import type { Analysis, Sentence } from "../../language/analysis.ts";
import { slug } from "../../world/fold.ts";
import type { World } from "../../world/world.ts";
import type { Party } from "../finding.ts";
import { actorInWords } from "../parties/actor-in-words.ts";
import type { Tree } from "../syntax/tree.ts";

const LINKS = new Set(["of", "for", "and", "the", "on", "de", "du", "la", "des", "&", "'", "'s", "’s", "’", "-", "–"]);
/** Whether a word begins with a capital. */
export const isCapital = (form: string): boolean => /^\p{Lu}/u.test(form);

/** Tokens `from` to `to` (inclusive). */
export interface TokenStretch {
  readonly from: number;
  readonly to: number;
}

/**
 * A body named in capitals around a token ("Institute for Strategic Studies", "Workers' Party"), to the left no further than
 * `from` and to the right no further than `to`; null if the token is small.
 */
export const nameAround = (sentence: Sentence, index: number, from: number, to: number): TokenStretch | null => {
  const { tokens } = sentence;
  if (!isCapital(tokens[index]?.form ?? "")) return null;
  let first = index;
  for (let i = index - 1; i >= from; i--) {
    const { form } = tokens[i]!;
    if (isCapital(form)) first = i;
    else if (!["'", "'s", "’", "’s", "-", "–", "&"].includes(form)) break;
  }
  let last = index;
  for (let i = index + 1; i <= to; i++) {
    const { form } = tokens[i]!;
    if (isCapital(form)) last = i;
    else if (!LINKS.has(form.toLowerCase()) || i - last > 2) break;
  }
  return { from: first, to: last };
};

/** A body by its name: the world's, or a new organisation named as the text names it; with the code given where it is of a state. */
export const bodyNamed = (
  analysis: Analysis,
  sentence: Sentence,
  stretch: TokenStretch,
  world: World,
  code: string,
): Party | null => {
  // "Former Labour | leader": no word of the body's name; "Mr Doe's | spokesman" is nobody's body.
  const from = stretch.from < stretch.to && /^(?:Former|Then|Ex|New)$/.test(sentence.tokens[stretch.from]!.form) ? 1 : 0;
  const start = sentence.tokens[stretch.from + from]!.start;
  const end = sentence.tokens[stretch.to]!.end;
  const text = analysis.document.text.slice(start, end);
  if (text.length > 120 || /^(?:Mr|Mrs|Ms|Dr)\.?\s/.test(text)) return null;
  const on = analysis.document.published.date?.split("/")[0] ?? null;
  const { actor } = world.resolve(text, { on }) ?? {};
  if (actor && actor.type !== "person") return actorInWords(actor, { text, start, end }, "name");
  const short = slug(text);
  return short === "" ? null : { text, start, end, id: `org:${short}`, name: text, code, type: "org", rule: "name-in-capitals" };
};

/**
 * "the Estonian competition authority": a body of a state that is named by what it does, in small letters, where the words were taken for the
 * state itself; null of others.
 */
export const organOf = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  from: number,
  to: number,
  { type, code, rule }: Party,
): Party | null => {
  if (
    !/^(?:state|group)$/.test(type) ||
    code.length !== 3 ||
    rule !== "role+nationality" ||
    tree.child(to, "compound") === undefined
  )
    return null;
  const first = sentence.tokens[from]!.upos === "DET" ? from + 1 : from;
  const start = sentence.tokens[first]!.start;
  const end = sentence.tokens[to]!.end;
  const text = analysis.document.text.slice(start, end);
  return { text, start, end, id: `org:${slug(text)}`, name: text, code, sector: "GOV", type: "org", rule: "name+nationality" };
};
