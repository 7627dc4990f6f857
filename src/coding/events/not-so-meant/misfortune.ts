import { isOf } from "../../lexicon/lexicon.ts";
import { roleOf } from "../../parties/role-nouns.ts";
import type { Tree } from "../../syntax/tree.ts";
import { listed } from "../listed.ts";
import { tellsOfAttack } from "./tells-of-attack.ts";
import type { Sense, Words } from "./words.ts";

/** What kills and wrecks without anybody's will. */
const accidents = listed("misfortune: accidents");

/** What a craft or a house does when it comes to grief. */
const wrecked = new Set("crash derail capsize collide overturn collapse topple sink burn".split(" "));

/** Works in which something blows up by itself. */
const works = listed("misfortune: works");
const blasts = new Set(["explosion", "blast"]);

const causes = new Set(["in", "by", "from", "during", "of", "with", "after", "when"]);

/** "a fire", "falling trees", "a foot of snow"; of fire only one that burns by itself. */
function isMishap(tree: Tree, noun: number): boolean {
  const lemma = tree.lemma(noun);
  if (lemma === "fire")
    return (
      tree.children(noun, "det", "nummod").length > 0 &&
      tree.children(noun, "compound").every((each) => places.has(tree.lemma(each)))
    );
  if (blasts.has(lemma)) return tree.sentence.tokens.some(({ index }) => works.has(tree.lemma(index)));
  return (
    accidents.has(lemma) ||
    tree.children(noun, "nmod").some((each) => tree.preposition(each) === "of" && accidents.has(tree.lemma(each)))
  );
}

const places = listed("misfortune: places of fire");

/** "killed when an avalanche swept them away", "after it crashed": what the clause beside it tells. */
const isWreck = (tree: Tree, head: number): boolean =>
  tree
    .children(head, "advcl")
    .some(
      (each) =>
        (wrecked.has(tree.lemma(each)) && tree.child(each, "obj") === undefined) ||
        tree.children(each, "nsubj", "obl").some((child) => accidents.has(tree.lemma(child))),
    );

const craft = new Set([
  "shuttle",
  "plane",
  "aircraft",
  "ship",
  "ferry",
  "boat",
  "bus",
  "train",
  "bridge",
  "building",
  "helicopter",
  "balloon",
  "roof",
]);

/** "The shuttle broke up, killing all seven", "an avalanche swept down, burying two". */
function isOfWreck(tree: Tree, head: number): boolean {
  const { deprel, head: above } = tree.token(head);
  if (!deprel.startsWith("advcl") || above < 0) return false;
  const breaks = wrecked.has(tree.lemma(above)) || tree.lemma(above) === "break";
  return tree
    .children(above, "nsubj", "nsubj:pass")
    .some((each) => accidents.has(tree.lemma(each)) || (breaks && craft.has(tree.lemma(each))));
}

/** Harm by weather, fire, wrecks and the like, where nothing tells of an attack. */
const isMisfortune = ({ tree, clause: { head, subject, obliques } }: Words): boolean =>
  ((subject !== undefined && isMishap(tree, subject)) ||
    obliques.some(({ head: cause, preposition }) => causes.has(preposition) && isMishap(tree, cause)) ||
    isWreck(tree, head) ||
    isOfWreck(tree, head)) &&
  !tellsOfAttack(tree);

/** "wounded the Reagan presidency": what is hurt is a thing that only bears somebody's name. */
const isOnThing = ({ tree, lexicon, object, clause, candidate: { match, recipients } }: Words): boolean => {
  if (
    !(match.entry.flags.has("lethal") || match.entry.mode === "arrest") ||
    clause.object === undefined ||
    recipients.length === 0
  )
    return false;
  if (
    tree.token(clause.object).upos !== "NOUN" ||
    roleOf(object) !== undefined ||
    people.some((each) => isOf(lexicon, object, each))
  )
    return false;
  return recipients.every(
    ({ token }) =>
      token >= 0 && tree.token(token).head === clause.object && /^(?:compound|nmod:poss|amod)$/.test(tree.token(token).deprel),
  );
};

const people = ["VICTIM", "PEOPLE", "FORCE", "CAPTIVE", "PRISONER"];

/** Words of harm where nobody does any. */
export const misfortune: readonly Sense[] = [
  { type: "ASSAULT", is: isMisfortune, why: "an accident" },
  { type: "COERCE", is: isOnThing, why: "a thing is bound, nobody else" },
  { type: "ASSAULT", is: isOnThing, why: "a thing is hurt, nobody else" },
];
