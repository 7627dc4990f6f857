import type { Analysis, Sentence } from "../../language/analysis.ts";
import { slug } from "../../world/fold.ts";
import type { Party } from "../finding.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import type { Parties } from "../syntax/parties.ts";
import type { Tree } from "../syntax/tree.ts";
import { listed } from "./listed.ts";

/** What companies and agencies are called that sign by their names. */
const FIRMS = listed("own name: firms");

/** Whether a token is such a noun. */
export const isFirm = (tree: Tree, index: number): boolean => index >= 0 && FIRMS.has(tree.lemma(index));

/** What members join in who sign each for itself. */
const JOINED = listed("own name: joined");

/** Words that a body's name may have. */
const longest = 5;

/**
 * The party by the name that stands beside or in its description: "the Spanish company | Eptisa", "Peru's | REP", "his predecessor, | Jane
 * Doe"; the party as it is where no such name stands there.
 */
export const byOwnName = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  index: number,
  party: Party,
  parties: Parties,
): Party => {
  const { upos, lemma, xpos } = tree.token(index);
  if (xpos === "NN" && party.type === "person") {
    const beside = tree.children(index, "appos").find((child) => tree.token(child).upos === "PROPN");
    const named = beside === undefined || FIRMS.has(lemma) ? null : parties.at(sentence, beside);
    // Who was in office when he signed signed for his state.
    if (named?.type === "person") return lemma === "predecessor" ? { ...named, sector: "GOV" } : named;
  }
  const firm = party.id.startsWith("group:") && party.sector === "BUS" ? !JOINED.has(lemma) : FIRMS.has(lemma);
  if (firm && upos === "NOUN" && party.type !== "state") return bodyAt(analysis, sentence, tree, index + 1, party) ?? party;
  // "the electricity company CELEC", all of it taken for the name.
  const firmIn = party.type !== "state" && upos === "PROPN" ? firmWithin(tree, party) : -1;
  if (firmIn >= 0) return bodyAt(analysis, sentence, tree, firmIn + 1, party) ?? party;
  return party.type === "state" && party.rule === "name" ? (ownedAt(analysis, sentence, tree, index, party) ?? party) : party;
};

/** The noun for a firm in small letters within a party's words; -1 where there is none. */
const firmWithin = ({ sentence: { tokens } }: Tree, { start, end }: Party): number =>
  tokens.findLastIndex((token) => token.start >= start && token.end < end && FIRMS.has(token.form));

/** "a consortium of | Eiffage and Budimex": those who are joined in it, by name; nobody where fewer than two are named. */
export const membersAt = (tree: Tree, index: number): readonly number[] => {
  if (!JOINED.has(tree.lemma(index))) return [];
  const first = tree
    .children(index, "nmod")
    .find((child) => child > index && ["of", "between"].includes(tree.preposition(child)) && tree.token(child).upos === "PROPN");
  const others = first === undefined ? [] : tree.children(first, "conj").filter((child) => tree.token(child).upos === "PROPN");
  return others.length === 0 ? [] : [first!, ...others];
};

/** "Estonia's | Rail Baltic Estonia", "Peru's | REP", taken for the state: the body that is named behind the possessive. */
const ownedAt = (analysis: Analysis, sentence: Sentence, tree: Tree, index: number, party: Party): Party | null => {
  const [owner] = tree.children(index, "nmod:poss").filter((child) => tree.token(child).upos === "PROPN" && child < index);
  const from =
    owner === undefined ? -1 : tree.sentence.tokens.findIndex((token) => token.index > owner && /^['’]s?$/.test(token.form));
  return from < 0 || from >= index ? null : bodyAt(analysis, sentence, tree, from + 1, party);
};

/** The body whose name in capitals begins at a token, of the state or sector of a description; null where none does. */
export const bodyAt = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  from: number,
  { code }: Pick<Party, "code">,
): Party | null => {
  const { tokens } = sentence;
  const { times } = inSentence(analysis, sentence.index);
  const goesOn = (at: number): boolean =>
    at < tokens.length &&
    at < from + longest &&
    !times.some((time) => time.from <= at && at < time.to) &&
    ((/^\p{Lu}/u.test(tokens[at]!.form) && /^(?:PROPN|NOUN|ADJ|NUM|X)$/.test(tokens[at]!.upos)) ||
      (at > from && tree.token(at).deprel === "flat" && tree.token(at).head >= from));
  let to = from;
  while (goesOn(to)) to++;
  if (to === from) return null;
  const { start } = tokens[from]!;
  const { end: last } = tokens[to - 1]!;
  // The full stop of the sentence may have been taken into the name.
  const end = to === tokens.length && analysis.document.text[last - 1] === "." ? last - 1 : last;
  const text = analysis.document.text.slice(start, end);
  const id = slug(text);
  return id === ""
    ? null
    : { text, start, end, id: `org:${id}`, name: text, code, sector: "BUS", type: "org", rule: "name-in-capitals" };
};

/** The body of whom nothing is known but the capitals at a token, and whose state it is where that stands before; null where it is no body. */
export const unknownAt = (analysis: Analysis, sentence: Sentence, tree: Tree, index: number, parties: Parties): Party | null => {
  const { tokens } = sentence;
  const told = inSentence(analysis, sentence.index).mentions.some(
    ({ type, from, to, kind }) => kind === "name" && /^(?:person|demonym)$/.test(type) && from <= index && index < to,
  );
  // "North and South Yemen"
  if (told || /^(?:North|South|East|West)/.test(tokens[index]!.form)) return null;
  let from = index;
  while (from > 0 && /^\p{Lu}/u.test(tokens[from - 1]!.form) && tokens[from - 1]!.upos === "PROPN") from--;
  const owner = /^['’]s$/.test(tokens[from - 1]?.form ?? "") ? parties.at(sentence, from - 2) : null;
  return bodyAt(analysis, sentence, tree, from, { code: owner?.type === "state" ? owner.code : "" });
};

/** "Turkmenenergo signed a contract", "the firm Barqi Tojik": a name of one word, or behind a firm's noun, that was taken for a person of whom nothing is known. */
export const firmNamedAs = (analysis: Analysis, sentence: Sentence, tree: Tree, party: Party): Party | null => {
  if (party.type !== "person" || party.sector !== undefined || !/^name/.test(party.rule ?? "")) return null;
  const first = sentence.tokens.findIndex(({ start }) => start === party.start);
  if (first < 0 || (/\s/.test(party.name) && !isFirm(tree, first - 1))) return null;
  return bodyAt(analysis, sentence, tree, first, party);
};
