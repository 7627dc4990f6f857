import type { Token } from "../analysis.ts";
import { acrossRoot } from "./across-root.ts";
import { askedFirst } from "./asked-first.ts";
import { isNoun, rootOf } from "./clause.ts";
import { firstTo } from "./first-to.ts";
import { frontedClause } from "./fronted-clause.ts";
import { gerundFirst } from "./gerund-first.ts";
import { headlineTo } from "./headline-to.ts";
import { headlineTwo } from "./headline-two.ts";
import { listBehindFronted } from "./list-behind-fronted.ts";
import { listedSubject } from "./listed-subject.ts";
import { listedThree } from "./listed-three.ts";
import { nounFirst } from "./noun-first.ts";
import { placedFirst } from "./placed-first.ts";
import { saidBetween } from "./said-between.ts";
import { type TokenMend, tokenMends } from "./token-mends.ts";
import { toldAsAttribute } from "./told-as-attribute.ts";
import { tellAside } from "./told-aside.ts";
import { tellBeforeSaying } from "./told-before-saying.ts";
import { tellBehindRelative } from "./told-behind-relative.ts";
import { tellAdjective, tellHeadline } from "./told-headline.ts";
import { tellLaterVerb } from "./told-later.ts";
import { tellSubjects } from "./told-subject.ts";
import { tellVerbs } from "./told-verb.ts";

/**
 * Mends a sentence in place; `offset` is the index of its first token. Should mends that do not know of one another hang words in a circle, the
 * sentence stays as it was parsed: whoever reads a tree goes up and down it, and would not come to an end. Takes linear time.
 */
export function mend(tokens: Token[], offset: number): void {
  const parsed = tokens.slice();
  mendAll(tokens, offset);
  if (!isTree(tokens, offset)) for (const [at, token] of parsed.entries()) tokens[at] = token;
}

/** Whether each token comes to a root by way of its heads. */
export function isTree(tokens: readonly Token[], offset: number): boolean {
  /** By token: 0 not seen, or by which walk upwards it was seen first. */
  const seen = new Int32Array(tokens.length);
  for (const token of tokens) {
    const walk = token.index - offset + 1;
    let at = walk - 1;
    while (at >= 0 && seen[at] === 0) {
      seen[at] = walk;
      at = tokens[at]!.head - offset;
    }
    if (at >= 0 && seen[at] === walk) return false;
  }
  return true;
}

/**
 * Mends what the parser often takes for something else in the prose of news, one construction a file: first what needs the whole sentence,
 * then word by word (`token-mends.ts`), then what the sentence tells.
 */
function mendAll(tokens: Token[], offset: number): void {
  placedFirst(tokens, offset);
  gerundFirst(tokens, offset);
  firstTo(tokens, offset);
  headlineTwo(tokens, offset);
  wordByWord(tokens, offset);
  listedThree(tokens, offset);
  nounFirst(tokens, offset);
  listedSubject(tokens, offset);
  tellSubjects(tokens, offset);
  tellVerbs(tokens, offset);
  tellLaterVerb(tokens, offset);
  tellAside(tokens, offset);
  listBehindFronted(tokens, offset);
  askedFirst(tokens, offset);
  frontedClause(tokens, offset);
  const top = rootOf(tokens);
  if (top === undefined) return;
  headlineTo(tokens, offset, top);
  const root = rootOf(tokens) ?? top;
  if (root.upos === "VERB") saidBetween(tokens, offset, root);
  if (root.upos === "VERB") {
    tellBeforeSaying(tokens, offset, root);
    const said = tokens.find(({ head, deprel, index }) => head === root.index && deprel === "ccomp" && index < root.index);
    if (said && isNoun(said)) tellBehindRelative(tokens, offset, said);
  }
  if (isNoun(root)) {
    tellBehindRelative(tokens, offset, root);
    if (rootOf(tokens) === root) toldAsAttribute(tokens, offset, root);
    if (rootOf(tokens) === root) tellHeadline(tokens, offset, root);
  } else if (root.upos === "ADJ") tellAdjective(tokens, offset, root);
  const verb = rootOf(tokens);
  if (verb?.upos !== "VERB") return;
  acrossRoot(tokens, offset, verb);
  const said = tokens.find(
    ({ head, deprel, upos, index }) => head === verb.index && deprel === "ccomp" && upos === "VERB" && index < verb.index,
  );
  if (said) acrossRoot(tokens, offset, said);
}

/** Tries on each word the mends that ask for words of its tags; where a word is exchanged, those after it are tried on the new one. */
function wordByWord(tokens: Token[], offset: number): void {
  for (let at = 0; at < tokens.length; at++) {
    let token = tokens[at]!;
    let list = mendsFor(token);
    for (let n = 0; n < list.length; n++) {
      const which = list[n]!;
      const { form, mend: tryOn } = tokenMends[which]!;
      if (form && !form.test(token.form)) continue;
      tryOn(tokens, offset, token);
      if (tokens[at] === token) continue;
      token = tokens[at]!;
      list = mendsFor(token);
      n = list.findIndex((other) => other > which) - 1;
      if (n < -1) break;
    }
  }
}

/** Which mends ask for words of such tags; by relation, Penn tag and universal tag, as a key made of the three costs more than the mends. */
const known = new Map<string, Map<string, Map<string, readonly number[]>>>();

/** The mends to be tried on a word, in their order. */
function mendsFor({ upos, xpos, deprel }: Token): readonly number[] {
  const byXpos = within(known, deprel);
  const byUpos = within(byXpos, xpos);
  let list = byUpos.get(upos);
  if (!list) {
    list = tokenMends.flatMap((mend, n) => (asksFor(mend, upos, xpos, deprel) ? [n] : []));
    byUpos.set(upos, list);
  }
  return list;
}

/** The map within a map; made where there is none. */
function within<T>(outer: Map<string, Map<string, T>>, key: string): Map<string, T> {
  let inner = outer.get(key);
  if (!inner) {
    inner = new Map();
    outer.set(key, inner);
  }
  return inner;
}

const asksFor = (mend: TokenMend, upos: string, xpos: string, deprel: string): boolean =>
  isAmong(mend.upos, upos) && isAmong(mend.xpos, xpos) && isAmong(mend.deprel, deprel);

/** Whether a tag is among those asked for; "nsubj*" takes in all that begin so. */
const isAmong = (asked: string | undefined, tag: string): boolean =>
  asked === undefined || asked.split(" ").some((one) => (one.endsWith("*") ? tag.startsWith(one.slice(0, -1)) : one === tag));
