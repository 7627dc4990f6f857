import type { Tree } from "../syntax/tree.ts";
import { subjectOf } from "./subject.ts";

/** A prepositional argument of a predicate. */
export interface Oblique {
  readonly preposition: string;
  readonly head: number;
}

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

const isRelative = (tree: Tree, index: number): boolean => relativeWords.has(tree.token(index).lemma.toLowerCase());

/** Reads a verb, or a predicate noun or adjective with its copula, as a clause. */
export function clauseOf(tree: Tree, head: number): Clause {
  const token = tree.token(head);
  const passive =
    tree.children(head, "aux:pass", "nsubj:pass").length > 0 || (token.xpos === "VBN" && token.deprel.startsWith("acl") && !token.deprel.endsWith("relcl")) || (token.xpos === "VBN" && token.deprel.startsWith("conj") && tree.children(token.head, "aux:pass", "nsubj:pass").length > 0 && tree.children(head, "nsubj", "aux", "obj").length === 0);
  const obliques: Oblique[] = [];
  collect(tree, head, obliques);
  let object = tree.children(head, "obj").find((child) => !isRelative(tree, child));
  let indirect = tree.child(head, "iobj");
  const xcomp = tree.children(head, "xcomp")[0];
  const ccomp = tree.children(head, "ccomp")[0];
  if (passive) {
    const patient = tree.child(head, "nsubj:pass") ?? tree.child(head, "nsubj") ?? (token.deprel.startsWith("conj") ? (tree.child(token.head, "nsubj:pass") ?? tree.child(token.head, "nsubj")) : undefined);
    if (object !== undefined && patient !== undefined) indirect = patient;
    else if (patient !== undefined) object = isRelative(tree, patient) && token.deprel.startsWith("acl") ? token.head : patient;
    else if (token.deprel.startsWith("acl")) object = token.head;
    else if (token.deprel.startsWith("advcl") || token.deprel.startsWith("xcomp") || token.deprel.startsWith("conj")) object ??= subjectOf(tree, head);
  } else if (object === undefined && token.deprel === "acl:relcl") {
    const own = tree.children(head, "nsubj").find((child) => !isRelative(tree, child));
    if (own !== undefined && !obliques.some((each) => isRelative(tree, each.head))) object = token.head;
  } else if (object === undefined && (token.deprel.startsWith("conj") || token.upos === "VERB")) {
    const shared = tree.children(head, "conj").find((child) => tree.token(child).upos === "VERB" && child - head <= 4 && tree.children(child, "obj").length > 0 && tree.children(child, "nsubj").length === 0);
    if (shared !== undefined && obliques.every((each) => each.head > shared)) object = tree.child(shared, "obj");
  }
  for (const each of [object, indirect]) if (each !== undefined && !token.deprel.startsWith("acl")) collect(tree, each, obliques);
  if (passive && object !== undefined) collectOf(tree, object, obliques);
  const agent = obliques.find((each) => each.preposition === "by");
  return {
    tree,
    head,
    passive,
    subject: passive ? agent?.head : subjectOf(tree, head),
    object,
    indirect,
    obliques: obliques.map((each) => (isRelative(tree, each.head) && token.deprel === "acl:relcl" ? { ...each, head: token.head } : each)),
    xcomp,
    ccomp,
  };
}

/** The prepositional dependents of a token, those under what they count ("a round of talks with X") too. */
function collect(tree: Tree, index: number, into: Oblique[]): void {
  for (const child of tree.children(index)) {
    const relation = tree.token(child).deprel;
    if (relation.startsWith("obl") || (relation.startsWith("nmod") && relation !== "nmod:poss") || relation === "advmod") {
      const preposition = tree.preposition(child);
      if (relation === "advmod" && preposition === "") continue;
      into.push({ preposition, head: child });
      for (const inner of tree.children(child, "nmod")) {
        const second = tree.preposition(inner);
        if (second !== "" && second !== "of") into.push({ preposition: second, head: inner });
      }
    } else if (relation.startsWith("advcl") && ["VBG", "VBN"].includes(tree.token(child).xpos) && into.length < 12) {
      continue;
    }
  }
}

function collectOf(tree: Tree, index: number, into: Oblique[]): void {
  for (const child of tree.children(index, "nmod")) {
    const preposition = tree.preposition(child);
    if (preposition !== "" && !into.some((each) => each.head === child)) into.push({ preposition, head: child });
  }
}
