import { ARC_ROW } from "./model/network.ts";
import { treeOf } from "./model/tree.ts";

/** What the words of a sentence are, by their places in it. */
export interface Words {
  readonly length: number;
  readonly form: (at: number) => string;
  readonly upos: (at: number) => string;
  readonly xpos: (at: number) => string;
}

/** Where a sentence tells at its end who says it: the comma before the speaker, and the verb of saying. */
interface Said {
  readonly comma: number;
  readonly verb: number;
}

const saying = /^(?:said|says|reported|reports|announced|confirmed|added|stated|claimed|disclosed)$/;
const finite = /^(?:VBD|VBZ|VBP|MD)$/;
/** Forms of the past that are alike. */
const past = /^(?:VBD|VBZ|VBP|VBN)$/;

/** Most words of a speaker, and of what stands behind the verb ("on Friday", "in a statement"). */
const longest = 12;

/** ", the news agency Interfax said on Friday." at the end of a sentence; undefined where there is none. */
function saidLast(words: Words): Said | undefined {
  const last = words.length - 1;
  if (!/^[.]$/.test(words.form(last))) return undefined;
  let verb = last - 1;
  while (verb > last - longest && verb > 3 && !saying.test(words.form(verb))) {
    if (/^(?:VERB|AUX|PUNCT|SCONJ)$/.test(words.upos(verb))) return undefined;
    verb--;
  }
  if (verb <= 3 || !saying.test(words.form(verb))) return undefined;
  let comma = verb - 1;
  while (comma > verb - longest && comma > 2 && words.form(comma) !== ",") {
    if (/^(?:VERB|AUX|PUNCT|SCONJ|PRON)$/.test(words.upos(comma))) return undefined;
    comma--;
  }
  if (comma === verb - 1 || words.form(comma) !== ",") return undefined;
  for (let at = 0; at < comma; at++) {
    if (/^["“”:]$/.test(words.form(at))) return undefined;
    if (words.upos(at) === "VERB" && past.test(words.xpos(at))) return { comma, verb };
  }
  return undefined;
}

/**
 * "Chad, which has ties with Mali, held talks, the radio said.": what is said has one verb that hangs on the saying, and nothing else of
 * it does. Where the tree hangs more than one word of it on what stands behind the comma, or one that tells nothing, its best tree is
 * found by itself. `arcs` are
 * the scores of `treeOf`, whose column 0 it may change; `heads` the tree. Gives the word that is now said, -1 where the
 * tree stays as it was.
 */
export function settleSaid(words: Words, arcs: Float32Array, heads: Int32Array): number {
  const said = saidLast(words);
  if (said === undefined) {
    settleRoot(words, arcs, heads);
    return -1;
  }
  const { comma, verb } = said;
  let across = 0;
  let told = -1;
  for (let at = 0; at < comma; at++)
    if ((heads[at] as number) >= comma) {
      across++;
      if (heads[at] === verb) told = at;
    }
  const beside = heads[verb] as number;
  if (across === 0 && beside >= 0 && beside < comma) told = beside;
  if (told >= 0 && across < 2 && isTold(words, heads, told, comma)) return -1;
  for (let at = 0; at < comma; at++) {
    const row = at * ARC_ROW;
    arcs[row] = Math.max(arcs[row] as number, arcs[row + verb + 1] as number);
  }
  treeOf(arcs, ARC_ROW, comma, heads);
  let root = heads.subarray(0, comma).indexOf(-1);
  if (!isTold(words, heads, root, comma)) {
    const verbs = finiteVerbs(words, heads, comma);
    if (verbs.size > 0) for (let at = 0; at < comma; at++) if (!verbs.has(at)) arcs[at * ARC_ROW] = -1e9;
    treeOf(arcs, ARC_ROW, comma, heads);
    root = heads.subarray(0, comma).indexOf(-1);
  }
  heads[root] = verb;
  for (let at = comma; at < words.length; at++) if (at !== verb && (heads[at] as number) < comma) heads[at] = verb;
  heads[verb] = -1;
  return root;
}

/** Whether a word can be what is said: a verb that is finite, by itself or with its auxiliary, or what somebody is, and no clause of another. */
function isTold(words: Words, heads: Int32Array, at: number, comma: number): boolean {
  if (words.upos(at) === "VERB" && finite.test(words.xpos(at))) return !isSubordinate(words, at);
  for (let below = 0; below < comma; below++) if (heads[below] === at && words.upos(below) === "AUX") return true;
  return false;
}

/** "after a truce took effect", "while the world looked on": whether what stands before a verb, but for its subject, leads in a clause. */
function isSubordinate(words: Words, verb: number): boolean {
  for (let at = verb - 1; at > 0 && at > verb - 9; at--) {
    const form = words.form(at).toLowerCase();
    if (leading.test(form)) return true;
    if (form !== "of" && !/^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|ADV|AUX|PART)$/.test(words.upos(at))) return false;
  }
  return false;
}

const leading = /^(?:after|before|since|until|till|while|when|because|although|though|where|who|which|if|whether|as|that)$/;

/** The finite verbs of the sentence itself, and what stands with a finite auxiliary; where there are none, the participles that may be pasts. */
function finiteVerbs(words: Words, heads: Int32Array, length: number): ReadonlySet<number> {
  const sure = new Set<number>();
  const likely = new Set<number>();
  for (let at = 0; at < length; at++) {
    const head = heads[at] as number;
    if (words.upos(at) === "AUX" && finite.test(words.xpos(at)) && head >= 0 && head < length && !isSubordinate(words, at))
      sure.add(head);
    if (words.upos(at) !== "VERB" || isSubordinate(words, at)) continue;
    if (finite.test(words.xpos(at))) sure.add(at);
    else if (words.xpos(at) === "VBN" && words.form(at + 1) !== "by" && words.form(at - 1) !== "-") likely.add(at);
  }
  return sure.size > 0 ? sure : likely;
}

/**
 * "Officials, in a move criticised abroad, suspended aid.": a sentence that ends with a full stop and whose tree has a name for its root,
 * or a noun, though it has a finite verb, which of a noun stands behind an aside.
 */
function settleRoot(words: Words, arcs: Float32Array, heads: Int32Array): void {
  const n = words.length;
  if (n < 8 || words.form(n - 1) !== ".") return;
  const root = heads.subarray(0, n).indexOf(-1);
  const name = words.upos(root) === "PROPN" || (words.upos(root) === "VERB" && isSubordinate(words, root));
  if ((!name && words.upos(root) !== "NOUN") || isTold(words, heads, root, n)) return;
  const verbs = [...finiteVerbs(words, heads, n)].filter(
    (at) => (at > root || words.upos(root) === "VERB") && (name || (at > root + 4 && words.form(at - 1) === ",")),
  );
  // "Al-Zaman: Guerrillas killed a member": whose report it is.
  if (verbs.length === 0 || hasBehind(words, root, verbs[0]!, ":")) return;
  if (!name && !hasBehind(words, root, verbs[0]! - 1, ",")) return;
  for (let at = 0; at < n; at++) if (!verbs.includes(at)) arcs[at * ARC_ROW] = -1e9;
  treeOf(arcs, ARC_ROW, n, heads);
}

const hasBehind = (words: Words, from: number, to: number, mark: string): boolean => {
  for (let at = from + 1; at < to; at++) if (words.form(at) === mark) return true;
  return false;
};
