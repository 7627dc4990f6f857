import type { Tree } from "../syntax/tree.ts";
import { isConditional, isNegated, verbWithParticle } from "../syntax/verb.ts";
import { afterCircumstances } from "./circumstances.ts";
import { type AgreementStatus, agreementVerbs } from "./lexicon.ts";
import { listed } from "./listed.ts";

/** What the sentence says happens to an agreement. */
export interface Standing {
  readonly status: AgreementStatus;
  /** The word that says so. */
  readonly trigger: number;
  /** The verb whose arguments may be parties; absent where an adjective or noun says it. */
  readonly verb?: number;
  /** What happens by the verb's own meaning, whether it has happened or not. */
  readonly act: string;
  readonly rule: string;
  /** Who does so, where the tree does not tell. */
  readonly doer?: number;
}

/** "the accord, which Athens and Skopje signed in June", "an agreement that takes effect in May": by a clause of its own. */
export const byRelative = (tree: Tree, head: number): Standing | null => {
  // "a memorandum of understanding | that was concluded in May"
  const inner = tree.children(head, "nmod").filter((child) => tree.lemma(child) === "understanding");
  for (const verb of [head, ...inner].flatMap((at) => tree.children(at, "acl:relcl"))) {
    const act = verbWithParticle(tree, verb);
    // "the treaty, which was signed in May"
    if (tree.child(verb, "nsubj:pass") !== undefined && agreementVerbs().object.get(act) === "signed") {
      const status = afterCircumstances(tree, verb, "signed");
      if (status === "signed") return { status, trigger: verb, verb, act, rule: "relative" };
    }
    const subject = tree.child(verb, "nsubj");
    if (subject === undefined) continue;
    if (!/^(which|that)$/i.test(tree.token(subject).form)) {
      const made = agreementVerbs().object.get(act);
      if (made !== undefined && (made === "signed" || MAKING.has(act)) && afterCircumstances(tree, verb, made) === made)
        // "will vote on the deal that it reaches"
        return { status: /^VB[PZ]$/.test(tree.token(verb).xpos) ? "proposed" : made, trigger: verb, verb, act, rule: "relative" };
      continue;
    }
    const name = [
      withObject(tree, verb, act, head),
      ...tree.children(verb, "obl").map((child) => `${act} ${tree.preposition(child)} ${tree.lemma(child)}`),
    ].find((each) => LAPSING.has(each) || (agreementVerbs().subject.get(each) === "in force" && each.includes(" ")));
    const status = name === undefined ? null : afterCircumstances(tree, verb, agreementVerbs().subject.get(name)!);
    if (status) return { status, trigger: verb, act: name!, rule: "relative" };
  }
  return byTornRelative(tree, head);
};

/** Tokens that stand between "that" and the verb of a torn clause, at most. */
const longest = 12;

/** "the pact that the six members of the bloc signed in May ended the war": the clause that the tree has torn, by its order of words. */
const byTornRelative = (tree: Tree, head: number): Standing | null => {
  const { tokens } = tree.sentence;
  const that = tokens.slice(head + 1, head + 4).find(({ form }) => /^(?:that|which)$/.test(form));
  if (that === undefined || tokens.slice(head + 1, that.index).some(({ upos }) => /^(?:PUNCT|AUX|VERB)$/.test(upos))) return null;
  for (let i = that.index + 2; i < tokens.length && i < that.index + longest; i++) {
    const { xpos, form, lemma } = tokens[i]!;
    if (/^[,;:]$/.test(form) || /^(?:VB[ZPG]?|MD)$/.test(xpos)) return null;
    if (!/^VB[ND]$/.test(xpos)) continue;
    const status = agreementVerbs().object.get(lemma);
    const doer = tokens.find(({ index, upos }) => index > that.index && index < i && /^(?:NOUN|PROPN)$/.test(upos));
    const own = tokens[i - 1]!.upos !== "AUX" && /^(?:NOUN|PROPN)$/.test(tokens[i - 1]!.upos);
    if (!own || doer === undefined || (status !== "signed" && !MAKING.has(lemma))) return null;
    return { status: status!, trigger: i, verb: i, act: lemma, rule: "relative", doer: headOf(tree, doer.index) };
  }
  return null;
};

/** The head of the noun phrase that begins at a noun: the last of its nouns in a row. */
const headOf = (tree: Tree, from: number): number => {
  let at = from;
  while (/^(?:NOUN|PROPN)$/.test(tree.sentence.tokens[at + 1]?.upos ?? "")) at++;
  return at;
};

/** What two do with an agreement that is not signed yet: "the deal that they initialled". */
const MAKING = new Set(["initial", "initiall", "agree", "reach", "strike", "finalise", "finalize"]);

/** What only an agreement does at its end: "the pact, which expired in May". */
const LAPSING = new Set(["expire", "lapse"]);

/** "suspended its participation in the treaty", "ended its membership of the pact": so stands the agreement for whoever did so. */
export const byTakingPart = (tree: Tree, head: number): Standing | null => {
  const preposition = tree.preposition(head);
  if (!["in", "of", "under", "to", "with"].includes(preposition)) return null;
  const { head: above } = tree.token(head);
  if (above < 0) return null;
  // The treaty may hang on the verb or on the noun.
  const noun = TAKING_PART.has(tree.lemma(above))
    ? above
    : tree.children(above, "obj").find((child) => TAKING_PART.has(tree.lemma(child)));
  if (noun === undefined || noun > head) return null;
  const verb = tree.token(noun).head;
  const act = verb < 0 ? "" : verbWithParticle(tree, verb);
  const base = act === "" ? undefined : agreementVerbs().object.get(act);
  if (base !== "suspended" && base !== "ended") return null;
  const status = afterCircumstances(tree, verb, base);
  return status && { status, trigger: verb, verb, act, rule: "taking-part" };
};

const TAKING_PART = new Set([
  "participation",
  "membership",
  "obligation",
  "commitment",
  "compliance",
  "involvement",
  "adherence",
]);

/** "will supply engines in a deal worth $280 million", "agreed to normalise relations in a deal brokered by Oman": what is done is the deal. */
export const byDealing = (tree: Tree, head: number): Standing | null => {
  const { deprel } = tree.token(head);
  const verb = verbOver(tree, head);
  if (!/^(obl|nmod|obj)/.test(deprel) || !["in", "under"].includes(tree.preposition(head)) || verb === undefined) return null;
  const article = tree.children(head, "det").some((child) => ["a", "an", "another"].includes(tree.lemma(child)));
  const worth = tree.children(head, "amod", "acl").some((child) => ["worth", "value", "estimate"].includes(tree.lemma(child)));
  const partner = tree.children(head, "nmod").some((child) => ["with", "between"].includes(tree.preposition(child)));
  const next = tree.sentence.tokens[head + 1];
  const made = next?.xpos === "VBN" && MADE.has(next.lemma);
  if (!article || !(worth || partner || made) || isNegated(tree, verb) || isConditional(tree, verb)) return null;
  const status = tree.preposition(head) === "under" && !worth && !made ? "in force" : "announced";
  return { status, trigger: head, verb, act: "deal", rule: "dealing" };
};

/** The verb that a phrase hangs on, or that the noun it hangs on is the object of. */
const verbOver = (tree: Tree, head: number): number | undefined => {
  const above = tree.token(head).head;
  if (above < 0) return undefined;
  if (tree.token(above).upos === "VERB") return above;
  const over = tree.token(above).head;
  return tree.token(above).deprel === "obj" && over >= 0 && tree.token(over).upos === "VERB" ? over : undefined;
};

/** What others do to a deal between two: "brokered by Oman". */
export const MADE = listed("standing: made by others");

/** A verb with its object, for idioms: "take effect". */
export const withObject = (tree: Tree, verb: number, governor: string, head: number): string => {
  const object = tree.children(verb, "obj").find((child) => child !== head);
  return object === undefined ? governor : `${governor} ${tree.lemma(object)}`;
};
