import type { Analysis, Sentence } from "../../language/analysis.ts";
import type { Party } from "../finding.ts";
import { bearerOfWord } from "../statements/named-by-words.ts";
import { attributionAt } from "../statements/speaker.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import type { Parties } from "../syntax/parties.ts";
import type { Tree } from "../syntax/tree.ts";
import { bodyAt, byOwnName, membersAt, unknownAt } from "./by-own-name.ts";
import { inCapitals } from "./in-capitals.ts";

/** A plural reference ("the two sides") as the parties it adds up, else the party of the token. */
export const expanded = (analysis: Analysis, sentence: Sentence, tree: Tree, index: number, parties: Parties): Party[] => {
  const token = sentence.tokens[index]!;
  const joined = membersAt(tree, index);
  if (joined.length > 0)
    return joined.flatMap((at) => {
      const member = parties.at(sentence, at);
      const covers = member !== null && member.start <= tree.token(at).start && tree.token(at).end <= member.end;
      const named = member?.type === "org" && covers ? member : bodyAt(analysis, sentence, tree, at, { code: "" });
      return named ? [named] : [];
    });
  if (["i", "we"].includes(token.form.toLowerCase())) {
    const speaker = attributionAt(token.start, analysis, parties).at(-1);
    if (speaker) return [speaker];
  }
  const mention = inSentence(analysis, sentence.index).mentions.find((candidate) => candidate.head === index);
  const members = mention && mention.chain >= 0 ? analysis.chains[mention.chain]?.members : undefined;
  if (members && members.length > 1) {
    const all = members.map((chain) => {
      const first = analysis.chains[chain]?.mentions[0];
      return first === undefined ? null : parties.of(analysis.mentions[first]!);
    });
    const known = all.filter((party) => party !== null);
    // "the three countries", of whom the chain has but two
    const counted = parties.list(sentence, index).map(({ party }) => party);
    if (counted.length > known.length && counted.every(({ code }) => code !== "")) return counted;
    if (known.length > 1) return known;
  }
  const named = parties
    .list(sentence, index)
    .map(({ party }) => byOwnName(analysis, sentence, tree, headOfParty(sentence, index, party), party, parties));
  // "Xi and Tokayev signed": a word that no name was found in.
  const bearers = [token, ...sentence.tokens.filter(({ head, deprel }) => head === index && deprel === "conj")]
    .filter((each) => each.upos === "PROPN" && named.every(({ start, end }) => each.end <= start || each.start >= end))
    .map((each) => bearerOfWord(each.form, analysis))
    .map((bearer) => bearer && parties.of(bearer))
    .filter((party) => party !== null);
  const found = [...named, ...bearers];
  if (token.upos !== "PROPN") return found;
  // "Finland's | Gasgrid and the American company": nobody is known by the first name.
  const isTold = found.some(({ start, end }) => start <= token.start && token.end <= end);
  if (found.length === 0) return inCapitals(analysis, sentence, index);
  const own = isTold ? null : unknownAt(analysis, sentence, tree, index, parties);
  // "Venezuela's PDVSA and Trinidad's | NGC": nobody is known by the second name.
  const others = tree.children(index, "conj").flatMap((at) => {
    const other = tree.token(at);
    const known = found.some(({ start, end }) => start < other.end && other.start < end);
    const body = known || !/^\p{Lu}/u.test(other.form) ? null : unknownAt(analysis, sentence, tree, at, parties);
    return body ? [body] : [];
  });
  return [...(own ? [own] : []), ...found, ...others];
};

/** The token that a party of a list is headed by: the phrase's own head, or the one joined to it in whose words the party's begin. */
const headOfParty = ({ tokens }: Sentence, index: number, { start, end }: Party): number =>
  tokens.find(({ head, deprel, start: at, end: to }) => head === index && deprel === "conj" && start <= at && to <= end)?.index ??
  index;
