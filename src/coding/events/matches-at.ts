import type { Sentence } from "../../language/analysis.ts";
import { linearClause } from "../arguments/linear-clause.ts";
import { onlyNames } from "../syntax/meant-by-what.ts";
import type { Tree } from "../syntax/tree.ts";
import { isBracketed } from "./bracketed.ts";
import { carriesClause, isMisplaced, isVerbForm } from "./finite-verb.ts";
import { isHyphenedNoun } from "./hyphened.ts";
import { type Match, matchNoun, matchPredicate } from "./match.ts";
import type { Reading } from "./reading.ts";
import { tellingEntry } from "./telling.ts";
import { verbEntries } from "./verb-entries.ts";

/** The lexicon's matches at a token by its part of speech, surest first. */
export function matchesAt(reading: Reading, sentence: Sentence, tree: Tree, index: number): Iterable<Match> {
  const token = tree.token(index);
  const lemma = token.lemma.toLowerCase();
  switch (token.upos) {
    case "VERB": {
      if (onlyNames(tree, index) || isBracketed(tree, index)) return [];
      if (isMisplaced(tree, index)) {
        const verb = verbEntries(reading.lexicon, tree, token);
        return verb ? matchPredicate(reading.room, sentence, index, verb, linearClause(tree, index)) : [];
      }
      if (/^(amod|compound|case|mark)$/.test(token.deprel) && !["VBD", "VBZ", "VBP"].includes(token.xpos)) return [];
      const participle =
        (token.xpos === "VBN" || token.xpos === "JJ") &&
        (remains(tree, index) || tree.children(index, "aux", "cop").some((child) => tree.lemma(child) === "be"))
          ? reading.lexicon.adjectives.get(token.form.toLowerCase())
          : undefined;
      if (
        token.xpos === "VBG" &&
        ((/^(xcomp|obj|dobj)/.test(token.deprel) && reading.lexicon.light.has(token.form.toLowerCase())) ||
          (/^nsubj/.test(token.deprel) && reading.lexicon.nouns.has(token.form.toLowerCase())))
      ) {
        const asNoun = matchNoun(reading.room, sentence, index);
        if (asNoun.length > 0) return asNoun;
      }
      const known = verbEntries(reading.lexicon, tree, token);
      const asVerb = known ? matchPredicate(reading.room, sentence, index, known) : [];
      if (!participle) return asVerb;
      const asAdjective = matchPredicate(reading.room, sentence, index, participle);
      return [...asAdjective, ...asVerb].sort((a, b) => b.weight - a.weight);
    }
    case "ADJ": {
      if (token.deprel === "amod" && tree.children(index, "cop", "xcomp", "obl").length === 0) return [];
      const known = reading.lexicon.adjectives.get(lemma) ?? reading.lexicon.adjectives.get(token.form.toLowerCase());
      return known ? matchPredicate(reading.room, sentence, index, known) : [];
    }
    case "NOUN":
      if (isVerbForm(tree, index)) {
        const verb = verbEntries(reading.lexicon, tree, token);
        if (verb) return matchPredicate(reading.room, sentence, index, verb);
      }
      return (token.deprel === "compound" || token.deprel === "amod") && !isHyphenedNoun(tree, index)
        ? []
        : matchNoun(reading.room, sentence, index);
    default:
      return [];
  }
}

/** "remains opposed": a participle that says what its subject still is. */
const remains = (tree: Tree, index: number): boolean => {
  const { deprel, head } = tree.token(index);
  return deprel.startsWith("xcomp") && head >= 0 && staying.has(tree.lemma(head));
};

const staying = new Set(["remain", "stay", "be", "become", "stand", "seem", "appear", "feel", "grow"]);

/** Matches of a verb none of whose frames gave an event: by the order of words, then by what the verb tells in any frame. */
export function unframedMatches(reading: Reading, sentence: Sentence, tree: Tree, index: number): Iterable<Match> {
  const token = tree.token(index);
  const entry = tellingEntry(token.lemma.toLowerCase());
  if (!entry || token.upos !== "VERB" || /^(amod|compound)/.test(token.deprel) || tree.child(index, "compound:prt") !== undefined)
    return [];
  if (isBracketed(tree, index)) return [];
  const known = verbEntries(reading.lexicon, tree, token);
  const linear =
    known && tree.child(index, "obj") === undefined && carriesClause(tree, index)
      ? matchPredicate(reading.room, sentence, index, known, linearClause(tree, index))
      : [];
  return [...linear, ...matchPredicate(reading.room, sentence, index, [entry])];
}
