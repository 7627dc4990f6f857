import type { Analysis, Sentence } from "../../language/analysis.ts";
import type { World } from "../../world/world.ts";
import type { Party } from "../finding.ts";
import { stateOfParty } from "../parties/actor-in-words.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import type { Parties } from "../syntax/parties.ts";
import type { Tree } from "../syntax/tree.ts";
import { phraseWordsOf } from "../topics/sentence-words.ts";
import { rightOf } from "./behind-title.ts";
import { bodyNamed, isCapital, nameAround } from "./body-of.ts";
import { officeChanges, type Title, titleWords } from "./lexicon.ts";
import { listed } from "./listed.ts";
import { isSurname, isWithin } from "./no-title.ts";

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
    if (phrase && !isWithin(sentence, phrase, found.at(-1)) && !isSurname(tree, phrase)) found.push(phrase);
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
  // "the Taliban's spokesman in Doha"
  const posted = left.of !== null && left.of.type !== "place" && /^(in|at)$/i.test(sentence.tokens[titleTo + 1]?.form ?? "");
  const of = posted ? left.of : (right.of ?? left.of);
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

const MINISTRIES = /^(foreign|defen[cs]e|interior|finance|health|justice|trade|energy|home)$/i;

/** Classes of posts of bodies, whose body "its" may name. */
const OWNED = new Set(["body", "party", "company", "military", "ministry"]);

const NEEDS_BODY = new Set(["body", "company", "party", "local"]);
const NEEDS_OF = new Set(["body", "party", "diplomatic", "military", "company", "court", "local", "spokesperson"]);
const STANDS_ALONE = listed("title phrase: stands alone");
const OPINIONS = listed("title phrase: opinions");
const MEMBERS = listed("title phrase: members");
const PARTIES = listed("title phrase: parties");

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
    // "its secretary general, Jane Doe"
    else if (token.xpos === "PRP$" && i === from - 1 && OWNED.has(title.class)) {
      const owner = parties.at(sentence, i);
      if (owner?.type === "org" || owner?.type === "group" || owner?.type === "state") of ??= owner;
      // "his defence minister": of the state that he heads.
      const aside = sentence.tokens[i - 1]?.form === "," && sentence.tokens[i - 2]?.upos === "PROPN";
      if (owner?.type === "person" && title.class !== "party" && !aside) of ??= stateOfParty(owner, world);
    }
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
      // "Foreign ministry spokeswoman" opens a sentence: the ministry is the state's whose its holder is.
      if (title.class === "spokesperson" && token.form === "ministry" && i === 1 && MINISTRIES.test(sentence.tokens[0]!.form)) {
        from = 0;
        break;
      }
      // "European Commission President Jane Doe": a body that the world knows by this name.
      const known: Party | null =
        of === null && i === titleFrom - 1 && title.class === "state" ? knownBody(analysis, sentence, i, world) : null;
      if (known) {
        of = known;
        while (i > 0 && tree.token(i - 1).start >= known.start) i--;
        continue;
      }
      if (!["NOUN", "PROPN", "ADJ"].includes(token.upos) || !within(tree, i, titleFrom, titleTo)) break;
      const capital = isCapital(token.form) && of === null;
      // "the European coordinator", "the Republican governor": an adjective alone is no body.
      if (capital && token.upos === "ADJ" && i === from - 1 && isSmall(tree, titleFrom) && tree.token(i - 1)?.upos === "DET")
        continue;
      // "Transport commissioner Jane Doe" opens a sentence.
      const body =
        capital && (i > 0 || token.upos === "PROPN" || /^\p{Lu}{2}/u.test(token.form)) ? nameAround(sentence, i, 0, i) : null;
      // "State Department spokeswoman", "Pentagon chief": capitals before a small title name its body.
      if (body && (title.class === "spokesperson" || !isCapital(tree.token(titleFrom).form)) && title.class !== "ministry") {
        of = bodyNamed(analysis, sentence, body, world, "");
        i = body.from;
        continue;
      }
      // "a great mayor", "the first woman senator": what is thought or counted of the holder is no word of the title.
      const first = lower === "first" && /^(?:deputy|vice)$/i.test(tree.token(i + 1).form);
      if (OPINIONS.has(lower) && !first) continue;
      // "the Labour MP": of which party he is.
      if (MEMBERS.has(title.words) && PARTIES.has(lower)) continue;
      if (of !== null || i !== from - 1) break;
      from = i;
    }
  }
  return { from, of, when };
};

const isSmall = (tree: Tree, index: number): boolean => !isCapital(tree.token(index).form);

/** The organisation known by the capitals that end at a token. */
const knownBody = (analysis: Analysis, sentence: Sentence, at: number, world: World): Party | null => {
  const stretch = isCapital(sentence.tokens[at]!.form) ? nameAround(sentence, at, 0, at) : null;
  const body = stretch && bodyNamed(analysis, sentence, stretch, world, "");
  return body?.type === "org" && body.rule === "name" ? body : null;
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
  const { head } = tree.token(headOf(tree, from, to));
  if (head > to && tree.token(index).head === head) return from === to || tree.token(index).deprel === "nmod:poss";
  const before = tree.token(from).head;
  return before > to && tree.token(index).head === before;
};

const SMALL = new Set(["of", "for", "to", "the", "and", "on", "in", "at", "de", "du", "a"]);

/** A title as it is printed before a name: main words capital. */
const printed = (title: string): string =>
  title
    .replace(/\s+/gu, " ")
    .split(" ")
    .map((word, i) => (i > 0 && SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(" ");
