import type { Tree } from "../../syntax/tree.ts";
import { agentOf, isConditional, modals, subjectOf } from "../../syntax/verb.ts";
import { type Judgement, type JudgementRule, judgedBy } from "../judgement.ts";
import { predicatePolarity } from "../predicate.ts";

/** What somebody is given by what he may do: "it is an honour to be here" judges nothing. */
const HONOURS = new Set(["honour", "honor", "pleasure", "privilege", "joy", "delight"]);

const LINKING = new Set(["remain", "prove", "become", "seem", "appear", "look", "turn"]);
const CLAUSES = ["csubj", "ccomp", "xcomp", "advcl", "acl"];

/** "the visit was a success", "this would be a mistake", "the decision can be devastating", "remains unacceptable". */
export const copula: JudgementRule = (tree, index) => {
  const copulaToken = tree.child(index, "cop") ?? sharedCopula(tree, index) ?? asAdjective(tree, index);
  const linked = copulaToken === undefined ? linkingVerb(tree, index) : undefined;
  if (copulaToken === undefined && linked === undefined) return null;
  // "would be a disaster without them": if they were not.
  const would = modals(tree, linked ?? index).includes("would");
  if (would && tree.children(index, "obl", "nmod").some((child) => tree.preposition(child) === "without")) return null;
  // "is under attack", "is in great need of"
  if (tree.preposition(index) === "under" || (tree.preposition(index) === "in" && tree.lemma(index) === "need")) return null;
  const found = predicatePolarity(tree, index);
  // "it is fair to say that …": of how it is said.
  if (
    found !== null &&
    found.polarity > 0 &&
    tree.children(index, "csubj", "xcomp", "ccomp", "advcl").some((child) => child > index && isOnlySaying(tree, child))
  )
    return null;
  // "a great deal more popular"
  if (tree.lemma(index) === "deal" && /^(more|less|better|worse|of)$/.test(tree.sentence.tokens[index + 1]?.form ?? ""))
    return null;
  // "would be better off without him"
  if (tree.sentence.tokens[index + 1]?.form === "off") return null;
  const enough = tree.children(index, "advmod").some((child) => tree.token(child).lemma === "enough");
  if (!found || enough || (found.word === "welcome" && tree.children(index, "xcomp", "obl", "csubj").length > 0)) return null;
  // "was responsible for the dead", "it is an honour to be here"
  if (
    tree.lemma(index) === "responsible" &&
    tree.children(index, "obl", "nmod").some((child) => tree.preposition(child) === "for")
  )
    return null;
  if (
    HONOURS.has(tree.lemma(index)) &&
    tree.children(index, "expl", "nsubj").some((child) => /^it$/i.test(tree.token(child).form))
  )
    return null;
  const verb = linked ?? index;
  if (isConditional(tree, verb) || modals(tree, verb).some((modal) => modal === "should" || modal === "must")) return null;
  if (tree.children(verb, "punct").some((child) => tree.token(child).form === "?")) return null;
  const judged = (target: number, targetTo?: number): Judgement =>
    judgedBy(found, { rule: "copula", trigger: index, target, clause: verb, ...(targetTo === undefined ? {} : { targetTo }) });
  // The nearest before it: "our view is that the sanctions are useless" has two.
  const subjects = [...tree.children(verb, "nsubj"), ...tree.children(index, "nsubj")];
  const subject = subjects.filter((child) => child < index).at(-1) ?? subjects[0] ?? sharedSubject(tree, verb);
  if (subject !== undefined && subject > index) return null;
  const target = subject !== undefined && !isEmpty(tree, subject) ? subject : clauseSubject(tree, index, subject);
  // "it is better to check": advice, no judgement.
  if (target !== undefined && target > index && tree.token(index).xpos === "JJR") return null;
  if (target !== undefined && tree.preposition(target) === "") return judged(target);
  if (target === undefined && (subject !== undefined || tree.children(index, "expl").length > 0)) return null;
  if (tree.children(index, "mark").some((child) => tree.lemma(child) === "to")) return null;
  // No subject, or one that stands in a prepositional phrase: the clause's first noun is the subject that was lost on the way.
  const before = Math.min(...tree.children(verb, "aux", "cop"), ...tree.children(index, "cop"), verb);
  const lost = lostSubject(tree, before);
  return lost === undefined || !found.strong ? null : judged(lost, before - 1);
};

const isOnlySaying = (tree: Tree, verb: number): boolean =>
  SAYING.has(tree.lemma(verb)) && tree.children(verb, "mark").some((mark) => tree.lemma(mark) === "to");

const SAYING = new Set(["say", "assume", "conclude", "suppose", "expect", "suggest", "ask", "note", "add"]);

/** "The law was deeply flawed", "the poll was rigged": a participle that judges as an adjective does, by nobody's hand. */
const asAdjective = (tree: Tree, index: number): number | undefined =>
  tree.token(index).xpos === "VBN" && agentOf(tree, index) === undefined && !isMoved(tree, index)
    ? tree.child(index, "aux:pass")
    : undefined;

/** "was rushed to hospital": taken somewhere. */
const isMoved = (tree: Tree, index: number): boolean =>
  tree.children(index, "obl").some((child) => /^(?:to|into|from)$/.test(tree.preposition(child)));

/** "The move broke the law and was shameful": the subject of the clause before it. */
const sharedSubject = (tree: Tree, verb: number): number | undefined =>
  tree.token(verb).deprel.startsWith("conj") ? subjectOf(tree, verb) : undefined;

/** "long on promises but short on substance": the copula of the adjective that it is joined to. */
const sharedCopula = (tree: Tree, index: number): number | undefined => {
  const { deprel, head, upos } = tree.token(index);
  return upos === "ADJ" &&
    deprel.startsWith("conj") &&
    head >= 0 &&
    head < index &&
    tree.children(index, "nsubj", "aux").length === 0
    ? tree.child(head, "cop")
    : undefined;
};

const BOUNDARY = new Set(["but", ";", ":", '"', "“", "‘", "(", "—", "–"]);

const RELATIVE = new Set(["when", "who", "which", "that", "where", "whom"]);

const lostSubject = (tree: Tree, before: number): number | undefined => {
  let from = before;
  while (from > 0 && before - from < 60 && !BOUNDARY.has(tree.token(from - 1).form.toLowerCase())) from--;
  let found: number | undefined;
  let relative = false;
  for (let i = from; i < before; i++) {
    const token = tree.token(i);
    if (found === undefined) {
      if (["VERB", "PRON", "SCONJ", "AUX"].includes(token.upos)) return undefined;
      const noun =
        ["NOUN", "PROPN"].includes(token.upos) && !["compound", "amod", "nmod:poss", "nmod:desc"].includes(token.deprel);
      if (noun && tree.preposition(i) !== "") return undefined;
      if (noun) found = i;
    } else if (RELATIVE.has(token.form.toLowerCase())) relative = true;
    else if (!relative && ["VERB", "AUX"].includes(token.upos) && token.feats.includes("VerbForm=Fin")) return undefined;
  }
  return found;
};

const linkingVerb = (tree: Tree, index: number): number | undefined => {
  const token = tree.token(index);
  if (!token.deprel.startsWith("xcomp") || token.head < 0) return undefined;
  return LINKING.has(tree.token(token.head).lemma) ? token.head : undefined;
};

/** "it", "there" and the like, which only hold the place of a clause. */
const isEmpty = (tree: Tree, subject: number): boolean => {
  const token = tree.token(subject);
  return (
    token.deprel === "expl" || (token.lemma.toLowerCase() === "it" && clauseSubject(tree, token.head, subject) !== undefined)
  );
};

/** "it is a mistake to lift sanctions": the clause is what is judged. */
const clauseSubject = (tree: Tree, index: number, subject: number | undefined): number | undefined =>
  subject === undefined || tree.lemma(subject) === "it"
    ? (tree.children(index, "csubj")[0] ??
      (subject === undefined
        ? undefined
        : tree
            .children(index, ...CLAUSES)
            .find(
              (child) =>
                child > index &&
                tree.token(child).deprel !== "acl:relcl" &&
                tree.children(child, "mark").some((mark) => ["to", "that"].includes(tree.token(mark).lemma)),
            )))
    : undefined;
