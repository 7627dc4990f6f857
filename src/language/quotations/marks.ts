import type { Span } from "../analysis.ts";

/** A stretch between quotation marks, in one paragraph. */
export interface MarkedSpan extends Span {
  /** What stands between the marks. */
  readonly inner: Span;
  readonly paragraph: number;
  readonly single: boolean;
  /** missing: no opening mark; unclosed: no closing mark before the paragraph ended. */
  readonly fault: "none" | "missing" | "unclosed";
  /** Index of the span it stands in, -1 for none. */
  readonly within: number;
}

interface Open {
  readonly at: number;
  readonly width: number;
  readonly kind: "double" | "low" | "angle" | "single" | "tick" | "straight";
  readonly index: number;
}

const maxDepth = 4;

const isSpace = (c: string) => c === "" || /\s/.test(c);
const opensAfter = (c: string) => isSpace(c) || /[([{—–\-/:;,…"“'‘«]/.test(c);
const isWordChar = (c: string) => /[\p{L}\p{N}]/u.test(c);

/** Paragraphs: what blank lines part, or a line's end before an opening mark. */
export function paragraphsOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  const gap = /\n[^\S\n]*\n\s*|\n(?=["“„«])/g;
  let start = 0;
  for (let m = gap.exec(text); m !== null; m = gap.exec(text)) {
    if (m.index > start) spans.push({ start, end: m.index });
    start = gap.lastIndex;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

/**
 * Stretches between quotation marks of every kind, straight or typographic, nested to four deep, with what the web does to
 * them: a missing opening mark is taken to stand where the paragraph begins, a missing closing one where it ends.
 * Apostrophes are told from single marks by what stands around them. Linear in the text's length.
 */
export function markedSpans(text: string, paragraphs: readonly Span[]): readonly MarkedSpan[] {
  const spans: MarkedSpan[] = [];
  paragraphs.forEach((paragraph, p) => {
    inParagraph(text, paragraph, p, spans);
  });
  return spans;
}

/** Where a quotation without its opening mark began: with its paragraph if that is short, else with its sentence. */
function lostOpening(text: string, start: number, at: number): number {
  if (at - start <= 500) return start;
  const stretch = text.slice(Math.max(start, at - 500), at);
  const last = [...stretch.matchAll(/[.!?]\s+(?=\p{Lu})/gu)].at(-1);
  return last === undefined ? start : at - stretch.length + last.index + last[0].length;
}

const interesting = /["“”„‟«»‘’‚‛'`]/g;

function inParagraph(text: string, paragraph: Span, p: number, spans: MarkedSpan[]): void {
  const first = spans.length;
  const found: { open: Open | null; end: number; width: number }[] = [];
  const stack: Open[] = [];
  const close = (at: number, width: number, kinds: readonly Open["kind"][]): boolean => {
    const k = stack.findLastIndex((o) => kinds.includes(o.kind));
    if (k < 0) return false;
    const open = stack[k] as Open;
    stack.length = k;
    found.push({ open, end: at, width });
    return true;
  };
  let opened = 0;
  const open = (at: number, width: number, kind: Open["kind"]) => {
    opened++;
    if (stack.length < maxDepth) stack.push({ at, width, kind, index: found.length });
  };
  const missing = (at: number, width: number) => {
    // A closing mark with nothing open: only as the paragraph's first mark can its fellow be missing.
    if (opened === 0 && found.length === 0 && at > paragraph.start + 2 && !isSpace(text[at - 1] as string)) {
      const from = lostOpening(text, paragraph.start, at);
      found.push({ open: from === paragraph.start ? null : { at: from, width: 0, kind: "straight", index: -1 }, end: at, width });
    }
  };
  interesting.lastIndex = paragraph.start;
  for (let m = interesting.exec(text); m !== null && m.index < paragraph.end; m = interesting.exec(text)) {
    const at = m.index;
    const c = m[0];
    const before = at > paragraph.start ? (text[at - 1] as string) : "";
    const doubled = (c === "'" || c === "`" || c === "’" || c === "‘") && text[at + 1] === c;
    const width = doubled ? 2 : 1;
    const after = at + width < paragraph.end ? (text[at + width] as string) : "";
    if (doubled) interesting.lastIndex = at + 2;
    switch (c) {
      case "“":
        // `“…, “she said`: an opening mark typed for a closing one.
        if (
          isWordChar(after) &&
          /,\s?$/.test(text.slice(Math.max(paragraph.start, at - 2), at)) &&
          stack.at(-1)?.kind === "double"
        )
          close(at, 1, ["double"]);
        else open(at, 1, "double");
        break;
      case "”":
        if (!close(at, 1, ["double", "low", "straight"])) {
          if (isWordChar(after) && opensAfter(before)) open(at, 1, "double");
          else missing(at, 1);
        }
        break;
      case "„":
        open(at, 1, "low");
        break;
      case "‟":
        open(at, 1, "double");
        break;
      case "«":
        open(at, 1, "angle");
        break;
      case "»":
        if (!close(at, 1, ["angle"])) missing(at, 1);
        break;
      case "`":
        if (doubled || isWordChar(after)) open(at, width, "tick");
        break;
      case '"': {
        const isOpen = stack.some((o) => o.kind === "straight");
        const canOpen = opensAfter(before) && !isSpace(after);
        const canClose = !isSpace(before) && !(before === "(" || before === "[");
        if (isOpen && (canClose || !canOpen)) close(at, 1, ["straight"]);
        else if (canOpen) open(at, 1, "straight");
        else if (isSpace(before) && isSpace(after)) {
          if (!close(at, 1, ["straight"])) open(at, 1, "straight");
        } else if (canClose && !close(at, 1, ["straight", "double", "low", "tick"])) missing(at, 1);
        break;
      }
      default: {
        // ' ‘ ’ ‚ ‛
        if (doubled) {
          if (opensAfter(before) && !isSpace(after) && !stack.some((o) => o.kind === "tick")) open(at, 2, "tick");
          else close(at, 2, ["tick", "double", "straight"]);
          break;
        }
        if (c === "‚") {
          if (opensAfter(before) && isWordChar(after)) open(at, 1, "single");
          break;
        }
        const isOpen = stack.some((o) => o.kind === "single" || o.kind === "tick");
        const canOpen = opensAfter(before) && (isWordChar(after) || /["“‘.…[(]/.test(after)) && c !== "’" && !isElision(text, at);
        if (canOpen && !(isOpen && !isSpace(before))) {
          open(at, 1, "single");
          break;
        }
        if (c === "‘") break;
        if (isOpen && !isSpace(before) && !isWordChar(after)) {
          // "the leaders' talks": a possessive plural, if the quotation closes later in the paragraph.
          const possessive =
            before === "s" && after === " " && /[a-z]/.test(text[at + 2] ?? "") && closesLater(text, at + 1, paragraph.end);
          if (!possessive) close(at, 1, ["single", "tick"]);
        }
      }
    }
  }
  for (const o of stack) if (o.kind !== "single" || stack.length === 1) found.push({ open: o, end: -1, width: 0 });

  const sorted = found
    .map(({ open: o, end, width }) => ({
      start: o === null ? paragraph.start : o.at,
      inner: {
        start: o === null ? paragraph.start : o.at + o.width,
        end: end < 0 ? paragraph.end : end,
      },
      end: end < 0 ? paragraph.end : end + width,
      paragraph: p,
      single: o !== null && (o.kind === "single" || (o.kind === "tick" && o.width === 1)),
      fault: o === null || o.width === 0 ? ("missing" as const) : end < 0 ? ("unclosed" as const) : ("none" as const),
    }))
    .filter((s) => s.inner.end > s.inner.start && !(s.single && s.fault !== "none"))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const open2: number[] = [];
  for (const s of sorted) {
    while (open2.length > 0 && (spans[open2.at(-1) as number] as MarkedSpan).end <= s.start) open2.pop();
    const outer = open2.at(-1);
    // Marks that cross (one unclosed inside another) are cut where the outer one ends.
    const crossing = outer !== undefined && (spans[outer] as MarkedSpan).end < s.end;
    if (crossing) continue;
    open2.push(spans.length);
    spans.push({ ...s, within: outer ?? -1 });
  }
  if (spans.length - first > 4000) spans.length = first + 4000;
}

const elisions = /^['‘](?:\d\ds?\b|tis\b|twas\b|em\b|til\b|cause\b|n\b)/i;
const isElision = (text: string, at: number): boolean => elisions.test(text.slice(at, at + 7));

/** Whether a closing single mark follows within 400 characters. */
function closesLater(text: string, from: number, end: number): boolean {
  const stretch = text.slice(from, Math.min(end, from + 400));
  return /[^\s]['’](?=[\s.,;:!?)\]"”]|$)/.test(stretch);
}
