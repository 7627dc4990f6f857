import type { Chain, Mention, Quotation, Sentence } from "../analysis.ts";
import { datelineAt } from "../dateline.ts";
import { firstFrom } from "../mentions/first-from.ts";
import { joinAppositions } from "./appositions.ts";
import { Clusters } from "./clusters.ts";
import { joinDescriptions } from "./descriptions.ts";
import { type Discourse, type Feature, featureOf } from "./features.ts";
import { joinGroups } from "./join-groups.ts";
import { joinNames, joinNamesakes } from "./names.ts";
import { onePerson } from "./one-person.ts";
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
  const features = onePerson(
    mentions.map((m) => featureOf(m, sentences[m.sentence] as Sentence, text, quoted[m.id] as number, isAside(m))),
  );
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

  const namesakes = joinNames(features, clusters, actors);
  joinAppositions(features, clusters, at);
  joinNamesakes(namesakes, features, clusters);
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
