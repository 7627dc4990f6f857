import { deeds } from "../../../arguments/fill.ts";
import { isOf } from "../../../lexicon/lexicon.ts";
import type { Found } from "../../../parties/read-parties.ts";
import type { Tree } from "../../../syntax/tree.ts";
import { listed } from "../../listed.ts";
import { type Act, type Bystander, lemmaAbove } from "./bystander.ts";

const deaths = listed("bystanders: deaths");

/** "an investigation into the deaths of two nurses": whom it befell is not under investigation. */
const isVictim = ({ token }: Found, { tree }: Act): boolean =>
  token >= 0 && tree.preposition(token) === "of" && deaths.has(lemmaAbove(tree, token));

const harms = listed("bystanders: harms");

/** "called the president's detention an outrage": whom it befell; "France's expulsion of diplomats" is France's. */
const isOwnerOfHarm = ({ token }: Found, { tree }: Act): boolean =>
  token >= 0 &&
  tree.token(token).deprel === "nmod:poss" &&
  harms.has(lemmaAbove(tree, token)) &&
  !tree.children(tree.token(token).head, "nmod").some((child) => /^(of|against|on)$/.test(tree.preposition(child)));

/** "It is unacceptable that the envoys have been turned away": whom it befell, not who is at fault. */
const isToldOf = ({ token }: Found, { tree, match }: Act): boolean =>
  token >= 0 &&
  tree
    .children(match.predicate.clause.head, "csubj", "ccomp")
    .flatMap((clause) => tree.children(clause, "nsubj:pass"))
    .some((subject) => token === subject || tree.isUnder(token, subject));

const protests = listed("bystanders: protests");

/** Against whom others protest: nobody does anything to him who breaks up the rally. */
const isProtestedAgainst = (tree: Tree, token: number): boolean => {
  for (let at = token, steps = 0; at >= 0 && steps < 4; at = tree.token(at).head, steps++) {
    const { head } = tree.token(at);
    if (tree.preposition(at) === "against" && head >= 0)
      return [head, ...tree.children(head, "obj").filter((object) => object < at)].some((noun) => protests.has(tree.lemma(noun)));
  }
  return false;
};

const charges = listed("bystanders: charges");

/** Whether somebody is named within the clause of an accusation that is rejected. */
const isInCharge = ({ token, party }: Found, { tree, actors, match: { predicate } }: Act): boolean => {
  const { object, ccomp, head } = predicate.clause;
  // "denied that American soldiers had forced him out"
  if (token >= 0 && ccomp !== undefined && tree.lemma(head) === "deny" && tree.isUnder(token, ccomp))
    return actors.some((actor) => actor.party.code === party.code);
  if (token < 0 || object === undefined || !charges.has(tree.lemma(object))) return false;
  return tree.children(object, "acl", "ccomp").some((clause) => tree.isUnder(token, clause) && tree.preposition(token) !== "by");
};

const grieving = /^(?:mourn|grieve|lament|regret)$/;

/** "welcomed new sanctions on Syria", "praised the expulsion of two envoys": against whom it was, and who gets no support by that. */
function isStruckByIt({ token }: Found, { reading, tree, match: { predicate } }: Act): boolean {
  const { object, head } = predicate.clause;
  if (
    token < 0 ||
    object === undefined ||
    token === object ||
    tree.preposition(token) === "by" ||
    grieving.test(tree.lemma(head))
  )
    return false;
  const barred = isOf(reading.lexicon, tree.lemma(object), "ECONBAN");
  if ((!barred && !deeds.has(tree.lemma(object))) || !tree.isUnder(token, object)) return false;
  let at = token;
  while (tree.token(at).head !== object && tree.token(at).head >= 0) at = tree.token(at).head;
  const preposition = tree.preposition(at);
  if (tree.token(at).deprel === "compound") return barred;
  return /^(?:on|upon|against|of)$/.test(preposition);
}

/** Those of whom something else is told within the act: whom it befell, whom others march against, who is told of in a charge. */
export const sufferers: readonly Bystander[] = [
  // "demanded an explanation for the death of a journalist".
  {
    of: ({ type, mode }) => type === "REQUEST" || (type === "ACCUSE" && mode === "investigate"),
    is: isVictim,
  },
  { of: ({ type }) => type === "ACCUSE" || type === "REJECT", is: isOwnerOfHarm },
  // "condemned arrests of demonstrators".
  {
    of: ({ type, kind }) => type === "ACCUSE" && kind === "v",
    is: ({ token, party }, { tree }) =>
      token >= 0 && party.code === "" && tree.preposition(token) === "of" && harms.has(lemmaAbove(tree, token)),
  },
  { of: ({ type, kind }) => type === "ACCUSE" && kind === "a", is: isToldOf },
  // "broke up demonstrations against the president": not him.
  {
    of: ({ type }) => type === "COERCE" || type === "ASSAULT",
    is: ({ token }, { tree }) => isProtestedAgainst(tree, token),
  },
  { of: ({ type, kind }) => type === "SUPPORT" && kind === "v", is: isStruckByIt },
  // "rejects accusations that it sends troops": who is told of in them.
  { of: ({ type, kind }) => type === "REJECT" && kind === "v", is: isInCharge },
];
