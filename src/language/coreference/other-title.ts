import type { Cluster } from "./clusters.ts";
import kinds from "./kinds.json" with { type: "json" };

const anybody = new Set(kinds.anybody.split(" "));

/** A person known as foreign minister is not "the president"; "the leader" and "the man" fit anybody. */
export const hasOtherTitle = (cluster: Cluster, lemma: string): boolean => !anybody.has(lemma) && !cluster.titles.has(lemma);
