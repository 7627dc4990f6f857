import { datesInLine } from "../dating/foreign-dates.ts";
import { lettersOf } from "../text/letters.ts";
import { beginsAsFurniture, isMenu, labelOf } from "../text/phrases.ts";
import { readStamp } from "../text/stamp.ts";
import { endsAsSentence, wordsIn } from "../text/words.ts";
import { type Block, endsSentence } from "./blocks.ts";

/** Longer than this, what is set as a heading is a paragraph in one that was never closed. */
const LONGEST_HEADING = 250;

/** Takes out the blocks that are not the article: links to other pages, labels, captions, boxes, what is said twice. */
export function cleanBlocks(found: readonly Block[], title: string | undefined): Block[] {
  const blocks = withInitials(found);
  const kept: Block[] = [];
  const seen = new Set<string>();
  const lists = linkedLists(blocks);
  const name = lettersOf(title ?? "");
  let listing = false;
  for (const [at, block] of blocks.entries()) {
    const words = wordsIn(block.text);
    const label = labelOf(block.text);
    if (label === "comments" && kept.length > 2 && sizeOf(kept) > 400) break;
    const paragraph = isParagraph(block, words);
    if (label === "related" || isListOfRelated(block)) listing = true;
    else if (paragraph || (words >= 6 && block.linked < 0.2 && endsSentence(block.text))) listing = false;
    if (label !== null || isMenu(block.text)) continue;
    if (listing) continue;
    if (beginsAsFurniture(block.text, words)) continue;
    if (!kept.some((above) => above.text.length > 80) && isForeignStamp(block.text)) continue;
    if (block.list !== null && lists.has(block.list)) continue;
    if (isLink(block, words) && !(isHeading(block) && headsProse(blocks, at))) continue;
    // Above the headline stand the kinds and numbers of reports, dates, sections
    const headline = isHeading(block) && name !== "" && lettersOf(block.text) === name;
    if (headline && kept.length <= 6 && !kept.some((above) => above.text.length > 80 || endsSentence(above.text)))
      kept.length = 0;
    if (block.tag === "h1" && !kept.some((above) => above.text.length > 80)) continue;
    if (headline) continue;
    if (words > 4) {
      const key = lettersOf(block.text);
      if (seen.has(key)) continue;
      seen.add(key);
    }
    kept.push(block);
  }
  dropPullQuotes(kept);
  while (kept.length > 1 && isLoose(kept.at(-1)!)) kept.pop();
  return kept.filter((block, i) => !isHeading(block) || headsText(kept, i));
}

/** A large first letter that stands in a box of its own goes back to its word. */
function withInitials(blocks: readonly Block[]): readonly Block[] {
  const isInitial = (block: Block) => /^["“‘']?\p{Lu}$/u.test(block.text);
  if (!blocks.some(isInitial)) return blocks;
  const whole: Block[] = [];
  for (let i = 0; i < blocks.length; i += 1) {
    const [block, next] = [blocks[i]!, blocks[i + 1]];
    if (next !== undefined && isInitial(block) && /^\p{Ll}/u.test(next.text)) {
      whole.push({ ...next, text: block.text + next.text });
      i += 1;
    } else whole.push(block);
  }
  return whole;
}

/** Takes out, in place, quotations that repeat words of a paragraph nearby, as pages set them large beside the text. */
function dropPullQuotes(kept: Block[]): void {
  const words = kept.map((block) => lettersOf(block.text));
  for (let i = kept.length - 1; i >= 0; i -= 1) {
    const [block, said] = [kept[i]!, words[i]!];
    if (said.length < 25 || said.length > 300 || isHeading(block)) continue;
    const near = words.slice(Math.max(0, i - 8), i + 9);
    if (near.some((other) => other.length > said.length * 1.2 && other.includes(said))) {
      kept.splice(i, 1);
      words.splice(i, 1);
    }
  }
}

/** Lists whose items are links: menus, related stories, tags. */
function linkedLists(blocks: readonly Block[]): Set<Block["list"]> {
  const ink = new Map<Block["list"], { all: number; linked: number }>();
  for (const block of blocks) {
    if (block.list === null) continue;
    const sum = ink.get(block.list) ?? { all: 0, linked: 0 };
    sum.all += block.text.length;
    sum.linked += block.text.length * block.linked;
    ink.set(block.list, sum);
  }
  return new Set([...ink].filter(([, sum]) => sum.linked > sum.all * 0.6).map(([list]) => list));
}

/** "24 de agosto de 2016 - 6:32 p. m.": a date alone above the article, in another language than English. */
function isForeignStamp(text: string): boolean {
  if (text.length > 90 || !/\d/.test(text) || readStamp(text) !== null) return false;
  let rest = text;
  for (const date of datesInLine(text, undefined).reverse()) rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`;
  return rest !== text && (rest.match(/\p{L}{3,}/gu) ?? []).length <= 4 && !endsSentence(rest.replace(/\b[ap]\.\s?m\./i, ""));
}

/** "RELATED STORIES: Chile counts its votes …", all in one block. */
function isListOfRelated(block: Block): boolean {
  const colon = block.text.indexOf(":");
  return block.linked > 0.3 && colon > 0 && colon < 40 && labelOf(block.text.slice(0, colon)) === "related";
}

function isLink(block: Block, words: number): boolean {
  if (block.linked > 0.9) return !(words > 25 && endsSentence(block.text));
  return block.linked > 0.6 && words < 20 && !endsSentence(block.text);
}

/** A heading may be a link: above a film or game that is written about, less text stands under teasers. */
function headsProse(blocks: readonly Block[], at: number): boolean {
  const least = /^\d{1,3}[.):]\s/.test(blocks[at]!.text) ? 40 : 250;
  let prose = 0;
  for (let i = at + 1; i < blocks.length && i <= at + 3 && !(isHeading(blocks[i]!) && blocks[i]!.linked > 0.6); i += 1)
    if (blocks[i]!.linked < 0.4) prose += blocks[i]!.text.length;
  return prose >= least;
}

function isParagraph(block: Block, words: number): boolean {
  return block.linked < 0.4 && (words >= 25 || (words >= 14 && endsSentence(block.text)));
}

/** Is there text under a heading, before the next of its rank? A sentence set as a heading is text itself. */
function headsText(blocks: readonly Block[], at: number): boolean {
  const [heading, next] = [blocks[at]!, blocks[at + 1]];
  if (next === undefined) return false;
  if (!isHeading(next) || next.tag > heading.tag) return true;
  return wordsIn(heading.text) >= 10;
}

function isHeading(block: Block): boolean {
  return /^h[1-6]$/.test(block.tag) && block.text.length <= LONGEST_HEADING;
}

/** A short last block that ends no sentence: tags, names of places, what is left of a button. */
function isLoose(block: Block): boolean {
  return (
    block.text.length < 60 &&
    !/[:;"”’)\]：；」』）]$/.test(block.text) &&
    !endsAsSentence(block.text) &&
    (block.tag !== "li" || block.linked > 0.4) &&
    /\p{L}/u.test(block.text) &&
    wordsIn(block.text) <= 6
  );
}

function sizeOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}
