import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Sentence, Token } from "../../src/language/analysis.ts";

/** An entity mention as GUM annotates it: `text.slice(start, end)`, its type and coreference group. */
export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly group: string;
  readonly sentence: number;
  /** Offset of its syntactic head's first character. */
  readonly headStart: number;
  readonly headEnd: number;
}

/** A GUM document put back together: running text, gold sentences over it, entity mentions. */
export interface GumDocument {
  readonly id: string;
  readonly genre: string;
  readonly created: string | null;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly GoldMention[];
}

interface OpenMention {
  readonly group: string;
  readonly type: string;
  readonly from: number;
}

/** Reads a GUM file (`gum-test.conllu`); paragraphs are parted by a blank line, sentences by a space. */
export async function readGum(shared: string, file: string): Promise<readonly GumDocument[]> {
  const content = await readFile(join(shared, "ud", file), "utf8");
  return content
    .split(/^# newdoc id = /m)
    .slice(1)
    .map(readDocument);
}

function readDocument(block: string): GumDocument {
  const id = block.slice(0, block.indexOf("\n")).trim();
  let text = "";
  const sentences: Sentence[] = [];
  const mentions: GoldMention[] = [];
  let open: OpenMention[] = [];
  for (const part of block.split(/\n\n+/)) {
    const lines = part.split("\n").filter((l) => /^\d/.test(l));
    if (lines.length === 0) continue;
    if (text !== "") text += /^# newpar/m.test(part) ? "\n\n" : " ";
    const start = text.length;
    const tokens: Token[] = [];
    let whole: { last: number; start: number; end: number } | null = null;
    const ended: [OpenMention, number][] = [];
    open = [];
    for (const line of lines) {
      const c = line.split("\t") as string[];
      const [number, form] = [c[0] as string, c[1] as string];
      if (number.includes(".")) continue;
      const spaced = !(c[9] ?? "").includes("SpaceAfter=No");
      if (number.includes("-")) {
        whole = { last: Number(number.split("-")[1]), start: text.length, end: text.length + form.length };
        text += form + (spaced ? " " : "");
        continue;
      }
      const inside = whole !== null && Number(number) <= whole.last;
      let at = { start: text.length, end: text.length + form.length };
      if (inside && whole !== null) {
        const first: number = tokens.at(-1)?.multiword?.start === whole.start ? (tokens.at(-1) as Token).end : whole.start;
        const last = Number(number) === whole.last;
        at = { start: first, end: last ? whole.end : Math.min(whole.end, first + form.length) };
      } else text += form + (spaced ? " " : "");
      tokens.push({
        ...at,
        index: tokens.length,
        form,
        lemma: c[2] as string,
        upos: c[3] as string,
        xpos: c[4] as string,
        feats: c[5] === "_" ? "" : (c[5] as string),
        head: Number(c[6]) - 1,
        deprel: c[7] as string,
        ...(inside && whole !== null && { multiword: { start: whole.start, end: whole.end } }),
      });
      const entity = /Entity=([^|\s]*)/.exec(c[9] ?? "")?.[1] ?? "";
      for (const m of entity.matchAll(/\(([^()]+)(\))?|([^()]+)\)/g)) {
        if (m[1] !== undefined) {
          const [group, type] = m[1].split("-") as [string, string];
          const mention = { group, type, from: tokens.length - 1 };
          if (m[2]) ended.push([mention, tokens.length]);
          else open.push(mention);
        } else {
          const k = open.findLastIndex((o) => o.group === m[3]);
          if (k >= 0) ended.push([open.splice(k, 1)[0] as OpenMention, tokens.length]);
        }
      }
    }
    text = text.trimEnd();
    sentences.push({ index: sentences.length, start, end: text.length, tokens });
    for (const [m, to] of ended) {
      const inner = tokens.slice(m.from, to);
      const head = inner.find((t) => t.head < m.from || t.head >= to) ?? (inner[0] as Token);
      mentions.push({
        start: (inner[0] as Token).start,
        end: (inner.at(-1) as Token).end,
        type: m.type,
        group: m.group,
        sentence: sentences.length - 1,
        headStart: head.start,
        headEnd: head.end,
      });
    }
  }
  return {
    id,
    genre: id.split("_")[1] ?? "",
    created: /^# meta::dateCreated = (\S+)/m.exec(block)?.[1] ?? null,
    text,
    sentences,
    mentions: mentions.sort((a, b) => a.start - b.start || b.end - a.end),
  };
}
