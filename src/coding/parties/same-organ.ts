import type { Sentence } from "../../language/analysis.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import type { Home } from "./home-of-text.ts";
import { listed } from "./listed.ts";
import { pairLemma } from "./noun-phrase.ts";
import type { PhraseReader } from "./phrase-reader.ts";
import { type RoleNoun, roleOf } from "./role-nouns.ts";
import { isStateCode } from "./state-code.ts";

/** Those of whom a text mostly speaks of one state's only, so that they go on being that state's. */
const goingOn = new Set(["REB", "UAF", "PRM", "LEG", "OPP", "JUD"]);

const fighters = new Set(["REB", "UAF", "PRM"]);

/** How many sentences back the same organ was last spoken of. */
const near = 3;
const far = 30;

/**
 * The state of a role without one by others whom the text speaks of: whose order it is ("The Ukrainian president ordered the army to …"),
 * with whom fighters stand side by side ("Ukraine and the separatists"), and of which state the like were before ("a delegation of US
 * senators … The lawmakers"). Undefined where nothing of the kind is said.
 */
export function homeByOthers(
  phrases: PhraseReader,
  sentence: Sentence,
  tree: Tree,
  index: number,
  { sector }: RoleNoun,
): Home | undefined {
  const like = (each: RoleNoun): boolean => each.sector === sector;
  if (sector === "MIL" || sector === "COP") {
    const theirs = commander(phrases, sentence, tree, index);
    return theirs ?? (sector === "COP" ? before(phrases, sentence, tree, index, like) : undefined);
  }
  if (sector === "GOV") {
    const along = companion(phrases, sentence, tree, index);
    if (along) return along;
    const theirs = governed.has(tree.lemma(index)) ? commander(phrases, sentence, tree, index) : undefined;
    if (theirs && !namesOthers(phrases, sentence, theirs.code, tree.token(index).head)) return theirs;
  }
  // "a police spokesman", after Kenyan police arrested three
  if (tree.children(index, "compound").some((child) => tree.lemma(child) === "police"))
    return before(phrases, sentence, tree, index, (each) => each.sector === "COP");
  if (sector === "LEG" || sector === "OPP") {
    const theirs = commander(phrases, sentence, tree, index);
    if (theirs && (sector === "LEG" || !namesOthers(phrases, sentence, theirs.code, tree.token(index).head))) return theirs;
  }
  if (!goingOn.has(sector)) return undefined;
  return before(phrases, sentence, tree, index, like);
}

/** Whether a sentence names a state behind a verb, or anybody of one, besides that of a code. */
const namesOthers = ({ scope }: PhraseReader, sentence: Sentence, code: string, verb: number): boolean =>
  sentence.tokens.some(({ index }) => {
    const named = scope.names.at(sentence.index, index)?.senses[0]?.actor.code ?? "";
    return index > verb && isStateCode(named) && named !== code;
  });

const ordering = listed("same organ: ordering");
const governed = listed("same organ: governed");
const companions = listed("same organ: companions");

/** "Mr Doe and senior ministers", "her finance minister, Jane Roe, and other officials": those who are named along with one in office. */
function companion(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number): Home | undefined {
  const { deprel, head, xpos } = tree.token(index);
  if (deprel !== "conj" || head < 0 || head > index || xpos !== "NNS" || !companions.has(tree.lemma(index))) return undefined;
  if (tree.child(index, "det", "nmod", "nmod:poss", "compound") !== undefined) return undefined;
  if (!tree.children(index, "amod").every((each) => /^(?:senior|top|other|high|several|some)$/.test(tree.lemma(each))))
    return undefined;
  const party = phrases.one(sentence, head)[0]?.party;
  return party?.type === "person" && party.sector === "GOV" && isStateCode(party.code)
    ? { code: party.code, why: "with whom they are named" }
    : undefined;
}

function commander(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number): Home | undefined {
  const { deprel, head } = tree.token(index);
  if (!/^(obj|iobj)/.test(deprel) || head < 0 || !ordering.has(tree.lemma(head))) return undefined;
  // "ordered Marines to the island", "told parliament"
  const bare = tree.children(index, "det", "amod", "nummod", "nmod:poss").length === 0;
  if (!bare && !tree.children(index, "det").some((det) => tree.lemma(det) === "the")) return undefined;
  if (bare && !/^(order|send|deploy|dispatch|tell|ask|urge|warn|require|instruct)$/.test(tree.lemma(head))) return undefined;
  // "condemned the raid and asked the opposition": the subject of both.
  const verb = tree.child(head, "nsubj") === undefined && tree.token(head).deprel === "conj" ? tree.token(head).head : head;
  const subject = tree.child(verb, "nsubj");
  const party = subject === undefined ? undefined : phrases.one(sentence, subject)[0]?.party;
  return party && isStateCode(party.code) && party.sector === "GOV" && !party.rule?.includes("context")
    ? { code: party.code, why: "whose head orders them" }
    : undefined;
}

/** "Ukraine and pro-Russian separatists": fighters and the state that they fight. */
export function opponent(
  phrases: PhraseReader,
  sentence: Sentence,
  tree: Tree,
  index: number,
  { sector }: RoleNoun,
): Home | undefined {
  if (!fighters.has(sector)) return undefined;
  for (const loyal of tree
    .children(index, "amod", "acl")
    .filter((child) => /^(loyal|allied|ally|faithful)$/.test(tree.lemma(child)))) {
    const lord = tree.children(loyal, "obl").find((child) => /^(to|with)$/.test(tree.preposition(child)));
    const party = lord === undefined ? undefined : phrases.one(sentence, lord)[0]?.party;
    if (party && isStateCode(party.code)) return { code: party.code, why: "to whom they are loyal" };
  }
  const { deprel, head } = tree.token(index);
  const others = [...(deprel === "conj" && head >= 0 ? [head] : []), ...tree.children(index, "conj")];
  for (const other of others) {
    const party = tree.token(other).upos === "VERB" ? undefined : phrases.one(sentence, other)[0]?.party;
    if (party && isStateCode(party.code) && (party.type === "state" || party.sector === "GOV" || party.sector === "MIL"))
      return { code: party.code, why: "beside whom they stand" };
  }
  return undefined;
}

/** The state of the last like of them; for "the rebels" of all of them, if it is one. */
function before(
  phrases: PhraseReader,
  sentence: Sentence,
  tree: Tree,
  index: number,
  like: (role: RoleNoun) => boolean,
): Home | undefined {
  const definite = tree.children(index, "det").some((det) => tree.lemma(det) === "the");
  const { sentences } = phrases.scope.analysis;
  for (let back = 1; back <= (definite ? far : near); back++) {
    const at = sentences[sentence.index - back];
    if (at === undefined) return undefined;
    const above = treeOf(at);
    const codes = new Set<string>();
    for (const token of at.tokens) {
      if (token.upos !== "NOUN" && token.upos !== "PROPN") continue;
      const role = roleOf(pairLemma(above, token.index)) ?? roleOf(token.lemma.toLowerCase());
      if (!role || !like(role)) continue;
      for (const { party } of phrases.one(at, token.index)) if (isStateCode(party.code)) codes.add(party.code);
    }
    const [code] = codes;
    if (codes.size > 1) return undefined;
    if (code !== undefined) return { code, why: "the state of the like before" };
  }
  return undefined;
}
