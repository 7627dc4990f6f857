import { doerLedByFor } from "../syntax/for-to.ts";
import type { Tree } from "../syntax/tree.ts";
import { subjectOf } from "../syntax/verb.ts";
import type { AgreementForm } from "./lexicon.ts";
import { listed } from "./listed.ts";
import { BETWEEN, isPartner, partnersUnder } from "./partners.ts";
import type { Standing } from "./standing-beside.ts";

/** "no point for Chad to go on carrying out", "kept Chad from signing", "its withdrawal from": who is to do so, where no verb has a subject for it. */
export const doersAbove = (tree: Tree, { verb, trigger, rule }: Standing): readonly number[] => {
  if (rule === "noun") return tree.children(trigger, "nmod:poss");
  if (verb === undefined) return [];
  let at = verb;
  for (
    let steps = 0;
    steps < 3 && tree.token(at).deprel === "xcomp" && tree.child(tree.token(at).head, "obj") === undefined;
    steps++
  )
    at = tree.token(at).head;
  const led = doerLedByFor(tree, at) ?? (tree.token(at).deprel.startsWith("advcl") ? forBefore(tree, at) : undefined);
  if (led !== undefined) return [led];
  const { deprel, head, xpos } = tree.token(at);
  const kept =
    xpos === "VBG" &&
    /^(?:advcl|obl)/.test(deprel) &&
    tree.children(at, "mark", "case").some((each) => KEPT.has(tree.lemma(each)));
  return kept && head >= 0 ? tree.children(head, "obj").filter((each) => each < at) : [];
};

const KEPT = new Set(["from", "in"]);

/** "no point | for Chad | to sign", hung on the noun before it. */
const forBefore = (tree: Tree, verb: number): number | undefined => {
  const to = tree.children(verb, "mark").find((each) => tree.lemma(each) === "to");
  const doer = to === undefined ? undefined : tree.sentence.tokens[to - 1];
  return doer?.upos === "PROPN" && tree.lemma(doer.index - 1) === "for" ? doer.index : undefined;
};

/** Those it is with or between, and the one behind "and" where a place stands between them: "between the city in Peru and the Chilean embassy". */
export const partnersBeside = (tree: Tree, head: number, { verb }: Standing, form: AgreementForm): readonly number[] => {
  const all = [head, ...(verb === undefined ? [] : [verb])].flatMap((at) => partnersUnder(tree, at, form));
  if (verb !== undefined) for (const child of tree.children(verb, "obl")) if (isPartner(tree, child)) all.push(child);
  for (const first of [...all]) {
    if (!BETWEEN.has(tree.preposition(first))) continue;
    const { tokens } = tree.sentence;
    const and = tokens.slice(first, first + between).find(({ form: word, upos }) => word === "and" || upos === "VERB");
    if (and?.form === "and") all.push(and.head);
    all.push(...tree.children(first, "conj"));
  }
  return [...new Set(all)].filter((at) => at !== head && at !== verb && tree.preposition(at) !== "from");
};

/** Tokens from the first of two to the "and" before the second. */
const between = 10;

/** "travelled to Chad and announced a deal", "is in Chad to sign": where who signs has gone for it. */
export const hostsOf = (tree: Tree, verb: number): readonly number[] => {
  const hosts: number[] = [];
  for (let at = verb, steps = 0; at >= 0 && steps < 4; at = tree.token(at).head, steps++) {
    if (VISITING.has(tree.lemma(at)))
      for (const child of tree.children(at, "obj", "obl", "nmod"))
        if (child > at && TO.has(tree.preposition(child))) hosts.push(child);
    if (!/^(?:conj|advcl|xcomp|acl)/.test(tree.token(at).deprel)) break;
  }
  // "during a visit to Chad", "the premier, on a visit to Chad,"
  const doer = subjectOf(tree, verb);
  for (const occasion of [...tree.children(verb, "obl"), ...(doer === undefined ? [] : tree.children(doer, "nmod"))])
    if (VISITS.has(tree.lemma(occasion)))
      for (const child of tree.children(occasion, "nmod")) if (TO.has(tree.preposition(child))) hosts.push(child);
  return hosts;
};

const VISITING = listed("other side: going there");
const VISITS = new Set(["visit", "trip", "tour", "stay"]);
const TO = new Set(["to", "in", ""]);

/** "in talks with the Union on …": with whom talks are said to be held before the agreement is named. */
export const spokenWith = (tree: Tree, head: number): readonly number[] => {
  const { tokens } = tree.sentence;
  for (let i = 0; i < head; i++) {
    if (!TALKS.has(tree.lemma(i))) continue;
    const partner = tree.children(i, "nmod", "obl").find((child) => tree.preposition(child) === "with");
    if (partner !== undefined && partner < head) return [partner];
    // "hold talks | with Chad", hung on the verb.
    if (tokens[i + 1]?.form === "with" && tokens[i + 1]!.head > i) return [tokens[i + 1]!.head];
  }
  return [];
};

const TALKS = listed("other side: talks");
