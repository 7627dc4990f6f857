import type { Sentence } from "../../language/analysis.ts";
import { isStateOrPlace } from "../../world/actor.ts";
import type { NameMatch } from "../../world/world.ts";
import type { Tree } from "../syntax/tree.ts";
import { type Found, nobody } from "./found.ts";
import { isGuessed } from "./from-context.ts";
import { firstHalf } from "./half-state.ts";
import { listed } from "./listed.ts";
import { titleBefore } from "./noun-phrase.ts";
import type { PartyScope } from "./party-scope.ts";
import type { PhraseReader } from "./phrase-reader.ts";
import { actsAnywhere, isForeign } from "./role-reach.ts";

/** Relations by which a name stands before a noun, or before what stands before it ("ISIL-held"). */
const before = /^(amod|compound|nmod|flat|conj|det:predet|obl:npmod|obl:unmarked)/;

/** Participles after a hyphen that say whose a thing is: "an ISIL-held tank", "a Greek-owned ship". */
const having = new Set(["hold", "control", "own", "run", "occupy", "operate", "flag", "lead"]);

/** Texts that are called by the place where they were signed. */
const documents = listed("whose: documents");

/** States and bodies named right before a noun: "US and British forces", "EU foreign ministers". */
export function nationalitiesOf(scope: PartyScope, sentence: Sentence, tree: Tree, index: number): readonly Found[] {
  const found: Found[] = [];
  const seen = new Set<string>();
  const add = (each: Found): void => {
    if (!seen.has(each.party.id)) found.push(each);
    seen.add(each.party.id);
  };
  // A post before a name may be long: "Pentagon press operations director Navy Capt. Jane Doe".
  const deepest = tree.token(index).upos === "PROPN" ? 5 : 2;
  const visit = (at: number, depth: number): void => {
    for (const child of tree.children(at)) {
      const token = tree.token(child);
      if (child > index || !before.test(token.deprel) || token.deprel === "nmod:poss" || (token.deprel === "conj" && depth === 0))
        continue;
      if (scope.isOfName(sentence, index, child)) continue;
      if (token.xpos === "VBN" || token.xpos === "VBG") {
        if (having.has(token.lemma.toLowerCase()) && depth < 2) visit(child, depth + 1);
        continue;
      }
      const match = isOfSpeech(tree, child) || isEthnic(tree, child) ? undefined : scope.names.at(sentence.index, child);
      if (match) {
        const sense = match.senses[0]!;
        // "the Kyoto Protocol" is not Japan's.
        const titled = sense.actor.type === "place" && documents.has(tree.lemma(index));
        if (!titled && !isAttitude(scope, match) && sense.actor.type !== "person" && sense.actor.code !== "") {
          firstHalf(scope, sentence, child).forEach(add);
          add({ token: child, party: scope.party(sense.actor, match, sense.by) });
        }
      }
      // "Obama administration officials"
      if (depth === 0 && !match && governing.has(tree.lemma(child))) ruledBy(scope, sentence, tree, child).forEach(add);
      if (depth < deepest) visit(child, depth + 1);
    }
  };
  visit(index, 0);
  const title = titleBefore(tree, index);
  const match = title === undefined ? undefined : scope.names.at(sentence.index, title);
  if (match && match.senses[0]!.actor.type !== "person")
    add({ token: title!, party: scope.party(match.senses[0]!.actor, match, match.senses[0]!.by) });
  if (title !== undefined) nationalitiesOf(scope, sentence, tree, title).forEach(add);
  return found.sort((a, b) => a.token - b.token);
}

/** "the ethnic Serb leaders of Kosovo": whose people they are, not whose state. */
const isEthnic = (tree: Tree, index: number): boolean => {
  const before = tree.sentence.tokens[index - 1]?.form ?? "";
  // "American Indian tribes" are not India's.
  return (
    /^ethnic(?:ally)?$/i.test(before) || (/^(?:American|Native|Plains)$/.test(before) && /^Indian$/.test(tree.token(index).form))
  );
};

const governing = new Set(["administration", "government", "regime", "cabinet"]);

/** "pro-Russian separatists", "anti-American clerics": for or against a state, not of it. */
const isAttitude = (scope: PartyScope, { start }: NameMatch): boolean =>
  /(?:pro|anti|non)[-‑]$/i.test(scope.text({ start: Math.max(0, start - 5), end: start }));

/** "an English-language daily", "Soviet-style rule", "the French-brokered truce": in whose tongue or manner, or by whom, not whose. */
const isOfSpeech = (tree: Tree, index: number): boolean => {
  const [dash, noun] = [tree.sentence.tokens[index + 1]?.form, tree.sentence.tokens[index + 2]?.form];
  return ((dash === "-" || dash === "‑") && onlyHow.test(noun ?? "")) || dash === "language" || mostOf.test(dash ?? "");
};

/** "the Tajik dominated Alliance", with its hyphen left out. */
const mostOf = /^(?:dominated|populated|inhabited|majority)$/;

const onlyHow =
  /^(?:language|style|era|type|speaking|brokered|mediated|sponsored|negotiated|facilitated|drafted|designed|built|made|born|educated|dominated|populated|inhabited|majority)$/;

/** The state of the person whose government it is: "the Reagan administration". */
export function ruledBy(scope: PartyScope, sentence: Sentence, tree: Tree, index: number): readonly Found[] {
  for (const child of tree.children(index, "compound", "nmod:poss", "amod")) {
    const match = scope.names.at(sentence.index, child) ?? rulerAt(scope, tree, child);
    const actor = match?.senses[0]?.actor;
    const state = actor?.type === "person" && actor.code !== "" ? scope.world.actor(`state:${actor.code}`) : undefined;
    if (match && state) return [{ token: child, party: scope.party(state, match, "government of a person") }];
  }
  return nobody;
}

/** A ruler by a spelling of the surname that is not looked for in running text, of a state that the document names: "the Asad regime". */
function rulerAt(scope: PartyScope, tree: Tree, index: number): NameMatch | undefined {
  const { form, upos, start, end } = tree.token(index);
  const isName = upos === "PROPN" || (upos === "ADJ" && index > 0 && /^\p{Lu}/u.test(form));
  const found = isName ? scope.resolve(form, "person") : null;
  return found && found.rule !== "new" && scope.salient().includes(`state:${found.actor.code}`)
    ? { start, end, senses: [{ actor: found.actor, by: "surname" }] }
    : undefined;
}

const owning = ["of", "in", "from", "at", "for", "throughout", "inside", "across", "within", "to"];

/** What belongs to a state wherever it is: arms and units abroad are not of the place they are in. */
const ofOwner = ["of", "from"];

/** States and bodies that a role belongs to by possessive, preposition or apposition: "Norway's minister", "rebels in Darfur". */
export function possessorsOf(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number): readonly Found[] {
  for (const child of tree.children(index, "nmod:poss")) {
    const found = phrases.list(sentence, child);
    if (found.some(isCoded)) return found;
    const deeper = phrases.deep(sentence, child, 1);
    if (deeper.some(isCoded)) return deeper;
  }
  // "troops loyal to President Doe"
  for (const child of tree.children(index, "amod"))
    if (tree.lemma(child) === "loyal")
      for (const whom of tree.children(child, "obl", "nmod")) {
        const found = phrases.deep(sentence, whom, 1);
        if (found.some(isCoded)) return found;
      }
  const senders = sentBy(phrases, sentence, tree, index);
  if (senders.length > 0) return senders;
  for (const child of tree.children(index, "nmod", "obl", "acl")) {
    const owners = isAbroad(tree, index) ? ofOwner : owning;
    const clause = tree.token(child).deprel.startsWith("acl");
    if (!owners.includes(tree.preposition(child)) && !clause && !isPostOf(tree, index, child)) continue;
    // "students opposed to a pact with China" are not China's.
    if (clause && minded.has(tree.lemma(child))) continue;
    if (tree.preposition(child) === "at" && isOwnedAbroad(tree, child)) continue;
    const found = phrases.deep(sentence, child, 1);
    // "rebels who hold hostages at the Japanese envoy's home" are of where they do it, not of whomever they do it to.
    if (found.some((each) => isCoded(each) && (tree.token(child).deprel !== "acl:relcl" || isWhere(tree, each)))) return found;
  }
  const origin = besideOrigin(tree, index);
  if (origin !== undefined) {
    const found = phrases.deep(sentence, origin, 1);
    if (found.some(isCoded)) return found;
  }
  return apposedTo(phrases, sentence, tree, index);
}

const sending = listed("whose: sending");

/** "a mission sent by the African Union", "a delegation led by Niger's foreign minister": of whoever sends or leads them. */
function sentBy(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number): readonly Found[] {
  for (const clause of tree.children(index, "acl")) {
    if (tree.token(clause).xpos !== "VBN" || !sending.has(tree.lemma(clause))) continue;
    for (const agent of tree.children(clause, "obl")) {
      const found = tree.preposition(agent) === "by" ? phrases.deep(sentence, agent, 1) : nobody;
      if (found.some(isCoded)) return found;
    }
  }
  return nobody;
}

/** A state or place that a preposition leads in. */
const isWhere = (tree: Tree, { party, token }: Found): boolean =>
  isStateOrPlace(party) && token >= 0 && owning.includes(tree.preposition(token));

/** Participles of what somebody thinks of another, or does about him. */
const minded = listed("whose: minded");

/** Verbs with which "from" says where somebody is moved from, or kept away from, not where he is from. */
const removing = listed("whose: removing");

/** "freed two fishermen from Laos": where somebody is from, which the tree hangs on the verb right behind him. */
function besideOrigin(tree: Tree, index: number): number | undefined {
  const { deprel, head } = tree.token(index);
  if (!/^(obj|iobj|nsubj)/.test(deprel) || head < 0 || removing.has(tree.lemma(head))) return undefined;
  const { to } = tree.extent(index);
  return tree
    .children(head, "obl")
    .find(
      (child) => tree.preposition(child) === "from" && tree.extent(child).from === to + 1 && tree.token(child).upos === "PROPN",
    );
}

/** "workers at a French-owned factory" are not French. */
const isOwnedAbroad = (tree: Tree, index: number): boolean =>
  tree.children(index, "amod").some((child) => /owned|financed|funded|built|^(own|finance|fund|build)$/.test(tree.lemma(child)));

/** States and bodies in the appositions of a noun phrase, of its possessor, or before what it is an apposition of. */
export function apposedTo(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number): readonly Found[] {
  for (const child of [...tree.children(index, "appos", "nmod", "flat"), ...tree.children(index, "nmod:poss")]) {
    const { deprel } = tree.token(child);
    if (phrases.scope.isOfName(sentence, index, child)) continue;
    if (deprel === "nmod" && !["", "of", "from", "for"].includes(tree.preposition(child))) continue;
    // An apposition stands behind a comma; else the tree has missed a verb, as in a headline.
    if (deprel === "appos" && child > index && (!isSetOff(tree, child) || isExample(tree, child))) continue;
    const found = phrases.deep(sentence, child, 2);
    if (found.some(isCoded)) return found;
  }
  const token = tree.token(index);
  const beside = besideName(tree, index);
  if (beside !== undefined) {
    const found = phrases.deep(sentence, beside, 2);
    if (found.some(isCoded)) return found;
  }
  return token.deprel === "appos" && token.head >= 0 ? nationalitiesOf(phrases.scope, sentence, tree, token.head) : nobody;
}

/** A description after a name and a comma that the tree gives as a second subject: "Jane Doe, head of the agency said". */
function besideName(tree: Tree, index: number): number | undefined {
  const { upos, head, deprel } = tree.token(index);
  if (upos !== "PROPN" || head < 0 || !deprel.startsWith("nsubj")) return undefined;
  const { to } = tree.extent(index);
  return tree
    .children(head, deprel)
    .find((child) => child > index && tree.token(child).upos === "NOUN" && tree.extent(child).from - to <= 2);
}

/** "a spokesman for the ministry", "a diplomat at the Cuban mission": whose somebody abroad is, by other words than "of". */
const isPostOf = (tree: Tree, index: number, child: number): boolean =>
  tree.preposition(child) === "for"
    ? /^spokes/.test(tree.lemma(index))
    : // "an adviser to the president"
      tree.preposition(child) === "to" && /^(advis[eo]r|aide|assistant|counsel)$/.test(tree.lemma(index))
      ? true
      : ["at", "in", "with"].includes(tree.preposition(child)) && missions.has(tree.lemma(child));

const missions = new Set(["embassy", "mission", "consulate", "delegation", "legation", "chancery"]);

/** Whether a role is abroad by its nature or by what is said of it: "coalition soldiers in Iraq" are not Iraq's. */
const isAbroad = (tree: Tree, index: number): boolean =>
  actsAnywhere(tree.lemma(index)) ||
  tree
    .children(index, "amod", "compound")
    // "the foreign ministry" is at home.
    .some(
      (child) => isForeign(tree.lemma(child)) && !(tree.lemma(child) === "foreign" && /^(minist|office)/.test(tree.lemma(index))),
    );

const isSetOff = (tree: Tree, index: number): boolean => {
  const { from } = tree.extent(index);
  const first = tree.token(from);
  return first.upos === "PUNCT" || (from > 0 && tree.token(from - 1).upos === "PUNCT");
};

/** "its backers, notably Iran": one of them, not who they are. */
const isExample = (tree: Tree, index: number): boolean => {
  const { from } = tree.extent(index);
  return [from - 1, from, from + 1].some(
    (at) => at >= 0 && at <= index && examples.has(tree.sentence.tokens[at]?.form.toLowerCase() ?? ""),
  );
};

const examples = listed("whose: examples");

/** Whether a party has a state or body that is said, not read into it. */
const isCoded = ({ party }: Found): boolean => party.code !== "" && !isGuessed(party);
