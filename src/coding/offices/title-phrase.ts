import type { Sentence } from "../../language/analysis.ts";
import type { Party } from "../finding.ts";
import type { Parties } from "../syntax/parties.ts";
import type { Tree } from "../syntax/tree.ts";
import { phraseWordsOf } from "../topics/sentence-words.ts";
import { officeChanges, type Title, titleWords } from "./lexicon.ts";

/** A title as a sentence has it: "the former deputy foreign minister of Kazakhstan". */
export interface TitlePhrase {
  /** Token that heads it, and the tokens of the title itself (exclusive end). */
  readonly head: number;
  readonly from: number;
  readonly to: number;
  readonly title: Title;
  /** The title as printed: "Deputy Foreign Minister", "Minister of Foreign Affairs". */
  readonly name: string;
  /** What it is of, if said. */
  readonly of: Party | null;
  /** Last token of the "of" phrases, inclusive. */
  readonly end: number;
  readonly when: "present" | "past" | "not-yet";
}

const OF = new Set(["of", "for", "to", "at", "in", "on"]);
const PART_OF_TITLE = new Set(["ministry"]);

/** The titles of a sentence, left to right; those that cannot stand without saying of what ("head") only where it is said. */
export const titlesIn = (sentence: Sentence, tree: Tree, parties: Parties, text: string): TitlePhrase[] => {
  const words = phraseWordsOf(sentence);
  const found: TitlePhrase[] = [];
  for (const match of titleWords().matches(words)) {
    const from = words[match.from]!.token;
    const last = words[match.to - 1]!.token;
    const head = headOf(tree, from, last);
    if (
      !["NOUN", "PROPN"].includes(tree.token(head).upos) ||
      tree.token(head).feats.includes("Number=Plur") ||
      tree.token(head).xpos.endsWith("S")
    )
      continue;
    const phrase = phraseAt(sentence, tree, match.values[0]!, from, last, head, parties, text);
    if (phrase) found.push(phrase);
  }
  return found;
};

const headOf = (tree: Tree, from: number, to: number): number => {
  for (let i = from; i <= to; i++) {
    const up = tree.token(i).head;
    if (up < from || up > to) return i;
  }
  return from;
};

const phraseAt = (
  sentence: Sentence,
  tree: Tree,
  title: Title,
  titleFrom: number,
  titleTo: number,
  head: number,
  parties: Parties,
  text: string,
): TitlePhrase | null => {
  const changes = officeChanges();
  let from = titleFrom;
  let of: Party | null = null;
  let when: TitlePhrase["when"] = "present";
  // Leftwards over what belongs to the title and what it is of: "the former | Kazakh | deputy foreign | minister".
  for (let i = titleFrom - 1; i >= 0; i--) {
    const token = tree.token(i);
    const lower = token.form.toLowerCase();
    if (changes.past.has(lower)) {
      when = "past";
      continue;
    }
    if (changes["not-yet"].has(lower)) when = "not-yet";
    if (changes.present.has(lower) || changes["not-yet"].has(lower) || lower === "-" || token.deprel === "advmod") continue;
    if (changes.acting.has(lower)) {
      if (i === from - 1) from = i;
      continue;
    }
    const belongs =
      ["amod", "compound", "nmod:desc", "flat", "nmod:poss", "case", "goeswith"].includes(token.deprel) ||
      token.deprel.startsWith("nmod");
    if (
      !belongs ||
      ["DET", "VERB", "CCONJ", "ADV", "PRON"].includes(token.upos) ||
      (token.upos === "PUNCT" && token.form !== "-")
    )
      break;
    if (token.upos === "ADP" || token.upos === "NUM") break;
    if (token.upos === "PART") continue;
    if (!within(tree, i, titleFrom, titleTo)) break;
    const party = parties.at(sentence, i);
    if (party && party.type !== "person" && party.start >= sentence.start && party.end <= tree.token(titleTo).end) {
      of = of ?? party;
      continue;
    }
    if (token.upos === "PROPN" && of === null && party === null && !/^\p{Lu}/u.test(token.form)) break;
    if (of === null && i === from - 1 && isTitleWord(token.form)) from = i;
    else if (of !== null) break;
  }
  const next = tree.token(titleTo + 1 < sentence.tokens.length ? titleTo + 1 : titleTo);
  if (["-", "–"].includes(next.form) && changes["not-yet"].has((sentence.tokens[titleTo + 2]?.form ?? "").toLowerCase()))
    when = "not-yet";
  if (changes["not-yet"].has(next.form.toLowerCase())) when = "not-yet";
  if (/-(elect|designate)$/i.test(tree.token(titleTo).form)) when = "not-yet";
  // Rightwards: "minister of foreign affairs of Iraq", "envoy to Syria", "president of the association".
  let to = titleTo + 1;
  let end = titleTo;
  for (const child of tree.children(head, "nmod").filter((candidate) => candidate > titleTo)) {
    const preposition = tree.preposition(child);
    if (!OF.has(preposition)) continue;
    const extent = tree.extent(child, ["appos", "acl", "conj", "punct"]);
    const party = parties.at(sentence, child);
    const own = party && party.type !== "person";
    if (own && !(title.class === "ministry" && preposition === "for") && !(preposition === "to" && title.class === "diplomatic"))
      of = of ?? party;
    else {
      const inner = tree
        .children(child, "nmod")
        .find((below) => tree.preposition(below) === "of" && parties.at(sentence, below) !== null);
      const stop = inner === undefined ? extent.to : tree.extent(inner).from - 1;
      if (extent.from <= to + 1) to = Math.max(to, stop + 1);
      if (inner !== undefined) {
        const innerParty = parties.at(sentence, inner);
        if (innerParty && innerParty.type !== "person") of = of ?? innerParty;
      }
    }
    end = Math.max(end, extent.to);
  }
  const needsOf =
    ["body", "party", "diplomatic", "military", "company", "court"].includes(title.class) ||
    title.words === "secretary" ||
    title.words === "minister";
  const bare = from === titleFrom && to === titleTo + 1;
  if (
    needsOf &&
    of === null &&
    bare &&
    !["secretary-general", "pope", "patriarch", "ayatollah", "archbishop", "high representative", "chief justice"].includes(
      title.words,
    )
  )
    return null;
  return {
    head,
    from,
    to,
    title,
    name: printed(text.slice(tree.token(from).start, tree.token(to - 1).end)),
    of,
    end: Math.max(end, to - 1),
    when,
  };
};

const within = (tree: Tree, index: number, from: number, to: number): boolean => {
  for (let i = from; i <= to; i++) if (tree.isUnder(index, i)) return true;
  const head = tree.token(from).head;
  return head > to && tree.token(index).head === head;
};

const isTitleWord = (form: string): boolean => /^[\p{L}-]+$/u.test(form) && !PART_OF_TITLE.has(form.toLowerCase());

const SMALL = new Set(["of", "for", "to", "the", "and", "on", "in", "at", "de", "du", "a"]);

/** A title as it is printed before a name: main words capital. */
const printed = (title: string): string =>
  title
    .replace(/\s+/gu, " ")
    .split(" ")
    .map((word, i) => (i > 0 && SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(" ");
