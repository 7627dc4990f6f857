import type { Chain, Mention, Quotation, Sentence } from "../analysis.ts";
import { joinAppositions } from "./appositions.ts";
import { Clusters } from "./clusters.ts";
import { joinDescriptions, joinPossessed } from "./descriptions.ts";
import { type Discourse, type Feature, featureOf } from "./features.ts";
import { partsOf } from "./groups.ts";
import { joinNames } from "./names.ts";
import { joinPronouns, noteHeads } from "./pronouns.ts";

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
  const features = mentions.map((m) => featureOf(m, sentences[m.sentence] as Sentence, text, quoted[m.id] as number));
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
      const actor = actorOf(f, text, (name, wants) => {
        const key = `${wants}|${name}`;
        const seen = known.get(key);
        if (seen !== undefined) return seen;
        const resolution = world.resolve(name, { on, wants });
        const id = resolution === null || resolution.rule === "metonym" || resolution.rule === "new" ? null : resolution.actor.id;
        known.set(key, id);
        return id;
      });
      if (actor !== null) actors.set(f.mention.id, actor);
    }
  }

  joinNames(features, clusters, actors);
  joinAppositions(features, clusters, at);
  joinDescriptions(features, clusters, actors);
  joinGroups(features, clusters);
  noteHeads(features);
  joinPronouns(features, clusters, quotations, sentences);
  joinPossessed(features, clusters, at);
  return chainsOf(mentions, features, clusters);
}

/** A name of a state, body or person, or "the Kazakh leader": what the world knows it as. A lone surname is left to the text. */
function actorOf(
  f: Feature,
  text: string,
  resolve: (name: string, wants: "person" | "org" | "state") => string | null,
): string | null {
  const { mention } = f;
  if (mention.kind === "name" && mention.name !== undefined) {
    const name = text.slice(mention.name.start, mention.name.end);
    if (mention.type === "place") return starting(resolve(name, "state"), "state:");
    if (mention.type === "organisation") return starting(resolve(name, "org"), "org:");
    if (mention.type === "person" && f.words.length > 1) return starting(resolve(name, "person"), "person:");
    return null;
  }
  if (
    mention.kind === "nominal" &&
    mention.type === "person" &&
    f.number === "sing" &&
    f.modifiers.length > 0 &&
    f.determiner !== "indefinite"
  ) {
    const whole = text.slice(mention.start, mention.end);
    return whole.length > 60 || !/\p{Lu}/u.test(whole) ? null : starting(resolve(whole, "person"), "person:");
  }
  return null;
}

const starting = (id: string | null, prefix: string): string | null => (id?.startsWith(prefix) ? id : null);

const day = (date: string | null): string | null => (date === null ? null : (date.split("/")[0] as string));

function joinGroups(features: readonly Feature[], clusters: Clusters): void {
  const groups = new Map<string, number>();
  for (let i = 0; i < features.length; i++) {
    const parts = partsOf(features, clusters, i);
    if (parts === null) continue;
    clusters.of(i).parts = parts;
    const key = parts
      .map((p) => clusters.root(p))
      .sort((a, b) => a - b)
      .join(" ");
    const before = groups.get(key);
    if (before !== undefined) clusters.join(before, i);
    else groups.set(key, i);
  }
}

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

function firstFrom(mentions: readonly Mention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((mentions[mid] as Mention).start < offset) low = mid + 1;
    else high = mid;
  }
  return low;
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
