import parts from "../data/page-parts.json" with { type: "json" };
import { lettersOf } from "../text/letters.ts";
import { beginsAsFurniture, labelOf } from "../text/phrases.ts";
import { readStamp } from "../text/stamp.ts";
import { wordsIn } from "../text/words.ts";
import { type Block, endsSentence } from "./blocks.ts";
import { classWords } from "./class-words.ts";
import type { PageElement } from "./node.ts";

const WORDS = new Set(parts.leadWords);
const PAIRS = new Set(parts.leadPairs);
const OTHERS = new Set(parts.notLead);
const MAYBE =
  /lead|lede|intro|stand|chap|teas|sub|dec?k|summ|abstr|descr|excer|strap|synop|vorspann|entrad|bajad|sapo|occhiell|sommar|anons|perex|ingress|manchet|summary/i;
/** Blocks between headline and body that are looked at. */
const MOST = 40;
/** Right under the headline so many blocks may be sentences that nothing marks. */
const NEAR = 5;
const LONGEST = 900;
const SHORTEST = 25;
const HEADING = /^h[1-4]$/;
const PICTURES = new Set(["img", "picture", "amp-img", "video", "iframe"]);
const APART = new Set("nav aside footer figure figcaption dialog menu button".split(" "));

/** What stands on a page between its headline and wherever its article turns out to begin. */
export interface Leads {
  /** The introduction that a site sets apart from the body: what stands above `body`, and is not in it. */
  above(body: readonly Block[]): readonly Block[];
}

/**
 * Looks for introductions among all blocks of a page whose tree is whole: they are marked so by class or `itemprop`, say what the
 * page's head says of the article (`description`), or are sentences right under the headline.
 */
export function leadsOf(blocks: readonly Block[], title: string | undefined, description: string | undefined): Leads {
  const plainly: string[] = [];
  const said = (i: number) => (plainly[i] ??= lettersOf(blocks[i]!.text));
  const name = lettersOf(title ?? "");
  const told = lettersOf(description ?? "");
  const headline = name === "" ? -1 : headlineAt(blocks, said, name);
  const leads = new Set<number>();
  let open = headline >= 0;
  // The tree is taken apart later: all that hangs on elements is asked now
  for (let i = headline + 1; i < blocks.length && (headline < 0 || i <= headline + MOST); i += 1) {
    const [block, text] = [blocks[i]!, said(i)];
    const isTold =
      told.length >= SHORTEST &&
      text.length >= SHORTEST / 2 &&
      (told.startsWith(text) || (text.startsWith(told) && told.length > text.length * 0.5));
    if (headline < 0 && !isTold) continue;
    const words = wordsIn(block.text);
    if (text === name || !isText(block, words)) continue;
    open &&= i <= headline + NEAR;
    const under =
      open &&
      (block.tag === "p" || block.tag === "h2") &&
      words >= 10 &&
      endsSentence(block.text) &&
      !isBesidePicture(block.element);
    if (isTold || (block.list === null && (under || isMarked(block.element)))) leads.add(i);
  }
  return {
    above(body) {
      if (leads.size === 0) return [];
      // The first block may have got its large first letter back, and so stands nowhere on the page
      const starts = body.filter((block) => block.text.length > 40).slice(0, 3);
      const at = (starts.length > 0 ? starts : body.slice(0, 1))
        .map(({ text }) => lettersOf(text).slice(0, 80))
        .map((start) => blocks.findIndex((_, i) => i > headline && said(i).startsWith(start)))
        .find((index) => index >= 0);
      if (at === undefined) return [];
      const has = body.slice(0, 6).map((block) => lettersOf(block.text));
      const isThere = (text: string) => has.some((other) => other.includes(text) || (other.length > 40 && text.includes(other)));
      return [...leads].filter((i) => i < at && (headline >= 0 || i >= at - MOST) && !isThere(said(i))).map((i) => blocks[i]!);
    },
  };
}

function headlineAt(blocks: readonly Block[], said: (i: number) => string, name: string): number {
  const short = (block: Block) => block.text.length <= 3 * name.length + 80;
  const heading = blocks.findIndex(
    (block, i) =>
      /^h[12]$/.test(block.tag) && short(block) && (said(i) === name || (name.length >= 15 && said(i).endsWith(name))),
  );
  return heading >= 0 ? heading : blocks.findIndex((block, i) => short(block) && said(i) === name);
}

function isText(block: Block, words: number): boolean {
  if (block.text.length < SHORTEST || block.text.length > LONGEST || words < 4 || block.linked > 0.4) return false;
  if (labelOf(block.text) !== null || beginsAsFurniture(block.text, words) || readStamp(block.text) !== null) return false;
  let small = true;
  for (let node: PageElement | null = block.element; node !== null; node = node.parentNode) {
    if (APART.has(node.localName)) return false;
    small &&= node.textContent.length <= LONGEST;
    // A heading's own classes speak of its looks
    if (small && !HEADING.test(node.localName) && classWords(node).some((word) => OTHERS.has(word))) return false;
  }
  return true;
}

/** Does a small box around the element hold a picture, of which it then speaks? */
function isBesidePicture(element: PageElement): boolean {
  let node: PageElement | null = element;
  for (let up = 0; node !== null && up < 3 && node.textContent.length <= LONGEST / 2; up += 1, node = node.parentNode)
    for (const inner of node.descendants()) if (PICTURES.has(inner.localName)) return true;
  return false;
}

/** Does the element that holds a block, or a small one around it, say that it is an introduction? */
function isMarked(element: PageElement): boolean {
  let node: PageElement | null = element;
  for (let up = 0; node !== null && up < 4 && node.textContent.length <= LONGEST; up += 1, node = node.parentNode) {
    if (node.getAttribute("itemprop") === "description" || node.getAttribute("itemprop") === "alternativeHeadline") return true;
    if (
      !MAYBE.test(
        `${node.className} ${node.id} ${node.getAttribute("data-testid") ?? ""} ${node.getAttribute("data-gu-name") ?? ""}`,
      )
    )
      continue;
    const words = classWords(node);
    if (words.some((word, i) => WORDS.has(word) || (i > 0 && PAIRS.has(`${words[i - 1]} ${word}`)))) return true;
  }
  return false;
}
