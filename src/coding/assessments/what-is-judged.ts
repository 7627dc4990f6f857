import type { Analysis, Sentence, Token } from "../../language/analysis.ts";
import type { Party } from "../finding.ts";
import { evidenceOf } from "../syntax/evidence.ts";
import type { Parties } from "../syntax/parties.ts";
import type { Tree } from "../syntax/tree.ts";
import { isFirstPerson } from "./first-person.ts";
import type { Judgement } from "./judgement.ts";
import { judgingWords } from "./judging-words.ts";
import { isPointing, pointedTo } from "./pointed-to.ts";

/** Marks that a cut leaves at the end. */
const DANGLING = /[\s"“‘(,]+$/u;

/** What tells how or of what else, behind what is judged: "the plan out of hand", "the ceasefire, which took effect at dusk". */
const BY_THE_WAY =
  /(?:\s+(?:out of hand|outright|in the strongest (?:possible )?terms|unreservedly|unequivocally)|,\s+(?:which|who)\s.*)$/su;

/** The words of what is judged without what a cut leaves around them. */
const bare = (words: string): string =>
  words
    .replace(/^whose\s/, "")
    .replace(BY_THE_WAY, "")
    .replace(DANGLING, "");

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

/** What is judged: a party where the words are a party's own, else the words. */
export const judged = (
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
        /^['’]s?$/.test(tree.token(from - 1).form) ||
        tree.token(from - 1).form === "-" ||
        tree.token(from).form === "-")
    )
      from--;
    let to = targetTo;
    while (to > target && (tree.token(to).upos === "PUNCT" || (tree.token(to).upos === "ADV" && tree.token(to).head > to))) to--;
    return { text: bare(evidenceOf(analysis, { start: tree.token(from).start, end: tree.token(to).end }).text) };
  }
  if (isFirstPerson(token)) return speaker;
  if (/^(?:it|him|her|them|our|your)sel(?:f|ves)$/i.test(token.form)) return null;
  if (isPointing(token)) return pointedTo(analysis, sentence, tree, target, speaker, parties);
  // "blamed her predecessor, | Jane Doe"
  const name =
    token.xpos === "NN" ? tree.children(target, "appos", "flat").find((child) => tree.token(child).upos === "PROPN") : undefined;
  const named = name === undefined ? null : parties.at(sentence, name);
  if (named?.type === "person") return named;
  if (["PROPN", "PRON"].includes(token.upos) || isActorNoun(tree, target)) {
    const party = parties.at(sentence, target);
    if (party) return party;
  }
  if (token.lemma.toLowerCase() === "what")
    return namedSo(analysis, sentence, tree, target) ?? whatIsDone(analysis, tree, target);
  if (EMPTY.has(token.form.toLowerCase())) return null;
  // "welcomed the entry | into force of the treaty", hung on the verb.
  const force = sentence.tokens[target + 2];
  if (token.lemma === "entry" && force?.lemma === "force" && force.head !== target)
    return { text: evidenceOf(analysis, { start: tree.span(target).start, end: tree.span(force.index).end }).text };
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
  end = Math.min(end, behindJudged(tree, target, trigger));
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
  const words = bare(text);
  return words === "" ? null : { text: words };
};

/** "the answer, | saying …", "gave no answer | and said", "the plan | since it failed", "rebels | for looting": where what tells more of the judging begins, wherever the tree hangs it. */
const behindJudged = (tree: Tree, target: number, trigger: number): number => {
  const { tokens } = tree.sentence;
  const { to } = tree.extent(target);
  for (let i = target + 2; i <= to; i++) {
    const { lemma, xpos, form } = tokens[i]!;
    const before = tokens[i - 1]!;
    const saying = SAYING.has(lemma) && ((xpos === "VBG" && before.form === ",") || (xpos === "VBD" && before.form === "and"));
    const why = /^(?:since|because|although|whereas)$/.test(form) && tokens[i]!.deprel === "mark";
    const what = trigger < target && xpos === "VBG" && before.form === "for";
    if (saying || what) return tokens[i - 2]!.end;
    if (why) return before.end;
  }
  return Infinity;
};

const SAYING = new Set(["say", "add", "tell", "warn", "call", "argue", "note", "stress", "insist", "describe"]);

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

/** "What happened here | is a disgrace": the words of the clause. */
const whatIsDone = (analysis: Analysis, tree: Tree, what: number): { readonly text: string } | null =>
  tree.children(what, "acl:relcl").length === 0 || !tree.token(what).deprel.startsWith("nsubj")
    ? null
    : { text: evidenceOf(analysis, tree.span(what, ["punct"])).text };

const isActorNoun = (tree: Tree, target: number): boolean =>
  tree.token(target).upos === "NOUN" &&
  !tree.token(target).xpos.endsWith("S") &&
  ["government", "regime", "president", "minister", "leader"].includes(tree.token(target).lemma);
