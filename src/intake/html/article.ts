import { Readability } from "@mozilla/readability";
import { type Block, blocksOf } from "./blocks.ts";
import { classWords, saysBody } from "./class-words.ts";
import { cleanBlocks } from "./clean-blocks.ts";
import type { PageDocument, PageElement } from "./node.ts";
import type { ParsedPage } from "./parse-page.ts";
import { prune } from "./prune.ts";

/** Above this many elements Readability, whose steps are not all linear, is not run. */
const MOST_ELEMENTS = 8_000;
/** Characters of an article below which it is checked whether there is more. */
const LITTLE = 600;
/** Shorter than this, an article is looked for again with looser rules. */
const SHORT = 250;
/** Blocks before the named body that may belong to the article. */
const LONGEST_LEAD = 6;

/**
 * The paragraphs of a page's article, in order. Three finders are asked: an element that the site names as the body, Readability,
 * and the body in linked data; the one whose paragraphs the others bear out is taken, then cleaned block by block.
 */
export function articleOf(
  page: ParsedPage,
  title: string | undefined,
  linkedBody: string | undefined,
  again: () => ParsedPage,
): string[] {
  const { document } = page;
  document.title = title ?? document.title;
  prune(document);
  const all = document.body.getElementsByTagName("*").length;
  const hooked = bodyByName(document);
  const named =
    hooked === null ? [] : withLead(cleanBlocks(blocksOf(hooked.body), title), cleanBlocks(blocksOf(hooked.around), title));
  const frame = frameOfHeadline(document, title);
  const headlined = frame === null ? [] : cleanBlocks(blocksOf(frame), title);
  // Readability takes the tree apart, so what the names say is read before it
  const bodyBlocks = cleanBlocks(blocksOf(document.body), title);
  const whole = all > MOST_ELEMENTS || sizeOf(named) < SHORT || hooked === null ? bodyBlocks : [];
  const read = all > MOST_ELEMENTS ? [] : cleanBlocks(readable(document), title);
  const taken = choose(named, read, linkedBody);
  const chosen = underHeadline(taken === read ? opened(read, bodyBlocks) : taken, headlined, hooked !== null);
  const found = sizeOf(chosen) < LITTLE && all <= MOST_ELEMENTS ? orUnpruned(chosen, again(), title) : chosen;
  if (sizeOf(found) >= SHORT) return found.map((block) => block.text);
  const linked = linkedBody === undefined ? [] : paragraphsOf(linkedBody);
  if (linked.join("").length > sizeOf(found) * 1.5) return linked;
  const prose = whole.filter((block) => block.linked < 0.3 && (block.text.length > 80 || /[.!?]["”’)]?$/.test(block.text)));
  return (sizeOf(found) === 0 || sizeOf(prose) > sizeOf(found) * 4 ? prose : found).map((block) => block.text);
}

/** So little may mean that the article was taken for furniture: Readability's own reading is the check. */
function orUnpruned(chosen: readonly Block[], page: ParsedPage, title: string | undefined): readonly Block[] {
  page.document.title = title ?? page.document.title;
  const read = cleanBlocks(readable(page.document), title);
  return sizeOf(read) > Math.max(SHORT, sizeOf(chosen) * 2) &&
    read.filter((block) => block.linked < 0.3 && block.text.length > 80).length >= 2
    ? read
    : chosen;
}

function readable(document: PageDocument): Block[] {
  try {
    const article = new Readability<PageElement>(document as never, {
      keepClasses: true,
      disableJSONLD: true,
      serializer: (root) => root as never,
    }).parse();
    return article === null || article === undefined ? [] : blocksOf(article.content as unknown as PageElement);
  } catch {
    return [];
  }
}

/** Sites often put the first paragraph outside the element that they name the body. */
function withLead(body: readonly Block[], around: readonly Block[]): Block[] {
  const first = body.find((block) => block.text.length > 60);
  const at = first === undefined ? -1 : around.findIndex((block) => block.text === first.text);
  const inBody = new Set(body.map((block) => block.text));
  return [...leadTo(around, Math.max(0, at)).filter((block) => !inBody.has(block.text)), ...body];
}

/** The sentences that stand before a block: all of a stretch right before it, or the last two. */
function leadTo(blocks: readonly Block[], at: number): readonly Block[] {
  let from = at;
  while (from > 0 && at - from < LONGEST_LEAD && isSentence(blocks[from - 1]!)) from -= 1;
  const stretch = blocks.slice(from, at);
  const last = blocks.slice(0, at).filter(isSentences).slice(-2);
  return stretch.length >= last.length ? stretch : last;
}

/** Readability at times drops the paragraph that opens an article: sentences right before what it found belong to it. */
function opened(read: readonly Block[], page: readonly Block[]): readonly Block[] {
  const first = read.find((block) => block.text.length > 60);
  const at = first === undefined ? -1 : page.findIndex((block) => block.text === first.text);
  if (at < 1) return read;
  const inRead = new Set(read.map((block) => block.text));
  let from = at;
  while (from > 0 && at - from < 2 && page[from - 1]!.tag === first!.tag && isSentences(page[from - 1]!)) from -= 1;
  const lead = page.slice(from, at).filter((block) => !inRead.has(block.text));
  return [...lead, ...read];
}

/** The smallest element that is named as the body and holds nearly all text of those so named, and the largest such around it. */
function bodyByName(document: PageDocument): { body: PageElement; around: PageElement } | null {
  let best: PageElement | null = null;
  let around: PageElement | null = null;
  let bestInk = 0;
  for (const element of document.body.descendants()) {
    const name = element.localName;
    if (name !== "div" && name !== "section" && name !== "article" && name !== "main" && name !== "td" && name !== "span")
      continue;
    const prop = element.getAttribute("itemprop")?.toLowerCase();
    if (!(prop === "articlebody" || prop === "text" || saysBody(classWords(element)) || name === "article")) continue;
    const ink = paragraphInk(element);
    if (ink < SHORT) continue;
    // An inner body that has nearly all of the outer one's text is the better frame
    if (best === null || ink > bestInk * 1.1 || (ink > bestInk * 0.9 && contains(best, element))) {
      if (best === null || around === null || !contains(around, element)) around = element;
      best = element;
      bestInk = Math.max(ink, bestInk);
    }
  }
  return best === null ? null : { body: best, around: around ?? best };
}

function contains(outer: PageElement, inner: PageElement): boolean {
  for (let node: PageElement | null = inner; node !== null; node = node.parentNode) if (node === outer) return true;
  return false;
}

/** The smallest element that holds the headline and paragraphs enough for an article. */
function frameOfHeadline(document: PageDocument, title: string | undefined): PageElement | null {
  if (title === undefined) return null;
  const name = plain(title);
  const heading = ["h1", "h2"]
    .flatMap((tag) => document.getElementsByTagName(tag))
    .find((each) => plain(each.textContent) === name);
  for (let frame = heading?.parentNode ?? null; frame !== null && frame !== document.body; frame = frame.parentNode)
    if (paragraphInk(frame) >= 2 * SHORT) return frame;
  return null;
}

/** Where what was found stands elsewhere than the headline, the article is what stands with the headline. */
function underHeadline(found: readonly Block[], headlined: readonly Block[], named: boolean): readonly Block[] {
  if (headlined.length === 0) return found;
  const there = new Set(headlined.map((block) => block.text));
  const shared = sizeOf(found.filter((block) => there.has(block.text)));
  // The named body is trusted further: it must hold next to nothing of what stands with the headline
  const elsewhere = named ? shared < 0.2 * sizeOf(headlined) : shared < 0.5 * sizeOf(found);
  return elsewhere && sizeOf(headlined) > 2 * SHORT ? headlined : found;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Characters of text outside links, in stretches long enough to be sentences. */
function paragraphInk(element: PageElement): number {
  let ink = 0;
  const walk = (parent: PageElement) => {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3) {
        const length = node.textContent.trim().length;
        if (length > 25) ink += length;
      } else if ((node as PageElement).localName !== "a") walk(node as PageElement);
    }
  };
  walk(element);
  return ink;
}

function choose(named: readonly Block[], read: readonly Block[], linkedBody: string | undefined): readonly Block[] {
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
  const end = after.findIndex((block) => !isSentences(block));
  const borne = [...before, ...named.slice(first, last + 1), ...(end < 0 ? after : after.slice(0, end))];
  // Readability took a table or list in the body for all of it
  return sentences(borne) < 0.5 * sentences(named) ? [...named] : borne;
}

function sentences(blocks: readonly Block[]): number {
  return sizeOf(blocks.filter(isSentences));
}

function isSentence(block: Block): boolean {
  return (
    !/^h[1-6]$/.test(block.tag) && block.linked < 0.3 && block.text.split(" ").length >= 6 && /[.!?]["”’)]?$/.test(block.text)
  );
}

function isSentences(block: Block): boolean {
  return block.linked < 0.3 && block.text.split(" ").length >= 12 && /[.!?]["”’)]?$/.test(block.text);
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

function sizeOf(blocks: readonly Block[]): number {
  let size = 0;
  for (const block of blocks) size += block.text.length;
  return size;
}

/** Linked data gives the body as text, at times with markup left in it. */
function paragraphsOf(body: string): string[] {
  return body
    .replace(/<\/?(?:p|br|div|li)\b[^>]*>/gi, "\n")
    .replace(/<[^>]{1,500}>/g, "")
    .replace(/&nbsp;/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;|&rsquo;/g, "’")
    .split(/\n+/)
    .map((row) => row.replace(/\s+/g, " ").trim())
    .filter((row) => row !== "");
}
