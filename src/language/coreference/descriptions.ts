import type { World } from "../../world/world.ts";
import type { Clusters } from "./clusters.ts";
import type { Feature } from "./features.ts";
import { headMatch, sameModifiers } from "./head-match.ts";
import { type Kinds, kindMatch } from "./kind-match.ts";
import { joinPlural } from "./plural-match.ts";

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
