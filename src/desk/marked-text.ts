/** Something to be marked in a text: UTF-16 offsets, end exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** name, date, quotation, or a finding's kind. */
  readonly layer: string;
  /** What the mark says to the reader, for example "Kazakhstan (state)". */
  readonly label: string;
  /** Number of the finding in the margin; absent for names, dates and quotations. */
  readonly finding?: number;
  /** Actor's id behind a name. */
  readonly actor?: string;
}

/** A piece of text under the same marks. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Outermost (longest) first. */
  readonly marks: readonly Mark[];
  /** Findings that begin with this piece. */
  readonly begins: readonly Mark[];
}

/** A paragraph: pieces between blank lines. */
export interface Paragraph {
  readonly start: number;
  readonly pieces: readonly Piece[];
}

/**
 * Cuts a text at every edge of its marks, so that overlapping marks need no nesting, and at its paragraphs (blank lines).
 * Marks outside the text are dropped. n log n in the number of marks.
 */
export function markedText(text: string, marks: readonly Mark[]): Paragraph[] {
  const sound = marks
    .filter((mark) => mark.start >= 0 && mark.end <= text.length && mark.start < mark.end)
    .toSorted((a, b) => a.start - b.start || b.end - a.end || (a.finding ?? 0) - (b.finding ?? 0));
  const paragraphs: Paragraph[] = [];
  const breaks = /\n[ \t]*\n\s*|$/g;
  let from = 0;
  let next = 0;
  let open: Mark[] = [];
  for (const match of text.matchAll(breaks)) {
    const to = match.index;
    if (to > from) {
      const inside: Mark[] = [];
      while (next < sound.length && sound[next]!.start < to) inside.push(sound[next++]!);
      open = [...open.filter((mark) => mark.end > from), ...inside];
      paragraphs.push({ start: from, pieces: cut(text, from, to, open) });
    }
    from = to + match[0].length;
    if (match[0] === "") break;
  }
  return paragraphs;
}

function cut(text: string, from: number, to: number, marks: readonly Mark[]): Piece[] {
  const edges = new Set<number>([from, to]);
  for (const { start, end } of marks) {
    if (start > from && start < to) edges.add(start);
    if (end > from && end < to) edges.add(end);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let active: Mark[] = [];
  let next = 0;
  for (let i = 0; i + 1 < sorted.length; i++) {
    const start = sorted[i]!;
    const end = sorted[i + 1]!;
    active = active.filter((mark) => mark.end > start);
    while (next < marks.length && marks[next]!.start <= start) {
      const mark = marks[next++]!;
      if (mark.end > start) active.push(mark);
    }
    const here = active.toSorted((a, b) => b.end - b.start - (a.end - a.start));
    const begins = marks.filter((mark) => mark.finding !== undefined && mark.start === start);
    pieces.push({ start, end, text: text.slice(start, end), marks: here, begins });
  }
  return pieces;
}
