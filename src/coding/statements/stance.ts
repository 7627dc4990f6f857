import { readFileSync } from "node:fs";
import type { Analysis, Quotation } from "../../language/analysis.ts";
import { judgingWords } from "../assessments/judging-words.ts";
import { predicatePolarity } from "../assessments/predicate.ts";
import type { StatementFinding } from "../finding.ts";
import { sentenceAt } from "../syntax/evidence.ts";
import { treeOf } from "../syntax/tree.ts";
import { isNegated, modals, subjectOf } from "../syntax/verb.ts";

type Stance = StatementFinding["stance"];
type Effect = "for" | "against" | "against-if-negated";

interface Words {
  readonly cue: ReadonlyMap<string, Effect>;
  readonly words: ReadonlyMap<string, Effect>;
}

let loaded: Words | undefined;

const stanceWords = (): Words => {
  if (!loaded) {
    const cue = new Map<string, Effect>();
    const words = new Map<string, Effect>();
    for (const line of readFileSync(new URL("./data/stance.tsv", import.meta.url), "utf8").split("\n")) {
      if (line === "" || line.startsWith("#")) continue;
      const [word = "", where, effect] = line.split("\t");
      (where === "cue" ? cue : words).set(word, effect as Effect);
    }
    loaded = { cue, words };
  }
  return loaded;
};

const SPEAKS_FOR_ITSELF = new Set(["i", "we", "he", "she", "they", "it"]);

/** What the speaker's own predicates inside the words say: more for, more against, or as much of both. */
const contentScore = (analysis: Analysis, quotation: Quotation): number => {
  let score = 0;
  const { words } = stanceWords();
  for (const { start, end } of quotation.content) {
    for (
      let sentence = sentenceAt(analysis, start);
      sentence && sentence.start < end;
      sentence = analysis.sentences[sentence.index + 1]
    ) {
      const tree = treeOf(sentence);
      for (const token of sentence.tokens) {
        if (token.start < start || token.end > end) continue;
        const effect = words.get(token.lemma.toLowerCase()) ?? words.get(token.form.toLowerCase());
        if (effect && ["VERB", "ADJ"].includes(token.upos)) {
          const subject = subjectOf(tree, token.index);
          const own =
            subject === undefined ||
            SPEAKS_FOR_ITSELF.has(tree.token(subject).form.toLowerCase()) ||
            tree.token(subject).upos === "PROPN";
          const negated = isNegated(tree, token.index);
          if (own && effect === "against-if-negated") score -= negated ? 1 : 0;
          else if (own && !modals(tree, token.index).includes("would")) score += (effect === "for") === negated ? -1 : 1;
          continue;
        }
        const judges = tree.children(token.index, "cop").length > 0 ? predicatePolarity(tree, token.index) : null;
        if (judges?.strong) score += judges.polarity;
        else if (token.deprel === "amod" && token.head >= 0) {
          const adjective = judgingWords().adjective.get(token.lemma.toLowerCase());
          if (adjective?.strong && adjective.polarity < 0) score -= 0.5;
        }
      }
    }
  }
  return score;
};

/** Whether the speaker stands for or against what the words are about: from the verb of saying first, else from the words. */
export const stanceOf = (analysis: Analysis, quotation: Quotation): Stance => {
  if (quotation.cue) {
    const sentence = analysis.sentences[quotation.cue.sentence];
    const cue = sentence?.tokens[quotation.cue.head];
    const effect = cue && stanceWords().cue.get(cue.lemma.toLowerCase());
    if (effect === "for" || effect === "against") return effect;
  }
  const score = contentScore(analysis, quotation);
  return score >= 1 ? "for" : score <= -1 ? "against" : "neutral";
};
