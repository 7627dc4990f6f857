import { lettersOf } from "../text/letters.ts";
import { classWords, saysBody } from "./class-words.ts";
import type { PageDocument, PageElement } from "./node.ts";

/** Text shorter than this, in characters, is no article. */
export const SHORT = 250;
/** Named as the body and beside the headline, as much may be one. */
const BRIEF = 60;

/** The smallest element that is named as the body and holds nearly all text of those so named, and the largest such around it. */
export function bodyByName(document: PageDocument): { body: PageElement; around: PageElement } | null {
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

/** A body of a few sentences that is named so and stands with the headline: what is longer on the page is then beside it. */
export function briefBody(document: PageDocument, title: string | undefined): PageElement | null {
  const heading = headingOf(document, title);
  if (heading === undefined) return null;
  let best: PageElement | null = null;
  let bestInk = BRIEF;
  let around = heading.parentNode;
  for (let up = 0; around !== null && around !== document.body && up < 4; up += 1, around = around.parentNode) {
    if (paragraphInk(around) >= SHORT * 2) break;
    for (const element of around.descendants()) {
      if (
        element.localName === "p" ||
        !(element.getAttribute("itemprop")?.toLowerCase() === "articlebody" || saysBody(classWords(element)))
      )
        continue;
      const ink = paragraphInk(element);
      if (ink > bestInk && ink < SHORT && !contains(element, heading)) [best, bestInk] = [element, ink];
    }
    if (best !== null) return best;
  }
  return null;
}

function headingOf(document: PageDocument, title: string | undefined): PageElement | undefined {
  if (title === undefined) return undefined;
  const name = lettersOf(title);
  return ["h1", "h2"]
    .flatMap((tag) => document.getElementsByTagName(tag))
    .find((each) => lettersOf(each.textContent) === name || (name.length >= 15 && lettersOf(each.textContent).endsWith(name)));
}

/** The smallest element that holds the headline and paragraphs enough for an article. */
export function frameOfHeadline(document: PageDocument, title: string | undefined): PageElement | null {
  const heading = headingOf(document, title);
  for (let frame = heading?.parentNode ?? null; frame !== null && frame !== document.body; frame = frame.parentNode)
    if (paragraphInk(frame) >= 2 * SHORT) return frame;
  return null;
}

export function contains(outer: PageElement, inner: PageElement): boolean {
  for (let node: PageElement | null = inner; node !== null; node = node.parentNode) if (node === outer) return true;
  return false;
}

/** Is it the headline of the page, or does it hold that or the named body? */
export function hasHeadline(element: PageElement): boolean {
  if (element.localName === "h1") return true;
  for (const inner of element.descendants())
    if (inner.localName === "h1" || inner.getAttribute("itemprop")?.toLowerCase() === "articlebody") return true;
  return false;
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
