import { isAboutTwo } from "./about-two.ts";
import type { Clusters } from "./clusters.ts";
import type { Feature } from "./features.ts";
import { partsOf } from "./groups.ts";

/** Two that a group adds up, and in which sentence. */
interface Pair {
  readonly parts: readonly number[];
  readonly sentence: number;
}

/** Joins groups ("both leaders", "the two governments") to those of whom they are made up, and to those called so before. */
export function joinGroups(
  features: readonly Feature[],
  clusters: Clusters,
  stateOf: (actor: string) => string,
  stateServed: (person: string) => string,
): void {
  const groups = new Map<string, number>();
  const rootsOf = (parts: readonly number[]) => parts.map((p) => clusters.root(p)).sort((a, b) => a - b);
  const about = statesOfText(features, clusters, stateOf);
  // "The two neighbours" in a report on two, where a third was named in between.
  const ofText = (last: readonly number[]): readonly number[] =>
    about !== null &&
    last.length === 2 &&
    isOfStates(clusters, last) &&
    !areJoined(features, last) &&
    last.filter((part) => about.some((each) => stateAt(clusters, each, stateOf) === stateAt(clusters, part, stateOf))).length ===
      1
      ? about
      : last;
  let pair: Pair | null = null;
  let leaders: Pair | null = null;
  // "the two leaders spoke of North Korea and Afghanistan … the two governments": those of the leaders, not what they spoke of.
  const ofLeaders = (last: readonly number[], sentence: number): readonly number[] | null => {
    if (leaders === null || sentence - leaders.sentence > 2 || last.length !== 2 || !isOfStates(clusters, last)) return null;
    const theirs = leaders.parts.map((part) => stateServed(clusters.of(part).actor ?? ""));
    if (theirs.includes("state:") || theirs[0] === theirs[1]) return null;
    const act = areJoined(features, last) && last.some((part) => (features[part] as Feature).role === "subject");
    if (act || last.every((part) => theirs.includes(stateAt(clusters, part, stateOf)))) return null;
    return leaders.parts.map((part, n) => {
      const own = features.findIndex(
        (f, i) =>
          f.mention.kind === "name" &&
          /^(place|demonym)$/.test(clusters.of(i).type) &&
          stateAt(clusters, i, stateOf) === theirs[n],
      );
      return own < 0 ? part : own;
    });
  };
  for (let i = 0; i < features.length; i++) {
    // Who was meant the first time is meant again.
    if (clusters.of(i).members.some((m) => m < i)) continue;
    const last = partsOf(features, clusters, i, stateOf);
    if (last === null) continue;
    const sentence = (features[i] as Feature).mention.sentence;
    // "Both countries agreed … China asked one of them … the two governments": those who were two before.
    const again: boolean =
      pair !== null &&
      sentence - pair.sentence <= 15 &&
      last.length === 2 &&
      isOfStates(clusters, last) &&
      rootsOf(last).filter((root) => rootsOf(pair!.parts).includes(root)).length === 1 &&
      !areJoined(features, last);
    const parts: readonly number[] = again ? pair!.parts : (ofLeaders(last, sentence) ?? ofText(last));
    if (parts.length === 2 && isOfStates(clusters, parts)) pair = { parts, sentence };
    if (parts.length === 2 && parts.every((part) => clusters.of(part).type === "person")) leaders = { parts, sentence };
    clusters.of(i).parts = parts;
    const key = rootsOf(parts).join(" ");
    const before = groups.get(key);
    if (before !== undefined) clusters.join(before, i);
    else groups.set(key, i);
  }
}

const stateAt = (clusters: Clusters, i: number, stateOf: (actor: string) => string): string =>
  stateOf(clusters.of(i).actor ?? "");

/** A mention of each of the two states that a text is about: named three times and more, and no other nearly as often; null if there are no such two. */
function statesOfText(
  features: readonly Feature[],
  clusters: Clusters,
  stateOf: (actor: string) => string,
): readonly number[] | null {
  const counts = new Map<string, { first: number; count: number }>();
  for (let i = 0; i < features.length; i++) {
    const { mention } = features[i] as Feature;
    const state = mention.kind === "name" ? stateAt(clusters, i, stateOf) : "";
    if (state === "") continue;
    const known = counts.get(state);
    if (known === undefined) counts.set(state, { first: i, count: 1 });
    else known.count++;
  }
  const [a, b, c] = [...counts.values()].sort((x, y) => y.count - x.count || x.first - y.first);
  return a && b && isAboutTwo(b.count, c?.count) ? [a.first, b.first] : null;
}

const isOfStates = (clusters: Clusters, parts: readonly number[]): boolean =>
  parts.every((part) => /^(place|demonym)$/.test(clusters.of(part).type));

/** "Chad and Mali": whether two mentions stand side by side. */
const areJoined = (features: readonly Feature[], [a, b]: readonly number[]): boolean => {
  const [f, g] = [features[a as number] as Feature, features[b as number] as Feature];
  return (
    f.mention.sentence === g.mention.sentence &&
    ((g.head.deprel === "conj" && g.head.head === f.head.index) || (f.head.deprel === "conj" && f.head.head === g.head.index))
  );
};
