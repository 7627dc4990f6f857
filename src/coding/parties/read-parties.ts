import type { Analysis, Mention, Sentence, Span } from "../../language/analysis.ts";
import type { World } from "../../world/world.ts";
import { isTimeNoun } from "../arguments/time-noun.ts";
import type { Party } from "../finding.ts";
import type { Parties } from "../syntax/parties.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { attackersAt } from "./attackers.ts";
import { isFirstTitle } from "./double-title.ts";
import { type Found, nobody } from "./found.ts";
import { homeOf } from "./home.ts";
import { mostly } from "./home-of-text.ts";
import { membersNamed } from "./members-named.ts";
import type { NamesByToken } from "./names-by-token.ts";
import { contentHead } from "./noun-phrase.ts";
import { keyOf, PartyScope } from "./party-scope.ts";
import { phraseParties } from "./phrase-parties.ts";
import type { PhraseReader } from "./phrase-reader.ts";
import { isRelated } from "./role-reach.ts";
import { sideBefore } from "./side-before.ts";
import { nationalitiesOf } from "./whose.ts";

export type { Found } from "./found.ts";

/** Reads the noun phrases of one document as parties: states, persons, bodies, and agents by role ("Syrian rebels"). */
export class PartyReader implements Parties, PhraseReader {
  readonly scope: PartyScope;
  readonly #single = new Map<number, readonly Found[]>();
  /** What was read while a circle was cut, kept until the first phrase asked for is read: nobody, or somebody of no state, may be less than the whole answer. */
  readonly #provisional = new Map<number, readonly Found[]>();
  readonly #busy = new Set<number>();
  readonly #cut = new Set<number>();

  constructor(analysis: Analysis, world: World) {
    this.scope = new PartyScope(analysis, world);
  }

  get names(): NamesByToken {
    return this.scope.names;
  }

  of(mention: Mention): Party | null {
    const sentence = this.scope.analysis.sentences[mention.sentence];
    return sentence ? this.at(sentence, mention.head) : null;
  }

  at(sentence: Sentence, token: number): Party | null {
    return this.list(sentence, token)[0]?.party ?? null;
  }

  inSpan(span: Span): Party | null {
    const sentence = this.scope.analysis.sentences.find((each) => each.start <= span.start && span.start < each.end);
    if (!sentence) return null;
    const inside = sentence.tokens.filter((token) => token.start < span.end && token.end > span.start && token.upos !== "PUNCT");
    const head =
      inside.find((token) => token.head < (inside[0]?.index ?? 0) || token.head > (inside.at(-1)?.index ?? 0)) ?? inside[0];
    return head ? (this.deep(sentence, head.index)[0]?.party ?? null) : null;
  }

  one(sentence: Sentence, index: number): readonly Found[] {
    const key = keyOf(sentence.index, index);
    const known = this.#single.get(key) ?? this.#provisional.get(key);
    if (known) return known;
    // A phrase that is being read names nobody to itself: chains and possessors may lead in a circle.
    if (this.#busy.has(key)) {
      this.#cut.add(key);
      return nobody;
    }
    this.#busy.add(key);
    const found = membersNamed(this, sentence, index, phraseParties(this, sentence, index));
    this.#busy.delete(key);
    this.#cut.delete(key);
    const whole = this.#cut.size === 0 || (found.length > 0 && found.every(({ party }) => party.code !== ""));
    (whole ? this.#single : this.#provisional).set(key, found);
    if (this.#busy.size === 0) this.#provisional.clear();
    return found;
  }

  /** Who a noun phrase names, its coordinates too; empty where it names nobody. */
  list(sentence: Sentence, index: number): readonly Found[] {
    const tree = treeOf(sentence);
    const named = namesBehind(tree, index);
    if (named !== undefined) {
      const found = this.list(sentence, named);
      if (found.length > 1 && (found.every(({ party }) => party.type === "person") || isApposedList(tree, named, found)))
        return found;
    }
    const others = [...tree.children(index, "conj"), ...afterDate(tree, index)];
    if (others.length === 0) return this.one(sentence, index);
    const own = this.one(sentence, index);
    if (others.length === 1 && isFirstTitle(tree, index, own, this.one(sentence, others[0]!)))
      return this.one(sentence, others[0]!);
    const found: Found[] = [...own];
    for (const other of others)
      if (isNominal(tree, other) && !isExcepted(tree, other))
        for (const each of this.one(sentence, other))
          if (!found.some((known) => known.party.id === each.party.id && known.party.text === each.party.text)) found.push(each);
    return found;
  }

  /** Who a noun phrase names, or else whose it is: possessor, nationality, "of", "by", "in" … ("Iraq's proposal"). */
  deep(sentence: Sentence, index: number, depth = 0): readonly Found[] {
    const direct = this.list(sentence, index);
    if (direct.length > 0 || depth > 3) return direct;
    const tree = treeOf(sentence);
    // "at what it called Libyan meddling"
    const meant = tree.lemma(index) === "what" ? contentHead(tree, index) : index;
    if (meant !== index) return this.deep(sentence, meant, depth + 1);
    if (isRelated(tree.lemma(index))) return nationalitiesOf(this.scope, sentence, tree, index);
    for (const child of tree.children(index, "nmod:poss")) {
      const found = this.deep(sentence, child, depth + 1);
      if (found.length > 0) return found;
    }
    const nationalities = nationalitiesOf(this.scope, sentence, tree, index);
    if (nationalities.length > 0) return nationalities;
    const side = sideBefore(this, sentence, tree, index);
    if (side.length > 0) return side;
    for (const child of tree.children(index, "nmod", "obl", "conj", "appos")) {
      const { deprel } = tree.token(child);
      if (deprel === "nmod:poss" || deprel.endsWith("tmod") || aside.has(tree.preposition(child))) continue;
      if (borders.has(tree.lemma(child)) && beside.has(tree.preposition(child))) continue;
      const found = this.deep(sentence, child, depth + 1);
      if (found.length > 0) return found;
    }
    for (const child of [
      ...tree.children(index, "nmod"),
      ...tree.children(index, "acl").flatMap((clause) => tree.children(clause, "obl")),
    ])
      if (tree.preposition(child) === "by") {
        const found = this.deep(sentence, child, depth + 1);
        if (found.length > 0) return found;
      }
    return nobody;
  }

  /** Possessor and nationality of a noun phrase, not itself. */
  modifiers(sentence: Sentence, index: number): readonly Found[] {
    const tree = treeOf(sentence);
    const related = isRelated(tree.lemma(index));
    for (const child of related ? [] : tree.children(index, "nmod:poss")) {
      const found = this.deep(sentence, child, 1);
      if (found.length > 0) return found;
    }
    const nationalities = nationalitiesOf(this.scope, sentence, tree, index);
    return nationalities.length > 0 ? nationalities : sideBefore(this, sentence, tree, index);
  }

  /** The government of the only state that a sentence speaks of, for what authorities do ("was arrested", "was sentenced"). */
  authoritiesOf(sentence: Sentence, object: number): Found | null {
    const { code, why } = homeOf(this.scope, sentence, object);
    const loose = why === mostly && this.scope.analysis.sentences.length > 2;
    const state = code === "" || loose ? undefined : this.scope.world.actor(`state:${code}`);
    const token = sentence.tokens[object];
    return state && token
      ? { token: -1, party: { ...this.scope.party(state, token, "authorities, by the only state named"), sector: "GOV" } }
      : null;
  }

  /** Those who attacked, where the sentence does not say who they are. */
  attackersAt(sentence: Sentence, subject?: number, victims: readonly Found[] = nobody): Found | null {
    return attackersAt(this, sentence, subject, victims);
  }

  /** Whom a visit to a place is paid: the state that the place is in; anybody else is the host himself. */
  hostOf(party: Party): Party {
    const state = party.type === "place" ? this.scope.world.actor(`state:${party.code}`) : undefined;
    return state ? { ...this.scope.party(state, party, "state of the place visited"), text: party.text } : party;
  }

  /** Actors named in the document by number of mentions. */
  salient(): readonly string[] {
    return this.scope.salient();
  }
}

/** "The foreign ministers Jane Doe and John Roe": the first of the names right behind a plural; undefined where there are none. */
const namesBehind = (tree: Tree, index: number): number | undefined =>
  tree.token(index).xpos.endsWith("S") && tree.token(index).upos !== "PRON"
    ? tree
        .children(index, "appos", "flat")
        .find((child) => child === index + 1 && tree.token(child).upos === "PROPN" && tree.children(child, "conj").length > 0)
    : undefined;

/** "key players Brazil, Chile and Peru": states behind the plural that says what they are to each other or to others. */
const isApposedList = (tree: Tree, first: number, found: readonly Found[]): boolean =>
  /^(?:appos|flat)/.test(tree.token(first).deprel) &&
  tree.preposition(first) === "" &&
  found.every(({ party }) => party.type === "state" && party.rule !== "demonym");

/** "visited Chad in March and Mali in May": the second place, which the tree joins to the first date. */
function afterDate(tree: Tree, index: number): readonly number[] {
  const { deprel, head, upos } = tree.token(index);
  if (upos !== "PROPN" || head < 0 || !/^obj/.test(deprel)) return [];
  return [...tree.children(head, "obl"), ...tree.children(index, "nmod")]
    .filter((time) => time > index && isDate(tree, time))
    .flatMap((time) =>
      tree.children(time, "conj").filter((each) => tree.token(each).upos === "PROPN" && !isTimeNoun(tree, each)),
    );
}

/** "in March", "on 4 April". */
const isDate = (tree: Tree, index: number): boolean =>
  isTimeNoun(tree, index) ||
  (tree.token(index).upos === "NUM" && tree.children(index, "nmod", "compound", "flat").some((each) => isTimeNoun(tree, each)));

/** "but not France", "of Iran, yet Israel, which has never …": who is named as no part of it, or begins a clause of his own. */
const isExcepted = (tree: Tree, index: number): boolean =>
  (tree.children(index, "cc").some((child) => tree.lemma(child) === "yet") &&
    tree.child(index, "acl:relcl", "punct") !== undefined) ||
  tree.children(index, "cc", "advmod").some((child) => /^not$/i.test(tree.token(child).form)) ||
  /^not$/i.test(tree.sentence.tokens[tree.extent(index).from - 1]?.form ?? "");

/** "a town near the Syrian border", which may lie on either side of it. */
const borders = new Set(["border", "frontier", "boundary", "coast"]);
const beside = new Set(["near", "on", "along", "at", "by", "towards", "toward", "to"]);

/** Prepositions after which nobody is named whose the phrase is ("by" is asked last). */
const aside = new Set(["by", "despite", "since", "during", "after", "before", "unlike", "without", "like"]);

const isNominal = (tree: Tree, index: number): boolean =>
  ["NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM"].includes(tree.token(index).upos);
