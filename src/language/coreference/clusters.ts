import type { Feature } from "./features.ts";

/** What the mentions of one cluster say together. */
export interface Cluster {
  readonly members: number[];
  type: "person" | "organisation" | "place" | "demonym" | "other";
  gender: Feature["gender"];
  number: "sing" | "plur";
  /** Actor of the world, where one mention resolved. */
  actor: string | null;
  /** Words of its longest name. */
  words: readonly string[];
  /** Titles and heads under which it has been spoken of. */
  readonly titles: Set<string>;
  /** For a group ("both leaders"): the clusters it adds up, by any of their mentions. */
  parts: readonly number[] | null;
}

/** Mentions put together step by step; union with path halving, features merged as clusters are. */
export class Clusters {
  readonly #parent: Int32Array;
  readonly #clusters: Cluster[];
  readonly #features: readonly Feature[];

  constructor(features: readonly Feature[]) {
    this.#features = features;
    this.#parent = Int32Array.from(features, (_, i) => i);
    this.#clusters = features.map((f, i) => ({
      members: [i],
      type: f.mention.type,
      gender: f.gender,
      number: f.number,
      actor: null,
      words: f.words,
      titles: new Set(f.titles),
      parts: null,
    }));
  }

  root(i: number): number {
    const p = this.#parent;
    let at = i;
    while (p[at] !== at) {
      p[at] = p[p[at] as number] as number;
      at = p[at] as number;
    }
    return at;
  }

  of(i: number): Cluster {
    return this.#clusters[this.root(i)] as Cluster;
  }

  /** Whether two mentions may be the same: type, number, gender, actor, given names. */
  compatible(i: number, j: number): boolean {
    const [a, b] = [this.of(i), this.of(j)];
    if (a === b) return true;
    if (a.actor !== null && b.actor !== null && a.actor !== b.actor) return false;
    if (a.type !== b.type && a.type !== "other" && b.type !== "other") {
      const bodies = (t: string) => t === "organisation" || t === "place";
      if (!(bodies(a.type) && bodies(b.type))) return false;
    }
    if (a.number !== b.number) return false;
    if (a.gender !== b.gender && a.gender !== "unknown" && b.gender !== "unknown") return false;
    return true;
  }

  join(i: number, j: number): void {
    const [ri, rj] = [this.root(i), this.root(j)];
    if (ri === rj) return;
    const [keep, drop] = ri < rj ? [ri, rj] : [rj, ri];
    const [a, b] = [this.#clusters[keep] as Cluster, this.#clusters[drop] as Cluster];
    this.#parent[drop] = keep;
    for (const m of b.members) a.members.push(m);
    for (const t of b.titles) a.titles.add(t);
    const named = (c: Cluster) => c.members.some((m) => (this.#features[m] as Feature).mention.kind === "name");
    if (a.type === "other" || (b.type !== "other" && b.words.length > 0 && a.words.length === 0 && named(b))) a.type = b.type;
    if (a.gender === "unknown") a.gender = b.gender;
    a.actor ??= b.actor;
    if (b.words.length > a.words.length) a.words = b.words;
    a.parts ??= b.parts;
  }
}
