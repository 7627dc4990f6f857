import type { Analysis, Sentence } from "../../language/analysis.ts";
import { datelineAt } from "../../language/dateline.ts";
import type { FindingDate } from "../finding.ts";
import { dateOf, documentDate } from "../statements/said-on.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import type { Tree } from "../syntax/tree.ts";
import { agreementHeads } from "./lexicon.ts";
import { isOfAnother } from "./no-agreement.ts";
import type { Standing } from "./standing-beside.ts";

/** "the accord known as BRELL, signed in 2001": whether a date stands in a clause of the noun that does not hold what it came to. */
const isInOtherClause = (tree: Tree, date: number, head: number, trigger: number): boolean =>
  tree.children(head, "acl").some((clause) => clause !== trigger && tree.isUnder(date, clause) && !tree.isUnder(trigger, clause));

/** Whether a date hangs on a verb through nouns alone. */
const isBesideVerb = (tree: Tree, from: number, verb: number): boolean => {
  for (let at = from, steps = 0; at >= 0 && steps < 6; at = tree.token(at).head, steps++) {
    if (tree.token(at).head === verb) return tree.token(at).deprel.startsWith("obl");
    if (/^(?:acl|ccomp|advcl)/.test(tree.token(at).deprel)) return false;
  }
  return false;
};

/** When it came to stand so: a date under the verb, else the report's own. */
export const dated = (analysis: Analysis, sentence: Sentence, standing: Standing, tree: Tree, head: number): FindingDate => {
  const ahead = ["planned", "proposed"].includes(standing.status);
  const published = analysis.document.published.date?.slice(0, 10);
  // "PRAGUE, Nov 5 (CTK) - The treaty will enter into force": the despatch's own day.
  const opening = sentence.start + (sentence.index === 0 ? datelineAt(analysis.document.text, sentence.start) : 0);
  for (const time of inSentence(analysis, sentence.index).times) {
    if (time.kind !== "date" || time.start < opening || (time.to <= head && tree.isUnder(time.from, head))) continue;
    // "a programme for 1978-80", "the agreement of 2007": how long it is to last, and its name.
    if (tree.isUnder(time.from, head) && /^(?:for|of)$/.test(tree.token(time.from - 1)?.form ?? "")) continue;
    // "In 2011, | when the two signed it"
    if (tree.token(time.to)?.form === "when" || (tree.token(time.to)?.form === "," && tree.token(time.to + 1)?.form === "when")) {
      const told = time.to < standing.trigger && !ahead ? dateOf(analysis, time) : null;
      if (told) return told;
    }
    // "the forces agreement, a 1998 pact"
    const last = tree.token(time.to - 1);
    if (/^(?:nummod|compound|amod)/.test(last.deprel) && last.head >= 0 && agreementHeads().has(tree.lemma(last.head))) continue;
    // "was extended to 2021", "for five years"
    if (
      standing.status === "in force" &&
      time.from > standing.trigger &&
      /^(?:to|until|till|through|for|by)$/.test(tree.token(time.from - 1)?.form ?? "")
    )
      continue;
    let under = false;
    // "the signing | in July of the accord", hung on another verb.
    const torn = (standing.rule === "noun" && standing.verb === undefined) || standing.doer !== undefined;
    if (torn && time.from === standing.trigger + 2) under = true;
    for (let i = time.from; i < time.to && !under; i++)
      under = tree.isUnder(i, standing.trigger) && !isOfAnother(tree, i, standing.trigger);
    if (!under || isInOtherClause(tree, time.from, head, standing.trigger)) continue;
    const found = dateOf(analysis, time);
    // What is still to come has no day that is over.
    if (found && !(ahead && found.end !== null && published !== undefined && found.end < published)) return found;
  }
  // "had signed a pact before": nobody knows when; in what was said, by the day when it was said.
  const had = tree.children(standing.trigger, "aux").some((aux) => /^(?:had|['’]d)$/i.test(tree.token(aux).form));
  const { deprel, head: saying } = tree.token(standing.trigger);
  const saidOn =
    had && deprel === "ccomp" && !ahead
      ? inSentence(analysis, sentence.index).times.find(
          ({ kind, from, relation }) =>
            kind === "date" && relation !== "future" && tree.token(from).head >= 0 && isBesideVerb(tree, from, saying),
        )
      : undefined;
  const then = saidOn && dateOf(analysis, saidOn);
  if (then) return then;
  if (ahead || (had && deprel !== "ccomp")) return { start: null, end: null, precision: "unknown", basis: "unknown" };
  return documentDate(analysis);
};
