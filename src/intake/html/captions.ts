import { lettersOf } from "../text/letters.ts";
import { endsSentence } from "./blocks.ts";
import { classWords, saysPicture } from "./class-words.ts";
import { hasHeadline } from "./frames.ts";
import type { PageDocument, PageElement } from "./node.ts";

const BOXES = new Set(["div", "p", "li", "section", "figure", "center", "td", "a", "span", "table"]);
const HEADING = /^h[1-6]$/;
const LONGEST_CAPTION = 600;
const SHORTEST_ALT = 24;

/** Does its markup say that it is a picture or a film, with what is said of it? */
export function isMedia(element: PageElement): boolean {
  return /(?:Image|Video|Audio|Media)Object$/.test(element.getAttribute("itemtype") ?? "");
}

/** Tells which elements are captions of pictures on the page. */
export interface Captions {
  has(element: PageElement): boolean;
}

/** What stands on the page in the words that a picture has for readers who do not see it (`alt`) is its caption, perhaps with a credit behind. */
export function captionsOf(document: PageDocument): Captions {
  const told = new Map<string, { readonly words: string; readonly closed: boolean }>();
  for (const picture of document.body.getElementsByTagName("img")) {
    const alt = picture.getAttribute("alt") ?? "";
    const words = alt.length < SHORTEST_ALT ? "" : lettersOf(alt);
    if (words.length >= SHORTEST_ALT) told.set(words.slice(0, SHORTEST_ALT), { words, closed: endsSentence(alt) });
  }
  if (told.size === 0) return { has: () => false };
  return {
    has(element) {
      const text = element.textContent;
      if (HEADING.test(element.localName) || text.length > LONGEST_CAPTION || text.length < SHORTEST_ALT) return false;
      const words = lettersOf(text);
      const alt = told.get(words.slice(0, SHORTEST_ALT));
      if (alt === undefined || !words.startsWith(alt.words) || alt.words.length < words.length * 0.6) return false;
      // The report may say the same as a sentence
      return (alt.closed || !endsSentence(text)) && !hasHeadline(element);
    },
  };
}

/** A box that holds a picture and no more words than a caption has: it is called a picture, or its words end no sentence. */
export function isPictureBox(element: PageElement): boolean {
  const name = element.localName;
  if (!BOXES.has(name)) return false;
  const text = element.textContent;
  if (text.length > LONGEST_CAPTION || !holdsPicture(element) || hasHeadline(element)) return false;
  if (saysPicture(classWords(element))) return true;
  if (name === "li" || name === "td" || name === "a" || text.length > LONGEST_CAPTION / 2 || text.trim().length < 20)
    return false;
  // On old pages a picture floats beside the text in a table with what is said of it
  if (name === "table") return /^(?:left|right)$/i.test(element.getAttribute("align") ?? "");
  for (const inner of element.descendants()) if (inner.localName === "br" || HEADING.test(inner.localName)) return false;
  return !endsSentence(text);
}

function holdsPicture(element: PageElement): boolean {
  for (const inner of element.descendants()) if (inner.localName === "img" || inner.localName === "picture") return true;
  return false;
}
