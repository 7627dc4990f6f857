import type { Sentence, Token } from "../analysis.ts";
import { nounType } from "../mentions/nouns.ts";
import { dependents } from "../tree.ts";
import type { Attribution } from "./attribution.ts";
import { documents } from "./document-owner.ts";
import { isQuoted, mentionAt } from "./places.ts";
import type { Reading } from "./reading.ts";
import words from "./words.json" with { type: "json" };

const weekday = /^(mon|tues|wednes|thurs|fri|satur|sun)day$/i;

const fetched: ReadonlySet<string> = new Set(words.fetched);

const finding: ReadonlySet<string> = new Set(words.finding);

/** What evidence does, and a guess: nobody says anything. */
const evidence: ReadonlySet<string> = new Set(words.evidence);

/** What somebody who speaks expresses. */
const attitudes: ReadonlySet<string> = new Set(words.attitudes);

/** Pronouns of the author and of things. */
const nobody: ReadonlySet<string> = new Set(words.pronouns);

const contentIsNoun = (sentence: Sentence, a: Attribution): boolean =>
  !dependents(sentence, a.at).some((c) => /^(ccomp|xcomp)/.test(c.deprel));

/** The author's own "I think", thoughts of nobody known, evidence that "suggests". */
export function isUnlikely(reading: Reading, sentence: Sentence, a: Attribution): boolean {
  const head = sentence.tokens[a.speaker as number] as Token;
  if (a.cue.frames.includes("m") && a.rule === "antecedent") return true;
  if (weekday.test(head.form)) return true;
  // "to our president, Jane Doe, thank you": who is thanked does not speak.
  if (
    a.cue.lemma === "thank" &&
    head.upos !== "PRON" &&
    dependents(sentence, a.at).some((c) => c.deprel === "obj" && /^you$/i.test(c.form))
  )
    return true;
  // "groups that express the symmetry of a structure": no attitude of anybody's.
  if (a.cue.lemma === "express") {
    const object = dependents(sentence, a.at).find((c) => c.deprel === "obj");
    if (object !== undefined && object.upos === "NOUN" && !attitudes.has(object.lemma)) return true;
  }
  // "an official, who requested anonymity": of no matter but himself.
  if (dependents(sentence, a.at).some((c) => c.deprel === "obj" && c.lemma === "anonymity")) return true;
  // "recalled its ambassador": fetched home.
  if (a.cue.lemma === "recall" && dependents(sentence, a.at).some((c) => c.deprel === "obj" && fetched.has(c.lemma))) return true;
  // "a piece of paper that calls for …", "studies exist to conclude …": a thing says nothing in passing.
  const inPassing = a.rule === "antecedent" || (a.rule === "shared-subject" && (sentence.tokens[a.at] as Token).xpos === "VB");
  if (inPassing && head.upos === "NOUN" && nounType(head.lemma) === undefined && !documents.has(head.lemma.toLowerCase()))
    return true;
  if (/^it$/i.test(head.form) && isQuoted(reading, head.start)) return true;
  if (head.upos === "PRON") {
    if (nobody.has(head.form.toLowerCase()))
      return !(
        head.form.toLowerCase() === "it" &&
        a.cue.stance !== "think" &&
        !/^(suggest|imply|indicate|mean|signal|expect|estimate)$/.test(a.cue.lemma)
      );
    return false;
  }
  const mention = mentionAt(reading, sentence, head.index);
  const speaks = mention?.type === "organisation" || mention?.type === "person";
  if (a.rule === "by-agent" && head.upos === "NOUN" && nounType(head.lemma) === undefined && !speaks) return true;
  const somebody =
    (mention !== null && mention.type !== "other") || /^(Meeting|Summit|Conference|Forum|Participants?)$/.test(head.form);
  // A court or a report finds that something is so; a man finds his keys.
  if (a.cue.lemma === "find" && mention?.type !== "organisation" && !finding.has(head.lemma)) return true;
  if (
    a.cue.frames.includes("m") ||
    evidence.has(a.cue.lemma) ||
    a.cue.frames === "n" ||
    (a.cue.frames.includes("n") && contentIsNoun(sentence, a))
  ) {
    if (!somebody && head.upos !== "PROPN" && !documents.has(head.lemma.toLowerCase())) return true;
    if (/^(dismiss|reject|welcome|hail|greet|question|urge)$/.test(a.cue.lemma)) {
      const object = dependents(sentence, a.at).find((c) => c.deprel === "obj");
      if (object !== undefined && mentionAt(reading, sentence, object.index)?.type === "person") return true;
    }
  }
  return false;
}
