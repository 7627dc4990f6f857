import type { Analysis, Mention, Sentence } from "../../language/analysis.ts";
import type { World } from "../../world/world.ts";
import type { Party } from "../finding.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import type { Parties } from "../syntax/parties.ts";
import type { Tree } from "../syntax/tree.ts";
import { phraseWordsOf } from "../topics/sentence-words.ts";
import { bodyNamed, nameAround, type TokenStretch } from "./body-of.ts";
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
/** The titles of a sentence, left to right; those that cannot stand without saying of what ("head") only where it is said. */
export const titlesIn = (analysis: Analysis, sentence: Sentence, tree: Tree, parties: Parties, world: World): TitlePhrase[] => {
  const words = phraseWordsOf(sentence);
  const found: TitlePhrase[] = [];
  for (const match of titleWords().matches(words)) {
    const from = words[match.from]!.token;
    const last = words[match.to - 1]!.token;
    const head = headOf(tree, from, last);
    if (
      !["NOUN", "PROPN", "ADJ"].includes(tree.token(head).upos) ||
      tree.token(head).feats.includes("Number=Plur") ||
      tree.token(head).xpos.endsWith("S")
    )
      continue;
    const phrase = phraseAt(analysis, sentence, tree, match.values[0]!, from, last, head, parties, world);
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
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  title: Title,
  titleFrom: number,
  titleTo: number,
  head: number,
  parties: Parties,
  world: World,
): TitlePhrase | null => {
  const left = leftOf(sentence, tree, title, titleFrom, titleTo, parties, analysis, world);
  const right = rightOf(sentence, tree, title, titleTo, parties, analysis, world);
  const when = isAfterwards(sentence, titleTo) ? "not-yet" : left.when;
  const of = right.of ?? left.of;
  const bare = left.from === titleFrom && right.to === titleTo + 1;
  const ofFollows = bare && isNameWithOf(analysis, sentence, right.to);
  if (of === null && bare && NEEDS_OF.has(title.class) && !STANDS_ALONE.has(title.words) && !ofFollows) return null;
  if (of === null && !ofFollows && NEEDS_BODY.has(title.class) && !STANDS_ALONE.has(title.words) && right.to === titleTo + 1)
    return null;
  if (of === null && bare && ["secretary", "minister", "adviser", "advisor", "aide"].includes(title.words)) return null;
  if (["leader", "chief", "head"].includes(title.words) && of?.type === "state") return null;
  const { text } = analysis.document;
  const words = text.slice(tree.token(left.from).start, tree.token(right.to - 1).end);
  return { head, from: left.from, to: right.to, title, name: printed(words), of, end: Math.max(right.end, right.to - 1), when };
};

/** "Ambassador Vassily Nebenzia of Russia": a name right after the title, and "of" after it. */
const isNameWithOf = (analysis: Analysis, sentence: Sentence, from: number): boolean =>
  inSentence(analysis, sentence.index).mentions.some(
    (mention) =>
      mention.kind === "name" &&
      mention.type === "person" &&
      mention.from <= from &&
      mention.to > from &&
      (sentence.tokens[mention.to]?.form === "of" || sentence.tokens[mention.to - 1]?.form === "of"),
  );

const NEEDS_BODY = new Set(["body", "company", "party", "local"]);
const NEEDS_OF = new Set(["body", "party", "diplomatic", "military", "company", "court", "local", "spokesperson"]);
const STANDS_ALONE = new Set([
  "secretary-general",
  "pope",
  "patriarch",
  "ayatollah",
  "archbishop",
  "high representative",
  "chief justice",
  "governor",
  "army chief",
  "navy chief",
  "air force chief",
  "military chief",
  "opposition leader",
  "chief of the general staff",
  "commander-in-chief",
]);

/** Leftwards over what belongs to the title and what it is of: "the former | Kazakh | deputy foreign | minister". */
const leftOf = (
  sentence: Sentence,
  tree: Tree,
  title: Title,
  titleFrom: number,
  titleTo: number,
  parties: Parties,
  analysis: Analysis,
  world: World,
): { from: number; of: Party | null; when: TitlePhrase["when"] } => {
  const changes = officeChanges();
  const homes = [
    ...parties.modifiers(sentence, headOf(tree, titleFrom, titleTo)),
    ...parties.modifiers(sentence, tree.token(titleFrom).head >= 0 ? tree.token(titleFrom).head : titleFrom),
  ]
    .map(({ party }) => party)
    .filter((party) => party.start >= sentence.start && party.end <= tree.token(titleFrom).start && party.type !== "person");
  let from = titleFrom;
  let of: Party | null = null;
  let when: TitlePhrase["when"] = "present";
  for (let i = titleFrom - 1; i >= 0; i--) {
    const token = tree.token(i);
    const lower = token.form.toLowerCase();
    // "his spokesman Jane Doe"
    if (title.class === "spokesperson" && token.xpos === "PRP$" && i === titleFrom - 1) of ??= parties.at(sentence, i);
    if (changes.past.has(lower)) when = "past";
    else if (changes["not-yet"].has(lower)) when = "not-yet";
    else if (changes.present.has(lower) || ["-", "'s", "’s"].includes(lower)) continue;
    else if (changes.acting.has(lower)) from = i === from - 1 ? i : from;
    else {
      const home =
        homes.find((party) => party.start <= token.start && token.end <= party.end) ?? ownHome(sentence, i, titleFrom, parties);
      if (home) {
        if (home.rule === "name" && ["in", "at", "to", "from", "near"].includes(sentence.tokens[i - 1]?.form.toLowerCase() ?? ""))
          break;
        // "the Russian U.N. ambassador" is Russia's.
        if (of === null || (title.class === "diplomatic" && of.type === "org" && home.type === "state")) of = home;
        continue;
      }
      if (!["NOUN", "PROPN", "ADJ"].includes(token.upos) || !within(tree, i, titleFrom, titleTo)) break;
      const body = isCapital(token.form) && of === null ? nameAround(sentence, i, 0, i) : null;
      // "State Department spokeswoman", "Pentagon chief": capitals before a small title name its body.
      if (
        body &&
        body.from > 0 - 1 &&
        (title.class === "spokesperson" || !isCapital(tree.token(titleFrom).form)) &&
        title.class !== "ministry"
      ) {
        of = bodyNamed(analysis, sentence, body, world, "");
        i = body.from;
        continue;
      }
      if (of !== null || i !== from - 1) break;
      from = i;
    }
  }
  return { from, of, when };
};

/** A state or body right before a title that the tree hangs elsewhere. */
const ownHome = (sentence: Sentence, index: number, titleFrom: number, parties: Parties): Party | null => {
  if (!isCapital(sentence.tokens[index]!.form)) return null;
  const party = parties.at(sentence, index);
  return party &&
    (party.type === "state" || (party.type === "org" && party.rule !== "name")) &&
    party.start >= sentence.start &&
    party.end <= sentence.tokens[titleFrom]!.start
    ? party
    : null;
};

const isCapital = (form: string): boolean => /^\p{Lu}/u.test(form);

/** Rightwards: "minister of foreign affairs of Iraq", "envoy to Syria", "president of the association". */
const rightOf = (
  sentence: Sentence,
  tree: Tree,
  title: Title,
  titleTo: number,
  parties: Parties,
  analysis: Analysis,
  world: World,
): { to: number; end: number; of: Party | null } => {
  let to = titleTo + 1;
  let end = titleTo;
  let of: Party | null = null;
  for (let steps = 0; steps < 3; steps++) {
    const at = end + 1;
    const preposition = sentence.tokens[at]?.form.toLowerCase() ?? "";
    if (!OF.has(preposition)) break;
    const boss = title.class === "spokesperson" && preposition === "for" ? personAt(analysis, sentence, at + 1) : null;
    if (boss) return { to, end: boss.to - 1, of: parties.of(boss) };
    const complement = complementAt(analysis, sentence, at + 1);
    if (complement === null) break;
    // "Chairperson of the Commission | of the African Union": what it is of says which.
    const general = GENERAL.has(tree.lemma(complement.head)) && /^of$/i.test(sentence.tokens[complement.to + 1]?.form ?? "");
    if (general && title.class !== "ministry") {
      end = complement.to;
      continue;
    }
    const party = parties.at(sentence, complement.head);
    const whole = complement.capital !== null && isCapital(tree.token(complement.to).form);
    const named = whole ? nameAround(sentence, complement.capital!, complement.capital!, complement.to) : null;
    const known = party && party.type !== "person" && party.type !== "group" ? party : null;
    const joins =
      (title.class === "ministry" && preposition === "for") ||
      (title.class === "diplomatic" && preposition !== "of") ||
      (steps > 0 && of !== null);
    const portfolio =
      title.class === "ministry" && preposition === "of" && !(known && (known.type !== "org" || world.actor(known.id)));
    if (
      !joins &&
      !portfolio &&
      known &&
      (named === null || world.actor(known.id) !== undefined) &&
      (named === null || named.to - named.from <= known.text.split(/\s+/).length)
    )
      of ??= known;
    else if (!joins && !portfolio && named !== null) of ??= bodyNamed(analysis, sentence, named, world, party?.code ?? "");
    else if (!joins && !portfolio && party && party.type === "group") of ??= party;
    else if (end === to - 1) to = complement.to + 1;
    end = complement.to;
  }
  const quoted = quotedAfter(sentence, end);
  if (quoted && end > titleTo) {
    of = bodyNamed(analysis, sentence, quoted, world, of?.code ?? "") ?? of;
    end = quoted.to + 1;
  }
  return { to, end, of };
};

const GENERAL = new Set(["commission", "council", "committee", "parliament", "board", "assembly", "bureau", "executive"]);

/** "spokeswoman for | Prime Minister Jane Doe": the person named there with titles. */
const personAt = (analysis: Analysis, sentence: Sentence, from: number): Mention | null =>
  inSentence(analysis, sentence.index).mentions.find(
    (mention) => mention.kind === "name" && mention.type === "person" && mention.from >= from && mention.from <= from + 1,
  ) ?? null;

/** The tokens between quotation marks right after a token: "the association of entities “Internet Association”". */
const quotedAfter = (sentence: Sentence, index: number): TokenStretch | null => {
  const { tokens } = sentence;
  if (!/^["“«‘']$/.test(tokens[index + 1]?.form ?? "") || !isCapital(tokens[index + 2]?.form ?? "")) return null;
  for (let i = index + 3; i < tokens.length && i < index + 16; i++)
    if (/^["”»’']$/.test(tokens[i]!.form)) return { from: index + 2, to: i - 1 };
  return null;
};

/** The noun phrase beginning at a token, to before the next "of", a person's name or a date: its first capital, head and last token. */
export const complementAt = (
  analysis: Analysis,
  sentence: Sentence,
  from: number,
): { readonly head: number; readonly to: number; readonly capital: number | null } | null => {
  const { mentions, times } = inSentence(analysis, sentence.index);
  const stops = (index: number) =>
    times.some((time) => time.from <= index && index < time.to) ||
    mentions.some((mention) => mention.from === index && mention.kind === "name" && mention.type === "person");
  // "President of | Kazakhstan Nursultan Nazarbayev", the state taken into the name: what is said of the title is the state.
  const swallowing = mentions.find((mention) => mention.from === from && mention.kind === "name" && mention.type === "person");
  const swallowed =
    swallowing && mentions.find((mention) => mention.from === from && mention.type === "place" && mention.to < swallowing.to);
  if (swallowed) return { head: swallowed.head, to: swallowed.to - 1, capital: from };
  let last = -1;
  let capital: number | null = null;
  for (let i = from; i < sentence.tokens.length && i < from + 14 && !stops(i); i++) {
    const token = sentence.tokens[i]!;
    const next = sentence.tokens[i + 1];
    const joins = last >= 0 && isCapital(sentence.tokens[last]!.form) && isCapital(next?.form ?? "");
    if (isCapital(token.form) && token.upos !== "DET") capital ??= i;
    if (["NOUN", "PROPN"].includes(token.upos) || token.xpos.startsWith("NNP")) last = i;
    else if (token.upos === "CCONJ" || ["for", "on", ","].includes(token.form.toLowerCase())) {
      // "Institute for Strategic Studies", "Ministry of Trade and Industry" are one name; "Peru and met" is not.
      if (!joins || token.form === ",") break;
    } else if (
      !["DET", "ADJ", "NUM"].includes(token.upos) &&
      !(token.upos === "PART" && last >= 0) &&
      !["-", "–", "’", "'", "'s", "’s"].includes(token.form)
    )
      break;
  }
  return last < 0 ? null : { head: last, to: last, capital };
};

const isAfterwards = (sentence: Sentence, titleTo: number): boolean => {
  const words = officeChanges()["not-yet"];
  const next = sentence.tokens[titleTo + 1]?.form.toLowerCase() ?? "";
  const afterHyphen = sentence.tokens[titleTo + 2]?.form.toLowerCase() ?? "";
  return (
    words.has(next) ||
    (["-", "–"].includes(next) && words.has(afterHyphen)) ||
    /-(elect|designate)$/i.test(sentence.tokens[titleTo]!.form)
  );
};

const within = (tree: Tree, index: number, from: number, to: number): boolean => {
  for (let i = from; i <= to; i++) if (tree.isUnder(index, i)) return true;
  const head = tree.token(from).head;
  return head > to && tree.token(index).head === head;
};

const SMALL = new Set(["of", "for", "to", "the", "and", "on", "in", "at", "de", "du", "a"]);

/** A title as it is printed before a name: main words capital. */
const printed = (title: string): string =>
  title
    .replace(/\s+/gu, " ")
    .split(" ")
    .map((word, i) => (i > 0 && SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(" ");
