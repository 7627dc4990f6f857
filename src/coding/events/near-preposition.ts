import { isTimeNoun } from "../arguments/time-noun.ts";
import { numberOf, WordSet } from "../lexicon/vocabulary.ts";
import type { Tree } from "../syntax/tree.ts";
import { listed } from "./listed.ts";
import type { Predicate } from "./slots.ts";

/** Nouns that make a longer preposition with "in": "in support of", "in response to". */
export const prepositional = new WordSet(
  "support opposition tribute memory honour honor anger fear search pursuit recognition need danger response order favour favor case addition accordance light spite line wake view term return exchange retaliation protest reaction connection regard charge place defiance preparation anticipation principle part fact particular general total all future past meantime interview statement letter report speech".split(
    " ",
  ),
);

/** What leads in a phrase. */
export const prepositions = new WordSet(
  "to with on upon against for from of in into at over by between among near outside toward towards across through after under off about around along behind before inside onto alongside without".split(
    " ",
  ),
);

/** Words that make a longer preposition with "to": "next to", "due to". */
const besides = new WordSet("next due thanks owing prior adjacent according".split(" "));

/** Verbs by which one side lays a measure upon another. */
const laying = listed("near preposition: laying");

/** Where the tree has the preposition elsewhere: the next one of that word after the predicate, before another verb. */
export function near(predicate: Predicate, preposition: string): number | undefined {
  const number = numberOf(preposition);
  const { tree, end } = predicate;
  if (!prepositions.has(number) || !tree.lemmas.includes(number)) return undefined;
  const tokens = tree.sentence.tokens;
  for (let i = predicate.ownPreposition === preposition ? end : end + 1; i < tokens.length && i <= end + 12; i++) {
    const token = tokens[i]!;
    if (
      token.upos === "VERB" &&
      !isHowItCame(predicate, i) &&
      ((token.xpos !== "VBN" && (token.xpos !== "VBG" || tree.token(predicate.clause.head).upos === "NOUN")) ||
        // "finished the talks and is returning to Mali"
        (token.deprel.startsWith("conj") && tree.child(i, "aux", "aux:pass") !== undefined))
    )
      return undefined;
    if (isOtherClause(predicate, i)) return undefined;
    if (token.form === ";" || token.form === ":" || token.upos === "SCONJ" || token.form === '"' || token.form === "”")
      return undefined;
    if (
      token.lemma.toLowerCase() === preposition &&
      (token.upos === "ADP" || token.upos === "SCONJ") &&
      token.deprel === "case" &&
      token.head > i &&
      !isTimeNoun(tree, token.head) &&
      !prepositional.has(tree.lemmas[token.head]!) &&
      !(preposition === "to" && besides.has(tree.lemmas[i - 1]!)) &&
      !(preposition === "of" && isOfPhrase(tree, token.head)) &&
      !(tree.token(predicate.clause.head).upos === "NOUN" && isOfOther(tree, token.head, predicate.clause.head, preposition))
    )
      return token.head;
  }
  return undefined;
}

/** "fired at jets that were | on a mission": what a relative clause without a verb of its own says of somebody. */
const isOtherClause = ({ tree, clause }: Predicate, word: number): boolean => {
  const { upos, deprel, head } = tree.token(word);
  if (upos !== "AUX" || deprel !== "cop" || head < word) return false;
  const clauseHead = tree.token(head);
  return clauseHead.deprel === "acl:relcl" && clauseHead.head !== clause.head;
};

/** "lifted the sanctions that it | imposed | on Libya": what he who lays it upon somebody lifts again. */
const isHowItCame = ({ tree, clause: { object } }: Predicate, verb: number): boolean =>
  object !== undefined &&
  tree.token(verb).deprel === "acl:relcl" &&
  tree.token(verb).head === object &&
  laying.has(tree.lemma(verb)) &&
  tree.children(verb, "nsubj").some((child) => tree.token(child).upos === "PRON");

/** "stormed the consulate in the city of Benghazi": what a phrase with a preposition of its own is of. */
const isOfPhrase = (tree: Tree, index: number): boolean => {
  const { deprel, head } = tree.token(index);
  return deprel.startsWith("nmod") && head >= 0 && (tree.preposition(head) !== "" || isInClause(tree, head));
};

/** "a case involving allegations of abuse": what a noun is of that another verb, below a noun, has for its object. */
const isInClause = (tree: Tree, index: number): boolean => {
  const { deprel, head } = tree.token(index);
  return /^(?:obj|obl)/.test(deprel) && head >= 0 && tree.token(head).deprel.startsWith("acl");
};

/**
 * What belongs to a noun further on is not the event noun's ("protests against abuses by the army"), nor is who does what is done
 * to it ("an attack would be seen by the army as").
 */
const isOfOther = (tree: Tree, index: number, noun: number, preposition: string): boolean => {
  const { deprel, head } = tree.token(index);
  return (
    (deprel.startsWith("nmod") && head !== noun && head > noun && tree.token(head).upos === "NOUN") ||
    (preposition === "by" && deprel.startsWith("obl"))
  );
};
