import type { Mention, Sentence, Span, Token } from "../../language/analysis.ts";
import type { Tree } from "../syntax/tree.ts";
import { pairLemma } from "./noun-phrase.ts";
import type { PartyScope } from "./party-scope.ts";
import { roleOf } from "./role-nouns.ts";

/** The words of a person's name with its titles; a state's name run together with it ("of Japan Taro Kono") is not part of it. */
export function personSpan({ names }: PartyScope, sentence: Sentence, mention: Mention): Span {
  const { tokens } = sentence;
  const senseAt = (index: number) => names.at(sentence.index, index)?.senses[0];
  let from = mention.from;
  while (
    mention.to - from > 2 &&
    senseAt(from)?.actor.type === "state" &&
    senseAt(from)?.by === "name" &&
    tokens[from - 1]?.lemma === "of"
  )
    from++;
  // "Secretary of | State John Kerry", cut wrong.
  const title = tokens[from - 2];
  if (
    mention.to - from > 2 &&
    tokens[from - 1]?.lemma === "of" &&
    tokens[from]!.form === "State" &&
    title?.lemma.toLowerCase() === "secretary"
  )
    from++;
  let to = mention.to - 1;
  while (to > from && ["ADP", "PUNCT", "DET"].includes(tokens[to]!.upos) && tokens[to]!.form !== ".") to--;
  // "Sheikh Ahmed | Yassin", cut where the world knows a shorter name.
  for (let next = tokens[to + 1]; next && isPartOf(next, tokens[to]!, from, to); next = tokens[to + 1]) to++;
  return { start: tokens[from]!.start, end: tokens[to]!.end };
}

const isPartOf = (next: Token, last: Token, from: number, to: number): boolean =>
  next.upos === "PROPN" &&
  next.start === last.end + 1 &&
  /^(flat|compound)/.test(next.deprel) &&
  next.head >= from &&
  next.head <= to;

/** Whether a token before a name is of another name: "Minister for the Middle East | Jane Doe". */
const isElsewhere = ({ names }: PartyScope, { sentence }: Tree, at: number, index: number): boolean => {
  const match = names.at(sentence.index, at);
  return (
    match !== undefined &&
    match.senses[0]!.actor.type !== "person" &&
    match.end <= sentence.tokens[index]!.start &&
    match.start < sentence.tokens[at]!.start
  );
};

/** The proper nouns around a name's head within a stretch of text, without the titles before them; "" if there are none. */
export function properName(scope: PartyScope, tree: Tree, index: number, within: Span): string {
  const { tokens } = tree.sentence;
  if (tree.token(index).upos !== "PROPN") return "";
  let from = index;
  let to = index;
  while (
    from > 0 &&
    tree.token(from - 1).start >= within.start &&
    tree.token(from - 1).upos === "PROPN" &&
    !roleOf(tree.lemma(from - 1)) &&
    !isElsewhere(scope, tree, from - 1, index)
  )
    from--;
  while (to + 1 < tokens.length && tree.token(to + 1).end <= within.end && tree.token(to + 1).upos === "PROPN") to++;
  while (from < to && (roleOf(tree.lemma(from)) || roleOf(pairLemma(tree, from)))) from++;
  return scope.text({ start: tree.token(from).start, end: tree.token(to).end });
}
