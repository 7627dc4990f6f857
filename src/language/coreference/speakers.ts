import type { Quotation } from "../analysis.ts";
import type { Clusters } from "./clusters.ts";
import type { Feature } from "./features.ts";
import { hasOtherTitle } from "./other-title.ts";

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
