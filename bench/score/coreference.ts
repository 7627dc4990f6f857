import { existsSync } from "node:fs";
import type { Document } from "../../src/intake/document.ts";
import { analyse } from "../../src/language/analyse.ts";
import type { Analysis } from "../../src/language/analysis.ts";
import { loadEngine } from "../../src/language/load-engine.ts";
import { loadWorld } from "../../src/world/load.ts";
import type { Figures, Scorer } from "./figures.ts";
import { type GumDocument, readGum } from "./gum-documents.ts";

type Clusters = readonly (readonly string[])[];

interface Sums {
  muc: [number, number, number, number];
  b3: [number, number, number, number];
  ceaf: [number, number, number, number];
  mentions: [number, number, number];
}

const types: Readonly<Record<string, string>> = { person: "person", organization: "organisation", place: "place" };

const scored = new Set(Object.values(types));

/**
 * Coreference of persons, bodies and places on GUM, from raw text with predicted mentions: on either side the chains of these types
 * and no others ("it … it" of an unknown thing, a nationality). Chains of one mention are left out on both sides, as in CoNLL 2012. A mention is right when its head is ("head match", as in CorefUD), or when its span is
 * ("exact"). CoNLL F1 is the mean of the F1 of MUC, B³ and CEAF-e.
 */
export const score: Scorer = async (shared) => {
  const figures: Figures[] = [];
  for (const file of ["gum-test.conllu", "gum-dev.conllu"]) {
    if (!existsSync(`${shared}/ud/${file}`)) {
      figures.push({ set: file, measure: "coreference", values: { missing: file } });
      continue;
    }
    const engine = loadEngine();
    const world = loadWorld();
    const documents = await readGum(shared, file);
    const read = documents.map((d) => [d, analyse(asDocument(d), engine, world)] as const);
    const set = file.replace(".conllu", "");
    const formal = read.filter(([d]) =>
      /^(news|speech|interview|bio|essay|letter|textbook|voyage|court|academic)$/.test(d.genre),
    );
    figures.push({ set, measure: "coreference, head match", values: measured(read, false) });
    figures.push({ set, measure: "coreference, exact", values: measured(read, true) });
    figures.push({ set: `${set} written and speech`, measure: "coreference, head match", values: measured(formal, false) });
    figures.push({
      set: `${set} news`,
      measure: "coreference, head match",
      values: measured(
        read.filter(([d]) => d.genre === "news"),
        false,
      ),
    });
  }
  return figures;
};

export const asDocument = (d: GumDocument): Document => ({
  id: d.id,
  language: "en",
  text: d.text,
  published: { date: d.created, precision: d.created === null ? "unknown" : "day", basis: "stated", because: [] },
});

function goldClusters(d: GumDocument, exact: boolean): Clusters {
  const groups = new Map<string, { type: string; keys: Set<string> }>();
  for (const m of d.mentions) {
    const type = types[m.type];
    if (type === undefined) continue;
    const group = groups.get(m.group) ?? { type, keys: new Set<string>() };
    group.keys.add(exact ? `${m.start}-${m.end}` : `${m.headStart}`);
    groups.set(m.group, group);
  }
  return [...groups.values()].map((g) => [...g.keys]).filter((c) => c.length > 1);
}

function foundClusters(a: Analysis, exact: boolean): Clusters {
  return a.chains
    .filter((c) => (c.members === undefined || c.mentions.length > 1) && scored.has(c.type))
    .map((c) => [
      ...new Set(
        c.mentions.map((id) => {
          const m = a.mentions[id];
          if (m === undefined) return "";
          return exact ? `${m.start}-${m.end}` : `${a.sentences[m.sentence]?.tokens[m.head]?.start}`;
        }),
      ),
    ])
    .filter((c) => c.length > 1);
}

function measured(read: readonly (readonly [GumDocument, Analysis])[], exact: boolean): Record<string, number> {
  const sums: Sums = { muc: [0, 0, 0, 0], b3: [0, 0, 0, 0], ceaf: [0, 0, 0, 0], mentions: [0, 0, 0] };
  for (const [d, a] of read) add(sums, goldClusters(d, exact), foundClusters(a, exact));
  const f = ([pn, pd, rn, rd]: [number, number, number, number]) => {
    const p = pd === 0 ? 0 : pn / pd;
    const r = rd === 0 ? 0 : rn / rd;
    return p + r === 0 ? 0 : (2 * p * r) / (p + r);
  };
  const [both, found, gold] = sums.mentions;
  const part = (s: [number, number, number, number]) => [s[1] === 0 ? 0 : s[0] / s[1], s[3] === 0 ? 0 : s[2] / s[3]] as const;
  return {
    conll: (f(sums.muc) + f(sums.b3) + f(sums.ceaf)) / 3,
    muc: f(sums.muc),
    b3: f(sums.b3),
    ceafe: f(sums.ceaf),
    b3precision: part(sums.b3)[0],
    b3recall: part(sums.b3)[1],
    mentions: found + gold === 0 ? 0 : (2 * both) / (found + gold),
  };
}

function add(sums: Sums, gold: Clusters, found: Clusters): void {
  const inGold = new Map(gold.flatMap((c, i) => c.map((m) => [m, i] as const)));
  const inFound = new Map(found.flatMap((c, i) => c.map((m) => [m, i] as const)));
  sums.mentions[0] += [...inFound.keys()].filter((m) => inGold.has(m)).length;
  sums.mentions[1] += inFound.size;
  sums.mentions[2] += inGold.size;
  const muc = (of: Clusters, by: ReadonlyMap<string, number>): [number, number] => {
    let n = 0;
    let all = 0;
    for (const c of of) {
      const parts = new Set<number>();
      let alone = 0;
      for (const m of c) {
        const k = by.get(m);
        if (k === undefined) alone++;
        else parts.add(k);
      }
      n += c.length - parts.size - alone;
      all += c.length - 1;
    }
    return [n, all];
  };
  const b3 = (of: Clusters, against: Clusters, by: ReadonlyMap<string, number>): [number, number] => {
    let n = 0;
    let all = 0;
    for (const c of of) {
      const members = new Set(c);
      for (const m of c) {
        all++;
        const k = by.get(m);
        if (k !== undefined) n += (against[k] as readonly string[]).filter((x) => members.has(x)).length / c.length;
      }
    }
    return [n, all];
  };
  const [mp, mr] = [muc(found, inGold), muc(gold, inFound)];
  const [bp, br] = [b3(found, gold, inGold), b3(gold, found, inFound)];
  const similarity = bestAlignment(gold, found);
  const to = (s: [number, number, number, number], p: readonly [number, number], r: readonly [number, number]) => {
    s[0] += p[0];
    s[1] += p[1];
    s[2] += r[0];
    s[3] += r[1];
  };
  to(sums.muc, mp, mr);
  to(sums.b3, bp, br);
  to(sums.ceaf, [similarity, found.length], [similarity, gold.length]);
}

/** CEAF-e's φ4: the largest total of 2|A∩B| / (|A|+|B|) over one-to-one alignments (Hungarian method). */
function bestAlignment(gold: Clusters, found: Clusters): number {
  const n = Math.max(gold.length, found.length);
  if (n === 0) return 0;
  const index = new Map(found.flatMap((c, i) => c.map((m) => [m, i] as const)));
  const cost = Array.from({ length: n + 1 }, () => new Float64Array(n + 1));
  gold.forEach((g, i) => {
    const common = new Map<number, number>();
    for (const m of g) {
      const k = index.get(m);
      if (k !== undefined) common.set(k, (common.get(k) ?? 0) + 1);
    }
    for (const [k, c] of common)
      (cost[i + 1] as Float64Array)[k + 1] = -(2 * c) / (g.length + (found[k] as readonly string[]).length);
  });
  const [u, v] = [new Float64Array(n + 1), new Float64Array(n + 1)];
  const [match, way] = [new Int32Array(n + 1), new Int32Array(n + 1)];
  for (let i = 1; i <= n; i++) {
    match[0] = i;
    let j0 = 0;
    const least = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(n + 1);
    do {
      used[j0] = 1;
      const i0 = match[j0] as number;
      let delta = Number.POSITIVE_INFINITY;
      let j1 = 0;
      for (let j = 1; j <= n; j++) {
        if (used[j]) continue;
        const c = ((cost[i0] as Float64Array)[j] as number) - (u[i0] as number) - (v[j] as number);
        if (c < (least[j] as number)) {
          least[j] = c;
          way[j] = j0;
        }
        if ((least[j] as number) < delta) {
          delta = least[j] as number;
          j1 = j;
        }
      }
      for (let j = 0; j <= n; j++) {
        if (used[j]) {
          u[match[j] as number] = (u[match[j] as number] as number) + delta;
          v[j] = (v[j] as number) - delta;
        } else least[j] = (least[j] as number) - delta;
      }
      j0 = j1;
    } while (match[j0] !== 0);
    while (j0 !== 0) {
      const j1 = way[j0] as number;
      match[j0] = match[j1] as number;
      j0 = j1;
    }
  }
  let total = 0;
  for (let j = 1; j <= n; j++) total -= (cost[match[j] as number] as Float64Array)[j] as number;
  return total;
}
