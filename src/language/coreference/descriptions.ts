import type { World } from "../../world/world.ts";
import type { Quotation, Token } from "../analysis.ts";
import { dependent } from "../tree.ts";
import { clauseOf } from "./binding.ts";
import type { Cluster, Clusters } from "./clusters.ts";
import type { Feature } from "./features.ts";
import kinds from "./kinds.json" with { type: "json" };
import { salience } from "./salience.ts";

const set = (words: string) => new Set(words.split(" "));
const state = set(kinds.state);
const city = set(kinds.city);
const region = set(kinds.region);
const province = set(kinds.province);
const body = set(kinds.body);
const bodyByName = set(kinds.bodyByName);
const league = set(kinds.league);
const plurals = kinds.plurals.map(set);
const bodyOfAnySort = set(kinds.bodyOfAnySort);
const people = set(kinds.people);

/** States that are called kingdoms, emirates or sultanates, or were within the century. */
const crowned = set(
  "SAU JOR MAR BHR GBR BEL NLD NOR SWE DNK ESP THA KHM BTN LSO SWZ TON NPL KWT QAT ARE OMN BRN LBY IRQ IRN AFG EGY",
);

/** What is hardly said of a body of states: Hezbollah is "the group", not the Security Council. */
const bands = set("group militia movement faction");

/** What the world knows of the actor of a name. */
interface Kinds {
  readonly isOfStates: (actor: string) => boolean;
  readonly isRegion: (actor: string) => boolean;
  readonly isLeague: (actor: string) => boolean;
}

/** How far back a description looks. */
const sentencesBack = 40;
const mentionsBack = 160;

/**
 * "the president", "the Council", "the Kazakh leader", "the agency", "the country": a definite description goes to the last
 * cluster that has borne its head with nothing against it; "the Kazakh leader" through the world, on the document's date;
 * "the country" and "the agency" only to what the last sentences have been about.
 */
export function joinDescriptions(
  features: readonly Feature[],
  clusters: Clusters,
  actors: ReadonlyMap<number, string>,
  world: World | null,
): void {
  const kindsOf: Kinds = {
    isOfStates: (actor) => /^(UNO|IGO|EUR)$/.test(world?.actor(actor)?.code ?? "") || actor.startsWith("state:"),
    isRegion: (actor) =>
      world === null ||
      world.lookup(world.actor(actor)?.name ?? "").some((sense) => world.place(sense.actor.id)?.kind === "region"),
    isLeague: (actor) => world === null || /^(IGO|EUR)$/.test(world.actor(actor)?.code ?? ""),
  };
  const byActor = new Map<string, number>();
  for (let i = 0; i < features.length; i++) {
    const actor = clusters.of(i).actor;
    if (actor !== null && !byActor.has(actor)) byActor.set(actor, i);
  }
  for (let i = 0; i < features.length; i++) {
    const f = features[i] as Feature;
    if (f.mention.kind !== "nominal" || clusters.of(i).members.length > 1) continue;
    if (f.number === "plur") {
      // "pregnant women … pregnant women": the same kind of people; "officials" alone are others each time.
      const kind = f.determiner === "none" && f.modifiers.length > 0;
      const j = kind || f.determiner === "definite" || f.determiner === "demonstrative" ? headMatch(features, clusters, i) : null;
      if (j !== null && kind && !sameModifiers(f, features[j] as Feature)) continue;
      if (j !== null && f.mention.sentence - (features[j] as Feature).mention.sentence <= 20) clusters.join(j, i);
      else if (j === null && !kind) joinPlural(features, clusters, i);
      continue;
    }
    const actor = actors.get(i);
    if (actor !== undefined) {
      const j = byActor.get(actor);
      clusters.of(i).actor = actor;
      if (j === undefined) byActor.set(actor, i);
      else if (clusters.compatible(i, j)) {
        clusters.join(j, i);
        continue;
      }
    }
    if (f.determiner !== "definite" && f.determiner !== "demonstrative") continue;
    // "the president-elect" is not the president.
    if (/^(elect|designate)$/.test(f.sentence.tokens[f.head.index + 2]?.form ?? "")) continue;
    const j = headMatch(features, clusters, i) ?? kindMatch(features, clusters, i, kindsOf);
    if (j !== null) clusters.join(j, i);
  }
}

/** "Russian troops … the soldiers", "Tamil guerrillas … the rebels": those of the kind who stand out most in the last three sentences. */
function joinPlural(features: readonly Feature[], clusters: Clusters, i: number): void {
  const f = features[i] as Feature;
  if (f.modifiers.length > 0 || (f.determiner !== "definite" && f.determiner !== "demonstrative")) return;
  let best = -1;
  let most = 0;
  for (let j = i - 1; j >= 0 && j >= i - 60; j--) {
    const g = features[j] as Feature;
    const distance = f.mention.sentence - g.mention.sentence;
    if (distance > 3) break;
    if (!/^(nominal|name)$/.test(g.mention.kind) || g.number !== "plur" || !clusters.compatible(i, j)) continue;
    // "drove the militants from the town and destroyed what the extremists used", not "the rebels fought the militants".
    if (distance === 0 && (g.lemma === f.lemma || clauseOf(f.sentence, f.head) === clauseOf(g.sentence, g.head))) continue;
    if (!plurals.some((words) => words.has(f.lemma) && words.has(g.lemma)) || isPair(f) !== isPair(g)) continue;
    const score = salience(f, g, distance, clusters.of(j).members.length);
    if (score > most) [best, most] = [j, score];
  }
  if (best >= 0) clusters.join(best, i);
}

/** "the two men" are two who were named, "the rebels" are not. */
const isPair = (g: Feature): boolean =>
  g.lemma === "man" &&
  g.sentence.tokens.slice(g.mention.from, g.mention.head).some(({ form }) => /^(two|both|three)$/i.test(form));

/** The last cluster before `i` that has been called by this head, with no modifier of `i` unaccounted for. */
function headMatch(features: readonly Feature[], clusters: Clusters, i: number): number | null {
  const f = features[i] as Feature;
  for (let j = i - 1; j >= 0 && j >= i - mentionsBack; j--) {
    const g = features[j] as Feature;
    if (f.mention.sentence - g.mention.sentence > sentencesBack) break;
    if (g.pronoun !== null || isNestedIn(f, g) || g.mention.type === "demonym") continue;
    const cluster = clusters.of(j);
    const named =
      g.mention.kind === "name" &&
      g.mention.type !== "person" &&
      f.lemma.length > 3 &&
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

const sameModifiers = (f: Feature, g: Feature): boolean =>
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

/** "the country", "the agency", "the city", "the leader": the nearest fitting name, if the last sentences speak of one only or of one as their subject. */
function kindMatch(
  features: readonly Feature[],
  clusters: Clusters,
  i: number,
  { isRegion, isLeague, isOfStates }: Kinds,
): number | null {
  const f = features[i] as Feature;
  // "this terrorist organisation": what it is called says no more than its kind.
  const banded = body.has(f.lemma) && f.modifiers.length > 0 && f.modifiers.every((m) => banding.test(m));
  if (f.modifiers.length > 0 && !banded) return null;
  const fits = (g: Feature): boolean => {
    const cluster = clusters.of(g.mention.id);
    const spokenOf = g.mention.kind === "nominal" && cluster.type === "place" && cluster.actor !== null;
    if (g.mention.kind !== "name" && !spokenOf) return false;
    const actor = cluster.actor ?? "";
    if (banded) return actor.startsWith("group:");
    if (f.lemma === "kingdom" || f.lemma === "emirate" || f.lemma === "sultanate")
      return /^(place|demonym)$/.test(g.mention.type) && crowned.has(actor.slice(6)) && !/^(compound)/.test(g.head.deprel);
    if (state.has(f.lemma))
      return (
        g.mention.type === "place" &&
        (actor.startsWith("state:") || actor === "") &&
        f.lemma !== "government" &&
        // "the US ambassador" has spoken of nobody's country.
        !/^(compound|amod)/.test(g.head.deprel)
      );
    if (city.has(f.lemma)) return g.mention.type === "place" && !actor.startsWith("state:");
    if (region.has(f.lemma))
      return (
        g.mention.type === "place" &&
        !actor.startsWith("state:") &&
        !isCalledTown(g) &&
        (province.has(f.lemma) ? g.head.deprel !== "nsubj" : actor === "" || isRegion(actor))
      );
    if (league.has(f.lemma)) return g.mention.type === "organisation" && isLeague(actor);
    // "six Bosnian Croats" are no court.
    if (
      actor.startsWith("group:") &&
      /^(court|council|commission|committee|agency|ministry|bank|company|firm|fund)$/.test(f.lemma)
    )
      return false;
    if (bodyByName.has(f.lemma) && !(f.lemma === "militia" && actor.startsWith("group:"))) return false;
    if (bands.has(f.lemma) && ((cluster.actor !== null && isOfStates(cluster.actor)) || isOrgan(g))) return false;
    if (body.has(f.lemma))
      return (
        (g.mention.type === "organisation" || (bands.has(f.lemma) && actor.startsWith("group:"))) && !isOfOtherSort(g, f.lemma)
      );
    if (people.has(f.lemma)) return g.mention.type === "person";
    return false;
  };
  // A text rarely speaks of two enclaves.
  const rare = (region.has(f.lemma) && !province.has(f.lemma)) || league.has(f.lemma) || bands.has(f.lemma);
  const reach = f.mention.type === "person" ? 2 : rare ? 10 : 3;
  const seen = new Map<number, { j: number; weight: number }>();
  for (let j = i - 1; j >= 0 && j >= i - 60; j--) {
    const g = features[j] as Feature;
    const distance = f.mention.sentence - g.mention.sentence;
    if (distance > reach) break;
    if (g.aside && g.mention.type !== "place") continue;
    if (!fits(g) || isNestedIn(g, f) || isNestedIn(f, g) || !clusters.compatible(i, j)) continue;
    if (distance === 0 && isSubjectAround(f, g)) continue;
    if (f.mention.type === "person" && hasOtherTitle(clusters.of(j), f.lemma)) continue;
    const root = clusters.root(j);
    const weight =
      ((f.determiner === "demonstrative" ? clusters.of(j).members.length : 1) *
        (g.role === "subject" || isOwnerOfSubject(g) ? 3 : g.role === "object" ? 1.5 : 1)) /
      (1 + distance);
    const known = seen.get(root);
    seen.set(root, { j: known?.j ?? j, weight: (known?.weight ?? 0) + weight });
  }
  const ranked = [...seen.values()].sort((a, b) => b.weight - a.weight);
  const [best, second] = ranked;
  if (best === undefined) return null;
  return second === undefined || best.weight >= 1.6 * second.weight ? best.j : null;
}

/** "Ghana's ministry said": of whose state the sentence speaks. */
const isOwnerOfSubject = (g: Feature): boolean =>
  g.role === "possessor" && g.head.deprel === "nmod:poss" && g.sentence.tokens[g.head.head]?.deprel.startsWith("nsubj") === true;

/** A court, ministry or council by its name: nobody's group. */
const isOrgan = (g: Feature): boolean =>
  /^(court|ministry|council|commission|committee|parliament|congress|senate|assembly|department|bank|university|agency|delegation|union)s?$/.test(
    g.lemma,
  );

/** "the town of Xai-Xai": called a town, hence no region. */
function isCalledTown(g: Feature): boolean {
  const above = g.head.deprel === "nmod" ? g.sentence.tokens[g.head.head] : undefined;
  return above !== undefined && city.has(above.lemma);
}

/** "The United States, which has sanctions on the country's firms": its subject would be called "it" there. */
function isSubjectAround(f: Feature, g: Feature): boolean {
  if (g.role !== "subject") return false;
  const clause = clauseOf(f.sentence, f.head);
  if (clause === clauseOf(g.sentence, g.head)) return true;
  const verb = f.sentence.tokens[clause];
  return verb?.deprel.startsWith("acl:relcl") === true && verb.head === g.head.index;
}

/** The Security Council is no mission, a ministry no council: a body that bears its sort in its name. */
const isOfOtherSort = (g: Feature, lemma: string): boolean =>
  !bodyOfAnySort.has(lemma) && body.has(g.lemma) && !bodyOfAnySort.has(g.lemma) && g.lemma !== lemma;

const banding =
  /^(terrorist|militant|extremist|armed|jihadi|jihadist|islamist|rebel|insurgent|guerrilla|separatist|barbaric|brutal|vile|evil|murderous|hateful|violent|banned|outlawed)$/;

/** A person known as foreign minister is not "the president"; "the leader" and "the man" fit anybody. */
function hasOtherTitle(cluster: Cluster, lemma: string): boolean {
  if (
    /^(leader|man|woman|official|politician|diplomat|expert|analyst|author|statesman|veteran|ruler|strongman|monarch|suspect|candidate|guest|visitor)$/.test(
      lemma,
    )
  )
    return false;
  return !cluster.titles.has(lemma);
}

export const isNestedIn = (outer: Feature, inner: Feature): boolean =>
  outer.mention.sentence === inner.mention.sentence &&
  outer.mention.start <= inner.mention.start &&
  inner.mention.end <= outer.mention.end;

/** "his mother … his mother", "their child … the family's child": the same thing of the same owner, once pronouns are known. */
export function joinPossessed(
  features: readonly Feature[],
  clusters: Clusters,
  at: (sentence: number, head: number) => number,
): void {
  const seen = new Map<string, number>();
  for (let i = 0; i < features.length; i++) {
    const f = features[i] as Feature;
    if (f.mention.kind !== "nominal" || f.determiner !== "possessive") continue;
    const owner = dependent(f.sentence, f.head.index, "nmod:poss");
    const j = owner === undefined ? -1 : at(f.mention.sentence, owner.index);
    if (j < 0) continue;
    const key = `${clusters.root(j)} ${f.lemma} ${f.number} ${f.modifiers.join(" ")}`;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, i);
    else if (clusters.compatible(before, i)) clusters.join(before, i);
  }
}

/** "concluded the expert": a description that speaks, and fits nobody yet, is whoever spoke before it. */
export function joinSpeakers(features: readonly Feature[], clusters: Clusters, quotations: readonly Quotation[]): void {
  let last = -1;
  for (const q of quotations) {
    const i = q.speaker?.mention ?? -1;
    const f = features[i];
    if (f === undefined || f.mention.type !== "person" || f.number === "plur") continue;
    const cluster = clusters.of(i);
    if (
      f.mention.kind === "nominal" &&
      f.determiner === "definite" &&
      cluster.words.length === 0 &&
      cluster.members[0] === i &&
      last >= 0
    ) {
      const near = f.mention.sentence - (features[last] as Feature).mention.sentence <= 12;
      if (near && clusters.compatible(last, i) && !hasOtherTitle(clusters.of(last), f.lemma) && f.modifiers.length === 0)
        clusters.join(last, i);
    }
    if (clusters.of(i).words.length > 0) last = i;
  }
}
