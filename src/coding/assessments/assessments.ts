import type { Analysis, Sentence, Span, Token } from "../../language/analysis.ts";
import type { AssessmentFinding, Party } from "../finding.ts";
import { quotationAt } from "../statements/quotation-at.ts";
import { attributionAt, speakersOf } from "../statements/speaker.ts";
import { describedParty } from "../syntax/described.ts";
import { evidenceOf, withoutConjunction } from "../syntax/evidence.ts";
import type { Parties } from "../syntax/parties.ts";
import { quotationsIn } from "../syntax/quotations-in.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import type { Judgement, JudgementRule } from "./judgement.ts";
import { judgingWords } from "./judging-words.ts";
import { isPointing, pointedTo } from "./pointed-to.ts";
import { copula } from "./rules/copula.ts";
import { effect } from "./rules/effect.ts";
import { equation } from "./rules/equation.ts";
import { expression } from "./rules/expression.ts";
import { feeling } from "./rules/feeling.ts";
import { framing } from "./rules/framing.ts";
import { inWhat } from "./rules/in-what.ts";
import { judgingVerb } from "./rules/judging-verb.ts";
import { manner } from "./rules/manner.ts";
import { outcome } from "./rules/outcome.ts";

/** By the tag of the judging word, in order of trust: of two rules that fire on one word the first counts. */
const RULES_BY_TAG: ReadonlyMap<string, readonly JudgementRule[]> = new Map([
  ["VERB", [framing, judgingVerb, feeling, copula, equation, outcome, effect]],
  ["NOUN", [expression, copula]],
  ["ADJ", [feeling, equation, copula]],
  ["ADV", [manner]],
  ["PRON", [inWhat]],
  ["DET", [inWhat]],
]);

/** Marks that a cut leaves at the end. */
const DANGLING = /[\s"“‘(,]+$/u;

/** What tells how or of what else, behind what is judged: "the plan out of hand", "the ceasefire, which took effect at dusk". */
const BY_THE_WAY =
  /(?:\s+(?:out of hand|outright|in the strongest (?:possible )?terms|unreservedly|unequivocally)|,\s+(?:which|who)\s.*)$/su;

const FIRST_PERSON = new Set(["i", "we", "me", "us"]);
const EMPTY = new Set([
  "it",
  "this",
  "that",
  "these",
  "those",
  "there",
  "which",
  "some",
  "others",
  "today",
  "many",
  "few",
  "someone",
  "here",
  "now",
  "who",
  "what",
  "one",
  "something",
  "everything",
  "nothing",
]);

/**
 * Who judges what how. A judgement in somebody's words is theirs; one in the text's own words is the document's (`by` null).
 * Weak words ("good", "fail") count only from a speaker's mouth.
 */
export const codeAssessments = (analysis: Analysis, parties: Parties): AssessmentFinding[] =>
  analysis.sentences.flatMap((sentence) => {
    const tree = treeOf(sentence);
    const taken = new Set<number>();
    const found: AssessmentFinding[] = [];
    for (const { index, upos } of sentence.tokens)
      for (const rule of RULES_BY_TAG.get(upos) ?? []) {
        const judgement = rule(tree, index);
        if (!judgement || taken.has(judgement.trigger) || taken.has(judgement.predicate)) continue;
        const findings = findingOf(analysis, sentence, tree, judgement, parties);
        if (findings.length === 0) continue;
        taken.add(judgement.trigger).add(judgement.clause).add(judgement.target);
        for (const each of findings) if (!found.some((other) => isSame(each, other))) found.push(each);
        break;
      }
    return found;
  });

/** Whether two judgements are of the same thing by the same, the same way. */
const isSame = (a: AssessmentFinding, b: AssessmentFinding): boolean =>
  a.polarity === b.polarity &&
  a.by?.id === b.by?.id &&
  ("id" in a.of ? a.of.id : a.of.text) === ("id" in b.of ? b.of.id : b.of.text);

const findingOf = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  judgement: Judgement,
  parties: Parties,
): AssessmentFinding[] => {
  const trigger = tree.token(judgement.trigger);
  const chain = attributionAt(trigger.start, analysis, parties);
  const speaker = chain.at(-1) ?? null;
  // In somebody's mouth, but nobody known: not the document's own judgement.
  if (judgement.unnamed && (speaker || quotationAt(analysis, trigger.start) >= 0)) return [];
  if (judgement.holder === null && !speaker && (!judgement.strong || quotationAt(analysis, trigger.start) >= 0)) return [];
  const holders =
    judgement.holder === null ? [speaker] : holdersAt(analysis, sentence, tree, judgement, judgement.holder, speaker, parties);
  const of = judged(analysis, sentence, tree, judgement, speaker, parties);
  if (!of) return [];
  const clause = withinWords(analysis, clauseSpan(tree, judgement), tree.token(judgement.clause).start);
  const evidence = evidenceOf(analysis, withoutConjunction(analysis.document.text, clause));
  const about = (by: Party | null): AssessmentFinding => ({
    kind: "assessment",
    document: analysis.document.id,
    evidence,
    attributedTo: judgement.holder !== null && speaker?.id !== by?.id ? speaker : (chain.at(-2) ?? null),
    trace: {
      rule: `assessment.${judgement.rule}`,
      trigger: evidenceOf(analysis, trigger),
      because: [`“${trigger.form}” judges ${judgement.polarity > 0 ? "favourably" : "critically"}`],
    },
    by,
    of,
    polarity: judgement.polarity > 0 ? "favourable" : "critical",
    text: evidence.text,
  });
  return holders.filter((by) => !("id" in of && of.id === by?.id)).map(about);
};

/** Everybody who judges: "Israel and Saudi Arabia welcomed the move" are two. */
const holdersAt = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  judgement: Judgement,
  index: number,
  speaker: Party | null,
  parties: Parties,
): Party[] => {
  if (FIRST_PERSON.has(tree.token(index).form.toLowerCase()) && speaker) return [speaker];
  const all = parties.list(sentence, index).map(({ party }) => party);
  const one = all.length > 0 && all.length <= 4 ? all : [describedParty(analysis, sentence, index, parties)];
  const held = one.filter((party) => party !== null && party.type !== "place") as Party[];
  const spoken = all.length > 1 ? [] : speakingAt(analysis, sentence, judgement, tree.token(index), parties);
  if (spoken.length > 0) return spoken;
  // "Abe said the launch was wrong, calling it an outrage": hung on what was said.
  return held.length === 0 && speaker && tree.token(judgement.clause).xpos === "VBG" ? [speaker] : held;
};

/** Who is known to speak by the judging verb, or by the word for the judge: "his rival, Jane Doe, denounced" is hers. */
const speakingAt = (
  analysis: Analysis,
  sentence: Sentence,
  { clause, predicate }: Judgement,
  { start, end }: Token,
  parties: Parties,
): Party[] => {
  const said = quotationsIn(analysis, sentence).filter(({ speaker, form }) => speaker !== null && form !== "scare");
  const quotation =
    said.find(({ cue }) => cue?.sentence === sentence.index && (cue.head === clause || cue.head === predicate)) ??
    said.find(({ speaker }) => speaker!.start <= start && end <= speaker!.end);
  const speakers = quotation ? speakersOf(quotation, analysis, parties) : [];
  return speakers.filter(({ type }) => type !== "place");
};

/** What is judged: a party where the words are a party's own, else the words. */
const judged = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  { target, targetTo, trigger, rule }: Judgement,
  speaker: Party | null,
  parties: Parties,
): Party | { readonly text: string } | null => {
  const token = tree.token(target);
  if (targetTo !== undefined) {
    let from = target;
    while (
      from > 0 &&
      (["det", "amod", "compound", "nmod:poss", "nummod"].includes(tree.token(from - 1).deprel) ||
        tree.token(from - 1).form === "-" ||
        tree.token(from).form === "-")
    )
      from--;
    let to = targetTo;
    while (to > target && (tree.token(to).upos === "PUNCT" || (tree.token(to).upos === "ADV" && tree.token(to).head > to))) to--;
    const words = evidenceOf(analysis, { start: tree.token(from).start, end: tree.token(to).end }).text;
    return { text: words.replace(BY_THE_WAY, "").replace(DANGLING, "") };
  }
  if (FIRST_PERSON.has(token.form.toLowerCase())) return speaker;
  if (isPointing(token)) return pointedTo(analysis, sentence, tree, target, speaker, parties);
  if (["PROPN", "PRON"].includes(token.upos) || isActorNoun(tree, target)) {
    const party = parties.at(sentence, target);
    if (party) return party;
  }
  if (token.lemma.toLowerCase() === "what") return namedSo(analysis, sentence, tree, target);
  if (EMPTY.has(token.form.toLowerCase())) return null;
  const whole = tree.span(target, ["case", "cop", "mark", "punct", "acl:relcl", "parataxis"]);
  // "condemned the use of force and | suspended its aid"
  const joined = sentence.tokens.find(
    ({ index, deprel, xpos, start }) =>
      index > target && /^VB[DZ]$/.test(xpos) && deprel === "conj" && start < whole.end && isTorn(tree, index, target),
  );
  const and = joined && tree.children(joined.index, "cc")[0];
  let end = and === undefined ? whole.end : Math.min(whole.end, tree.token(and).start);
  // "a decision | that the army welcomed", "an offer by Chad, | calling it an insult"
  const clauses = tree.children(target, "acl").filter((child) => child > target && tree.isUnder(trigger, child));
  const aside = sentence.tokens.find(
    ({ index, xpos, deprel, end: at }) =>
      index > target + 1 && xpos === "VBG" && deprel.startsWith("advcl") && tree.token(index - 1).form === "," && at <= whole.end,
  );
  for (const { from } of [...clauses, ...(aside ? [aside.index] : [])].map((at) => tree.extent(at)))
    if (from > target) end = Math.min(end, tree.token(from - 1).end);
  const as = rule === "verb" ? framedAs(tree, target, trigger) : undefined;
  const until = as === undefined ? end : Math.min(end, tree.token(as - 1).end);
  // "a month after | an election that the rebels denounced"
  const led = tree
    .children(target, "case")
    .filter((child) => child < target)
    .at(-1);
  const start = led === undefined ? whole.start : Math.max(whole.start, tree.token(led + 1).start);
  const { text } = evidenceOf(analysis, { start: Math.min(start, token.start), end: Math.max(until, token.end) });
  const bare = text.replace(BY_THE_WAY, "").replace(DANGLING, "");
  return bare === "" ? null : { text: bare };
};

/** "hailed the payment | as proof that it works": where what it is called begins, behind a verb that may call it something. */
const framedAs = (tree: Tree, target: number, verb: number): number | undefined => {
  if (!judgingWords().framing.has(tree.lemma(verb))) return undefined;
  const as = tree.sentence.tokens.find(({ index, form }) => index > target && form === "as" && tree.isUnder(index, target));
  return as?.index;
};

/** Whether a finite verb stands under a noun through no clause of the noun's own. */
const isTorn = (tree: Tree, verb: number, noun: number): boolean => {
  for (let at = verb, steps = 0; at >= 0 && steps < 20; steps++) {
    if (at === noun) return tree.token(noun).upos === "NOUN";
    if (/^(acl:relcl|ccomp|advcl)/.test(tree.token(at).deprel)) return false;
    at = tree.token(at).head;
  }
  return false;
};

const NAMING = new Set(["term", "call", "describe", "label", "dub", "brand", "see", "view", "regard"]);

/** "condemned what he termed | a cowardly coup": what it is called; null where it is not called anything. */
const namedSo = (analysis: Analysis, sentence: Sentence, tree: Tree, what: number): { readonly text: string } | null => {
  const { tokens } = sentence;
  const verb = tokens.findIndex(({ index, lemma }) => index > what && index < what + 6 && NAMING.has(lemma));
  if (verb < 0) return null;
  const from = tokens[verb + 1]?.form === "as" ? verb + 2 : verb + 1;
  let to = from;
  const goesOn = ({ upos, deprel, form }: Token): boolean =>
    /^(DET|ADJ|NOUN|PROPN|ADV|NUM|CCONJ|PART)$/.test(upos) || deprel === "amod" || form === "of";
  while (to < tokens.length && goesOn(tokens[to]!)) to++;
  if (to <= from || tree.token(to - 1).upos !== "NOUN") return null;
  return { text: evidenceOf(analysis, { start: tokens[from]!.start, end: tokens[to - 1]!.end }).text };
};

const isActorNoun = (tree: Tree, target: number): boolean =>
  tree.token(target).upos === "NOUN" &&
  !tree.token(target).xpos.endsWith("S") &&
  ["government", "regime", "president", "minister", "leader"].includes(tree.token(target).lemma);

/** A clause cut to the quotation that its judging word stands in. */
const withinWords = (analysis: Analysis, span: Span, offset: number): Span => {
  const quotation = analysis.quotations[quotationAt(analysis, offset)];
  const words = quotation?.content.find(({ start, end }) => start <= offset && offset < end);
  return words ? { start: Math.max(span.start, words.start), end: Math.min(span.end, words.end) } : span;
};

/** The clause of the judgement, from its first to its last word, without what is coordinated after it. */
const clauseSpan = (tree: Tree, judgement: Judgement): Span => {
  const clause = tree.span(judgement.clause, ["conj", "parataxis", "cc", "mark"]);
  const span =
    judgement.rule === "framing" && judgement.targetTo !== undefined
      ? { start: clause.start, end: tree.span(judgement.predicate, ["conj", "cc"]).end }
      : clause;
  const target = judgement.targetTo === undefined ? tree.span(judgement.target) : tree.token(judgement.target);
  const start = Math.min(span.start, tree.token(judgement.trigger).start, target.start);
  const ends = [span.end, tree.token(judgement.trigger).end];
  if (judgement.holder !== null) return { start: Math.min(start, tree.token(judgement.holder).start), end: Math.max(...ends) };
  return { start, end: Math.max(...ends) };
};
