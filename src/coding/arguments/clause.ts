import type { Tree } from "../syntax/tree.ts";
import { subjectOf } from "./subject.ts";
import { isTimeNoun } from "./time-noun.ts";

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
      (intransitives.has(token.lemma.toLowerCase()) ||
        (token.xpos === "VBD" && tree.child(head, "obj") !== undefined) ||
        (token.xpos === "VBN" && tree.child(head, "nsubj:pass") !== undefined && bare(tree, head) !== undefined))
    ) &&
    (tree.children(head, "aux:pass", "nsubj:pass").length > 0 ||
      (token.xpos === "VBN" &&
        token.deprel.startsWith("acl") &&
        !token.deprel.endsWith("relcl") &&
        tree.children(head, "nsubj", "aux").length === 0) ||
      (token.xpos === "VBN" && token.deprel === "xcomp" && isFoundSo(tree, head)) ||
      (token.xpos === "VBN" &&
        token.deprel.startsWith("conj") &&
        tree.children(token.head, "aux:pass", "nsubj:pass").length > 0 &&
        tree.children(head, "nsubj", "aux", "obj").length === 0));
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
      (token.deprel.startsWith("conj") ? (tree.child(token.head, "nsubj:pass") ?? tree.child(token.head, "nsubj")) : undefined);
    if (object !== undefined && patient !== undefined) indirect = patient;
    else if (patient !== undefined) object = isRelative(tree, patient) && token.deprel.startsWith("acl") ? token.head : patient;
    else if (token.deprel.startsWith("acl")) object = token.head;
    else if (token.deprel.startsWith("advcl") || token.deprel.startsWith("xcomp") || token.deprel.startsWith("conj"))
      object ??= subjectOf(tree, head);
  } else if (object === undefined && token.deprel === "acl:relcl") {
    const own = tree.children(head, "nsubj").find((child) => !isRelative(tree, child));
    if (own !== undefined && !obliques.some((each) => isRelative(tree, each.head))) object = token.head;
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
  for (const each of [object, indirect]) if (each !== undefined && !token.deprel.startsWith("acl")) collect(tree, each, obliques);
  if (passive && object !== undefined) collectOf(tree, object, obliques);
  const agent =
    obliques.find((each) => each.preposition === "by" && !isTimeNoun(tree, each.head)) ??
    (passive ? (agentAfter(tree, head) ?? agentShared(tree, head)) : undefined);
  return {
    tree,
    head,
    passive,
    subject: passive
      ? agent?.head
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

/** "was struck and killed by a raid": the agent that stands with the last of two participles. */
function agentShared(tree: Tree, head: number): Oblique | undefined {
  for (const child of tree.children(head, "conj")) {
    if (tree.token(child).xpos !== "VBN" || child - head > 4 || tree.children(child, "nsubj", "obj", "aux").length > 0) continue;
    const agent = tree.children(child, "obl").find((each) => tree.preposition(each) === "by" && !isTimeNoun(tree, each));
    if (agent !== undefined) return { preposition: "by", head: agent };
  }
  return undefined;
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
    }
  }
}

function collectOf(tree: Tree, index: number, into: Oblique[]): void {
  for (const child of tree.children(index, "nmod")) {
    const preposition = tree.preposition(child);
    if (preposition !== "" && !into.some((each) => each.head === child)) into.push({ preposition, head: child });
  }
}

/** "were found murdered", "left him wounded": a participle that says what befell somebody. */
const isFoundSo = (tree: Tree, head: number): boolean =>
  tree.token(head).head >= 0 &&
  ["find", "leave", "report", "see"].includes(tree.token(tree.token(head).head).lemma.toLowerCase()) &&
  tree.children(head, "aux", "mark", "obj", "nsubj").length === 0;

/** Verbs without a passive: a tree that gives "ministers conferred by telephone" one took the form for a participle. */
const intransitives = new Set(
  "confer negotiate agree arrive resign clash apologise apologize demonstrate march rally cooperate collaborate mediate complain retreat flee die protest gather converge parley consent vow refuse object balk meet talk".split(
    " ",
  ),
);

/** "most of those ordered out of Niger": the noun right before a participle that the tree hangs on the verb before it. */
function participleOf(tree: Tree, head: number): number | undefined {
  const { xpos, deprel, head: verb } = tree.token(head);
  if (xpos !== "VBN" || !deprel.startsWith("advcl") || verb < 0 || verb > head - 2) return undefined;
  const before = tree.token(head - 1);
  return nominal.has(before.upos) && before.head === verb && tree.children(head, "aux", "nsubj", "obj", "mark").length === 0
    ? head - 1
    : undefined;
}

/** Verbs whose complement noun says what their subject is. */
const copular = new Set("be become remain seem appear stay turn prove look feel sound constitute represent end make".split(" "));

/** The noun right behind a verb that the tree takes for what its subject is: "hit the headquarters". */
const nounForObject = (tree: Tree, head: number): number | undefined =>
  copular.has(tree.token(head).lemma.toLowerCase())
    ? undefined
    : tree
        .children(head, "xcomp")
        .find(
          (child) =>
            child > head &&
            (nominal.has(tree.token(child).upos) || tree.token(child).xpos.startsWith("NN")) &&
            tree.children(child, "case", "mark", "cop").length === 0 &&
            tree.extent(child).from === head + 1,
        );

/** "its carrier Charles de Gaulle": the name that a thing has, which the tree takes for a second object. */
const isNameOf = (tree: Tree, thing: number, name: number): boolean =>
  tree.token(thing).upos === "NOUN" && tree.token(name).upos === "PROPN" && name === thing + 1;

/** Verbs that say of their object what it is: "called the raid an outrage". */
const naming = new Set("call brand label dub term deem declare designate name consider proclaim judge pronounce".split(" "));

/** The object of such a verb and what it is called, two nouns behind it; undefined if there are not two. */
function namedAs(tree: Tree, head: number): { readonly object: number; readonly as: number } | undefined {
  const [object, as, ...more] = tree
    .children(head, "obj", "iobj", "xcomp")
    .filter((child) => child > head && tree.token(child).upos !== "VERB" && tree.preposition(child) === "")
    .sort((a, b) => a - b);
  return object !== undefined && as !== undefined && more.length === 0 && nominal.has(tree.token(object).upos)
    ? { object, as }
    : undefined;
}

/** Participles that say a state of their subject though they look passive: "is engaged in", "is opposed to". */
const statives = new Set(
  "engage involve commit oppose prepare concern worry determine dedicate devote ally lock embroil poise resign interest".split(
    " ",
  ),
);

/** Participles of feeling: who is "appalled by" something is the one who judges it. */
const emotive = new Set(
  "appal appall shock alarm outrage dismay disturb sadden horrify encourage disappoint impress delight please satisfy trouble upset anger infuriate incense perturb disgust irritate frustrate annoy vex".split(
    " ",
  ),
);

const marked = (tree: Tree, index: number, mark: string): boolean =>
  tree.children(index, "mark").some((child) => tree.token(child).lemma.toLowerCase() === mark);

/** "in order to win": an aim, no complement. */
const isInOrder = (tree: Tree, index: number): boolean =>
  tree
    .children(index, "mark")
    .some((mark) => mark > 0 && tree.token(mark).lemma.toLowerCase() === "to" && tree.token(mark - 1).lemma === "order");

/** An infinitive that the tree gives as an adverbial: "agreed on Saturday to provide". */
function infinitive(tree: Tree, head: number): number | undefined {
  const own = tree
    .children(head, "advcl", "acl")
    .find((child) => child > head && marked(tree, child, "to") && !isInOrder(tree, child));
  if (own !== undefined) return own;
  for (const oblique of tree.children(head, "obl"))
    if (
      oblique > head &&
      (isTimeNoun(tree, oblique) ||
        ["principle", "statement", "meeting", "private"].includes(tree.token(oblique).lemma.toLowerCase()))
    ) {
      const lower = tree.children(oblique, "acl", "advcl").find((child) => marked(tree, child, "to"));
      if (lower !== undefined) return lower;
    }
  return undefined;
}

/** "stands ready to grant": the infinitive that hangs on the verb beside a predicate adjective. */
function beside(tree: Tree, head: number): number | undefined {
  const token = tree.token(head);
  if (token.upos !== "ADJ" || !token.deprel.startsWith("xcomp") || token.head < 0) return undefined;
  return tree.children(token.head, "advcl", "xcomp", "acl").find((child) => child > head && marked(tree, child, "to"));
}

const finite = new Set(["VBD", "VBZ", "VBP"]);
const nominal = new Set(["NOUN", "PROPN"]);

/** The noun phrase right after a finite verb that the tree hangs elsewhere; undefined if it is another verb's subject. */
function following(tree: Tree, head: number): number | undefined {
  if (!finite.has(tree.token(head).xpos) || !misplaced(tree, head)) return undefined;
  const tokens = tree.sentence.tokens;
  for (let i = head + 1; i < tokens.length && i < head + 9; i++) {
    const token = tokens[i]!;
    if (nominal.has(token.upos)) {
      if (nominal.has(tokens[i + 1]?.upos ?? "")) continue;
      return token.deprel.startsWith("nsubj") && token.head > i ? undefined : i;
    }
    if (!["DET", "ADJ", "NUM", "PRON", "ADV", "PART"].includes(token.upos)) return undefined;
  }
  return undefined;
}

/** The noun phrase before a finite verb that the tree gives no subject. */
function preceding(tree: Tree, head: number): number | undefined {
  if (!finite.has(tree.token(head).xpos) || !misplaced(tree, head)) return undefined;
  for (let i = head - 1; i >= 0 && i > head - 15; i--) {
    const token = tree.token(i);
    if (token.upos === "VERB" || token.form === ";" || token.form === ":") return undefined;
    if (!nominal.has(token.upos)) continue;
    let at = i;
    for (let steps = 0; steps < 5; steps++) {
      const up = tree.token(at).head;
      if (up < 0 || up >= head || !nominal.has(tree.token(up).upos) || tree.token(at).deprel === "appos") break;
      at = up;
    }
    // "killed one soldier and wounded two": what the verb before it is done to does not do the next.
    const { deprel, head: verb } = tree.token(at);
    if (deprel.startsWith("obj") && verb < at && tree.token(head).head === verb) return undefined;
    if (deprel.startsWith("obj") && verb < at && tree.token(verb).xpos === "VBG") {
      i = verb;
      continue;
    }
    if (tree.preposition(at) === "") return at;
    i = Math.min(i, at);
  }
  return undefined;
}

/** A finite verb in a place where no clause stands. */
const misplaced = (tree: Tree, head: number): boolean =>
  /^(amod|compound|nmod|appos|flat|case|obl|obj|nsubj|det|conj|acl|dep|root)$/.test(tree.token(head).deprel);

/** A participle that the tree hangs on its subject though it is the sentence's verb: "rebels called on Russia to …". */
function isHeadVerb(tree: Tree, head: number): boolean {
  const up = tree.token(head).head;
  if (up < 0 || tree.token(up).head >= 0 || up > head || tree.children(head, "aux").length > 0) return false;
  const inserted = head > 0 && tree.token(head - 1).form === ",";
  if (!inserted && tree.child(head, "obj", "xcomp", "ccomp") === undefined && infinitive(tree, head) === undefined) return false;
  return !tree.sentence.tokens.some(
    (token) => finite.has(token.xpos) && !token.deprel.startsWith("acl:relcl") && !token.deprel.startsWith("advcl"),
  );
}

/** A quantity before the object that the tree took for an adverbial: "sheltered more than two million refugees". */
const bare = (tree: Tree, head: number): number | undefined =>
  tree
    .children(head, "obl")
    .find(
      (child) =>
        child > head &&
        nominal.has(tree.token(child).upos) &&
        tree.preposition(child) === "" &&
        !isTimeNoun(tree, child) &&
        tree.children(child, "nummod", "amod", "det", "nmod:poss", "compound").length > 0,
    );

/** "was freed after its occupation by rebels": whose doing another noun behind the verb is. */
const isOfNoun = (tree: Tree, index: number, verb: number): boolean => {
  const { deprel, head } = tree.token(index);
  return deprel.startsWith("nmod") && head > verb && tree.preposition(head) !== "";
};

/** The agent of a passive that the tree hangs lower: the next "by" before another verb. */
function agentAfter(tree: Tree, head: number): Oblique | undefined {
  const tokens = tree.sentence.tokens;
  for (let i = head + 1; i < tokens.length && i <= head + 12; i++) {
    const token = tokens[i]!;
    if (token.upos === "VERB" || token.form === ";") return undefined;
    if (
      token.lemma === "by" &&
      token.deprel === "case" &&
      token.head > i &&
      !isTimeNoun(tree, token.head) &&
      !isOfNoun(tree, token.head, head)
    )
      return { preposition: "by", head: token.head };
  }
  return undefined;
}
