import { endsSentence } from "./blocks.ts";
import { type Captions, captionsOf, isMedia, isPictureBox } from "./captions.ts";
import { classWords, saysComments, saysFurniture, saysHidden } from "./class-words.ts";
import { hasHeadline } from "./frames.ts";
import type { PageDocument, PageElement } from "./node.ts";

const NEVER = new Set(
  "button select input option datalist iframe object embed audio video canvas nav dialog menu figcaption noscript template svg picture source track map area progress meter link meta base".split(
    " ",
  ),
);
/** Words and links inside a paragraph are part of it, whatever their classes say. */
const INLINE = new Set([
  "a",
  "span",
  "b",
  "i",
  "em",
  "strong",
  "u",
  "font",
  "abbr",
  "mark",
  "q",
  "cite",
  "small",
  "sub",
  "sup",
  "time",
  "s",
  "ins",
  "data",
]);
const TEXT = new Set(["p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "td", "dd", "dt"]);
const SELDOM = new Set(["form", "aside", "footer", "header", "details", "fieldset"]);
const ROLES = new Set([
  "navigation",
  "complementary",
  "banner",
  "contentinfo",
  "search",
  "dialog",
  "alertdialog",
  "menu",
  "menubar",
  "toolbar",
  "tooltip",
  "form",
  "alert",
  "tablist",
]);
/** An element with more than this share of the page's paragraphs is not furniture, whatever it is called. */
const MOST = 0.35;

/**
 * Takes out of a page what cannot be its article: what is hidden, controls, navigation, captions, and whatever its tag,
 * role or class names as furniture, unless most of the page's paragraphs stand in it.
 */
export function prune(document: PageDocument): void {
  const weight = weigh(document.body);
  const total = Math.max(1, weight.get(document.body) ?? 1);
  const captions = captionsOf(document);
  const walk = (parent: PageElement, inText: boolean) => {
    for (let child = parent.firstElementChild; child !== null; ) {
      const next: PageElement | null = child.nextElementSibling;
      const share = (weight.get(child) ?? 0) / total;
      const out =
        inText && INLINE.has(child.localName)
          ? isHidden(child) || saysHidden(classWords(child))
          : isOut(child, share, total, captions);
      if (out) parent.removeChild(child);
      else walk(child, inText || TEXT.has(child.localName));
      child = next;
    }
  };
  walk(document.body, false);
}

function isOut(element: PageElement, share: number, total: number, captions: Captions): boolean {
  const name = element.localName;
  if (name === "img") return false;
  if (NEVER.has(name) && share < MOST) return name !== "figcaption" || !hasHeadline(element);
  // Readers may write more than the report has; what is left must still be one
  if (share >= MOST)
    return share < 0.9 && total * (1 - share) > 500 && !hasHeadline(element) && saysComments(classWords(element));
  if (isHidden(element) || isMedia(element) || isPictureBox(element) || captions.has(element)) return true;
  const role = element.getAttribute("role");
  if (role !== null && ROLES.has(role.toLowerCase())) return true;
  if (
    SELDOM.has(name) &&
    (name !== "header" || share < 0.02) &&
    !(name === "header" && (hasHeadline(element) || headsPart(element)))
  )
    return !(name === "details" && holdsProse(element) && saysFurniture(classWords(element)) === false);
  if (name === "h1" || name === "article" || name === "main") return false;
  const words = classWords(element);
  const said = saysFurniture(words);
  if (said === false || hasHeadline(element)) return false;
  // A teaser that leads nowhere opens this article, not another one
  if (said === "perhaps" && words.some((word) => word === "teaser") && !isLinked(element)) return false;
  if (name === "p" && said === "perhaps") return !(element.textContent.trim().length > 80 && endsSentence(element.textContent));
  // Posts that an article quotes are part of it, whatever network they are from
  if (name === "blockquote" && said === "perhaps") return false;
  return said === "surely" || !holdsProse(element);
}

/** The header of one of many posts on a page holds its heading. */
function headsPart(header: PageElement): boolean {
  const around = header.parentNode?.localName;
  if (around !== "article" && around !== "section" && around !== "li") return false;
  for (const inner of header.descendants())
    if (/^h[2-5]$/.test(inner.localName)) return !isLinked(inner) && header.nextElementSibling !== null;
  return false;
}

function isLinked(element: PageElement): boolean {
  return element.localName === "a" || element.parentNode?.localName === "a" || element.getElementsByTagName("a").length > 0;
}

/** Sentences enough to be a part of the article, whatever the element is called. */
function holdsProse(element: PageElement): boolean {
  const text = element.textContent;
  if (text.length < 250) return false;
  let ink = 0;
  for (const paragraph of [element, ...element.getElementsByTagName("p")]) {
    if (paragraph.localName !== "p" && paragraph.firstElementChild !== null && paragraph !== element) continue;
    const said = paragraph === element ? ownText(element) : paragraph.textContent;
    if (said.length > 120 && endsSentence(said)) ink += said.length;
  }
  return ink >= 250;
}

function ownText(element: PageElement): string {
  return element.localName === "p"
    ? ""
    : element.childNodes
        .filter((node) => node.nodeType === 3)
        .map((node) => node.textContent)
        .join(" ");
}

function isHidden(element: PageElement): boolean {
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true;
  const style = element.getAttribute("style");
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/** For each element, how many characters of paragraph-like text stand in it, links not counted. */
function weigh(root: PageElement): Map<PageElement, number> {
  const weight = new Map<PageElement, number>();
  const measure = (element: PageElement): number => {
    let sum = 0;
    let own = 0;
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3) own += inkOf(node.textContent);
      else {
        const child = node as PageElement;
        const inner = measure(child);
        if (child.localName !== "a") sum += inner;
      }
    }
    const total = sum + (own >= 20 || element.localName === "p" ? own : 0);
    weight.set(element, total);
    return total;
  };
  measure(root);
  return weight;
}

function inkOf(text: string): number {
  return text.length > 200 ? text.length : text.trim().length;
}
