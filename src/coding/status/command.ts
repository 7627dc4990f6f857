import type { Tree } from "../syntax/tree.ts";
import { listed } from "./listed.ts";

const commanding = new Set(["order", "tell", "instruct", "command", "direct"]);

/** Who is at a government's or commander's orders. */
const subordinate = listed("at orders");

/** "ordered troops to", "told his minister to": what is bidden of one's own will be done, not only asked for. */
export function isCommand(tree: Tree, verb: number): boolean {
  if (!commanding.has(tree.lemma(verb))) return false;
  const bidden = tree.child(verb, "obj", "iobj");
  return bidden !== undefined && subordinate.has(tree.lemma(bidden)) && !isForeign(tree, bidden);
}

/** "told Greek troops to", "ordered Israel's army to": of a state that is named, and may be another. */
const isForeign = (tree: Tree, noun: number): boolean =>
  tree.children(noun, "amod", "nmod:poss", "compound").some((child) => /^\p{Lu}/u.test(tree.token(child).form));
