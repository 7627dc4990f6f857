import type { Tree } from "../syntax/tree.ts";
import { listed } from "./listed.ts";

const members = listed("one among: members");
const counting = new Set(["one", "some", "most", "several", "two", "three", "four", "part"]);

/**
 * "Kazakhstan was among the nations invited", "Syria is one of several states that were condemned": of whom a clause beside the noun is
 * told. The named subject of such a sentence where the noun says no more than what they all are; undefined elsewhere. Nor is it told of the
 * others when somebody "joined the ranks of states that condemned it".
 */
export function oneAmong(tree: Tree, noun: number): number | undefined {
  const become = becomeOne(tree, noun);
  if (become !== undefined) return become;
  const among = tree.preposition(noun);
  const { head } = tree.token(noun);
  const joiner = among === "of" && members.has(tree.lemma(noun)) ? joinerOf(tree, head) : undefined;
  if (joiner !== undefined) return joiner;
  const top = among === "among" ? noun : among === "of" && head >= 0 && counting.has(tree.lemma(head)) ? head : undefined;
  if (top === undefined || !members.has(tree.lemma(noun)) || tree.child(top, "cop") === undefined) return undefined;
  const subject = tree.child(top, "nsubj");
  return subject !== undefined && tree.token(subject).upos === "PROPN" ? subject : undefined;
}

/** "became one of the first states to recognise it": who becomes or is the one, though the clause hangs on "one". */
function becomeOne(tree: Tree, one: number): number | undefined {
  if (!counting.has(tree.lemma(one)) || membersOf(tree, one) === undefined) return undefined;
  const { deprel, head } = tree.token(one);
  const verb =
    tree.child(one, "cop") !== undefined ? one : deprel.startsWith("xcomp") && tree.lemma(head) === "become" ? head : -1;
  return verb < 0 ? undefined : tree.child(verb, "nsubj");
}

/** "one of the first states", "some among the donors": the noun for all of them; undefined where nothing of the kind follows. */
export const membersOf = (tree: Tree, one: number): number | undefined =>
  tree.children(one, "nmod").find((child) => /^(?:of|among)$/.test(tree.preposition(child)) && members.has(tree.lemma(child)));

const rows = listed("one among: rows");

/** Who joins a row of others: "Malta joined the growing list of states …". */
function joinerOf(tree: Tree, row: number): number | undefined {
  if (row < 0 || !rows.has(tree.lemma(row)) || !tree.token(row).deprel.startsWith("obj")) return undefined;
  const verb = tree.token(row).head;
  return /^(?:join|swell|enter)$/.test(tree.lemma(verb)) ? tree.child(verb, "nsubj") : undefined;
}
