import type { Sentence, Token } from "../../language/analysis.ts";
import { nounType } from "../../language/mentions/nouns.ts";
import { quotationsIn } from "../syntax/quotations-in.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { chainParty } from "./chain-party.ts";
import { type Found, nobody } from "./found.ts";
import { isTwo } from "./is-two.ts";
import type { PhraseReader } from "./phrase-reader.ts";
import { isFirstPerson } from "./role-nouns.ts";
import { isStateCode } from "./state-code.ts";
import { twoMeant } from "./two-meant.ts";
import { ofTheTwo, pairTold, theyTwo, twoSides } from "./two-sides.ts";
import { voiceOf } from "./voice.ts";

const relatives = new Set(["who", "whom", "which", "that", "whose"]);

/** Whom a pronoun, or a noun that only points ("the two sides"), stands for. */
export function pronounParty(phrases: PhraseReader, sentence: Sentence, index: number): readonly Found[] {
  const token = sentence.tokens[index]!;
  const lemma = token.lemma.toLowerCase();
  if (relatives.has(lemma)) return antecedent(phrases, sentence, index);
  if (firstSingular.has(lemma)) {
    const speaker = speakerHere(phrases, sentence, index) ?? chainParty(phrases, sentence, index);
    // "I" is nobody of several.
    const one = speaker.filter(({ party }) => party.type !== "group" || party.rule !== "chain");
    return one.length > 0 ? one : authorHere(phrases, sentence, index);
  }
  if (isFirstPerson(lemma)) {
    const author = authorHere(phrases, sentence, index);
    if (author.length > 0) return author;
    // "our soldiers", said by a minister: his state's.
    const speaker = token.xpos === "PRP$" ? (speakerHere(phrases, sentence, index) ?? nobody) : nobody;
    if (speaker.length === 1 && speaksForState(speaker[0]!.party)) return speaker;
  }
  const ofThem = ofTheTwo(phrases, sentence, index);
  if (ofThem !== undefined) return ofThem;
  const reporter = reporterOf(phrases, sentence, index);
  const two = reporter.length === 1 || reporter.length === 0 ? theyTwo(phrases, sentence, index) : nobody;
  if (two.length > 0) return two;
  if (reporter.length > 0) return reporter;
  const chained = chainParty(phrases, sentence, index);
  const ofTwo = token.upos !== "PRON" && isTwo(treeOf(sentence), index);
  const mediated =
    chained.length !== 2 && isBetweenThem(treeOf(sentence), index) ? pairTold(phrases, treeOf(sentence), index) : nobody;
  if (mediated.length > 0) return mediated;
  if (chained.length > (ofTwo ? 1 : 0)) return ofTwo ? twoMeant(phrases, sentence, index, chained) : chained;
  const sides = twoSides(phrases, sentence, index);
  if (sides.length > 0 || ofTwo) return sides;
  return token.upos !== "PRON" || isFirstPerson(lemma) ? nobody : subjectAbove(phrases, sentence, index);
}

/** "offered to mediate between them": two, whoever was named last. */
const isBetweenThem = (tree: Tree, index: number): boolean =>
  tree.token(index).form === "them" &&
  tree.preposition(index) === "between" &&
  /^(?:mediat|arbitrat|broker|negotiat|shuttl)/.test(tree.lemma(Math.max(0, tree.token(index).head)));

const speaksForState = ({ code, sector, type }: Found["party"]): boolean =>
  isStateCode(code) && (type === "state" || type === "org" || officials.has(sector ?? ""));

const officials = new Set(["GOV", "MIL", "LEG", "JUD", "COP", "SPY"]);

const firstSingular = new Set(["i", "me", "my", "mine", "myself"]);

/** "I" in a quotation: the one whose words it holds; undefined outside quotations or where nobody is known. */
function speakerHere(phrases: PhraseReader, sentence: Sentence, index: number): readonly Found[] | undefined {
  const { analysis } = phrases.scope;
  const { start } = sentence.tokens[index]!;
  const said = quotationsIn(analysis, sentence).find(
    ({ form, speaker, content }) =>
      form !== "scare" && speaker?.mention != null && content.some((piece) => piece.start <= start && start < piece.end),
  );
  const mention = said?.speaker?.mention == null ? undefined : analysis.mentions[said.speaker.mention];
  const home = mention ? analysis.sentences[mention.sentence] : undefined;
  const found = mention && home ? phrases.one(home, mention.head) : nobody;
  return found.length > 0 ? asPronoun(phrases, sentence, index, found) : undefined;
}

/** "we" outside quotations: the government or body whose document it is. */
export function authorHere({ scope }: PhraseReader, sentence: Sentence, index: number): readonly Found[] {
  const { start } = sentence.tokens[index]!;
  const quoted = quotationsIn(scope.analysis, sentence).some(
    ({ form, content }) => form !== "scare" && content.some((piece) => piece.start <= start && start < piece.end),
  );
  const voice = quoted ? null : voiceOf(scope);
  if (!voice) return nobody;
  const { sector } = voice.actor;
  const party = scope.party(voice.actor, sentence.tokens[index]!, `the document's own voice: ${voice.why}`);
  return [{ token: index, party: voice.actor.type === "state" ? { ...party, sector: sector ?? "GOV" } : party }];
}

/** "which", "that", "whose": what their relative clause is about. */
function antecedent(phrases: PhraseReader, sentence: Sentence, index: number): readonly Found[] {
  const beside = nameBesideRelative(phrases, sentence, index);
  let at = index;
  for (let steps = 0; steps < 6 && at >= 0; steps++) {
    const { deprel, head } = sentence.tokens[at]!;
    // "sent agents to Yemen, whose government promised": the name right before the comma, if it is no part of what the tree takes.
    if (beside !== undefined && /relcl$/.test(deprel) && head >= 0 && !treeOf(sentence).isUnder(beside, head))
      return phrases.list(sentence, beside);
    if (deprel === "acl:relcl") return head >= 0 ? phrases.list(sentence, head) : nobody;
    // "inspectors who determine | who used nerve gas": asked, said of nobody.
    if (deprel === "ccomp" && sentence.tokens[index]!.xpos.startsWith("W") && index < at) return nobody;
    at = head;
  }
  return nobody;
}

/** "Yemen, whose", "Iraq, which": the state or body by name right before the comma. */
function nameBesideRelative(phrases: PhraseReader, { tokens, index: sentence }: Sentence, index: number): number | undefined {
  const [name, comma] = [tokens[index - 2], tokens[index - 1]];
  if (comma?.form !== "," || name?.upos !== "PROPN" || !/^(?:whose|which)$/i.test(tokens[index]!.form)) return undefined;
  const type = phrases.scope.names.at(sentence, name.index)?.senses[0]?.actor.type;
  if (type !== "state" && type !== "org") return undefined;
  return /^(?:flat|compound)/.test(name.deprel) && name.head < name.index && name.head >= 0 ? name.head : name.index;
}

/** "Iran said it would": the pronoun is the one who says so. */
function reporterOf(phrases: PhraseReader, sentence: Sentence, index: number): readonly Found[] {
  const token = sentence.tokens[index]!;
  const lemma = token.lemma.toLowerCase();
  if (!token.deprel.startsWith("nsubj") || !["it", "they", "he", "she"].includes(lemma) || token.head < 0) return nobody;
  const tree = treeOf(sentence);
  const clause = sentence.tokens[token.head]!;
  if (!clause.deprel.startsWith("ccomp") || clause.head < 0) return nobody;
  const subjects = saysIt(tree, clause.head).filter(
    (child) => sentence.tokens[child]!.upos !== "PRON" && phrases.list(sentence, child).length > 0,
  );
  // "his general suggested that he step down": another
  if (isBidden(tree, clause)) return nobody;
  const subject = subjects.find((child) => phrases.list(sentence, child)[0]!.party.code !== "") ?? subjects[0];
  if (subject === undefined) return nobody;
  const found = phrases.list(sentence, subject);
  const first = found[0]?.party;
  if (!first) return nobody;
  const plural = found.length > 1 || sentence.tokens[subject]!.xpos.endsWith("S");
  const fits =
    lemma === "it"
      ? first.type !== "person" && !plural
      : lemma === "they"
        ? plural || first.type === "org" || first.type === "group"
        : first.type === "person" || first.sector === "GOV";
  return fits ? asPronoun(phrases, sentence, index, found) : nobody;
}

const bidding = new Set(["suggest", "demand", "recommend", "propose", "urge", "insist", "request", "ask", "order"]);

/** "demanded that he step down": what somebody else is to do. */
const isBidden = (tree: Tree, clause: Token): boolean =>
  clause.xpos === "VB" && bidding.has(tree.lemma(clause.head)) && tree.child(clause.index, "aux") === undefined;

/** Whether a pronoun is the subject of what the subject of a verb wants done. */
const isToldToAct = (tree: Tree, index: number, verb: number): boolean => {
  const clause = tree.sentence.tokens[tree.token(index).head];
  return clause !== undefined && clause.head === verb && clause.deprel.startsWith("ccomp") && isBidden(tree, clause);
};

/** The subjects of a verb of saying, its own or what it shares: "the army denied the report and said it …". */
const saysIt = (tree: Tree, verb: number): readonly number[] => {
  const { deprel, head } = tree.token(verb);
  const own = tree.children(verb, "nsubj");
  return own.length === 0 && deprel === "conj" && head < verb && tree.token(head).upos === "VERB"
    ? tree.children(head, "nsubj")
    : own;
};

/** Without a chain: the subject of the verb that this pronoun's clause depends on. */
function subjectAbove(phrases: PhraseReader, sentence: Sentence, index: number): readonly Found[] {
  const tree = treeOf(sentence);
  let at = sentence.tokens[index]!.head;
  for (let steps = 0; steps < 8 && at >= 0; steps++) {
    const subject = tree.children(at, "nsubj").find((child) => child !== index && !tree.isUnder(index, child));
    if (subject !== undefined && isToldToAct(tree, index, at)) return nobody;
    // "police used water cannons to disperse them": not themselves.
    if (subject !== undefined && isDoneBy(tree, index, at)) return nobody;
    if (subject !== undefined && sentence.tokens[subject]!.upos !== "PRON") {
      const found = phrases.list(sentence, subject);
      // One man is no several, and no state.
      if (found.length > 0 && isOne(sentence, index) && (found.length > 1 || !isSomeone(found[0]!.party))) return nobody;
      if (found.length > 0 && /^(it|its|itself)$/i.test(sentence.tokens[index]!.form) && isNoThing(tree, subject, found))
        return nobody;
      if (found.length > 0) return asPronoun(phrases, sentence, index, found);
    }
    at = sentence.tokens[at]!.head;
  }
  return nobody;
}

/** Whether a pronoun suffers what the subject of a verb above it does: "used force to disperse them". */
function isDoneBy(tree: Tree, index: number, above: number): boolean {
  const { deprel, head, form } = tree.token(index);
  if (!/^(obj|iobj)/.test(deprel) || /sel(f|ves)$/i.test(form)) return false;
  let at = head;
  for (let steps = 0; steps < 4 && at >= 0 && at !== above; steps++) {
    const verb = tree.token(at);
    if (!/^(advcl|xcomp|conj)/.test(verb.deprel) || tree.child(at, "nsubj") !== undefined) return false;
    if (verb.deprel === "xcomp" && tree.child(verb.head, "obj", "iobj") !== undefined) return false;
    at = verb.head;
  }
  return at === above;
}

const isOne = (sentence: Sentence, index: number): boolean =>
  /^(he|him|his|himself|she|her|hers|herself)$/i.test(sentence.tokens[index]!.form);

const isPerson = ({ type, rule }: Found["party"]): boolean => type === "person" || rule === "name+nationality";

/** "Officials could not say whether it had …": people are no "it", nor is one of them. */
const isNoThing = (tree: Tree, subject: number, [first]: readonly Found[]): boolean =>
  isPerson(first!.party) || /^NNP?S$/.test(tree.token(subject).xpos) || nounType(tree.lemma(subject)) === "person";

const isSomeone = ({ type, text }: Found["party"]): boolean => type === "person" || (type === "group" && !/s$/.test(text));

function asPronoun({ scope }: PhraseReader, sentence: Sentence, index: number, found: readonly Found[]): readonly Found[] {
  const words = scope.words(sentence.tokens[index]!);
  return found.map((each) => ({ token: index, party: { ...each.party, ...words, rule: "pronoun" } }));
}
