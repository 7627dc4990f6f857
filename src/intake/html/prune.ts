import { classWords, saysFurniture } from "./class-words.ts";
import type { PageDocument, PageElement } from "./node.ts";

const NEVER = new Set(
  "button select input option datalist iframe object embed audio video canvas nav dialog menu figcaption noscript template svg picture source track map area progress meter link meta base".split(
    " ",
  ),
);
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
  const walk = (parent: PageElement) => {
    for (let child = parent.firstElementChild; child !== null; ) {
      const next: PageElement | null = child.nextElementSibling;
      const share = (weight.get(child) ?? 0) / total;
      if (isOut(child, share)) parent.removeChild(child);
      else walk(child);
      child = next;
    }
  };
  walk(document.body);
}

function isOut(element: PageElement, share: number): boolean {
  const name = element.localName;
  if (name === "img") return false;
  if (NEVER.has(name) && share < MOST) return true;
  if (share >= MOST) return false;
  if (isHidden(element)) return true;
  const role = element.getAttribute("role");
  if (role !== null && ROLES.has(role.toLowerCase())) return true;
  if (SELDOM.has(name) && (name !== "header" || share < 0.02) && !(name === "header" && hasHeadline(element))) return true;
  if (name === "p" || name === "blockquote" || name === "h1")
    return name !== "h1" && element.textContent.length < 600 && saysFurniture(classWords(element));
  return saysFurniture(classWords(element)) && !hasHeadline(element);
}

function hasHeadline(element: PageElement): boolean {
  return element.localName === "h1" || element.getElementsByTagName("h1").length > 0;
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
