import { existsSync, readFileSync } from "node:fs";
import { analyse } from "../../src/language/analyse.ts";
import type { Analysis, Span } from "../../src/language/analysis.ts";
import { loadEngine } from "../../src/language/load-engine.ts";
import { loadWorld } from "../../src/world/load.ts";
import type { Figures, Scorer } from "./figures.ts";

interface Gold extends Span {
  readonly type: string;
  readonly text: string;
}

interface Row {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly entities: readonly Gold[];
}

const ARTICLE = /^(the|a|an|its|his|her|their|our|this|these|those|some|any|all|both|more|many|several|two|three|\d+)\s+/i;
const PRONOUN = /^(i|we|you|he|she|it|they|us|him|her|them|our|my|its|his|their|who|which|that|those|these|this)$/i;

/** A named mention has a capital after its article and is no pronoun. */
const isNamed = ({ text }: Gold): boolean => {
  const bare = text.replace(ARTICLE, "");
  return !PRONOUN.test(text) && /^\p{Lu}/u.test(bare) && bare.length > 1;
};

const KINDS = {
  person: (type: string) => type === "Person",
  organisation: (type: string) => type === "Organisation",
  location: (type: string) => type === "Location",
  nationality: (type: string) => type === "Nationality",
  temporal: (type: string) => type === "Temporal",
  money: (type: string) => type === "Money",
} as const;
type Kind = keyof typeof KINDS;

/** What the analysis found of a kind; names for the named kinds, every mention for the nominal ones. */
const foundOf = (analysis: Analysis, kind: Kind, nominal: boolean): Span[] => {
  if (kind === "temporal") return [...analysis.times];
  if (kind === "money") return analysis.amounts.filter((amount) => amount.kind === "money");
  // A state is an organisation to the annotators wherever it acts.
  const wanted = { person: ["person"], organisation: ["organisation", "place"], location: ["place"], nationality: ["demonym"] }[
    kind
  ];
  return analysis.mentions.filter(
    (mention) => (nominal ? mention.kind === "nominal" : mention.kind === "name") && wanted.includes(mention.type),
  );
};

/** Without article, title and possessive: the annotators were not of one mind on them. */
const core = (text: string, span: Span): Span => {
  let { start, end } = span;
  const article = ARTICLE.exec(text.slice(start, end));
  if (article) start += article[0].length;
  const possessive = /['’]s$/.exec(text.slice(start, end));
  if (possessive) end -= possessive[0].length;
  return { start, end };
};

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/**
 * Entities of re3d's press releases: found = share of the gold mentions that a mention of that kind overlaps, exact = share with the
 * same words but for article and possessive. The gold annotates a state once as a location and once as an organisation and leaves
 * many mentions out, so that found says more than precision (right = share of ours that overlap a gold mention of any kind).
 */
export const score: Scorer = async (shared) => {
  const path = `${shared}/gold/press.jsonl`;
  if (!existsSync(path)) return [{ set: "press", measure: "entities", values: { missing: path } }];
  const engine = loadEngine();
  const world = loadWorld();
  const counts = new Map<string, { gold: number; found: number; exact: number; ours: number; right: number }>();
  const rows = readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
  for (const row of rows) {
    const analysis = analyse(
      {
        id: row.id,
        title: row.title,
        language: "en",
        text: row.text,
        published: { date: null, precision: "unknown", basis: "unknown", because: [] },
      },
      engine,
      world,
    );
    for (const kind of Object.keys(KINDS) as Kind[])
      for (const nominal of [false, true]) {
        if (nominal && !["person", "organisation", "location"].includes(kind)) continue;
        const named = ["person", "organisation", "location", "nationality"].includes(kind);
        const gold = row.entities.filter(
          (entity) =>
            KINDS[kind](entity.type) && (!named || (nominal ? !isNamed(entity) && !PRONOUN.test(entity.text) : isNamed(entity))),
        );
        const ours = foundOf(analysis, kind, nominal);
        const key = nominal ? `${kind}, nominal` : named ? `${kind}, named` : kind;
        const count = counts.get(key) ?? { gold: 0, found: 0, exact: 0, ours: 0, right: 0 };
        counts.set(key, count);
        count.gold += gold.length;
        count.ours += ours.length;
        count.right += ours.filter((span) => row.entities.some((entity) => overlaps(span, entity))).length;
        for (const entity of gold) {
          const wanted = core(row.text, entity);
          if (ours.some((span) => overlaps(span, wanted))) count.found++;
          if (ours.some((span) => same(core(row.text, span), wanted))) count.exact++;
        }
      }
  }
  return [...counts].map(
    ([key, { gold, found, exact, ours, right }]): Figures => ({
      set: "press (re3d)",
      measure: `entities: ${key}`,
      values: { found: share(found, gold), exact: share(exact, gold), right: share(right, ours), gold, ours },
    }),
  );
};

const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
