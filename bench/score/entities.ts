import { existsSync, readFileSync } from "node:fs";
import type { Engine, EntitySpan } from "../../src/language/engine.ts";
import { loadEngine } from "../../src/language/load-engine.ts";
import type { Figures, Scorer } from "./figures.ts";

const TYPES = { PER: "person", ORG: "organisation", LOC: "place" } as const;
type Type = keyof typeof TYPES;

/**
 * Names of people, organisations and places on Universal NER's EWT: F1 of exact spans with their types, from raw text. The gold has
 * no names inside names, so of ours the outermost count.
 */
export const score: Scorer = async (shared) => {
  const engine = loadEngine();
  const figures: Figures[] = [];
  for (const part of ["test", "dev"]) {
    const path = `${shared}/ud/uner-ewt-${part}.iob2`;
    const treebank = `${shared}/ud/ewt-${part}.conllu`;
    if (!existsSync(path) || !existsSync(treebank))
      figures.push({ set: `uner-ewt-${part}`, measure: "names", values: { missing: path } });
    else figures.push({ set: `uner-ewt-${part}`, measure: "names, F1", values: measure(engine, readGold(path, treebank)) });
  }
  return figures;
};

interface GoldNames {
  readonly text: string;
  readonly names: readonly { readonly start: number; readonly end: number; readonly type: Type }[];
}

/**
 * Documents of an IOB2 file with their names. Its text is of another release than the treebank's, so its own is taken; which sentences begin
 * a paragraph is asked of the treebank by sentence id.
 */
export function readGold(path: string, treebank: string): GoldNames[] {
  const paragraphs = new Set<string>();
  for (const block of readFileSync(treebank, "utf8").split("\n\n")) {
    const id = /^# sent_id = (.*)$/m.exec(block)?.[1];
    if (id && /^# newpar/m.test(block)) paragraphs.add(id);
  }
  const documents: { text: string; names: { start: number; end: number; type: Type }[] }[] = [];
  for (const block of readFileSync(path, "utf8").split("\n\n")) {
    const text = /^# text = (.*)$/m.exec(block)?.[1];
    if (text === undefined) continue;
    if (/^# newdoc/m.test(block) || documents.length === 0) documents.push({ text: "", names: [] });
    const d = documents[documents.length - 1] as (typeof documents)[number];
    if (d.text) d.text += paragraphs.has(/^# sent_id = (.*)$/m.exec(block)?.[1] ?? "") ? "\n\n" : " ";
    addNames(block, text, d.text.length, d.names);
    d.text += text;
  }
  return documents;
}

function addNames(block: string, text: string, offset: number, names: { start: number; end: number; type: Type }[]): void {
  let at = 0;
  let open: (typeof names)[number] | null = null;
  for (const line of block.split("\n")) {
    if (!/^\d/.test(line)) continue;
    const [, form = "", tag = "O"] = line.split("\t");
    const start = Math.max(at, text.indexOf(form, at));
    at = Math.min(text.length, start + form.length);
    const type = tag.slice(2) as Type;
    if (tag[0] === "I" && open && open.type === type) open.end = offset + at;
    else {
      open = tag[0] !== "O" && type in TYPES ? { start: offset + start, end: offset + at, type } : null;
      if (open) names.push(open);
    }
  }
}

/** F1 of each type of name and of all. */
export function measure(engine: Engine, documents: readonly GoldNames[]): Record<string, number> {
  const counts: Record<string, { system: number; gold: number; both: number }> = {};
  for (const type of [...Object.keys(TYPES), "all"]) counts[type] = { system: 0, gold: 0, both: 0 };
  const count = (type: string, which: "system" | "gold" | "both") => {
    for (const t of [type, "all"]) (counts[t] as { system: number; gold: number; both: number })[which]++;
  };
  for (const d of documents) {
    const gold = new Set(d.names.map((n) => `${n.start} ${n.end} ${n.type}`));
    for (const n of d.names) count(n.type, "gold");
    for (const n of outermost(engine.parse(d.text).names)) {
      const type = (Object.keys(TYPES) as Type[]).find((k) => TYPES[k] === n.type);
      if (!type) continue;
      count(type, "system");
      if (gold.has(`${n.start} ${n.end} ${type}`)) count(type, "both");
    }
  }
  return Object.fromEntries(
    Object.entries(counts).map(([t, c]) => [t, Math.round((2e4 * c.both) / Math.max(1, c.system + c.gold)) / 1e4]),
  );
}

function outermost(names: readonly EntitySpan[]): EntitySpan[] {
  const out: EntitySpan[] = [];
  for (const n of names) {
    const last = out.at(-1);
    if (!last || n.start >= last.end) out.push(n);
  }
  return out;
}
