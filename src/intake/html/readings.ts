import { wordsIn } from "../text/words.ts";
import { type Block, endsSentence } from "./blocks.ts";
import { SHORT } from "./frames.ts";

/** Blocks right before a body that may belong to the article. */
const LONGEST_LEAD = 6;

/**
 * Which of two readings of a page is the article: the element that the site names its body, or what Readability finds. Where both
 * hold the same, each bears out the other; where not, linked data decides, or the number of sentences.
 */
export function choose(named: readonly Block[], read: readonly Block[], linkedBody: string | undefined): readonly Block[] {
  if (named.length === 0 || sizeOf(named) < SHORT) return sizeOf(read) >= sizeOf(named) ? read : named;
  if (read.length === 0) return named;
  if (linkedBody !== undefined) {
    const [a, b] = [agreement(named, linkedBody), agreement(read, linkedBody)];
    if (Math.max(a, b) > 0.5 && Math.abs(a - b) > 0.03) return a > b ? named : read;
  }
  const inNamed = new Set(named.map((block) => block.text));
  const inRead = new Set(read.map((block) => block.text));
  const shared = sizeOf(read.filter((block) => inNamed.has(block.text)));
  // Both frames hold the same article: what only one has is likelier to be around it
  if (shared >= 0.6 * sizeOf(read)) return borneOut(named, inRead);
  if (shared >= 0.6 * sizeOf(named)) return read;
  // Each holds something else: the one with more sentences, for a table or list may be long too
  return sentences(named.filter((block) => !inRead.has(block.text))) > sentences(read) ? named : read;
}

/** Blocks of the named body, less what stands around the stretch that Readability reads too. */
function borneOut(named: readonly Block[], inRead: ReadonlySet<string>): Block[] {
  const first = named.findIndex((block) => inRead.has(block.text));
  const last = named.findLastIndex((block) => inRead.has(block.text));
  const before = leadTo(named, first);
  const after = named.slice(last + 1);
  const end = after.findIndex((block, i) => !isSentences(block) && !isQuestion(block, after[i + 1]));
  const borne = [...before, ...named.slice(first, last + 1), ...(end < 0 ? after : after.slice(0, end))];
  // Readability took a table or list in the body for all of it
  return sentences(borne) < 0.5 * sentences(named) ? [...named] : borne;
}

/** Sites often put the first paragraph outside the element that they name the body. */
export function withLead(body: readonly Block[], around: readonly Block[]): Block[] {
  const first = body.find((block) => block.text.length > 60);
  const at = first === undefined ? -1 : around.findIndex((block) => block.text === first.text);
  const inBody = new Set(body.map((block) => block.text));
  return [...leadTo(around, Math.max(0, at)).filter((block) => !inBody.has(block.text)), ...body];
}

/** Readability at times drops the paragraph that opens an article: sentences right before what it found belong to it. */
export function opened(read: readonly Block[], page: readonly Block[]): readonly Block[] {
  const first = read.find((block) => block.text.length > 60);
  const at = first === undefined ? -1 : page.findIndex((block) => block.text === first.text);
  if (at < 1) return read;
  const inRead = new Set(read.map((block) => block.text));
  let from = at;
  while (from > 0 && at - from < 2 && page[from - 1]!.tag === first!.tag && isSentences(page[from - 1]!)) from -= 1;
  const lead = page.slice(from, at).filter((block) => !inRead.has(block.text));
  return [...lead, ...read];
}

/** Blocks that may stand between what was found and where it goes on: tables, headings, boxes that were not known as such. */
const LONGEST_GAP = 8;

/**
 * Where an article was built in rows or sections, a finder may have stopped at the end of one: sentences further down belong to it
 * if they stand in elements just like those of what was found. `kinds` says for each block of the page what it stands in.
 */
export function continued(found: readonly Block[], page: readonly Block[], kinds: ReadonlyMap<Block, string>): readonly Block[] {
  const texts = new Set(found.map((block) => block.text));
  const at = page.findLastIndex((block) => texts.has(block.text));
  if (at < 0 || at === page.length - 1) return found;
  const count = new Map<string, number>();
  for (const block of page.slice(0, at + 1)) {
    const kind = kinds.get(block);
    if (kind !== undefined && texts.has(block.text) && isSentences(block)) count.set(kind, (count.get(kind) ?? 0) + 1);
  }
  const more: Block[] = [];
  let between: Block[] = [];
  for (const block of page.slice(at + 1)) {
    if (
      (isSentences(block) || (block.text.length > 150 && block.linked < 0.3)) &&
      (count.get(kinds.get(block) ?? "") ?? 0) >= 2
    ) {
      more.push(...between, block);
      between = [];
    } else if (between.push(block) > LONGEST_GAP) break;
  }
  return more.length === 0 ? found : [...found, ...more];
}

/** What a block stands in: its element and the two around it, with their classes; nothing where no class tells them from others. */
export function kindOf(block: Block): string {
  const { element } = block;
  const around = [element, element.parentNode, element.parentNode?.parentNode ?? null];
  const classes = around.map((each) => each?.className.trim() ?? "");
  return classes.every((each) => each === "") ? "" : `${element.localName} ${classes.join(" < ")}`;
}

/** The sentences that stand before a block: all of a stretch right before it, or the last two. */
function leadTo(blocks: readonly Block[], at: number): readonly Block[] {
  let from = at;
  while (from > 0 && at - from < LONGEST_LEAD && isSentence(blocks[from - 1]!)) from -= 1;
  const stretch = blocks.slice(from, at);
  const last = blocks.slice(0, at).filter(isSentences).slice(-2);
  return stretch.length >= last.length ? stretch : last;
}

/** Where what was found stands elsewhere than the headline, the article is what stands with the headline. */
export function underHeadline(found: readonly Block[], headlined: readonly Block[], named: boolean): readonly Block[] {
  if (headlined.length === 0) return found;
  const there = new Set(headlined.map((block) => block.text));
  const shared = sizeOf(found.filter((block) => there.has(block.text)));
  // The named body is trusted further: it must hold next to nothing of what stands with the headline
  const elsewhere = named ? shared < 0.2 * sizeOf(headlined) : shared < 0.5 * sizeOf(found);
  return elsewhere && sizeOf(headlined) > 2 * SHORT ? headlined : found;
}

function sentences(blocks: readonly Block[]): number {
  return sizeOf(blocks.filter(isSentences));
}

function isSentence(block: Block): boolean {
  return !/^h[1-6]$/.test(block.tag) && block.linked < 0.3 && wordsIn(block.text) >= 6 && endsSentence(block.text);
}

/** A question that is answered in what follows. */
function isQuestion(block: Block, next: Block | undefined): boolean {
  return block.linked < 0.3 && /[?？؟]\s*$/.test(block.text) && next !== undefined && isSentences(next);
}

function isSentences(block: Block): boolean {
  return block.linked < 0.3 && wordsIn(block.text) >= 12 && endsSentence(block.text);
}

/** F1 of the words of blocks and of the body in linked data. */
function agreement(blocks: readonly Block[], body: string): number {
  const count = (text: string) => {
    const counts = new Map<string, number>();
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  };
  const [ours, theirs] = [count(blocks.map((block) => block.text).join(" ")), count(body)];
  let shared = 0;
  let oursTotal = 0;
  let theirsTotal = 0;
  for (const [word, n] of ours) {
    oursTotal += n;
    shared += Math.min(n, theirs.get(word) ?? 0);
  }
  for (const n of theirs.values()) theirsTotal += n;
  return shared === 0 ? 0 : (2 * shared) / (oursTotal + theirsTotal);
}

/** Characters of text in blocks. */
export function sizeOf(blocks: readonly Block[]): number {
  let size = 0;
  for (const block of blocks) size += block.text.length;
  return size;
}
