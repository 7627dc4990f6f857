import type { Token } from "../analysis.ts";
import { besideRoot } from "./beside-root.ts";
import { calledSomebody } from "./called-somebody.ts";
import { finite, hasBelow, isNoun, rootOf, subjectOf } from "./clause.ts";
import { exchange } from "./exchange.ts";

const nominal = /^(conj|acl:relcl)$/;
const ofClause = /^(obl|advmod|advcl|parataxis|discourse|punct|cc)/;

/**
 * "Mali, Niger, the Gambia and Togo closed their borders", "Lee, the premier, and Kim, who heads the army, met": a long subject is taken
 * for the root, and its verb for one more of those it names. The verb is made the root, the first of the names its subject.
 */
export function listedSubject(tokens: Token[], offset: number): void {
  flatten(tokens, offset);
  besideRoot(tokens, offset);
  const root = rootOf(tokens);
  if (root === undefined || !isNoun(root)) return;
  if (hasBelow(tokens, root, /^(cop|aux|case|nsubj|csubj|expl)/)) return;
  const told = tokens.find((token) => isTold(tokens, offset, token, root));
  if (told === undefined) return;
  for (const token of tokens) {
    if (token === told) continue;
    const before = token.index < root.index && token.head === root.index && ofClause.test(token.deprel);
    if (before || (token.index > told.index && token.head >= 0 && token.head < told.index))
      exchange(tokens, offset, token, { head: told.index });
    else if (token.deprel === "conj" && isNoun(token) && token.index < told.index && isBeside(tokens, offset, token, root))
      exchange(tokens, offset, token, { head: root.index });
  }
  const last = tokens.at(-1)!;
  if (last.upos === "PUNCT") exchange(tokens, offset, last, { head: told.index });
  exchange(tokens, offset, told, { head: -1, deprel: "root" });
  exchange(tokens, offset, root, { head: told.index, deprel: subjectOf(tokens, told) });
}

/** "Egypt, Chad and Togo": the third goes with the first, as the second does, whose "and" it has. */
function flatten(tokens: Token[], offset: number): void {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    calledSomebody(tokens, offset, token);
    listedAside(tokens, offset, token);
    if (token.deprel !== "conj" || token.upos !== "PROPN") continue;
    const above = tokens[token.head - offset];
    const first = above?.deprel === "conj" && above.upos === "PROPN" ? tokens[above.head - offset] : undefined;
    if (above === undefined || first === undefined || !isNoun(first) || first.index > above.index) continue;
    if (hasBelow(tokens, above, /^cc$/)) continue;
    exchange(tokens, offset, token, { head: first.index });
  }
}

/** "Kiev, Moscow, the OSCE and the rebels": the second of a list, taken for another name of the first. */
function listedAside(tokens: Token[], offset: number, name: Token): void {
  if (name.upos !== "PROPN" || !/^(?:nmod:unmarked|appos)$/.test(name.deprel)) return;
  const first = tokens[name.head - offset];
  if (first?.upos !== "PROPN" || first.index !== name.index - 2 || tokens[name.index - offset - 1]?.form !== ",") return;
  if (tokens[name.index - offset + 1]?.form !== ",") return;
  const further = tokens.filter(({ head, deprel }) => head === first.index && deprel === "conj");
  if (further.length === 0 || !further.some(({ index }) => index > name.index && index < name.index + 6)) return;
  const closes = further.some(({ index }) =>
    tokens.some(({ head, deprel }) => deprel === "cc" && (head === index || isConj(tokens, offset, head, index))),
  );
  if (closes) exchange(tokens, offset, name, { deprel: "conj" });
}

const isConj = (tokens: readonly Token[], offset: number, index: number, above: number): boolean => {
  const token = tokens[index - offset];
  return token?.deprel === "conj" && token.head === above;
};

/** A finite verb without a subject or "and" of its own, beside the root or beside what is said of those that the root names. */
function isTold(tokens: readonly Token[], offset: number, token: Token, root: Token): boolean {
  if (token.upos !== "VERB" || token.deprel !== "conj" || token.index < root.index) return false;
  const own = tokens.filter(({ head, index }) => head === token.index && index < token.index);
  if (own.some(({ deprel }) => /^(nsubj|cc|mark|expl|csubj)/.test(deprel))) return false;
  if (!finite.has(token.xpos) && !own.some(({ deprel, xpos }) => deprel.startsWith("aux") && finite.has(xpos))) return false;
  const above = tokens[token.head - offset];
  const named = above?.deprel === "acl:relcl" ? tokens[above.head - offset] : above;
  return (
    named !== undefined &&
    isNoun(named) &&
    (named === root || isBeside(tokens, offset, named, root)) &&
    tokens.some(({ deprel, head, index }) => deprel === "conj" && index < token.index && isOf(tokens, offset, head, root))
  );
}

const isOf = (tokens: readonly Token[], offset: number, index: number, root: Token): boolean => {
  const token = tokens[index - offset];
  return token !== undefined && isNoun(token) && (token === root || isBeside(tokens, offset, token, root));
};

/** Whether a noun is coordinated with the root, directly or through another. */
function isBeside(tokens: readonly Token[], offset: number, token: Token, root: Token): boolean {
  let at: Token | undefined = token;
  for (let steps = 0; at !== undefined && steps < 8; steps++) {
    if (at.index === root.index) return steps > 0;
    if (!nominal.test(at.deprel) || !isNoun(at)) return false;
    at = tokens[at.head - offset];
  }
  return false;
}
