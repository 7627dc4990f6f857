import type { Token } from "../../language/analysis.ts";
import type { Tree } from "./tree.ts";

const NOT = new Set(["not", "n't", "never", "hardly", "scarcely", "neither", "nor", "nowhere"]);

/** Whether a predicate is negated by its own words: "did not", "never", "no longer", "is no success". */
export const isNegated = (tree: Tree, index: number): boolean =>
  tree.children(index).some((child) => {
    const token = tree.token(child);
    const lemma = token.lemma.toLowerCase();
    if (NOT.has(lemma) || token.feats.includes("Polarity=Neg")) return child < index || token.deprel.startsWith("advmod");
    if (token.deprel === "det" && lemma === "no") return true;
    return (
      token.deprel.startsWith("advmod") && lemma === "long" && tree.children(child).some((c) => tree.token(c).lemma === "no")
    );
  });

/** Modal auxiliaries of a predicate, lower case ("will", "can", "should"); "ought" and "going to" not. */
export const modals = (tree: Tree, index: number): readonly string[] =>
  tree
    .children(index, "aux")
    .map((child) => tree.token(child))
    .filter((token) => token.xpos === "MD")
    .map((token) => token.lemma.toLowerCase());

/** Whether a predicate stands under "if", "whether", "unless" or asks. */
export const isConditional = (tree: Tree, index: number): boolean =>
  tree
    .children(index, "mark")
    .some((child) => ["if", "whether", "unless", "lest"].includes(tree.token(child).form.toLowerCase()));

export const isPassive = (tree: Tree, index: number): boolean => tree.children(index, "aux:pass", "nsubj:pass").length > 0;

/** A noun after the verb with no preposition, which a parser may take for an oblique: an object all the same. */
const bareOblique = (tree: Tree, index: number): number | undefined =>
  tree.children(index).find((child) => {
    const token = tree.token(child);
    return child > index && token.deprel === "obl" && ["NOUN", "PROPN"].includes(token.upos) && tree.preposition(child) === "";
  });

const isRelative = (token: Token): boolean => ["who", "whom", "which", "that"].includes(token.lemma.toLowerCase());

const isClausal = (token: Token): boolean => /^(conj|xcomp|advcl|acl)/.test(token.deprel);

/**
 * The token that is the logical subject of a predicate: its own nsubj, or the one it shares with what it is coordinated
 * with, controlled by, or a relative or participial clause of. Undefined where nobody is said.
 */
export const subjectOf = (tree: Tree, index: number): number | undefined => {
  let at = index;
  for (let steps = 0; steps < 8 && at >= 0; steps++) {
    const own = tree.children(at, "nsubj").filter((child) => !tree.token(child).deprel.endsWith(":outer"))[0];
    const token = tree.token(at);
    if (own !== undefined) {
      return token.deprel === "acl:relcl" && isRelative(tree.token(own)) ? token.head : own;
    }
    if (at === index && isPassive(tree, at)) {
      const agent = agentOf(tree, at);
      if (agent !== undefined) return agent;
    }
    if (!isClausal(token) || token.head < 0) return undefined;
    // "Turkey and Georgia signed", where a parser took the first noun for the root and the verb for its conjunct.
    if (token.deprel.startsWith("conj") && token.head < at && ["PROPN", "NOUN", "PRON"].includes(tree.token(token.head).upos)) {
      if (tree.children(token.head, "cop").length === 0) return token.head;
    }
    if (token.deprel.startsWith("acl"))
      return ["VBN", "VBD"].includes(tree.token(at).xpos) && !token.deprel.endsWith("relcl") ? undefined : token.head;
    if (token.deprel.startsWith("xcomp")) {
      const object = tree.child(token.head, "obj");
      if (object !== undefined && ["VERB"].includes(tree.token(token.head).upos)) {
        const governor = tree.token(token.head).lemma;
        return SUBJECT_CONTROL.has(governor) ? subjectOf(tree, token.head) : object;
      }
    }
    at = token.head;
  }
  return undefined;
};

/** Verbs whose object does not do what the infinitive says ("promised the president to go"). */
const SUBJECT_CONTROL = new Set(["promise", "threaten", "vow", "use", "take", "have", "get", "make"]);

/** Who does what a passive says: the obl of "by". */
export const agentOf = (tree: Tree, index: number): number | undefined =>
  tree.children(index, "obl").find((child) => tree.preposition(child) === "by") ?? tree.child(index, "obl:agent");

/** What is done something to: obj, or the subject of a passive, or what a bare participle modifies. */
export const objectOf = (tree: Tree, index: number): number | undefined => {
  const token = tree.token(index);
  const own = tree.child(index, "obj") ?? tree.child(index, "nsubj:pass") ?? bareOblique(tree, index);
  if (own !== undefined) return token.deprel === "acl:relcl" && isRelative(tree.token(own)) ? token.head : own;
  if (token.deprel === "acl" && ["VBN", "VBD"].includes(token.xpos)) return token.head;
  if (token.deprel === "conj" && token.head >= 0 && isPassive(tree, token.head) && token.xpos === "VBN")
    return objectOf(tree, token.head);
  return token.deprel === "acl:relcl" && tree.children(index, "nsubj").length > 0 ? token.head : undefined;
};

/** Lemma of a verb with its particle: "tear up", "call off". */
export const verbWithParticle = (tree: Tree, index: number): string => {
  const particle = tree.child(index, "compound:prt");
  const lemma = tree.lemma(index);
  return particle === undefined ? lemma : `${lemma} ${tree.lemma(particle)}`;
};
