import { readFileSync } from "node:fs";
import type { Sentence } from "../../language/analysis.ts";
import type { Actor } from "../../world/actor.ts";
import { slug } from "../../world/fold.ts";
import type { Party } from "../finding.ts";
import { dataLines } from "../lexicon/data-lines.ts";
import type { Tree } from "../syntax/tree.ts";
import { type Found, nobody } from "./found.ts";
import { listed } from "./listed.ts";
import { phraseSpan } from "./noun-phrase.ts";
import type { PartyScope } from "./party-scope.ts";
import { isOneState } from "./state-code.ts";

/** Nouns for those who make up a coalition: "Coalition nations", "coalition partners" are the coalition. */
const members = new Set(["nation", "country", "member", "partner", "state", "government", "ally"]);

/** What makes a coalition one of parties at home, or somebody's own. */
const political = listed("coalition party: political");

/** A coalition of states by its noun alone ("the Coalition", "Coalition nations"); nobody where it is one of parties at home. */
export function coalitionParty(scope: PartyScope, tree: Tree, index: number): readonly Found[] {
  const lemma = tree.lemma(index);
  const noun = lemma === "coalition" ? index : members.has(lemma) ? coalitionBefore(tree, index) : undefined;
  if (noun === undefined || !isOfStates(scope, tree, index)) return nobody;
  return [{ token: index, party: ofDocument(scope, phraseSpan(tree, index)) }];
}

/** The coalition of states whose forces, aircraft or officials a noun speaks of ("Coalition military forces"); nobody where there is none. */
export function coalitionOf(scope: PartyScope, tree: Tree, index: number): readonly Found[] {
  const noun = coalitionBefore(tree, index);
  return noun === undefined || !isOfStates(scope, tree, index)
    ? nobody
    : [{ token: noun, party: ofDocument(scope, tree.token(noun)) }];
}

/** The coalition whose strikes a text tells of that speaks of no other strikes; null where it means none that is known. */
export function strikesOf(scope: PartyScope, sentence: Sentence, index: number): Found | null {
  if (!speaksOfArms(scope) || !coalitionMeant(scope)) return null;
  return { token: -1, party: { ...ofDocument(scope, sentence.tokens[index]!), sector: "MIL" } };
}

const coalitionBefore = (tree: Tree, index: number): number | undefined =>
  tree
    .children(index, "compound", "amod", "nmod", "nmod:desc")
    .find((child) => child < index && tree.lemma(child) === "coalition");

/** Whether a coalition is one of states: in arms or led by one, or the text speaks of such a one elsewhere. */
function isOfStates(scope: PartyScope, tree: Tree, index: number): boolean {
  const own = [index, ...tree.children(index, "compound", "amod", "nmod", "nmod:desc")];
  const near = own.flatMap((at) => [at, ...tree.children(at, "compound", "amod", "nmod:poss", "nmod")]);
  if (near.some((at) => political.has(tree.lemma(at)) || isParty(tree, at))) return false;
  return speaksOfArms(scope);
}

/** "a coalition of parties", "her coalition". */
const isParty = (tree: Tree, at: number): boolean =>
  ["party", "parliament", "my", "her", "his", "election"].includes(tree.lemma(at));

const arms =
  /\bcoalition (?:military|forces?|troops?|soldiers?|aircraft|warplanes?|jets?|planes?|air ?strikes?|strikes?|raids?|nations?|countries|commanders?|casualties|operations?|air (?:power|raids?|strikes?))\b|(?:[- ]led|\binternational|\bglobal|\bmilitary|\bcounter-\w+|\banti-\w+|\d-(?:nation|member|country)|\d nation) (?:\w+ )?coalition\b|\bcoalition (?:against|to (?:defeat|counter|fight))\b|\bcombined joint task force\b/i;

const armed = new WeakMap<PartyScope, boolean>();

function speaksOfArms(scope: PartyScope): boolean {
  let known = armed.get(scope);
  if (known === undefined) {
    const { text } = scope.analysis.document;
    known = arms.test(text) || (/\b[Tt]he Coalition\b/.test(text) && coalitionMeant(scope) !== null);
    armed.set(scope, known);
  }
  return known;
}

interface Coalition {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly foes: readonly string[];
}

let coalitions: readonly Coalition[] | undefined;

function readCoalitions(): readonly Coalition[] {
  coalitions ??= dataLines(readFileSync(new URL("./data/coalitions.tsv", import.meta.url), "utf8")).map((line) => {
    const [id = "", from = "", to = "", foes = ""] = line.split("\t");
    return { id, from, to, foes: foes.split(" ") };
  });
  return coalitions;
}

const meant = new WeakMap<PartyScope, { readonly id: string; readonly why: string } | null>();

/** Which coalition the document means: the one that it names, else the only one whose time and foe fit; null where none or several do. */
function coalitionMeant(scope: PartyScope): { readonly id: string; readonly why: string } | null {
  let found = meant.get(scope);
  if (found === undefined) {
    const salient = scope.salient();
    const fitting = readCoalitions().filter(({ from, to }) => scope.isWithin(from, to));
    const named = fitting.filter(({ id }) => salient.includes(id));
    const faced = (kind: string) =>
      fitting.filter(({ foes }) => foes.some((foe) => foe.startsWith(kind) && salient.includes(foe)));
    // A band is fought by one coalition, its country may have seen several.
    const bands = faced("group:");
    const facing = bands.length > 0 ? bands : faced("state:");
    const only = named.length === 1 ? named[0] : named.length === 0 && facing.length === 1 ? facing[0] : undefined;
    found = only
      ? { id: only.id, why: named.length === 1 ? "the one that the text names" : "from the context: whom it fights, and when" }
      : null;
    meant.set(scope, found);
  }
  return found;
}

/** The coalition that the document means, in these words; a body of states without a name of its own where it means none that is known. */
function ofDocument(scope: PartyScope, span: { readonly start: number; readonly end: number }): Party {
  const known = coalitionMeant(scope);
  const actor = known ? scope.world.actor(known.id) : undefined;
  if (known && actor) return scope.party(actor, span, `coalition, ${known.why}`);
  return unnamed(scope, span);
}

/** The one band that a coalition fights in lands of others, where the document names it. */
export function foeOfCoalition(scope: PartyScope, id: string): Actor | undefined {
  const foes = (readCoalitions().find((each) => each.id === id)?.foes ?? []).filter((foe) => foe.startsWith("group:"));
  const named = foes.filter((foe) => scope.salient().includes(foe));
  const foe = named.length === 1 ? scope.world.actor(named[0]!) : undefined;
  return foe && !isOneState(foe.code) ? foe : undefined;
}

/** A body of states that is called only a coalition. */
export function unnamed(scope: PartyScope, span: { readonly start: number; readonly end: number }): Party {
  const name = scope.text(span).replace(/^(?:the|a|an|our|this)\s+/i, "");
  return { ...scope.words(span), id: `group:${slug(name)}`, name, code: "IGO", type: "group", rule: "coalition" };
}

/** Whether a name that the world gives to one coalition ("US-led coalition") means another one here, by the document's day. */
export const isOtherCoalition = (scope: PartyScope, id: string): boolean =>
  readCoalitions().some((each) => each.id === id && !scope.isWithin(each.from, each.to));
