import type { Sentence } from "../../language/analysis.ts";
import type { Actor } from "../../world/actor.ts";
import type { Tree } from "../syntax/tree.ts";
import { type Found, nobody } from "./found.ts";
import { phraseSpan } from "./noun-phrase.ts";
import type { PartyScope } from "./party-scope.ts";

/** How far back the state is looked for, in sentences. */
const sentencesBack = 4;

/** Adjectives of parts of the world: the regional groups of the United Nations (AF, AP, EE, LA, WE), or a region of the world's. */
const regions: ReadonlyMap<string, readonly string[]> = new Map([
  ["african", ["AF"]],
  ["asian", ["AP"]],
  ["european", ["EE", "WE"]],
  ["american", ["LA"]],
  ["caribbean", ["LA"]],
  ["gulf", ["group:gulf-states"]],
  ["baltic", ["group:baltic-states"]],
  ["balkan", ["group:western-balkans"]],
  ["nordic", ["group:nordic-countries"]],
  ["scandinavian", ["group:scandinavia"]],
]);

/** Adjectives that narrow "American" to a part of it. */
const narrowing = new Set(["latin", "south", "central"]);

/** Nouns for a state that stands in a region: "the African country". */
const stateNouns = new Set(["country", "nation", "state", "republic", "kingdom", "power", "neighbour", "neighbor"]);

/** Whether a noun speaks of a state by its part of the world. */
export function isRegional(tree: Tree, index: number): boolean {
  return stateNouns.has(tree.lemma(index)) && regionAt(tree, index) !== undefined;
}

/** Whether an adjective before a noun names a part of the world: "African leaders" are not just leaders. */
export const hasRegion = (tree: Tree, index: number): boolean => regionAt(tree, index) !== undefined;

/** "the African country": the only state of the region that the last sentences name; nobody where they name none or several. */
export function regionalState(scope: PartyScope, sentence: Sentence, tree: Tree, index: number): readonly Found[] {
  const region = regionAt(tree, index);
  const definite = tree.children(index, "det").some((child) => /^(the|this|that)$/i.test(tree.token(child).form));
  if (!region || !definite || tree.token(index).xpos.endsWith("S")) return nobody;
  const since = scope.analysis.sentences[Math.max(0, sentence.index - sentencesBack)]!.start;
  const until = tree.token(index).start;
  const found = new Map<string, Actor>();
  for (const { start, senses } of scope.names.matches) {
    if (start < since) continue;
    if (start >= until) break;
    const { actor } = senses[0]!;
    if (actor.type === "state" && isIn(scope, actor.code, region)) found.set(actor.id, actor);
  }
  const [only] = found.values();
  return only && found.size === 1
    ? [{ token: index, party: scope.party(only, phraseSpan(tree, index), "the only state of the region named before") }]
    : nobody;
}

function regionAt(tree: Tree, index: number): readonly string[] | undefined {
  for (const child of tree.children(index, "amod", "compound")) {
    const lemma = tree.lemma(child);
    const region = regions.get(lemma);
    const before = child > 0 ? tree.lemma(child - 1) : "";
    if (region && (lemma !== "american" || narrowing.has(before))) return region;
  }
  return undefined;
}

const isIn = ({ world }: PartyScope, code: string, region: readonly string[]): boolean =>
  region.some((each) => (each.startsWith("group:") ? world.members(each).includes(code) : world.state(code)?.group === each));
