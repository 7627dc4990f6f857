import type { Token } from "../../language/analysis.ts";
import type { Tree } from "../syntax/tree.ts";
import { agentOf, isPassive, subjectOf } from "../syntax/verb.ts";
import { isAimedAt } from "./circumstances.ts";
import type { AgreementForm } from "./lexicon.ts";
import { listed } from "./listed.ts";

export const BETWEEN: ReadonlySet<string> = new Set(["between", "among", "amongst"]);
const WITH = new Set(["with", "together with", "along with", "alongside"]);

export const OFFERING = new Set(["offer", "invite", "propose"]);

const DEALING = new Set(["from", "to", "with"]);

/** Where lists of those who sign begin: behind "by" after the signing, behind "between". */
export const listedAlong = (tree: Tree, head: number, verb: number | undefined): readonly number[] => {
  const { tokens } = tree.sentence;
  const starts: number[] = [];
  for (let i = head + 1; i < tokens.length - 1 && i < head + 30; i++) {
    const { form } = tokens[i]!;
    const signed = form === "by" && (i - 1 === verb || tokens.slice(Math.max(head, i - 4), i).some(isSigned));
    if (signed || (form === "between" && !RUNNING.has(tree.lemma(i - 1)))) starts.push(i + 1);
  }
  return starts.slice(0, 2);
};

/** "Chad's president and the rebel leader shook hands after the signing of a deal": two who do something by the signing. */
export const presentAt = (tree: Tree, signing: number): readonly number[] => {
  const { deprel, head: verb } = tree.token(signing);
  if (!deprel.startsWith("obl") || verb < 0 || !BY_THE_SIGNING.has(tree.preposition(signing))) return [];
  const doer = subjectOf(tree, verb);
  if (doer === undefined || doer > signing) return [];
  // "the foreign ministers of Chad and Mali"
  const several = [doer, ...tree.children(doer, "nmod")].some((at) => tree.children(at, "conj").length > 0);
  return several ? [doer] : [];
};

/** "The president signed the law on ratification of the accord": who does so, wherever the tree hangs the ratification. */
export const lawgivers = (tree: Tree, ratification: number): readonly number[] => {
  const above = tree.token(ratification).head;
  if (above < 0) return [];
  const law = LAWS.has(tree.lemma(above)) ? above : tree.children(above, "obj").find((each) => LAWS.has(tree.lemma(each)));
  return law !== undefined && law < ratification && /^obj/.test(tree.token(law).deprel)
    ? subjectsOf(tree, tree.token(law).head)
    : [];
};

const LAWS = new Set(["law", "bill", "decree", "act"]);

/** "withdrew the country from the pact", "pulled Chad out of it": who is taken out of it, by name. */
export const takenOut = (tree: Tree, verb: number): number | undefined =>
  TAKING_OUT.has(tree.lemma(verb)) ? tree.children(verb, "obj").find((each) => tree.token(each).upos === "PROPN") : undefined;

const TAKING_OUT = new Set(["withdraw", "pull", "take"]);

const BY_THE_SIGNING = new Set(["after", "at", "with", "by", "following", "during"]);

/** The verb of the clause that an agreement stands in with "under" or "in". */
export const hostOf = (tree: Tree, head: number): number | undefined => {
  const { deprel, head: verb } = tree.token(head);
  const stands = deprel.startsWith("obl") && ["in", "under"].includes(tree.preposition(head));
  return stands && verb >= 0 && tree.token(verb).upos === "VERB" ? verb : undefined;
};

/** "A and B ended the war with a pact": the subject of the clause that an agreement stands in with "with", where it is two. */
export const endedWith = (tree: Tree, head: number): readonly number[] => {
  const { deprel, head: verb } = tree.token(head);
  if (!/^(?:obl|nmod)/.test(deprel) || verb < 0 || !["with", "through", "in"].includes(tree.preposition(head))) return [];
  const above = tree.token(verb).upos === "VERB" ? verb : tree.token(verb).head;
  const subject = above < 0 ? undefined : subjectOf(tree, above);
  return subject !== undefined && tree.children(subject, "conj").length > 0 ? [subject] : [];
};

/** With whom, from or to whom something is done, by name. */
export const dealtWith = (tree: Tree, verb: number): readonly number[] =>
  [verb, ...tree.children(verb, "obj")].flatMap((at) =>
    tree
      .children(at, "obl", "nmod")
      .filter((child) => DEALING.has(tree.preposition(child)) && tree.token(child).upos === "PROPN"),
  );

const isSigned = ({ xpos, lemma }: Token): boolean =>
  xpos === "VBN" && /^(sign|conclude|reach|agree|initial|ink|negotiate|seal|strike)$/.test(lemma);

export const isPartner = (tree: Tree, index: number): boolean => {
  const preposition = tree.preposition(index);
  // "among them a treaty on fisheries"
  return WITH.has(preposition) || (BETWEEN.has(preposition) && tree.token(index).upos !== "PRON");
};

/** Who makes the agreement by the verb: every subject, or the agents of a passive. */
export const subjectsOf = (tree: Tree, verb: number): readonly number[] => {
  const { deprel, xpos } = tree.token(verb);
  // "the accord, | signed by Chad and Mali,", hung on another verb.
  const aside =
    /^VB[ND]$/.test(xpos) &&
    /^(?:advcl|conj)/.test(deprel) &&
    tree.sentence.tokens[verb - 1]?.form === "," &&
    tree.children(verb, "nsubj", "aux", "cc", "obj").length === 0;
  if (isPassive(tree, verb) || deprel === "acl" || aside) {
    const agent = agentOf(tree, verb);
    // "a consortium was awarded a contract"
    const awarded = GIVEN.has(tree.lemma(verb)) ? tree.child(verb, "nsubj:pass") : undefined;
    return [agent, awarded].filter((each) => each !== undefined);
  }
  const own = tree.children(verb, "nsubj");
  if (own.length > 1) return own;
  // "a conference at which Peru and Chile are to sign a pact": taken for what hangs on the verb.
  const bare = tree
    .children(verb, "obl")
    .find((child) => child < verb && tree.preposition(child) === "" && /^NNPS?$/.test(tree.token(child).xpos));
  // "Peru's premier, Jane Doe, | put her name to a truce"
  const titled = tree
    .children(verb, "obl")
    .find(
      (child) =>
        child < verb &&
        tree.preposition(child) === "" &&
        tree.children(child, "appos").some((name) => tree.token(name).upos === "PROPN"),
    );
  const subject = own.length === 0 ? (bare ?? titled ?? subjectOf(tree, verb)) : subjectOf(tree, verb);
  const told = subject ?? own[0] ?? (isAimedAt(tree, verb) ? subjectAbove(tree, verb) : undefined);
  return told === undefined ? [] : [told];
};

/** What befalls those who get a contract: "a consortium was awarded", "a firm was hired". */
const GIVEN = new Set(["award", "grant", "give", "offer", "hire", "engage", "retain", "select", "choose"]);

/** "Chad held talks aimed at | signing a treaty": who does what the signing is the aim of. */
const subjectAbove = (tree: Tree, verb: number): number | undefined => {
  for (let at = tree.token(verb).head, steps = 0; at >= 0 && steps < 8; at = tree.token(at).head, steps++)
    if (tree.token(at).upos === "VERB" && tree.token(at).xpos !== "VBN") return subjectOf(tree, at);
  return undefined;
};

/** What runs between two places, which are no parties by that. */
const RUNNING = listed("partners: what runs between");

const LEFT_OUT = ["acl:relcl", "advcl", "ccomp", "parataxis"];

/** The partners named anywhere under a noun or verb, not in clauses of their own: "the Agreement on Partnership with Japan". */
export const partnersUnder = (tree: Tree, root: number, form: AgreementForm): number[] => {
  const found: number[] = [];
  const stack = [root];
  while (stack.length > 0) {
    const at = stack.pop()!;
    for (const child of tree.children(at)) {
      const token = tree.token(child);
      // "a contract for a railway between two towns"
      if (RUNNING.has(tree.lemma(at)) && BETWEEN.has(tree.preposition(child))) continue;
      if (LEFT_OUT.includes(token.deprel) || (token.deprel === "conj" && token.upos === "VERB")) continue;
      if (
        child > root &&
        token.deprel !== "nmod:poss" &&
        (isPartner(tree, child) || (SALES.has(form) && token.upos === "PROPN" && tree.preposition(child) === "from"))
      )
        found.push(child);
      else stack.push(child);
    }
  }
  return found.sort((a, b) => a - b);
};

/** Forms in which "from" names the other side: "a deal to buy jets from France". */
export const SALES: ReadonlySet<AgreementForm> = new Set(["deal", "contracts"]);
