import type { Analysis, Sentence, Span } from "../../language/analysis.ts";
import type { AssessmentFinding, Party } from "../finding.ts";
import type { PartyReader } from "../parties/read-parties.ts";
import { quotationAt } from "../statements/quotation-at.ts";
import { attributionAt } from "../statements/speaker.ts";
import { evidenceOf, withClosingMark, withoutConjunction } from "../syntax/evidence.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { isDisowned } from "./disowned.ts";
import type { Judgement, JudgementRule } from "./judgement.ts";
import { isOfAffairs } from "./of-affairs.ts";
import { asideCopula } from "./rules/aside-copula.ts";
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
import { judged } from "./what-is-judged.ts";
import { holdersAt, sayersOf } from "./who-judges.ts";

/** By the tag of the judging word, in order of trust: of two rules that fire on one word the first counts. */
const RULES_BY_TAG: ReadonlyMap<string, readonly JudgementRule[]> = new Map([
  ["VERB", [framing, judgingVerb, feeling, copula, equation, outcome, effect]],
  ["NOUN", [expression, copula, asideCopula]],
  ["ADJ", [feeling, equation, copula, asideCopula]],
  ["ADV", [manner]],
  ["PRON", [inWhat]],
  ["DET", [inWhat]],
]);

/**
 * Who judges what how. A judgement in somebody's words is theirs; one in the text's own words is the document's (`by` null).
 * Weak words ("good", "fail") count only from a speaker's mouth.
 */
export const codeAssessments = (analysis: Analysis, parties: PartyReader): AssessmentFinding[] =>
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
  parties: PartyReader,
): AssessmentFinding[] => {
  const trigger = tree.token(judgement.trigger);
  const chain = attributionAt(trigger.start, analysis, parties);
  const speaker = chain.at(-1) ?? null;
  // In somebody's mouth, but nobody known: not the document's own judgement.
  if (judgement.unnamed && (speaker || quotationAt(analysis, trigger.start) >= 0)) return [];
  if (judgement.holder === null && !speaker && (!judgement.strong || quotationAt(analysis, trigger.start) >= 0)) return [];
  if (isDisowned(tree, judgement.clause)) return [];
  // "It is illegal for firms to trade there": in the text's own words, what the rule is.
  if (!speaker && judgement.holder === null && tree.token(judgement.target).xpos === "VB") return [];
  const holders =
    judgement.holder === null
      ? sayersOf(analysis, trigger.start, speaker, parties)
      : holdersAt(analysis, sentence, tree, judgement, judgement.holder, speaker, parties);
  const of = judged(analysis, sentence, tree, judgement, speaker, parties);
  if (!of || ("text" in of && /^what$/i.test(of.text))) return [];
  const clause = withinWords(analysis, clauseSpan(tree, judgement), tree.token(judgement.clause).start);
  const { text } = analysis.document;
  const evidence = evidenceOf(analysis, withClosingMark(text, withoutConjunction(text, clause)));
  const about = (by: Party | null): AssessmentFinding => ({
    kind: "assessment",
    document: analysis.document.id,
    evidence,
    // Of two who judge together neither speaks for the other.
    attributedTo:
      judgement.holder !== null && !holders.some((holder) => holder?.id === speaker?.id) ? speaker : (chain.at(-2) ?? null),
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
  return holders
    .filter((by) => !("id" in of && of.id === by?.id))
    .map(about)
    .filter((each) => isOfAffairs(parties.scope, sentence, each));
};

/** A clause cut to the quotation that its judging word stands in. */
const withinWords = (analysis: Analysis, span: Span, offset: number): Span => {
  const quotation = analysis.quotations[quotationAt(analysis, offset)];
  const words = quotation?.content.find(({ start, end }) => start <= offset && offset < end);
  return words ? { start: Math.max(span.start, words.start), end: Math.min(span.end, words.end) } : span;
};

/** The clause of the judgement, from its first to its last word, without what is coordinated after it. */
const clauseSpan = (tree: Tree, judgement: Judgement): Span => {
  const clause = tree.span(judgement.clause, ["conj", "parataxis", "cc", "mark", "punct"]);
  const span =
    judgement.rule === "framing" && judgement.targetTo !== undefined
      ? { start: clause.start, end: tree.span(judgement.predicate, ["conj", "cc"]).end }
      : clause;
  const target = judgement.targetTo === undefined ? tree.span(judgement.target) : tree.token(judgement.target);
  const start = Math.min(span.start, tree.token(judgement.trigger).start, target.start);
  const ends = [span.end, tree.token(judgement.trigger).end, ...joinedTo(tree, judgement.trigger)];
  if (judgement.holder !== null) return { start: Math.min(start, tree.token(judgement.holder).start), end: Math.max(...ends) };
  return { start, end: Math.max(...ends) };
};

/** "free | and fair": where what is joined to the judging word ends. */
const joinedTo = (tree: Tree, trigger: number): readonly number[] =>
  tree
    .children(trigger, "conj")
    .filter((child) => child - trigger === 2 && tree.token(child).upos === tree.token(trigger).upos)
    .map((child) => tree.token(child).end);
