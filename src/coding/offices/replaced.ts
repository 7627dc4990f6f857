import type { Analysis, Sentence } from "../../language/analysis.ts";
import type { OfficeFinding } from "../finding.ts";
import { documentDate } from "../statements/said-on.ts";
import { attributionAt } from "../statements/speaker.ts";
import { evidenceOf } from "../syntax/evidence.ts";
import type { Parties } from "../syntax/parties.ts";
import type { Tree } from "../syntax/tree.ts";
import { agentOf, isNegated, isPassive, modals, objectOf, subjectOf } from "../syntax/verb.ts";
import type { Told } from "./counterpart.ts";
import type { Effect } from "./lexicon.ts";
import { personAbove } from "./name-of-holder.ts";
import { datesToldBy } from "./office-dates.ts";

/** Verbs by which an office passes from one to another. */
export const REPLACING: ReadonlySet<string> = new Set(["replace", "succeed"]);

/**
 * "Jane Doe replaced John Roe as army chief", "He succeeds John Roe", of whose office the text has told: the other's, over with that.
 * `here` are the offices of this sentence by holder, `before` those of the last one, `officesOf` all told so far.
 */
export const replaced = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  before: ReadonlyMap<string, Told>,
  here: ReadonlyMap<string, Told>,
  officesOf: (person: string) => readonly OfficeFinding[],
  parties: Parties,
): readonly OfficeFinding[] =>
  sentence.tokens.flatMap(({ index, lemma, upos }): readonly OfficeFinding[] => {
    if (upos !== "VERB" || !REPLACING.has(lemma) || isNegated(tree, index)) return [];
    if (modals(tree, index).some((modal) => modal !== "will")) return [];
    const passive = isPassive(tree, index);
    const [taking, leaving] = passive
      ? [agentOf(tree, index), tree.child(index, "nsubj:pass")]
      : [tree.child(index, "nsubj") ?? subjectOf(tree, index), objectOf(tree, index)];
    const [next, past] = [taking, leaving].map((at) => (at === undefined ? null : personAbove(sentence, tree, at, parties)));
    if (!next || !past?.id.startsWith("person:") || past.id === next.id) return [];
    const own = here.get(next.id) ?? before.get(next.id);
    const all = own ? [own.office] : officesOf(next.id);
    const [office] = all;
    // Of two offices nobody knows which passed on.
    if (office === undefined || all.length > 1) return [];
    const datesAt = (effect: Effect) => datesToldBy(analysis, sentence, tree, index, effect);
    const since = datesAt("from")?.from ?? null;
    const { title, of, from } = office;
    const { start } = tree.span(index);
    return [
      {
        kind: "office",
        document: analysis.document.id,
        evidence: evidenceOf(analysis, { start: Math.min(start, past.start), end: Math.max(past.end, tree.token(index).end) }),
        attributedTo: attributionAt(tree.token(index).start, analysis, parties).at(-1) ?? null,
        trace: {
          rule: "office.replaced",
          trigger: evidenceOf(analysis, tree.token(index)),
          because: [`${next.name} takes the office that was ${past.name}'s`],
        },
        actor: past,
        title,
        of,
        from: null,
        to: since === null ? (from ?? documentDate(analysis).end) : (datesAt("to")?.to ?? since),
      },
    ];
  });
