import type { Analysis, Sentence } from "../../language/analysis.ts";
import type { OfficeFinding } from "../finding.ts";
import { documentDate } from "../statements/said-on.ts";
import { attributionAt } from "../statements/speaker.ts";
import { evidenceOf } from "../syntax/evidence.ts";
import type { Parties } from "../syntax/parties.ts";
import type { Tree } from "../syntax/tree.ts";
import { isNegated, modals, objectOf, subjectOf } from "../syntax/verb.ts";
import type { Told } from "./counterpart.ts";

const REPLACING = new Set(["replace", "succeed"]);

/**
 * "Jane Doe replaced John Roe as army chief", "He succeeds John Roe", of whose office the text has told: the other's, over with that.
 * `here` are the offices of this sentence by holder, `before` those of the last one.
 */
export const replaced = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  before: ReadonlyMap<string, Told>,
  here: ReadonlyMap<string, Told>,
  parties: Parties,
): readonly OfficeFinding[] =>
  sentence.tokens.flatMap(({ index, lemma, upos }): readonly OfficeFinding[] => {
    if (upos !== "VERB" || !REPLACING.has(lemma) || isNegated(tree, index)) return [];
    if (modals(tree, index).some((modal) => modal !== "will")) return [];
    const [next, past] = [subjectOf(tree, index), objectOf(tree, index)].map((at) =>
      at === undefined ? null : parties.at(sentence, at),
    );
    if (!next || past?.type !== "person" || !past.id.startsWith("person:") || past.id === next.id) return [];
    const office = here.get(next.id) ?? before.get(next.id);
    if (!office) return [];
    const { title, of, from } = office.office;
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
        to: from ?? documentDate(analysis).end,
      },
    ];
  });
