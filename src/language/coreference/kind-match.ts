import { clauseOf } from "./binding.ts";
import type { Clusters } from "./clusters.ts";
import type { Feature } from "./features.ts";
import kinds from "./kinds.json" with { type: "json" };
import { isNestedIn } from "./nested.ts";
import { hasOtherTitle } from "./other-title.ts";

const set = (words: string) => new Set(words.split(" "));
const state = set(kinds.state);
const city = set(kinds.city);
const region = set(kinds.region);
const province = set(kinds.province);
const body = set(kinds.body);
const bodyByName = set(kinds.bodyByName);
const league = set(kinds.league);
const bodyOfAnySort = set(kinds.bodyOfAnySort);
const people = set(kinds.people);

/** States that are called kingdoms, emirates or sultanates, or were within the century. */
const crowned = set(kinds.crowned);

/** What is hardly said of a body of states: Hezbollah is "the group", not the Security Council. */
const bands = set(kinds.bands);

const organs = set(kinds.organs);

/** What no people by their origin or band are. */
const offices = set(kinds.offices);

const banding = set(kinds.banding);

/** What the world knows of the actor of a name. */
export interface Kinds {
  readonly isOfStates: (actor: string) => boolean;
  readonly isRegion: (actor: string) => boolean;
  readonly isLeague: (actor: string) => boolean;
}

/** "the country", "the agency", "the city", "the leader": the nearest fitting name, if the last sentences speak of one only or of one as their subject. */
export function kindMatch(
  features: readonly Feature[],
  clusters: Clusters,
  i: number,
  { isRegion, isLeague, isOfStates }: Kinds,
): number | null {
  const f = features[i] as Feature;
  // "this terrorist organisation": what it is called says no more than its kind.
  const banded = body.has(f.lemma) && f.modifiers.length > 0 && f.modifiers.every((m) => banding.has(m));
  const rules = isHeadOfState(f);
  if (f.modifiers.length > 0 && !banded && !rules) return null;
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
    if (actor.startsWith("group:") && offices.has(f.lemma)) return false;
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
    if (f.mention.type === "person" && !rules && hasOtherTitle(clusters.of(j), f.lemma)) continue;
    const root = clusters.root(j);
    const weight =
      ((f.determiner === "demonstrative" ? clusters.of(j).members.length : 1) *
        (isSubject(features, clusters, j) || isOwnerOfSubject(g) ? 3 : g.role === "object" ? 1.5 : 1)) /
      (1 + distance);
    const known = seen.get(root);
    seen.set(root, { j: known?.j ?? j, weight: (known?.weight ?? 0) + weight });
  }
  const ranked = [...seen.values()].sort((a, b) => b.weight - a.weight);
  const [best, second] = ranked;
  if (best === undefined) return null;
  return second === undefined || best.weight >= 1.6 * second.weight ? best.j : null;
}

/** "the Head of State": whoever is spoken of, whatever his title. */
const isHeadOfState = (f: Feature): boolean =>
  f.lemma === "head" && f.modifiers.length === 1 && /^(?:state|government)$/.test(f.modifiers[0] as string);

/** Whether somebody is the subject where he is named, by that name or by the title beside it: "The president of Peru, Jane Doe, said". */
const isSubject = (features: readonly Feature[], clusters: Clusters, j: number): boolean => {
  const { mention } = features[j] as Feature;
  return clusters.of(j).members.some((m) => {
    const g = features[m] as Feature;
    return g.role === "subject" && g.mention.sentence === mention.sentence;
  });
};

/** "Ghana's ministry said": of whose state the sentence speaks. */
const isOwnerOfSubject = (g: Feature): boolean =>
  g.role === "possessor" && g.head.deprel === "nmod:poss" && g.sentence.tokens[g.head.head]?.deprel.startsWith("nsubj") === true;

/** A court, ministry or council by its name: nobody's group. */
const isOrgan = ({ lemma }: Feature): boolean => organs.has(lemma) || organs.has(lemma.replace(/s$/, ""));

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
