import { clauseOf } from "./binding.ts";
import type { Clusters } from "./clusters.ts";
import type { Feature } from "./features.ts";
import kinds from "./kinds.json" with { type: "json" };
import { salience } from "./salience.ts";

const plurals = kinds.plurals.map((words) => new Set(words.split(" ")));

/** "Russian troops … the soldiers", "Tamil guerrillas … the rebels": those of the kind who stand out most in the last three sentences. */
export function joinPlural(features: readonly Feature[], clusters: Clusters, i: number): void {
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
