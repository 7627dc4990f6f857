import type { Sentence, Span, Token } from "../../language/analysis.ts";
import type { Party } from "../finding.ts";
import { isTitleNoun } from "../parties/role-nouns.ts";
import type { Parties } from "../syntax/parties.ts";
import type { Tree } from "../syntax/tree.ts";
import { isConditional, isNegated, isPassive, modals, objectOf, subjectOf, verbWithParticle } from "../syntax/verb.ts";
import { type Effect, officeChanges } from "./lexicon.ts";
import type { TitlePhrase } from "./title-phrase.ts";

/** Who holds a post, by which words. */
export interface Holder {
  readonly party: Party;
  readonly span: Span;
  readonly rule: string;
  readonly because: string;
  readonly effect: Effect;
  readonly verb: number | undefined;
  /** Whose post it is, where the words about the holder say so. */
  readonly of?: Party | null;
}

/** Apposition, "is", and verbs of taking, holding and leaving a post. */
export const holderByGrammar = (sentence: Sentence, tree: Tree, phrase: TitlePhrase, parties: Parties): Holder | null =>
  byApposition(sentence, tree, phrase, parties) ??
  byCopula(sentence, tree, phrase, parties) ??
  byVerb(sentence, tree, phrase, parties) ??
  byNoun(sentence, tree, phrase, parties);

const partyAt = (sentence: Sentence, tree: Tree, index: number, parties: Parties): { party: Party; span: Span } | null => {
  const party = parties.at(sentence, index);
  return party && party.type === "person"
    ? { party, span: tree.span(index, ["case", "appos", "acl", "conj", "punct", "parataxis", "cc"]) }
    : null;
};

const VERBAL = new Set(["VERB", "AUX"]);

const byApposition = (sentence: Sentence, tree: Tree, phrase: TitlePhrase, parties: Parties): Holder | null => {
  const token = tree.token(phrase.head);
  // "an artillery crew chief", "a senior adviser": one of many, not a post.
  if (
    phrase.of === null &&
    tree.children(phrase.head, "det").some((child) => ["a", "an"].includes(tree.token(child).form.toLowerCase()))
  )
    return null;
  const candidates: number[] = [];
  // "Zarif and Mogherini, the EU's foreign policy chief": the nearest of several is meant.
  if (token.deprel === "appos" && token.head >= 0)
    candidates.push(
      tree
        .children(token.head, "conj")
        .filter((child) => child < phrase.head)
        .at(-1) ?? token.head,
    );
  // "Smith, director of A and chairman of B": the second title is coordinated with the first.
  if (token.deprel === "conj" && token.head >= 0) {
    const first = tree.token(token.head);
    if (first.deprel === "appos" && first.upos !== "PROPN" && first.head >= 0) candidates.push(first.head);
  }
  // "Jane Doe, Minister of State, | Minister of Trade", hung on the first title's last word.
  const above = candidates[0] === undefined ? undefined : tree.token(candidates[0]);
  const title = above && tree.preposition(above.index) === "of" && above.head >= 0 ? tree.token(above.head) : undefined;
  if (title?.deprel === "appos" && isTitleNoun(title.lemma)) candidates.splice(0, 1, title.head);
  candidates.push(...tree.children(phrase.head, "appos", "flat"));
  for (const candidate of candidates) {
    if (!["PROPN", "PRON"].includes(tree.token(candidate).upos)) continue;
    // "Deputy Chairman of the Cabinet, Minister of Trade John Doe": one more title, no name.
    if (isTitleNoun(tree.lemma(candidate)) && !tree.children(candidate, "flat").some((at) => isName(tree, at))) continue;
    const found = partyAt(sentence, tree, candidate, parties);
    // "the Minister of Defence, Jane Doe; the Minister of Trade, John Roe": each item of a list has its own.
    if (found && sentence.tokens.slice(Math.min(candidate, phrase.from), Math.max(candidate, phrase.from)).some(isListMark))
      continue;
    // "with President Park, the spokesman said": an apposition is closed by a comma, else the title begins another clause.
    if (found && candidate < phrase.head && VERBAL.has(sentence.tokens[phrase.end + 1]?.upos ?? "")) continue;
    if (found)
      return { ...found, rule: "apposition", because: "the title stands beside the name", effect: "holds", verb: undefined };
  }
  return null;
};

const isName = (tree: Tree, index: number): boolean => tree.token(index).upos === "PROPN";

const isListMark = ({ form }: Token): boolean => form === ";";

const byCopula = (sentence: Sentence, tree: Tree, phrase: TitlePhrase, parties: Parties): Holder | null => {
  if (tree.child(phrase.head, "cop") === undefined) return null;
  if (isNegated(tree, phrase.head) || isConditional(tree, phrase.head) || isOpen(tree, phrase.head)) return null;
  const copula = tree.token(tree.child(phrase.head, "cop")!);
  if (tree.children(phrase.head, "mark").some((mark) => tree.token(mark).lemma === "to") || copula.form.toLowerCase() === "being")
    return null;
  const subject = subjectOf(tree, phrase.head);
  // "her successor, Jane Doe, is the first governor …": by the name beside it.
  const beside =
    subject === undefined || tree.token(subject).upos !== "NOUN"
      ? undefined
      : tree.children(subject, "appos", "flat").find((child) => tree.token(child).upos === "PROPN");
  const found = subject === undefined ? null : partyAt(sentence, tree, beside ?? subject, parties);
  if (!found || /^(?:his|her|its|their|my|our|your)\s/i.test(found.party.name)) return null;
  return { ...found, rule: "copula", because: `“${copula.form}” says who holds it`, effect: "holds", verb: phrase.head };
};

/** "may be minister"; that she "will be minister" is settled. */
const isOpen = (tree: Tree, index: number): boolean =>
  modals(tree, index).some(
    (modal) => modal !== "will" || tree.children(index, "advcl").some((child) => isConditional(tree, child)),
  );

const byVerb = (sentence: Sentence, tree: Tree, phrase: TitlePhrase, parties: Parties): Holder | null => {
  const token = tree.token(phrase.head);
  const oath = token.head >= 0 && ["oath", "office"].includes(tree.lemma(token.head));
  // "named a former minister, Jane Doe, as premier", hung on the minister.
  const object =
    tree.preposition(phrase.head) === "as" && token.deprel === "nmod" && /^(obj|nsubj:pass)/.test(tree.token(token.head).deprel);
  const verb = oath || object ? tree.token(token.head).head : token.head;
  if (verb < 0 || tree.token(verb).upos !== "VERB" || !/^(obl|obj|xcomp|ccomp|advcl|nmod|iobj)/.test(token.deprel)) return null;
  const name = verbWithParticle(tree, verb);
  const changes = officeChanges();
  const lemma = tree.lemma(verb);
  const asTitle = ["as", "", "in"].includes(tree.preposition(phrase.head));
  if (!asTitle || isNegated(tree, verb) || isConditional(tree, verb) || modals(tree, verb).length > 0) return null;
  if (tree.children(verb, "mark").some((mark) => tree.token(mark).lemma === "to")) return null;
  const onObject = changes["verb-object"].get(name) ?? changes["verb-object"].get(lemma);
  const onSubject = changes["verb-subject"].get(name) ?? changes["verb-subject"].get(lemma);
  const takesOath =
    lemma === "take" && (oath || tree.children(verb, "obj").some((child) => ["oath", "office"].includes(tree.lemma(child))));
  const effect = takesOath ? "from" : (onObject ?? onSubject);
  if (!effect || effect === "none") return null;
  if ((onSubject || takesOath) && lemma !== "become" && tree.preposition(phrase.head) !== "as") return null;
  const whom = onObject ? (isPassive(tree, verb) ? tree.child(verb, "nsubj:pass") : objectOf(tree, verb)) : undefined;
  const holder = onObject
    ? whom === phrase.head
      ? undefined
      : (whom ?? (isPassive(tree, verb) ? subjectOf(tree, verb) : undefined))
    : subjectOf(tree, verb);
  const named = (at: number) => partyAt(sentence, tree, at, parties);
  // "named a former minister, Jane Doe, as premier": the name beside the object.
  const beside =
    holder === undefined || tree.token(holder).upos === "PROPN" ? undefined : tree.children(holder, "appos", "flat")[0];
  const found = holder === undefined ? null : ((beside === undefined ? null : named(beside)) ?? named(holder));
  if (!found) return null;
  return { ...found, rule: "verb", because: `“${tree.token(verb).form}” says who takes, holds or leaves it`, effect, verb };
};

/** "the appointment of Jane Doe as premier", "Jane Doe's dismissal as premier": the noun of a verb that gives or takes the post. */
const byNoun = (sentence: Sentence, tree: Tree, phrase: TitlePhrase, parties: Parties): Holder | null => {
  const { deprel, head } = tree.token(phrase.head);
  if (!/^(?:nmod|obl)/.test(deprel) || head < 0 || tree.preposition(phrase.head) !== "as") return null;
  const { noun } = officeChanges();
  // Hung on the name, or on the noun.
  const act = noun.has(tree.lemma(head)) ? head : tree.token(head).head;
  const effect = act < 0 ? undefined : noun.get(tree.lemma(act));
  if (!effect || tree.token(act).upos !== "NOUN") return null;
  const whom = tree
    .children(act, "nmod", "nmod:poss")
    .find((child) => child !== phrase.head && (tree.preposition(child) === "of" || tree.token(child).deprel === "nmod:poss"));
  const found = whom === undefined ? null : partyAt(sentence, tree, whom, parties);
  return found && { ...found, rule: "noun", because: `“${tree.token(act).form}” says who takes or leaves it`, effect, verb: act };
};
