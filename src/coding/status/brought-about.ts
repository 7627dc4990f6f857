import { membersOf } from "../arguments/one-among.ts";
import type { Tree } from "../syntax/tree.ts";
import { listed } from "./listed.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Verbs that tell, once done themselves, that what they lead to was done: "were persuaded to leave", "prevailed on him to resign". */
const bringing = listed("bringing");

/** Nouns of ways to do what follows, with the verbs that take them: "went out of its way to praise", "took pains to thank". */
const ways = new Map<string, ReadonlySet<string>>(
  Object.entries({
    way: words("go"),
    pain: words("take go"),
    pains: words("take go"),
    trouble: words("take go"),
    length: words("go"),
    opportunity: words("take use seize grab"),
    occasion: words("take use seize"),
    chance: words("take seize grab use jump"),
    moment: words("take choose seize"),
    step: words("take"),
    time: words("lose waste take"),
    lead: words("take"),
    liberty: words("take"),
    platform: words("use"),
    speech: words("use"),
    visit: words("use"),
    courage: words("find summon muster"),
    right: words("exercise use invoke"),
    power: words("use invoke exercise"),
    veto: words("use"),
  }),
);

/** Words of one's own act to come, with the verbs that make it come true: "carried through a threat to cut aid". */
const kept = listed("kept");
const keeping = listed("keeping");

/** "became the first leader to set foot in", "was the last to leave": it was done. */
const ranks = words("first last latest only second third fourth fifth sixth seventh tenth few");

const isTo = (tree: Tree, at: number): boolean =>
  tree.token(at).xpos !== "VBG" && tree.children(at, "mark").some((mark) => tree.lemma(mark) === "to");

const isDone = (tree: Tree, verb: number): boolean => {
  const { xpos } = tree.token(verb);
  return xpos === "VBD" || (xpos === "VBN" && tree.child(verb, "aux", "aux:pass") !== undefined);
};

/** Whether a threat or promise was made good: "carried out its threat to expel him" tells no threat. */
export function isMadeGood(tree: Tree, noun: number): boolean {
  const { deprel, head } = tree.token(noun);
  return (
    kept.has(tree.lemma(noun)) &&
    head >= 0 &&
    /^(obj|obl|nsubj:pass)/.test(deprel) &&
    keeping.has(tree.lemma(head)) &&
    isDone(tree, head) &&
    (tree.lemma(head) !== "make" || (deprel !== "obj" && tree.child(head, "xcomp") === undefined)) &&
    tree.children(noun, "acl").some((child) => isTo(tree, child))
  );
}

/** In words why an infinitive tells something done, though its form leaves that open; null if nothing says so. */
export function broughtAbout(tree: Tree, at: number): string | null {
  const { head, deprel } = tree.token(at);
  if (head < 0 || !/^(xcomp|advcl|acl|conj)/.test(deprel) || !isTo(tree, at)) return null;
  const lemma = tree.lemma(head);
  const { form } = tree.token(head);
  if (bringing.has(lemma) && /^(xcomp|advcl)/.test(deprel) && isDone(tree, head)) {
    const passive = tree.child(head, "aux:pass") !== undefined;
    if (passive || tree.child(head, "obj", "iobj", "obl") !== undefined) return `brought about ("${form}")`;
  }
  if (deprel === "acl" && kept.has(lemma)) {
    const over = tree.token(head).head;
    if (over >= 0 && keeping.has(tree.lemma(over)) && isDone(tree, over)) return `made good ("${tree.token(over).form}")`;
  }
  const verb = deprel === "acl" ? tree.token(head).head : head;
  if (verb >= 0 && isDone(tree, verb))
    for (const noun of deprel === "acl" ? [head] : tree.children(verb, "obj", "obl"))
      if (ways.get(tree.lemma(noun))?.has(tree.lemma(verb)) === true) return `done so ("${tree.token(noun).form}")`;
  const said =
    lemma === "become" ? tree.child(head, "xcomp") : deprel === "acl" || tree.child(head, "cop") !== undefined ? head : undefined;
  if (said !== undefined && (/^those$/i.test(tree.token(said).form) || isRanked(tree, said)))
    return `the first or last "${tree.token(said).form}" to do it`;
  return null;
}

/** "the first state", "one of the first states". */
const isRanked = (tree: Tree, noun: number): boolean => {
  const all = membersOf(tree, noun) ?? noun;
  return [noun, all, ...tree.children(all, "amod")].some((each) => ranks.has(tree.lemma(each)));
};

/** "had no choice but to close": done once it is past, still to come before; null if it is not said so. */
export function leftNoChoice(tree: Tree, at: number): "happened" | "planned" | null {
  const { head } = tree.token(at);
  if (head < 0 || !isTo(tree, at)) return null;
  if (!tree.children(at, "mark", "cc", "case").some((mark) => /^(but|except)$/.test(tree.lemma(mark)))) return null;
  const above = tree.token(head).upos === "NOUN" ? tree.token(head).head : head;
  if (above < 0) return null;
  const object = tree.child(above, "obj") ?? tree.child(above, "nsubj");
  if (object === undefined || !/^(choice|option|alternative|way)$/.test(tree.lemma(object))) return null;
  return tree.token(above).xpos === "VBD" ? "happened" : "planned";
}

/** "has yet to answer", "is yet to decide": not done so far. */
export function isYetTo(tree: Tree, at: number): boolean {
  if (!isTo(tree, at)) return false;
  for (let i = at - 1; i > 0 && i > at - 4; i--)
    if (/^to$/i.test(tree.token(i).form)) return /^yet$/i.test(tree.token(i - 1).form);
  return false;
}
