import type { Sentence } from "../../language/analysis.ts";
import type { Party } from "../finding.ts";
import type { Tree } from "../syntax/tree.ts";
import { type Found, nobody } from "./found.ts";
import { listed } from "./listed.ts";
import type { PhraseReader } from "./phrase-reader.ts";
import { isTitleNoun } from "./role-nouns.ts";
import { nationalitiesOf } from "./whose.ts";

/** Codes of bodies that have people in their service. */
const bodies = new Set(["UNO", "EUR", "IGO"]);

/** Posts at a body that are held for a state. */
const forStates = listed("in service: for states");

/**
 * Somebody known as of a state whom the text names in the service of a body: "UN envoy Jane Doe", "John Doe, the EU's foreign policy
 * chief". He acts for the body, unless the words name his state too, or his post there is over.
 */
export function inService(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number, found: Found): Found {
  const { party } = found;
  if (party.type !== "person" || party.code === "" || bodies.has(party.code)) return found;
  if (tree.token(index).upos !== "PROPN") return found;
  const beside = tree.children(index, "appos").filter((child) => child > index && isDescription(tree, child));
  const titles = [index, ...beside];
  if (titles.some((title) => isOver(tree, title))) return found;
  const named = titles.flatMap((title) => [
    // What stands behind a name is no title of his: "Jane Doe welcomes UN support".
    ...nationalitiesOf(phrases.scope, sentence, tree, title).filter(({ token }) => title !== index || token < index),
    ...ownersOf(phrases, sentence, tree, title),
  ]);
  if (named.some(({ party: { code } }) => code === party.code)) return found;
  // "the Special Representative of the Secretary-General, Jane Doe": the United Nations', where a text says no more.
  const ofChief = titles.some((title) => [title, tree.token(title).head].some((at) => at >= 0 && isOfChief(tree, at)));
  const world = ofChief ? phrases.scope.world.actor("org:united-nations") : undefined;
  if (world) return { ...found, party: serving(party, phrases.scope.party(world, party, "title")) };
  const body = named.find(
    ({ token, party: { code, type } }) =>
      (type === "org" || type === "group") && bodies.has(code) && !isOfState(tree, token, titles),
  );
  return body ? { ...found, party: serving(party, body.party) } : found;
}

/** "the relief coordinator", "the UN Relief Coordinator", "head of the mission": not another name, or a noun that the tree hangs on a name for want of a verb. */
const isDescription = (tree: Tree, index: number): boolean => {
  const isPost = isTitleNoun(tree.lemma(index));
  const isLedIn = tree.children(index, "det", "nmod:poss").length > 0;
  return tree.token(index).upos === "PROPN" ? isPost && isLedIn : isPost || isLedIn;
};

const serving = (party: Party, { code, name }: Party): Party => {
  const { sector: _, office: __, ...rest } = party;
  return { ...rest, code, rule: `${party.rule ?? "name"}, in the service of ${name}` };
};

/** Whether "of the (UN) Secretary-General" stands right behind a word. */
const isOfChief = ({ sentence: { tokens } }: Tree, index: number): boolean =>
  /^of (?:the )?(?:UN |U\.N\. |United Nations )?Secretary ?- ?General\b/i.test(
    tokens
      .slice(index + 1, index + 9)
      .map(({ form }) => form)
      .join(" "),
  );

/** Whose a title is: "the EU's", "of the United Nations mission". */
function ownersOf(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number): readonly Found[] {
  return [
    ...tree.children(index, "nmod:poss"),
    ...tree.children(index, "nmod").filter((child) => tree.preposition(child) === "of"),
  ].flatMap((child) => {
    const found = phrases.list(sentence, child);
    return found.length > 0 ? found : nobody;
  });
}

/** "former", "ex-": a post that is over. */
const isOver = (tree: Tree, index: number): boolean =>
  tree
    .children(index, "amod", "compound", "nmod")
    .some((child) => /^(former|ex|outgoing|then|one-time|late)$/i.test(tree.token(child).form));

/** "the UN ambassador": a post at the body for one's own state. */
const isOfState = (tree: Tree, token: number, titles: readonly number[]): boolean => {
  const { head } = tree.token(token);
  return head >= 0 && !titles.includes(head) ? forStates.has(tree.lemma(head)) && !isSentBy(tree, head) : false;
};

/** "UN envoy": sent by the body. */
const isSentBy = (tree: Tree, head: number): boolean => /^(envoy|official|commander|representative)$/.test(tree.lemma(head));
