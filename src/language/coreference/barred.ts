import type { Quotation } from "../analysis.ts";
import { isBarred, isReflexive } from "./binding.ts";
import type { Clusters } from "./clusters.ts";
import type { Feature } from "./features.ts";

/** Mentions that speak, each with the first quotation that gives its words directly; -1 where none does. */
export type Speakers = ReadonlyMap<number, number>;

export function speakersOf(quotations: readonly Quotation[]): Speakers {
  const speaking = new Map<number, number>();
  for (const [index, { speaker, form }] of quotations.entries()) {
    const mention = speaker?.mention;
    if (mention != null && (speaking.get(mention) ?? -1) < 0) speaking.set(mention, form === "direct" ? index : -1);
  }
  return speaking;
}

/**
 * Clusters that the pronoun `i` cannot mean, whatever stands out: whom the words of its sentence bar ("his counterpart thanked him" for
 * himself), and whoever is named in the quotation `words` that it speaks ("'Mr Xi was receiving him,' he said"). `reach`: mentions looked back.
 */
export function barredFor(
  features: readonly Feature[],
  clusters: Clusters,
  i: number,
  words: number,
  reach: number,
): ReadonlySet<number> {
  const f = features[i] as Feature;
  const barred = new Set<number>();
  const isBound = f.role !== "subject" && f.role !== "possessor" && !isReflexive(f);
  if (isBound)
    for (let j = i - 1; j >= 0; j--) {
      const g = features[j] as Feature;
      if (g.mention.sentence !== f.mention.sentence) break;
      if (isBarred(f, g)) barred.add(clusters.root(j));
    }
  if (words >= 0 && f.gender !== "neuter")
    for (let j = i - 1; j >= 0 && j >= i - reach; j--) {
      const g = features[j] as Feature;
      if (g.quotation === words && g.mention.kind === "name") barred.add(clusters.root(j));
    }
  return barred;
}
