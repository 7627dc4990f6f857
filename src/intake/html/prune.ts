import { classWords, saysComments, saysFurniture, saysHidden, saysPicture } from "./class-words.ts";
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
const BOXES = new Set(["div", "p", "li", "section", "figure", "center", "td", "a", "span"]);
const HEADING = /^h[1-6]$/;
const LONGEST_CAPTION = 600;
const SHORTEST_ALT = 24;
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
  if (NEVER.has(name) && share < MOST) return true;
  // Readers may write more than the report has; what is left must still be one
  if (share >= MOST)
    return share < 0.9 && total * (1 - share) > 500 && !hasHeadline(element) && saysComments(classWords(element));
  if (isHidden(element) || isMedia(element) || isPictureBox(element) || captions.has(element)) return true;
  const role = element.getAttribute("role");
  if (role !== null && ROLES.has(role.toLowerCase())) return true;
  if (SELDOM.has(name) && (name !== "header" || share < 0.02) && !(name === "header" && hasHeadline(element))) return true;
  if (name === "h1" || name === "article" || name === "main") return false;
  const words = classWords(element);
  const said = saysFurniture(words);
  if (said === false || hasHeadline(element)) return false;
  // A teaser that leads nowhere opens this article, not another one
  if (said === "perhaps" && words.some((word) => word === "teaser") && !isLinked(element)) return false;
  if (name === "p" && said === "perhaps") return !(element.textContent.trim().length > 80 && isClosed(element.textContent));
  // Posts that an article quotes are part of it, whatever network they are from
  if (name === "blockquote" && said === "perhaps") return false;
  return said === "surely" || !holdsProse(element);
}

function isLinked(element: PageElement): boolean {
  return element.localName === "a" || element.parentNode?.localName === "a" || element.getElementsByTagName("a").length > 0;
}

/** Does its markup say that it is a picture or a film, with what is said of it? */
function isMedia(element: PageElement): boolean {
  return /(?:Image|Video|Audio|Media)Object$/.test(element.getAttribute("itemtype") ?? "");
}

interface Captions {
  has(element: PageElement): boolean;
}

/** What stands on the page in the words that a picture has for readers who do not see it (`alt`) is its caption, perhaps with a credit behind. */
function captionsOf(document: PageDocument): Captions {
  const told = new Map<string, { readonly words: string; readonly closed: boolean }>();
  for (const picture of document.body.getElementsByTagName("img")) {
    const alt = picture.getAttribute("alt") ?? "";
    const words = alt.length < SHORTEST_ALT ? "" : plain(alt);
    if (words.length >= SHORTEST_ALT) told.set(words.slice(0, SHORTEST_ALT), { words, closed: isClosed(alt) });
  }
  if (told.size === 0) return { has: () => false };
  return {
    has(element) {
      const text = element.textContent;
      if (HEADING.test(element.localName) || text.length > LONGEST_CAPTION || text.length < SHORTEST_ALT) return false;
      const words = plain(text);
      const alt = told.get(words.slice(0, SHORTEST_ALT));
      if (alt === undefined || !words.startsWith(alt.words) || alt.words.length < words.length * 0.6) return false;
      // The report may say the same as a sentence
      return (alt.closed || !isClosed(text)) && !hasHeadline(element);
    },
  };
}

function isClosed(text: string): boolean {
  return /[.!?]["”’)]?\s*$/.test(text);
}

/** A box that holds a picture and no more words than a caption has: it is called a picture, or its words end no sentence. */
function isPictureBox(element: PageElement): boolean {
  const name = element.localName;
  if (!BOXES.has(name)) return false;
  const text = element.textContent;
  if (text.length > LONGEST_CAPTION || !holdsPicture(element) || hasHeadline(element)) return false;
  if (saysPicture(classWords(element))) return true;
  if (name === "li" || name === "td" || name === "a" || text.length > LONGEST_CAPTION / 2 || text.trim().length < 20)
    return false;
  for (const inner of element.descendants()) if (inner.localName === "br" || HEADING.test(inner.localName)) return false;
  return !isClosed(text);
}

function holdsPicture(element: PageElement): boolean {
  for (const inner of element.descendants()) if (inner.localName === "img" || inner.localName === "picture") return true;
  return false;
}

/** Sentences enough to be a part of the article, whatever the element is called. */
function holdsProse(element: PageElement): boolean {
  const text = element.textContent;
  if (text.length < 250) return false;
  let ink = 0;
  for (const paragraph of [element, ...element.getElementsByTagName("p")]) {
    if (paragraph.localName !== "p" && paragraph.firstElementChild !== null && paragraph !== element) continue;
    const said = paragraph === element ? ownText(element) : paragraph.textContent;
    if (said.length > 120 && isClosed(said)) ink += said.length;
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

function hasHeadline(element: PageElement): boolean {
  if (element.localName === "h1") return true;
  for (const inner of element.descendants())
    if (inner.localName === "h1" || inner.getAttribute("itemprop")?.toLowerCase() === "articlebody") return true;
  return false;
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

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
