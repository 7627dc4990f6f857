import type { Token } from "../analysis.ts";
import type { Cluster, Clusters } from "./clusters.ts";
import type { Feature } from "./features.ts";
import { isNestedIn } from "./nested.ts";

/** How far back a description looks. */
const sentencesBack = 40;
const mentionsBack = 160;

/** The last cluster before `i` that has been called by this head, with no modifier of `i` unaccounted for. */
export function headMatch(features: readonly Feature[], clusters: Clusters, i: number): number | null {
  const last = headMatchBefore(features, clusters, i, i);
  if (last === null || !isBareTitle(features[i] as Feature)) return last;
  // "the visit of President Doe at the invitation of President Roe … the President": of several, who has been in the foreground.
  const seen = new Map<number, { readonly j: number; readonly weight: number }>();
  for (let j: number | null = last; j !== null; j = headMatchBefore(features, clusters, i, j)) {
    const root = clusters.root(j);
    if (!seen.has(root)) seen.set(root, { j, weight: foreground(features, clusters, i, root) });
  }
  let best = { j: last, weight: seen.get(clusters.root(last))?.weight ?? 0 };
  for (const each of seen.values()) if (each.weight > 1.5 * best.weight) best = each;
  return best.j;
}

/** "the president", with nothing that narrows whom. */
const isBareTitle = (f: Feature): boolean =>
  f.mention.type === "person" && f.number === "sing" && f.determiner === "definite" && f.modifiers.length === 0;

/** How much somebody has been what the text is about, lately. */
function foreground(features: readonly Feature[], clusters: Clusters, i: number, root: number): number {
  const { sentence } = (features[i] as Feature).mention;
  let weight = 0;
  for (const m of clusters.of(root).members) {
    const g = features[m] as Feature;
    if (m < i) weight += (g.role === "subject" ? 3 : g.role === "object" ? 1.5 : 1) / (1 + sentence - g.mention.sentence);
  }
  return weight;
}

function headMatchBefore(features: readonly Feature[], clusters: Clusters, i: number, before: number): number | null {
  const f = features[i] as Feature;
  for (let j = before - 1; j >= 0 && j >= i - mentionsBack; j--) {
    const g = features[j] as Feature;
    if (f.mention.sentence - g.mention.sentence > sentencesBack) break;
    if (g.pronoun !== null || isNestedIn(f, g) || g.mention.type === "demonym") continue;
    const cluster = clusters.of(j);
    const named =
      g.mention.kind === "name" &&
      g.mention.type !== "person" &&
      f.lemma.length > 3 &&
      // "the Canadian Press … the press" is all of it.
      f.lemma !== "press" &&
      // "UN peacekeepers … the peacekeepers": a name that ends with what they are.
      (g.number === "plur"
        ? g.head.upos === "NOUN" && g.lemma === f.lemma
        : f.mention.type !== "person" && g.words.at(-1) === f.lemma);
    const headed =
      named ||
      (g.mention.kind === "nominal" && (g.lemma === f.lemma || (f.lemma === "court" && g.lemma === "tribunal"))) ||
      (g.mention.kind === "name" && g.titles.includes(f.lemma) && g.mention.type === f.mention.type);
    if (!headed || g.number !== f.number || !(clusters.compatible(i, j) || (named && g.number === "plur"))) continue;
    if (!modifiersFit(f, g, cluster) || isAway(f) !== isAway(g)) continue;
    // "the president" long after "a president of another company" is no match: an indefinite antecedent must be near.
    // "both sides" are not those of "taking sides".
    if (/^(side|party)$/.test(f.lemma) && g.number === "plur" && g.determiner === "none") continue;
    if (g.determiner === "indefinite" && (f.mention.type === "place" || isQuantified(g))) continue;
    if (g.determiner === "indefinite" && f.mention.sentence - g.mention.sentence > 8) continue;
    return j;
  }
  return null;
}

/** "the government in exile" is not the government. */
const isAway = (g: Feature): boolean =>
  /^(government|parliament|cabinet)$/.test(g.lemma) &&
  g.sentence.tokens[g.head.index + 1]?.form === "in" &&
  /^(exile|waiting)$/.test(g.sentence.tokens[g.head.index + 2]?.form ?? "");

export const sameModifiers = (f: Feature, g: Feature): boolean =>
  f.modifiers.length === g.modifiers.length && f.modifiers.every((m) => g.modifiers.includes(m));

/** "every country", "any minister": nobody to come back to. */
const isQuantified = (g: Feature): boolean =>
  /^(every|each|any|no|another|some)$/i.test((g.sentence.tokens[g.mention.from] as Token).form);

function modifiersFit(f: Feature, g: Feature, cluster: Cluster): boolean {
  const known = new Set([...g.modifiers, ...g.words, ...g.titles, ...cluster.words]);
  if (!f.modifiers.every((m) => known.has(m) || m === "same" || m === "very")) return false;
  // "the other side", "the former president" against "the president"
  if (
    g.mention.kind === "nominal" &&
    g.modifiers.some((m) => /^(other|former|ex|new|next|previous|first|second|third|vice|deputy)$/.test(m)) &&
    !f.modifiers.some((m) => g.modifiers.includes(m))
  )
    return false;
  return true;
}
