import { readFileSync } from "node:fs";
import type { Analysis, Mention, Sentence } from "../../language/analysis.ts";
import type { OfficeFinding, Party } from "../finding.ts";
import { dataLines } from "../lexicon/data-lines.ts";
import { isTitleNoun } from "../parties/role-nouns.ts";
import { documentDate } from "../statements/said-on.ts";
import { attributionAt } from "../statements/speaker.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import { evidenceOf } from "../syntax/evidence.ts";
import type { Parties } from "../syntax/parties.ts";

/** An office with the sentence that tells it. */
export interface Told {
  readonly office: OfficeFinding;
  readonly sentence: number;
}

let elsewhere: ReadonlyMap<string, string> | undefined;

const titleElsewhere = (title: string): string => {
  elsewhere ??= new Map(
    dataLines(readFileSync(new URL("./data/counterparts.tsv", import.meta.url), "utf8")).map((line) => {
      const [own = "", other = ""] = line.split("\t");
      return [own, other] as const;
    }),
  );
  return elsewhere.get(title.toLowerCase()) ?? title;
};

/** The person whose counterpart or predecessor somebody is: "his", "Khar's". */
const holderBefore = (sentence: Sentence, index: number, parties: Parties): Party | undefined => {
  for (let i = index - 1; i >= 0 && i >= index - 4; i--) {
    const { xpos, deprel } = sentence.tokens[i]!;
    if (xpos !== "PRP$" && deprel !== "nmod:poss") continue;
    const party = parties.at(sentence, i);
    if (party?.type === "person") return party;
  }
  return undefined;
};

/** Furthest back, in sentences, that the office lies to which another is a counterpart. */
const back = 3;

/**
 * "his Iraqi counterpart, Fuad Hussein", "her Chadian colleague, John Roe", "the late emir …; his successor, Sheikh Nawaf", "her predecessor, Jane Doe": holders of the office told of last before, of their own state or
 * before its holder. `last` is that office; `byHolder` are those told so far, for whose counterpart he is said to be; who succeeds one whose office is over, among `officesOf` his, holds it.
 */
export const counterparts = (
  analysis: Analysis,
  sentence: Sentence,
  last: Told | undefined,
  byHolder: ReadonlyMap<string, Told>,
  officesOf: (person: string) => readonly OfficeFinding[],
  parties: Parties,
): readonly OfficeFinding[] => {
  return sentence.tokens.flatMap(({ index, form, start }): readonly OfficeFinding[] => {
    const past = form === "predecessor";
    const after = form === "successor";
    const colleague = form === "colleague";
    if (form !== "counterpart" && !past && !colleague && !after) return [];
    const whose = holderBefore(sentence, index, parties);
    const over = whose && after ? officesOf(whose.id).find(({ to }) => to !== null) : undefined;
    const known = over ? { office: over, sentence: sentence.index } : undefined;
    const told = after ? known : whose ? byHolder.get(whose.id) : past ? undefined : last;
    if (!told || sentence.index - told.sentence > (whose ? 40 : back)) return [];
    const { title, of } = told.office;
    const name = inSentence(analysis, sentence.index).mentions.find(
      (mention) =>
        mention.kind === "name" &&
        mention.type === "person" &&
        (mention.from === index + 1 ||
          (mention.from === index + 2 && sentence.tokens[index + 1]?.form === ",") ||
          (mention.from < index && mention.to > index + 1)),
    );
    const actor = name && parties.of(name);
    if (!name || actor?.type !== "person" || actor.id === told.office.actor.id) return [];
    // "her Tongan counterpart, Prime Minister John Doe": he has a title of his own.
    if (!past && hasTitle(sentence, name)) return [];
    const own: Party | undefined =
      [index, name.head].flatMap((at) => parties.modifiers(sentence, at)).find(({ party }) => party.type === "state")?.party ??
      stateBefore(sentence, index, parties);
    const state = past || after ? of : (own ?? null);
    // A colleague of the same state may be any of its ministers.
    if (state === null || (past && own !== undefined) || (colleague && state.id === of?.id)) return [];
    const from = sentence.tokens[Math.max(0, index - 1)]!;
    return [
      {
        kind: "office",
        document: analysis.document.id,
        evidence: evidenceOf(analysis, { start: Math.min(from.start, start), end: name.end }),
        attributedTo: attributionAt(start, analysis, parties).at(-1) ?? null,
        trace: {
          rule: `office.${form}`,
          trigger: evidenceOf(analysis, sentence.tokens[index]!),
          because: [`“${form}” takes up the office of ${told.office.actor.name}`],
        },
        actor,
        title: past || after ? title : titleElsewhere(title),
        of: state,
        from: null,
        to: past ? documentDate(analysis).end : null,
      },
    ];
  });
};

/** "Prime Minister | John Doe": whether a name has a title within it. */
const hasTitle = ({ tokens }: Sentence, { from, name }: Mention): boolean =>
  name !== undefined &&
  tokens.some(({ index, end, lemma }) => index >= from && end <= name.start && isTitleNoun(lemma) && lemma !== "counterpart");

/** "his Czech | counterpart Jane Doe", the adjective hung on the name. */
const stateBefore = (sentence: Sentence, index: number, parties: Parties): Party | undefined => {
  for (let i = index - 1; i >= 0 && i >= index - 2; i--) {
    const party = /^\p{Lu}/u.test(sentence.tokens[i]!.form) ? parties.at(sentence, i) : null;
    if (party?.type === "state") return party;
  }
  return undefined;
};
