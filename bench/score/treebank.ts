import { readFileSync } from "node:fs";

/** A word of a treebank, placed in the rebuilt text. */
export interface GoldWord {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  readonly head: number;
  readonly deprel: string;
}

export interface GoldSentence {
  readonly start: number;
  readonly end: number;
  /** As `# text` gives it. */
  readonly text: string;
  readonly words: readonly GoldWord[];
  /** Spans of the surface tokens. */
  readonly tokens: readonly (readonly [number, number])[];
}

/**
 * A document as running text again: the `# text` of consecutive sentences joined by a space (by nothing after
 * SpaceAfter=No), a blank line where `newpar` begins a paragraph.
 */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly GoldSentence[];
}

/** Documents of a CoNLL-U file. */
export function readTreebank(path: string): readonly GoldDocument[] {
  const documents: { id: string; text: string; sentences: GoldSentence[] }[] = [];
  let spaced = true;
  for (const block of readFileSync(path, "utf8").split("\n\n")) {
    const lines = block.split("\n").filter((l) => l);
    const text = lines.find((l) => l.startsWith("# text = "))?.slice(9);
    if (text === undefined) continue;
    const newdoc = lines.find((l) => l.startsWith("# newdoc"));
    if (newdoc || documents.length === 0)
      documents.push({ id: newdoc?.split("= ")[1] ?? String(documents.length), text: "", sentences: [] });
    const d = documents[documents.length - 1] as (typeof documents)[number];
    if (d.text) d.text += lines.some((l) => l.startsWith("# newpar")) ? "\n\n" : spaced ? " " : "";
    const start = d.text.length;
    d.text += text;
    const rows = lines.filter((l) => l[0] !== "#").map((l) => l.split("\t"));
    d.sentences.push({ start, end: d.text.length, text, ...place(rows, text, start) });
    spaced = !/SpaceAfter=No/.test(rows.at(-1)?.[9] ?? "");
  }
  return documents;
}

function place(
  rows: readonly (readonly string[])[],
  text: string,
  start: number,
): { words: GoldWord[]; tokens: [number, number][] } {
  const words: GoldWord[] = [];
  const tokens: [number, number][] = [];
  let at = 0;
  let until = 0;
  let inside = 0;
  let last = 0;
  for (const c of rows) {
    const id = c[0] as string;
    const form = c[1] as string;
    if (id.includes(".")) continue;
    if (id.includes("-")) {
      until = Number(id.split("-")[1]);
      inside = Math.max(at, text.indexOf(form, at));
      at = inside + form.length;
      last = start + at;
      tokens.push([start + inside, start + at]);
      continue;
    }
    let a: number;
    let b: number;
    if (Number(id) <= until) {
      a = start + inside;
      b = Math.min(a + form.length, last);
      inside += form.length;
      if (Number(id) === until) b = last;
    } else {
      a = start + Math.max(at, text.indexOf(form, at));
      b = a + form.length;
      at = b - start;
      tokens.push([a, b]);
    }
    words.push({
      start: a,
      end: b,
      form,
      lemma: c[2] as string,
      upos: c[3] as string,
      xpos: c[4] as string,
      feats: c[5] === "_" ? "" : (c[5] as string),
      head: Number(c[6]) - 1,
      deprel: c[7] as string,
    });
  }
  return { words, tokens };
}
