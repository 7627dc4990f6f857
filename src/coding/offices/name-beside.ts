import type { Analysis, Mention, Sentence, Token } from "../../language/analysis.ts";
import type { Party } from "../finding.ts";
import { isTitleNoun } from "../parties/role-nouns.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import type { Parties } from "../syntax/parties.ts";
import type { Tree } from "../syntax/tree.ts";
import { complementAt } from "./behind-title.ts";
import type { Holder } from "./holder.ts";
import { FOR_STATES } from "./lexicon.ts";
import type { TitlePhrase } from "./title-phrase.ts";

/** Furthest, in sentences, between a title and the name of its holder. */
const near = 3;

/** "The Chadian foreign minister said … Jane Doe told reporters": named nearby, where both are taken for the same person. */
export const byChain = (analysis: Analysis, sentence: Sentence, phrase: TitlePhrase, parties: Parties): Holder | null => {
  if (phrase.of?.type !== "state" || phrase.when !== "present" || !FOR_STATES.has(phrase.title.class)) return null;
  const described = inSentence(analysis, sentence.index).mentions.find(
    ({ head, kind, chain, from }) =>
      head === phrase.head && kind === "nominal" && chain >= 0 && sentence.tokens[from]?.form.toLowerCase() === "the",
  );
  const name =
    described &&
    analysis.chains[described.chain]?.mentions
      .map((at) => analysis.mentions[at]!)
      .find(({ kind, type, sentence: at }) => kind === "name" && type === "person" && Math.abs(at - sentence.index) <= near);
  const party = name && parties.of(name);
  if (!party) return null;
  return {
    party,
    span: described,
    rule: "chain",
    because: `${party.name} is named nearby for the same person`,
    effect: "holds",
    verb: undefined,
  };
};

/** "President Xi Jinping", "Minister of Foreign Affairs of Iraq Ibrahim al-Jaafari": the title stands in or before the name. */
export const byName = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  phrase: TitlePhrase,
  parties: Parties,
): Holder | null => {
  const names = inSentence(analysis, sentence.index).mentions.filter(
    (mention) => mention.kind === "name" && mention.type === "person",
  );
  const mention =
    names.find((name) => name.from <= phrase.head && name.to > phrase.to && nameAfter(tree, name, phrase)) ??
    names.find((name) => name.from === phrase.end + 1 && !isSeparated(tree, phrase, name)) ??
    names.find((name) => name.from > phrase.head && name.from <= phrase.end && name.to > phrase.end + 1);
  if (!mention) return null;
  const party = parties.of(mention);
  if (!party) return null;
  return {
    party,
    span: mention,
    rule: "title-and-name",
    because: "the title stands before the name",
    effect: "holds",
    verb: undefined,
    of: stateAfterName(analysis, sentence, mention, parties),
  };
};

/** "the Minister of Trade, H.E. Ms. Jane Doe, paid a visit": with such a word begins the name of who holds the title. */
export const HONORIFIC = /^(?:H\.\s?E\.|Hon\.?|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Shri|Smt\.?|Gen\.?|General)\s/;

/** "The mayor of Paris, Anne Hidalgo, said", "Anne Hidalgo, the mayor of Paris, said": beside each other between commas. */
export const byCommas = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  phrase: TitlePhrase,
  parties: Parties,
  opens: RegExp | null = null,
): Holder | null => {
  const article = tree.children(phrase.head, "det").some((child) => /^an?$/i.test(tree.token(child).form));
  if (article && phrase.of === null && phrase.when === "present" && !["spokesperson", "ministry"].includes(phrase.title.class))
    return null;
  const form = (index: number) => sentence.tokens[index]?.form ?? "";
  const ends = (index: number) => index >= sentence.tokens.length || [",", ".", ";", ")", "—", "–"].includes(form(index));
  let before = phrase.from - 1;
  while (before > 0 && ["DET", "PROPN", "ADJ", "PART"].includes(tree.token(before).upos) && tree.isUnder(before, phrase.head))
    before--;
  // "Jane Doe, Special Representative and | Head of the Office,": two titles between the commas.
  if (form(before) === "and") before = commaBefore(sentence, before);
  const closes = (index: number) => ends(index) || form(index) === "(";
  const name = inSentence(analysis, sentence.index).mentions.find(
    (mention) =>
      mention.kind === "name" &&
      mention.type === "person" &&
      !isWordOfTitle(sentence, mention) &&
      (opens === null || (mention.from > phrase.end && opens.test(analysis.document.text.slice(mention.start, mention.end)))) &&
      ((form(phrase.end + 1) === "," && mention.from === phrase.end + 2 && ends(mention.to)) ||
        (opens === null && form(before) === "," && mention.to === before && closes(phrase.end + 1))),
  );
  const own = name && opens !== null && form(before) === "," ? ownName(analysis, sentence, before, name) : undefined;
  const party = name && parties.of(own ?? name);
  if (!party) return null;
  return {
    party,
    span: own ?? name,
    rule: "commas",
    because: "the title stands beside the name between commas",
    effect: "holds",
    verb: undefined,
  };
};

/** The comma that a row of capitals before "and" begins behind; "and" itself where there is none. */
const commaBefore = ({ tokens }: Sentence, and: number): number => {
  let at = and - 1;
  while (at > and - 5 && /^\p{Lu}/u.test(tokens[at]?.form ?? "")) at--;
  return at < and - 1 && tokens[at]?.form === "," ? at : and;
};

/** "of Jane Doe, | President of Chad, | H.E. John Roe, President of Mali": the name before, where the one behind has a title of its own. */
const ownName = (analysis: Analysis, { index, tokens }: Sentence, comma: number, behind: Mention): Mention | undefined => {
  const after = tokens[behind.to + 1]?.upos === "DET" ? behind.to + 2 : behind.to + 1;
  const titled = isTitle(tokens[after]) || (tokens[after]?.upos === "ADJ" && isTitle(tokens[after + 1]));
  if (tokens[behind.to]?.form !== "," || !titled) return undefined;
  return inSentence(analysis, index).mentions.find(
    ({ kind, type, from, to }) => kind === "name" && type === "person" && to === comma && !isTitle(tokens[from]),
  );
};

/** "Minister of | State": taken for somebody's name. */
const isWordOfTitle = ({ tokens }: Sentence, { from, to }: Mention): boolean =>
  to - from === 1 && tokens[from - 1]?.form === "of" && isTitle(tokens[from - 2]);

const isTitle = (token: Token | undefined): boolean => isTitleNoun(token?.lemma ?? "");

/** "President Andrzej Duda of Poland": what the title is of may follow the name. */
export const stateAfterName = (analysis: Analysis, sentence: Sentence, name: Mention, parties: Parties): Party | null => {
  const at = sentence.tokens[name.to - 1]?.form === "of" ? name.to - 1 : name.to;
  if (sentence.tokens[at]?.form !== "of") return null;
  const complement = complementAt(analysis, sentence, at + 1);
  const party = complement && parties.at(sentence, complement.head);
  return party && ["state", "org", "place"].includes(party.type) ? party : null;
};

const nameAfter = (tree: Tree, name: Mention, phrase: TitlePhrase): boolean => {
  for (let i = phrase.to; i < name.to; i++) if (tree.token(i).upos === "PROPN" && i > phrase.head) return true;
  return false;
};

/** A name right after that is something else's: "the minister Paris sent". */
const isSeparated = (tree: Tree, phrase: TitlePhrase, name: Mention): boolean => {
  const head = tree.token(name.head);
  return (
    head.deprel.startsWith("nsubj") &&
    head.head !== tree.token(phrase.head).head &&
    !tree.isUnder(phrase.head, name.head) &&
    !tree.isUnder(name.head, phrase.head)
  );
};
