import { dependent } from "../tree.ts";
import type { Clusters } from "./clusters.ts";
import type { Feature } from "./features.ts";

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
