import type { Mention, Sentence, Token } from "../../language/analysis.ts";
import type { Tree } from "../syntax/tree.ts";
import type { PartyScope } from "./party-scope.ts";

/** Furthest that a title reaches before the comma: "the Minister for the Middle East and North Africa, Jane Doe". */
const reach = 9;

/**
 * The head of the person's name that stands beside a title, parted by a comma: "the Prime Minister, Jane Doe, said",
 * "Jane Doe, Minister for Africa, said"; undefined where there is none, or where the name is another's ("met the minister, Jane Doe said").
 */
export function nameBeside(scope: PartyScope, sentence: Sentence, tree: Tree, index: number): number | undefined {
  return (
    nameBehind(scope, sentence, index) ??
    nameClose(scope, sentence, tree, index) ??
    nameOfTitled(scope, sentence, index) ??
    nameAfter(scope, sentence, tree, index) ??
    nameBefore(scope, sentence, tree, index)
  );
}

/** "Foreign Ministry spokesman | John Roe": the name right behind a title in small letters, where the tree makes the title its head. */
function nameBehind(scope: PartyScope, { tokens, index: at }: Sentence, index: number): number | undefined {
  const name = tokens[index + 1];
  if (name?.head !== index || name.upos !== "PROPN" || !/^(?:appos|flat)/.test(name.deprel)) return undefined;
  const mention = scope.mentionAt(scope.analysis.sentences[at]!, name.index);
  return mention?.kind === "name" && mention.type === "person" ? name.index : undefined;
}

/** "Deputy Secretary of State Jane Doe", "Prime Minister of Belize John Roe": the name right after what the title is of. */
function nameClose(scope: PartyScope, sentence: Sentence, tree: Tree, index: number): number | undefined {
  const { tokens } = sentence;
  if (!/^(of|for|to)$/.test(tokens[index + 1]?.form ?? "")) return undefined;
  const { upos } = tokens[index]!;
  for (let at = index + 3; at < tokens.length && at <= index + reach; at++) {
    if (!isOfTitle(tokens[at - 1]!) || !tree.isUnder(at, index)) return undefined;
    const name = nameStarting(scope, sentence, at);
    // "envoy to Libya | Jane Doe", in apposition
    if (name) return upos === "PROPN" || tokens[name.head]!.head === index ? name.head : nameOfSayer(sentence, name);
  }
  return undefined;
}

/** Furthest that a title reaches with what its office is at: "Permanent Representative to the UN Office and other Organizations in Geneva". */
const wide = 14;

const linking = /^(?:of|for|to|at|in|on|and|the)$/;

/** "Ambassador to the UN Office in Geneva | Jane Doe | said": the name that closes a title of nouns alone and has a verb behind it, whatever the tree makes of it. */
function nameOfTitled(scope: PartyScope, sentence: Sentence, index: number): number | undefined {
  const { tokens } = sentence;
  if (!/^(?:of|for|to|at|in)$/.test(tokens[index + 1]?.form ?? "")) return undefined;
  for (let at = index + 2; at < tokens.length && at <= index + wide; at++) {
    const { form } = tokens[at]!;
    const before = tokens[at - 1]!;
    const name =
      /^\p{Lu}/u.test(form) && !linking.test(before.form) && /^\p{Lu}/u.test(before.form)
        ? nameStarting(scope, sentence, at)
        : undefined;
    if (name) return nameOfSayer(sentence, name);
    if (!isOfTitle(tokens[at]!) && !linking.test(form)) return undefined;
  }
  return undefined;
}

/** The name if a verb stands right behind it: "Jane Doe | said". */
const nameOfSayer = ({ tokens }: Sentence, { head, to }: Mention): number | undefined =>
  /^VB[DZ]$/.test(tokens[to]?.xpos ?? "") && tokens[to]!.upos === "VERB" ? head : undefined;

/** A word that what a title is of may have: "the United Nations", whatever the tree takes "United" for. */
const isOfTitle = ({ upos, xpos }: Token): boolean => /^(PROPN|NOUN|ADJ|DET|CCONJ)$/.test(upos) || xpos === "NNP";

function nameAfter(scope: PartyScope, sentence: Sentence, tree: Tree, index: number): number | undefined {
  const { tokens } = sentence;
  let comma = index + 1;
  while (comma < tokens.length && comma - index <= reach && tokens[comma]!.form !== ",") {
    const { upos } = tokens[comma]!;
    const post = comma - index <= 2 && (tokens[comma]!.form === "-" || /^(elect|designate)$/i.test(tokens[comma]!.form));
    if (!post && !isOfTitle(tokens[comma]!) && (upos === "VERB" || upos === "AUX" || upos === "PUNCT" || upos === "PRON"))
      return undefined;
    if (!post && !tree.isUnder(comma, index)) return undefined;
    comma++;
  }
  const name = tokens[comma]?.form === "," ? nameStarting(scope, sentence, comma + 1) : undefined;
  if (!name) return undefined;
  const next = tokens[name.to]?.form ?? ".";
  const head = tokens[name.head]!;
  const own = head.deprel.startsWith("appos") && tree.isUnder(name.head, index);
  const twin = head.head === tokens[index]!.head && head.deprel.startsWith("nsubj") && tokens[index]!.deprel === head.deprel;
  return own || twin || /^[,.;:)]$/.test(next) ? name.head : undefined;
}

function nameBefore(scope: PartyScope, sentence: Sentence, tree: Tree, index: number): number | undefined {
  const { tokens } = sentence;
  let first = index;
  while (first > 0 && tokens[first - 1]!.form !== "," && index - first < 5 && tree.isUnder(first - 1, index)) first--;
  if (tokens[first - 1]?.form !== ",") return undefined;
  for (let back = first - 2; back >= 0 && back > first - 6; back--) {
    const { deprel, head } = tokens[back]!;
    const mention = scope.mentionAt(sentence, back);
    if (mention?.kind === "name" && mention.type === "person" && mention.to >= first - 1)
      return tokens[index]!.head === back || (head === tokens[index]!.head && deprel === tokens[index]!.deprel)
        ? back
        : undefined;
  }
  return undefined;
}

const nameStarting = (scope: PartyScope, sentence: Sentence, from: number): Mention | undefined => {
  for (let at = from; at < sentence.tokens.length && at < from + 6; at++) {
    const mention = scope.mentionAt(sentence, at);
    if (mention?.kind === "name" && mention.type === "person" && mention.from === from) return mention;
  }
  return undefined;
};
