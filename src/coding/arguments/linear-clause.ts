import type { Tree } from "../syntax/tree.ts";
import type { Clause } from "./clause.ts";
import { listed } from "./listed.ts";
import type { Oblique } from "./obliques.ts";
import { isTimeNoun } from "./time-noun.ts";
import { occasions } from "./verb-classes.ts";

const telling = listed("linear clause: telling");

const nominal = new Set(["NOUN", "PROPN"]);

/**
 * A verb as a clause by the order of words alone, for sentences whose tree gives it no sound place: the noun phrase before
 * it is its subject, the one right after it its object, and every preposition up to the next finite verb, or the subject of the
 * next clause, has its noun.
 */
export function linearClause(tree: Tree, head: number): Clause {
  const tokens = tree.sentence.tokens;
  const passive =
    tokens.slice(Math.max(0, head - 3), head).some((token) => token.lemma === "be" && token.upos === "AUX") &&
    tree.token(head).xpos === "VBN";
  const before = firstOfList(tree, nounBefore(tree, hyphened(tree, head) ? head - 2 : head));
  const obliques: Oblique[] = [];
  let object: number | undefined;
  let xcomp: number | undefined;
  let preposition = "";
  let joined = false;
  let past = false;
  const fronted = tokens[head + 1]?.form === ",";
  for (let i = head + 1; i < tokens.length && i < head + 30; i++) {
    const token = tokens[i]!;
    joined ||= token.upos === "CCONJ";
    if (
      token.form === ";" ||
      // "admitted | that the group had it"
      (token.lemma === "that" && token.deprel === "mark" && telling.has(tree.lemma(head))) ||
      // "voted to adopt a resolution, which condemned the attacks in Beslan"
      (/^W(?:DT|P)$/.test(token.xpos) && tokens[i - 1]?.form === ",") ||
      (joined && token.deprel.startsWith("nsubj") && token.head > i) ||
      // "where the rebels trained, | children were singing"
      (fronted && token.deprel.startsWith("nsubj") && token.head > i) ||
      ((token.xpos === "VBD" || token.xpos === "VBZ" || token.xpos === "VBP") && token.upos !== "AUX" && xcomp === undefined)
    )
      break;
    const aim = /^(?:order|as)$/.test(tokens[i - 1]?.lemma ?? "");
    if (token.upos === "PART" && token.lemma === "to" && tokens[i + 1]?.upos === "VERB" && !aim) xcomp ??= i + 1;
    if (token.upos === "ADP") preposition = token.lemma.toLowerCase();
    // "advises me that Poland did it": whom it tells, and nobody of what it tells.
    if (token.xpos === "PRP" && /^i?obj/.test(token.deprel) && preposition === "" && xcomp === undefined && !past) object ??= i;
    // "released a statement criticising the mayor": what comes after another verb is that verb's.
    past ||= token.upos === "VERB" && xcomp === undefined && !/^(amod|compound)/.test(token.deprel);
    const compound = nominal.has(tokens[i + 1]?.upos ?? "") && !isTimeNoun(tree, i + 1);
    if (!nominal.has(token.upos) || compound || isTimeNoun(tree, i)) continue;
    if (preposition !== "") obliques.push({ preposition, head: i });
    else if (xcomp === undefined && !past) object ??= i;
    preposition = "";
  }
  const agent = obliques.find((each, i) => each.preposition === "by" && !occasions.has(obliques[i - 1]?.preposition ?? ""));
  return passive
    ? { tree, head, passive, subject: agent?.head, object: before, indirect: undefined, obliques, xcomp, ccomp: undefined }
    : { tree, head, passive, subject: before, object, indirect: undefined, obliques, xcomp, ccomp: undefined };
}

/** "test-fired": the verb is the second part of a word. */
const hyphened = (tree: Tree, head: number): boolean =>
  head > 2 && tree.token(head - 1).form === "-" && tree.token(head - 1).end === tree.token(head).start;

/** The first of those named together: of "France and two allies" France, with whom the others are coordinated. */
function firstOfList(tree: Tree, last: number | undefined): number | undefined {
  if (last === undefined) return undefined;
  // "Angela Merkel and Joe Biden": a name of two words hangs together by its first.
  const name = tree.token(last).deprel.startsWith("flat") ? tree.token(last).head : last;
  const { deprel, head } = tree.token(name);
  return deprel.startsWith("conj") &&
    head >= 0 &&
    head < name &&
    nominal.has(tree.token(head).upos) &&
    tree.preposition(head) === ""
    ? head
    : last;
}

/** The noun before a verb that no preposition leads in. */
function nounBefore(tree: Tree, head: number): number | undefined {
  for (let i = head - 1; i >= 0 && i > head - 20; i--) {
    const token = tree.token(i);
    if (token.upos === "VERB" && token.xpos !== "VBN" && token.xpos !== "VBG") return undefined;
    // "When he sent the troops he was advised": the pronoun is the subject, no noun before it.
    if (token.xpos === "PRP") return undefined;
    if (!nominal.has(token.upos) || isTimeNoun(tree, i) || (i + 1 < head && nominal.has(tree.token(i + 1).upos))) continue;
    let at = i;
    while (
      at > 0 &&
      // "by a show of hands | Ireland's lower house"
      !(tree.token(at).upos === "PROPN" && tree.token(at - 1).xpos === "NNS") &&
      (["NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON", "PUNCT"].includes(tree.token(at - 1).upos) ||
        /^(?:POS|NNPS?)$/.test(tree.token(at - 1).xpos)) &&
      tree.token(at - 1).form !== ","
    )
      at--;
    // "targets in Syria and Iraq": the second place is as little the subject as the first.
    if (at > 1 && tree.token(at - 1).upos === "CCONJ" && tree.token(i).upos === "PROPN" && tree.token(at - 2).upos === "PROPN") {
      at -= 2;
      while (at > 0 && ["PROPN", "DET"].includes(tree.token(at - 1).upos)) at--;
    }
    if (at > 0 && tree.token(at - 1).upos === "ADP") {
      i = at;
      continue;
    }
    // "killed twenty militants and destroyed": the object of another verb is not the subject of the next.
    if (
      tree.token(i).deprel === "obj" &&
      tree.token(i).head < i &&
      tree.sentence.tokens.slice(i, head).some(({ upos }) => upos === "CCONJ")
    )
      return undefined;
    return i;
  }
  return undefined;
}
