import type { Analysis, Mention, Sentence } from "../../language/analysis.ts";
import type { World } from "../../world/world.ts";
import type { Party } from "../finding.ts";
import { isTitleNoun } from "../parties/role-nouns.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import type { Parties } from "../syntax/parties.ts";
import type { Tree } from "../syntax/tree.ts";
import { bodyNamed, isCapital, nameAround, organOf, type TokenStretch } from "./body-of.ts";
import type { Title } from "./lexicon.ts";
import { listed } from "./listed.ts";

const OF = new Set(["of", "for", "to", "at", "in", "on"]);

/** Rightwards: "minister of foreign affairs of Iraq", "envoy to Syria", "president of the association". */
export const rightOf = (
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
    const complement = complementAt(analysis, sentence, at + 1, title.class === "ministry" && tree);
    // "commander of | Forbin": a ship or unit of one word, taken for a person.
    const unit =
      complement === null && title.class === "military" && of === null && isCapital(sentence.tokens[at + 1]?.form ?? "");
    if (unit && !isCapital(sentence.tokens[at + 2]?.form ?? ""))
      return { to, end: at + 1, of: bodyNamed(analysis, sentence, { from: at + 1, to: at + 1 }, world, "") };
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
    const organ = party && organOf(analysis, sentence, tree, at + 1, complement.to, party);
    if (organ && of === null && title.class === "body") return { to, end: complement.to, of: organ };
    const known = party && party.type !== "person" && party.type !== "group" && party.rule !== "spelling" ? party : null;
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

/** What a body is called that goes on with "of". */
const GOING_ON = listed("body of: goes on");

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

/**
 * The noun phrase beginning at a token, to before the next "of", a person's name or a date: its first capital, head and last token. With a
 * tree, that of a portfolio, whose parts may be joined in small letters.
 */
export const complementAt = (
  analysis: Analysis,
  sentence: Sentence,
  from: number,
  portfolio: Tree | false = false,
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
    // "State Administration | of Foreign Exchange"
    else if (token.form === "of" && joins && !portfolio && GOING_ON.has(sentence.tokens[last]!.form.toLowerCase())) continue;
    else if (token.upos === "CCONJ" || ["for", "on", ","].includes(token.form.toLowerCase())) {
      // "Institute for Strategic Studies", "Ministry of Trade and Industry" are one name; "Peru and met" is not.
      // "Minister for Power, Energy and Mineral Resources"
      const goesOn =
        token.form === "," && sentence.tokens[i + 2]?.form === "and" && isCapital(sentence.tokens[i + 3]?.form ?? "");
      if (isTitleBehind(sentence, i)) break;
      if ((!joins || (token.form === "," && !goesOn)) && !(portfolio && last >= 0 && isPartOf(portfolio, i, from))) break;
    } else if (
      !["DET", "ADJ", "NUM"].includes(token.upos) &&
      !(token.upos === "PART" && last >= 0) &&
      !["-", "–", "’", "'", "'s", "’s"].includes(token.form)
    )
      break;
  }
  return last < 0 ? null : { head: last, to: last, capital };
};

/** "of the Secretary-General and | Head of the Office": another title begins behind "and". */
const isTitleBehind = ({ tokens }: Sentence, and: number): boolean =>
  tokens[and]!.upos === "CCONJ" && isTitleNoun(tokens[and + 1]?.lemma ?? "") && /^(?:of|for)$/i.test(tokens[and + 2]?.form ?? "");

/** "minister of trade | and industry", "for development | and the Pacific": what "and" joins to a portfolio is a part of it, no other person. */
const isPartOf = (tree: Tree, and: number, from: number): boolean => {
  const { upos, head } = tree.token(and);
  if (upos !== "CCONJ" || head <= and || head - and > 3) return false;
  const { deprel, head: first, xpos, lemma } = tree.token(head);
  return (
    deprel === "conj" &&
    first >= from &&
    first < and &&
    /^NN/.test(xpos) &&
    !isTitleNoun(lemma) &&
    tree.children(head, "nmod:poss").length === 0
  );
};
