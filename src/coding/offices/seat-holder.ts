import type { Analysis, Sentence } from "../../language/analysis.ts";
import type { World } from "../../world/world.ts";
import type { Party } from "../finding.ts";
import { actorInWords, stateOfParty } from "../parties/actor-in-words.ts";
import { attributionAt } from "../statements/speaker.ts";
import type { Parties } from "../syntax/parties.ts";
import type { Tree } from "../syntax/tree.ts";
import { isConditional, isNegated, isPassive, modals, objectOf, subjectOf, verbWithParticle } from "../syntax/verb.ts";
import { seatWords } from "./seat-words.ts";

/** Where a seat is looked for: a sentence of a document, with who stands in it. */
export interface SeatScene {
  readonly analysis: Analysis;
  readonly world: World;
  readonly parties: Parties;
  readonly sentence: Sentence;
  readonly tree: Tree;
}

/** Whose seat it is: possessor or nationality; the subject of "is", "as" or "holds"; what it stands beside. Several where several are named together. */
export const holdersOf = (scene: SeatScene, index: number): readonly Party[] => {
  const { tree } = scene;
  const token = tree.token(index);
  for (const child of tree.children(index, "nmod:poss", "amod", "compound")) {
    if (tree.lemma(child) === "whose") return statesOf(scene, index);
    const state = stateAt(scene, child) ?? ownState(scene, child);
    if (state) return [state];
  }
  if (tree.child(index, "cop") !== undefined) {
    const subject = tree.child(index, "nsubj") ?? subjectOf(tree, index);
    return isFact(tree, index) && subject !== undefined ? statesAt(scene, subject) : [];
  }
  if (token.deprel === "appos" && token.head >= 0) return statesAt(scene, token.head);
  for (const child of tree.children(index, "appos")) {
    const states = statesAt(scene, child);
    if (states.length > 0) return states;
  }
  if (token.head < 0) return [];
  const preposition = tree.preposition(index);
  const governor = tree.token(token.head);
  if (governor.upos === "VERB") {
    const verb = verbWithParticle(tree, governor.index);
    const holding = seatWords().holding.get(token.deprel === "obj" || preposition === "" ? verb : `${verb} ${preposition}`);
    const takes = holding !== undefined || preposition === "as" || ["become", "elect"].includes(governor.lemma);
    if (!takes || !isFact(tree, governor.index) || notHeld(tree, governor.index)) return [];
    if (holding === "had") return [];
    // "The Assembly elected Chad and Chile to two-year terms": those who were elected.
    const subject = isPassive(tree, governor.index)
      ? tree.child(governor.index, "nsubj:pass")
      : governor.lemma === "elect"
        ? objectOf(tree, governor.index)
        : subjectOf(tree, governor.index);
    return subject === undefined ? [] : statesAt(scene, subject);
  }
  // "participation of Kazakhstan … as a non-permanent member", "Kazakhstan as chairman".
  if (preposition === "as") {
    for (const child of [governor.index, ...tree.children(governor.index, "nmod")]) {
      const state = child === index ? null : stateAt(scene, child);
      if (state) return [state];
    }
    const before = stateBefore(scene, index);
    return before ? [before] : [];
  }
  return [];
};

/** "Chad and Chile, whose terms end in May": those before the relative clause. */
const statesOf = (scene: SeatScene, index: number): readonly Party[] => {
  const { head: verb } = scene.tree.token(index);
  const relation = verb < 0 ? "" : scene.tree.token(verb).deprel;
  // Hung on the verb: behind the last noun before the comma.
  const before = scene.tree.children(index, "nmod:poss").find((child) => scene.tree.lemma(child) === "whose") ?? index;
  const above = relation === "acl:relcl" ? scene.tree.token(verb).head : relation === "advcl:relcl" ? before - 2 : -1;
  if (above < 0 || !/^(?:NOUN|PROPN)$/.test(scene.tree.token(above).upos)) return [];
  // The clause may hang on the last of them.
  const { deprel, head } = scene.tree.token(above);
  return statesAt(scene, deprel === "conj" && head >= 0 ? head : above);
};

/** The states that a phrase names: one, or all of "Chad, Chile and Lithuania"; of persons together the first one's. */
export const statesAt = (scene: SeatScene, index: number): readonly Party[] => {
  // "Algeria and Mali, which joined the Council in January": those who are meant.
  const { head } = scene.tree.token(index);
  if (/^(which|that|who)$/i.test(scene.tree.token(index).form) && head >= 0 && scene.tree.token(head).deprel === "acl:relcl") {
    const antecedent = scene.tree.token(head).head;
    return antecedent >= 0 && antecedent !== index ? statesAt(scene, antecedent) : [];
  }
  const all = conjuncts(scene.tree, index).flatMap((each) => stateAt(scene, each) ?? []);
  if (all.length > 1 && all.every(({ type }) => type === "state")) return all;
  const state = stateAt(scene, index);
  return state ? [state] : [];
};

/** A noun and all that is coordinated with it, also where the tree chains them. */
const conjuncts = (tree: Tree, index: number): readonly number[] => {
  const all = [index];
  for (let at = 0; at < all.length && all.length < 30; at++) all.push(...tree.children(all[at]!, "conj"));
  return all;
};

/** The last state named before "as a member", in the same noun phrase: no verb in between. */
const stateBefore = (scene: SeatScene, index: number): Party | null => {
  const { tree } = scene;
  for (let i = index - 1; i >= 0; i--) {
    const token = tree.token(i);
    if (token.deprel === "case") continue;
    if (["VERB", "AUX", "SCONJ"].includes(token.upos) || ["but", ";", '"', "“"].includes(token.form)) return null;
    const state = token.upos === "PROPN" ? stateAt(scene, i) : null;
    if (state) return state;
  }
  return null;
};

/** "our chairmanship" in a speaker's mouth: of the state the speaker is of. */
const ownState = ({ analysis, sentence, world, parties }: SeatScene, index: number): Party | null => {
  const token = sentence.tokens[index]!;
  if (!["our", "we"].includes(token.form.toLowerCase())) return null;
  const speaker = attributionAt(token.start, analysis, parties).at(-1);
  const { start, end } = token;
  return speaker ? stateOfParty(speaker, world, "state-of-person", { text: speaker.text, start, end }) : null;
};

/** The state that a token names, or that the person it names is of. */
export const stateAt = (scene: SeatScene, index: number): Party | null => {
  const { sentence, tree, world, parties } = scene;
  // "John Doe, whose country holds the presidency"
  if (ownLand.has(tree.lemma(index)) && tree.children(index, "nmod:poss").some((child) => tree.lemma(child) === "whose")) {
    const clause = tree.token(index).head;
    const bearer = clause >= 0 && tree.token(clause).deprel === "acl:relcl" ? tree.token(clause).head : -1;
    const party = bearer >= 0 && bearer !== index ? parties.at(sentence, bearer) : null;
    return party && party.type !== "place" ? stateOfParty(party, world) : null;
  }
  const party = parties.at(sentence, index);
  if (!party) {
    const { form, start, end } = sentence.tokens[index]!;
    const match = world.scan(form)[0]?.senses[0];
    return match?.by === "demonym" && match.actor.type === "state"
      ? actorInWords(match.actor, { text: form, start, end }, "demonym")
      : null;
  }
  if (party.type === "state") return party;
  // "the representative of Jordan, a member of the Council"
  if (party.type === "group" && sentFor.has(sentence.tokens[index]!.lemma.toLowerCase())) return stateOfParty(party, world);
  return party.type === "person" && (party.office !== undefined || party.sector === "GOV") ? stateOfParty(party, world) : null;
};

const ownLand = new Set(["country", "government", "nation", "state"]);
const sentFor = new Set(["representative", "ambassador", "delegate", "envoy"]);

/** Whether the clause of a token is told as a fact, or as surely to come. */
export const isFact = (tree: Tree, index: number): boolean =>
  !isNegated(tree, index) &&
  !isConditional(tree, index) &&
  modals(tree, index).every((modal) => modal === "will") &&
  !tree.children(index, "mark").some((mark) => tree.token(mark).lemma === "to");

/** Whether a word of candidacy stands over or beside the seat. */
export const notHeld = (tree: Tree, index: number): boolean => {
  const words = seatWords()["not-held"];
  for (const child of tree.children(index, "amod", "compound")) if (words.has(tree.lemma(child))) return true;
  let at = index;
  for (let steps = 0; steps < 3 && at >= 0; steps++) {
    if (words.has(tree.lemma(at))) return true;
    at = tree.token(at).head;
  }
  return false;
};
