import { meantByWhat } from "../syntax/meant-by-what.ts";
import type { Tree } from "../syntax/tree.ts";
import {
  agentAfter,
  agentShared,
  bare,
  beside,
  following,
  infinitive,
  isFoundSo,
  isHeadVerb,
  leaverOf,
  marked,
  nominal,
  nounForObject,
  participleOf,
  preceding,
} from "./askew.ts";
import { collect, collectOf, type Oblique } from "./obliques.ts";
import { oneAmong } from "./one-among.ts";
import { subjectOf } from "./subject.ts";
import { spanGiven, timeGiven } from "./time-given.ts";
import { isTimeNoun } from "./time-noun.ts";
import { emotive, giving, intransitives, naming, occasions, statives } from "./verb-classes.ts";

/** A predicate with its arguments by grammatical function; token indexes. */
export interface Clause {
  readonly tree: Tree;
  readonly head: number;
  readonly passive: boolean;
  /** Logical subject and object: those of the active voice. */
  readonly subject: number | undefined;
  readonly object: number | undefined;
  readonly indirect: number | undefined;
  readonly obliques: readonly Oblique[];
  readonly xcomp: number | undefined;
  readonly ccomp: number | undefined;
}

const relativeWords = new Set(["who", "whom", "which", "that", "whose"]);

const isRelative = (tree: Tree, index: number): boolean => relativeWords.has(tree.lemma(index));

const clauses = new WeakMap<Tree, (Clause | undefined)[]>();

/** A verb, or a predicate noun or adjective with its copula, as a clause; read once. */
export function clauseOf(tree: Tree, head: number): Clause {
  let known = clauses.get(tree);
  if (!known) {
    known = [];
    clauses.set(tree, known);
  }
  const clause = known[head] ?? read(tree, head);
  known[head] = clause;
  return clause;
}

/** "was arrested and fined 400 dollars": how much. */
const isSum = (tree: Tree, index: number): boolean =>
  tree.token(index).upos === "NUM" || tree.token(index).upos === "SYM" || tree.child(index, "nummod") !== undefined;

function read(tree: Tree, head: number): Clause {
  const token = tree.token(head);
  const stative =
    (emotive.has(token.lemma.toLowerCase()) && token.xpos === "VBN") ||
    (statives.has(token.lemma.toLowerCase()) &&
      tree.child(head, "obl", "xcomp", "advcl", "ccomp") !== undefined &&
      !tree.children(head, "obl").some((child) => tree.preposition(child) === "by"));
  const passive =
    !stative &&
    !(
      tree.child(head, "aux:pass") === undefined &&
      ((intransitives.has(token.lemma.toLowerCase()) && tree.child(head, "obl:agent") === undefined) ||
        (token.xpos === "VBD" && tree.child(head, "obj") !== undefined && !isGivenBy(tree, head)) ||
        (token.xpos === "VBN" && tree.child(head, "nsubj:pass") !== undefined && bare(tree, head) !== undefined))
    ) &&
    (tree.children(head, "aux:pass", "nsubj:pass").length > 0 ||
      (token.xpos === "VBN" &&
        token.deprel.startsWith("acl") &&
        !token.deprel.endsWith("relcl") &&
        tree.children(head, "nsubj", "aux").length === 0) ||
      (token.xpos === "VBN" && token.deprel === "xcomp" && isFoundSo(tree, head)) ||
      isFronted(tree, head) ||
      isTrailing(tree, head) ||
      isGivenBy(tree, head) ||
      (token.xpos === "VBN" &&
        token.deprel.startsWith("conj") &&
        tree.children(token.head, "aux:pass", "nsubj:pass").length > 0 &&
        tree.children(head, "nsubj", "aux").length === 0 &&
        tree.children(head, "obj").every((object) => token.lemma === "fine" && isSum(tree, object))));
  const obliques: Oblique[] = [];
  collect(tree, head, obliques);
  const reduced = passive ? undefined : participleOf(tree, head);
  if (reduced !== undefined)
    return {
      tree,
      head,
      passive: true,
      subject: obliques.find((each) => each.preposition === "by" && !isTimeNoun(tree, each.head))?.head,
      object: reduced,
      indirect: undefined,
      obliques,
      xcomp: tree.children(head, "xcomp")[0],
      ccomp: undefined,
    };
  const active = passive && token.deprel.startsWith("acl") && isHeadVerb(tree, head);
  let object = tree.children(head, "obj").find((child) => !isRelative(tree, child));
  let indirect = tree.child(head, "iobj");
  const objects = tree.children(head, "obj").filter((child) => !isRelative(tree, child));
  const called = objects.length === 2 && isNameOf(tree, objects[0]!, objects[1]!);
  if (called) object = objects[0];
  else if (indirect === undefined && objects.length === 2 && objects[1]! > objects[0]!)
    [indirect, object] = [objects[0], objects[1]!];
  if (object === undefined && indirect !== undefined) object = timeGiven(tree, head);
  if (object === undefined && indirect !== undefined && !passive) [object, indirect] = [indirect, undefined];
  const named = naming.has(token.lemma.toLowerCase()) ? namedAs(tree, head) : undefined;
  if (named) [object, indirect] = [named.object, undefined];
  const xcomp =
    named?.as ??
    tree.children(head, "xcomp")[0] ??
    beside(tree, head) ??
    infinitive(tree, head) ??
    (object === undefined ? undefined : infinitive(tree, object));
  const ccomp =
    tree.children(head, "ccomp")[0] ??
    tree.children(head, "advcl", "acl").find((child) => child > head && marked(tree, child, "that"));
  if (token.upos === "VERB" && object === undefined && !passive && token.deprel !== "acl:relcl")
    object = following(tree, head) ?? nounForObject(tree, head);
  if (
    !passive &&
    token.deprel === "acl:relcl" &&
    object !== undefined &&
    tree.children(head, "obj", "iobj").some((child) => isRelative(tree, child))
  )
    indirect = token.head;
  if (object === undefined && !passive && token.upos === "VERB") object = bare(tree, head);
  if (active)
    return { tree, head, passive: false, subject: token.head, object: tree.child(head, "obj"), indirect, obliques, xcomp, ccomp };
  if (passive) {
    const patient =
      tree.child(head, "nsubj:pass") ??
      tree.child(head, "nsubj") ??
      (token.deprel.startsWith("conj") ? (tree.child(token.head, "nsubj:pass") ?? tree.child(token.head, "nsubj")) : undefined) ??
      (token.deprel === "xcomp" && isFoundSo(tree, head) ? tree.child(token.head, "obj") : undefined);
    if (object === undefined && patient !== undefined) object = spanGiven(tree, head);
    if (object !== undefined && patient !== undefined && token.deprel.startsWith("conj") && isSum(tree, object)) object = patient;
    else if (object !== undefined && patient !== undefined) indirect = patient;
    else if (patient !== undefined)
      object = isRelative(tree, patient) && token.deprel.startsWith("acl") ? (oneAmong(tree, token.head) ?? token.head) : patient;
    else if (token.deprel.startsWith("acl")) object = inverted(tree, token.head) ?? oneAmong(tree, token.head) ?? token.head;
    else if (token.deprel.startsWith("conj") && isReduced(tree, token.head) && tree.child(head, "aux:pass") !== undefined)
      object = tree.token(token.head).head;
    else if (/^(advcl|xcomp|conj|ccomp)/.test(token.deprel))
      object ??= (token.deprel === "advcl" ? inverted(tree, head) : undefined) ?? subjectOf(tree, head);
  } else if (object === undefined && token.deprel === "acl:relcl") {
    const own = tree.children(head, "nsubj").find((child) => !isRelative(tree, child));
    // "Eritrea, whose army fought …": the owner of who does it.
    const whose = own !== undefined && tree.children(own, "nmod:poss").some((child) => tree.lemma(child) === "whose");
    if (own !== undefined && !whose && !isSetWhere(tree, head) && !obliques.some((each) => isRelative(tree, each.head)))
      object = token.head;
  } else if (object === undefined && (token.deprel.startsWith("conj") || token.upos === "VERB")) {
    const shared = tree
      .children(head, "conj")
      .find(
        (child) =>
          tree.token(child).upos === "VERB" &&
          child - head <= 4 &&
          tree.children(child, "obj").length > 0 &&
          tree.children(child, "nsubj").length === 0,
      );
    if (shared !== undefined && obliques.every((each) => each.head > shared)) object = tree.child(shared, "obj");
  }
  if (object !== undefined) object = meantByWhat(tree, object) ?? object;
  for (const each of [object, indirect]) if (each !== undefined && !token.deprel.startsWith("acl")) collect(tree, each, obliques);
  if (passive && object !== undefined) collectOf(tree, object, obliques);
  const agent =
    obliques.find((each) => each.preposition === "by" && !isTimeNoun(tree, each.head) && !isOfOccasion(tree, each.head, head)) ??
    (passive ? (agentAfter(tree, head) ?? agentShared(tree, head)) : undefined);
  const leaver = passive ? leaverOf(tree, head) : undefined;
  return {
    tree,
    head,
    passive,
    subject: passive
      ? (agent?.head ?? leaver)
      : (subjectOf(tree, head) ?? (stative && token.deprel === "acl" ? token.head : undefined) ?? preceding(tree, head)),
    object,
    indirect,
    obliques: obliques.map((each) =>
      isRelative(tree, each.head) && token.deprel === "acl:relcl" ? { ...each, head: token.head } : each,
    ),
    xcomp,
    ccomp,
  };
}

/** "the port, where it would link with another line": the noun is where or when, and suffers nothing. */
const isSetWhere = (tree: Tree, verb: number): boolean =>
  tree.children(verb, "advmod", "mark").some((child) => /^(?:where|when|why|whereby|whence)$/.test(tree.lemma(child)));

/** "was freed after its occupation by rebels": they occupied it, and freed nobody. */
const isOfOccasion = (tree: Tree, agent: number, verb: number): boolean => {
  const noun = tree.token(agent).head;
  return noun >= 0 && noun !== verb && occasions.has(tree.preposition(noun));
};

/** "ENVOY DENIED AUDIENCE BY PREMIER": in a headline, what somebody is given or refused, and by whom. */
const isGivenBy = (tree: Tree, index: number): boolean =>
  /^VB[DN]$/.test(tree.token(index).xpos) &&
  giving.has(tree.lemma(index)) &&
  tree.child(index, "obl:agent") !== undefined &&
  tree.child(index, "nsubj") !== undefined &&
  tree.child(index, "aux") === undefined &&
  !/^[.!?"”]$/.test(tree.sentence.tokens.at(-1)!.form);

/** "Accused of spying, two men were deported", "Also detained were two men": a participle before what it is said of. */
const isFronted = (tree: Tree, index: number): boolean => {
  const { xpos, deprel, head } = tree.token(index);
  return (
    xpos === "VBN" &&
    deprel === "advcl" &&
    head > index &&
    tree.child(index, "nsubj", "aux", "obj", "cop", "mark", "xcomp", "ccomp") === undefined
  );
};

/** "crossed the bridge on Tuesday, freed by the Kremlin": a participle with its doer, behind the clause of whom it befell. */
const isTrailing = (tree: Tree, index: number): boolean => {
  const { xpos, deprel, head } = tree.token(index);
  return (
    xpos === "VBN" &&
    /^(?:advcl|conj)$/.test(deprel) &&
    head >= 0 &&
    head < index &&
    tree.token(index - 1).form === "," &&
    tree.child(index, "obl:agent") !== undefined &&
    tree.child(index, "nsubj", "nsubj:pass", "aux", "aux:pass", "obj", "cop", "mark", "cc") === undefined
  );
};

/** "Among those arrested was a journalist": who comes behind "was", of whom the words before it are said; undefined elsewhere. */
function inverted(tree: Tree, index: number): number | undefined {
  const { head } = tree.token(index);
  if (head < index || tree.child(head, "nsubj", "nsubj:pass") !== undefined || !nominal.has(tree.token(head).upos))
    return undefined;
  const be = tree.child(head, "cop");
  return be !== undefined && be > index && tree.preposition(head) === "" ? head : undefined;
}

/** A participle that stands for a relative clause: "the driver, sought over a theft, was handed over". */
const isReduced = (tree: Tree, index: number): boolean =>
  tree.token(index).xpos === "VBN" && tree.token(index).deprel === "acl" && tree.token(index).head >= 0;

/** "its carrier Charles de Gaulle": the name that a thing has, which the tree takes for a second object. */
const isNameOf = (tree: Tree, thing: number, name: number): boolean =>
  tree.token(thing).upos === "NOUN" && tree.token(name).upos === "PROPN" && name === thing + 1;

/** The object of such a verb and what it is called, two nouns behind it; undefined if there are not two. */
function namedAs(tree: Tree, head: number): { readonly object: number; readonly as: number } | undefined {
  const [object, as, ...more] = tree
    .children(head, "obj", "iobj", "xcomp")
    .filter((child) => child > head && tree.token(child).upos !== "VERB" && tree.preposition(child) === "")
    .sort((a, b) => a - b);
  if (object === undefined || more.length > 0 || !nominal.has(tree.token(object).upos)) return undefined;
  // "called the decision a provocation", taken for an apposition.
  const beside = as ?? tree.children(object, "appos").find((child) => child > object && tree.extent(child).from === object + 1);
  return beside === undefined || (as === undefined && tree.token(object + 1).upos !== "DET") ? undefined : { object, as: beside };
}
