import type { Chain, Mention, Quotation, Sentence } from "../analysis.ts";
import { datelineAt } from "../dateline.ts";
import { firstFrom } from "../mentions/first-from.ts";
import { joinAppositions } from "./appositions.ts";
import { Clusters } from "./clusters.ts";
import { joinDescriptions } from "./descriptions.ts";
import { type Discourse, type Feature, featureOf } from "./features.ts";
import { partsOf } from "./groups.ts";
import { joinNames } from "./names.ts";
import { joinPossessed } from "./possessed.ts";
import { joinPronouns } from "./pronouns.ts";
import { noteHeads } from "./rival-things.ts";
import { joinSpeakers } from "./speakers.ts";

export type { Discourse } from "./features.ts";

/**
 * Mentions with their chain, and the chains. Sieves from the surest to the boldest, after Raghunathan et al. (2010): names,
 * appositions and predicates, descriptions, pronouns, groups; each looks back a bounded way, so cost is linear.
 */
export function readChains({ document, sentences, mentions, quotations, world }: Discourse): {
  mentions: readonly Mention[];
  chains: readonly Chain[];
} {
  const { text } = document;
  const quoted = quotedBy(mentions, quotations);
  const isAside = inDateline(text);
  const features = mentions.map((m) => featureOf(m, sentences[m.sentence] as Sentence, text, quoted[m.id] as number, isAside(m)));
  const clusters = new Clusters(features);
  const heads = new Map<number, number>();
  for (const m of mentions) {
    const key = m.sentence * 65536 + m.head;
    if (!heads.has(key)) heads.set(key, m.id);
  }
  const at = (sentence: number, head: number) => heads.get(sentence * 65536 + head) ?? -1;

  const on = day(document.published.date);
  const actors = new Map<number, string>();
  if (world !== null) {
    const known = new Map<string, string | null>();
    for (const f of features) {
      // On an unknown day nobody knows who held an office.
      if (on === null && f.mention.actor === undefined) continue;
      const actor = actorOf(f, text, (description) => {
        const seen = known.get(description);
        if (seen !== undefined) return seen;
        const resolution = world.resolve(description, { on, wants: "person" });
        const id =
          resolution !== null && resolution.rule !== "new" && resolution.actor.type === "person" ? resolution.actor.id : null;
        known.set(description, id);
        return id;
      });
      if (actor !== null) actors.set(f.mention.id, actor);
    }
  }

  joinNames(features, clusters, actors);
  joinAppositions(features, clusters, at);
  joinDescriptions(features, clusters, actors, world);
  joinSpeakers(features, clusters, quotations);
  joinGroups(
    features,
    clusters,
    (actor) => stateOf(actor, world),
    (person) => `state:${world?.actor(person)?.code ?? ""}`,
  );
  noteHeads(features);
  joinPronouns(features, clusters, quotations, sentences, at);
  joinPossessed(features, clusters, at);
  return chainsOf(mentions, features, clusters);
}

/** The state that an actor is, or stands for as its capital; "" of others. */
function stateOf(actor: string, world: Discourse["world"]): string {
  if (actor.startsWith("state:")) return actor;
  const code = world?.place(actor)?.standsFor ?? "";
  return code === "" ? "" : `state:${code}`;
}

/** What the world knows a mention as: by its name, or "the Kazakh leader" on the document's date. */
function actorOf(f: Feature, text: string, resolve: (description: string) => string | null): string | null {
  const { mention } = f;
  if (mention.actor !== undefined) return mention.actor;
  if (
    mention.kind !== "nominal" ||
    mention.type !== "person" ||
    f.number === "plur" ||
    f.modifiers.length === 0 ||
    f.determiner === "indefinite"
  )
    return null;
  if (mention.end - mention.start > 80) return null;
  const whole = text.slice(mention.start, mention.end);
  return /\p{Lu}/u.test(whole.slice(1)) ? resolve(whole) : null;
}

/** Whether a mention stands in the dateline of one of the first paragraphs. */
function inDateline(text: string): (mention: Mention) => boolean {
  for (let start = 0, n = 0; start >= 0 && start < text.length && n < 4; n++) {
    const length = datelineAt(text, start);
    if (length > 0) return (m) => m.start >= start && m.end <= start + length;
    const end = text.indexOf("\n", start);
    start = end < 0 ? -1 : end + 1 + (/^\s*/.exec(text.slice(end + 1, end + 20))?.[0].length ?? 0);
  }
  return () => false;
}

const day = (date: string | null): string | null => (date === null ? null : (date.split("/")[0] as string));

/** Two that a group adds up, and in which sentence. */
interface Pair {
  readonly parts: readonly number[];
  readonly sentence: number;
}

function joinGroups(
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
  return a && b && b.count >= 3 && (c?.count ?? 0) <= 0.6 * b.count ? [a.first, b.first] : null;
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

/** The direct quotation in which each mention stands, -1 for none. Both are in text order. */
function quotedBy(mentions: readonly Mention[], quotations: readonly Quotation[]): Int32Array {
  const out = new Int32Array(mentions.length).fill(-1);
  quotations.forEach((q, k) => {
    if (q.form !== "direct") return;
    for (const c of q.content) {
      for (let m = firstFrom(mentions, c.start); m < mentions.length && (mentions[m] as Mention).start < c.end; m++) out[m] = k;
    }
  });
  return out;
}

/** Clusters of two mentions and more, groups, and the parts of groups, numbered in text order. */
function chainsOf(
  mentions: readonly Mention[],
  features: readonly Feature[],
  clusters: Clusters,
): { mentions: readonly Mention[]; chains: readonly Chain[] } {
  const parts = new Set<number>();
  for (const f of features) for (const p of clusters.of(f.mention.id).parts ?? []) parts.add(clusters.root(p));
  const numbers = new Map<number, number>();
  const lists: number[][] = [];
  for (const m of mentions) {
    const root = clusters.root(m.id);
    const cluster = clusters.of(m.id);
    if (cluster.members.length < 2 && cluster.parts === null && !parts.has(root)) continue;
    let n = numbers.get(root);
    if (n === undefined) {
      n = lists.length;
      numbers.set(root, n);
      lists.push([]);
    }
    lists[n]?.push(m.id);
  }
  const chains: Chain[] = lists.map((list, id) => {
    const cluster = clusters.of(list[0] as number);
    const members = cluster.parts?.map((p) => numbers.get(clusters.root(p)) as number);
    return { id, type: cluster.type, mentions: list, ...(members && { members }) };
  });
  return { mentions: mentions.map((m) => ({ ...m, chain: numbers.get(clusters.root(m.id)) ?? -1 })), chains };
}
