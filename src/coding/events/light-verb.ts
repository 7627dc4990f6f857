import { isCurrencyWord } from "../../language/amounts/money.ts";
import { isTimeNoun } from "../arguments/time-noun.ts";
import { countsThings } from "../parties/role-nouns.ts";
import type { Tree } from "../syntax/tree.ts";

/** The verb that carries an event noun, and the keys under which light verbs are listed: with its particle and preposition. */
export interface Governor {
  readonly verb: number;
  readonly keys: readonly string[];
}

/** The verb that a noun is object, passive subject or oblique of, with the keys under which a light verb is listed. */
export function governorOf(tree: Tree, index: number): Governor | null {
  let at = index;
  for (let steps = 0; steps < 5; steps++) {
    const token = tree.token(at);
    const participle = tree
      .children(at, "acl", "amod")
      .find(
        (child) =>
          tree.token(child).xpos === "VBD" ||
          (tree.token(child).xpos === "VBN" &&
            tree.token(child).deprel.startsWith("acl") &&
            tree.child(child, "nsubj:pass") === undefined),
      );
    // "was among the demands made by Chad"
    if (participle !== undefined && (tree.child(at, "cop") === undefined || tree.child(participle, "obl:agent") !== undefined))
      return { verb: participle, keys: keysOf(tree, participle, "") };
    if (token.head < 0)
      return tree.child(at, "cop") !== undefined && tree.preposition(at) !== "" ? { verb: at, keys: beKeys(tree, at) } : null;
    const governor = tree.token(token.head);
    if (/^(obj|nsubj:pass)/.test(token.deprel) || (token.deprel === "xcomp" && token.xpos === "VBG"))
      if (governor.upos === "VERB") return { verb: token.head, keys: keysOf(tree, token.head, "") };
    if (token.deprel.startsWith("obl") && isWhatMoneyIs(tree, at, tree.child(token.head, "obj", "nsubj:pass")))
      return { verb: token.head, keys: keysOf(tree, token.head, "") };
    if (token.deprel.startsWith("obl") && (governor.upos === "VERB" || governor.upos === "ADJ"))
      return { verb: token.head, keys: keysOf(tree, token.head, tree.preposition(at)) };
    // "were back on the streets", "is still in custody"
    if (token.deprel.startsWith("obl") && governor.upos === "ADV" && tree.child(token.head, "cop") !== undefined)
      return { verb: token.head, keys: [`be ${tree.preposition(at)}`] };
    if (
      token.deprel.startsWith("nmod") &&
      (isWhatMoneyIs(tree, at, token.head) ||
        (tree.preposition(at) === "of" && (countsThings(governor.lemma.toLowerCase()) || isTimeNoun(tree, token.head))))
    )
      at = token.head;
    else if (token.deprel.startsWith("conj") || token.deprel.startsWith("appos")) at = token.head;
    else if (
      token.deprel.startsWith("nmod") &&
      tree.preposition(at) !== "of" &&
      governor.head >= 0 &&
      ["obj", "obl"].includes(governor.deprel)
    )
      return { verb: governor.head, keys: [`${tree.lemma(governor.head)} ${tree.preposition(at)}`] };
    else if (tree.child(at, "cop") !== undefined && tree.preposition(at) !== "") return { verb: at, keys: beKeys(tree, at) };
    else return null;
  }
  return null;
}

/** "$20 million in aid", "€5m of support": what the money is given as stands for it. */
const isWhatMoneyIs = (tree: Tree, index: number, sum: number | undefined): boolean =>
  sum !== undefined && sum < index && ["in", "of", "worth of"].includes(tree.preposition(index)) && isMoney(tree, sum);

const isMoney = (tree: Tree, index: number): boolean => {
  const { xpos, lemma } = tree.token(index);
  return xpos === "$" || isCurrencyWord(lemma.toLowerCase()) || (xpos === "CD" && /^[mbt]illion$/.test(lemma));
};

/** The verb right before a noun phrase, by the order of words. */
export function verbBefore(tree: Tree, index: number): Governor | null {
  let at = index - 1;
  while (at >= 0 && ["DET", "ADJ", "NUM", "PRON", "PART", "PUNCT"].includes(tree.token(at).upos)) at--;
  return at >= 0 && tree.token(at).upos === "VERB" ? { verb: at, keys: keysOf(tree, at, "") } : null;
}

/** "is on strike", "were out on the streets": by the preposition, the nearest where there are two. */
const beKeys = (tree: Tree, index: number): readonly string[] =>
  tree.children(index, "case").map((each) => `be ${tree.lemma(each)}`);

function keysOf(tree: Tree, verb: number, preposition: string): readonly string[] {
  const lemma = tree.lemma(verb);
  const particle = tree.child(verb, "compound:prt");
  const base = particle === undefined ? lemma : `${lemma} ${tree.lemma(particle)}`;
  return preposition === "" ? [base] : [`${base} ${preposition}`, `${lemma} ${preposition}`];
}
