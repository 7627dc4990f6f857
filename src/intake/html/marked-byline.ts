import { isLoneName, readByline } from "../text/byline.ts";
import { lettersOf } from "../text/letters.ts";
import type { Block } from "./blocks.ts";
import { classWords } from "./class-words.ts";
import type { PageElement } from "./node.ts";

const AUTHORS = /^(?:byline|author|contributor|writer|reporter)s?(?:name)?$/;
/** Whoever is named beside a comment, another story or a picture, or told of at length, has not thereby written this one. */
const OTHERS =
  /^(?:comments?|commenter|bio|box|about|related|teasers?|promo|cards?|avatar|image|photo|social|follow|share|newsletter|profile|popular|latest)$/;

/** So many elements below the headline are looked at: its author stands there. */
const near = 250;

/** Who wrote an article, by an element below its headline that `itemprop`, `rel` or its class marks so; undefined if none does. */
export function markedByline(root: PageElement): string | undefined {
  let left = root.getElementsByTagName("h1").length > 0 ? Number.POSITIVE_INFINITY : near;
  for (const element of root.descendants()) {
    if (element.localName === "h1" && left === Number.POSITIVE_INFINITY) left = near;
    if (left === Number.POSITIVE_INFINITY || !isMarked(element)) {
      if (--left < 0) return undefined;
      continue;
    }
    const text = element.textContent.replace(/\s+/g, " ").trim();
    if (text.length > 160) continue;
    const byline = readByline(text) ?? (isLoneName(text) ? text : undefined);
    if (byline) return byline;
  }
  return undefined;
}

function isMarked(element: PageElement): boolean {
  const words = classWords(element);
  if (words.some((word) => OTHERS.test(word))) return false;
  const said = `${element.getAttribute("itemprop") ?? ""} ${element.getAttribute("rel") ?? ""}`;
  return /\bauthor\b/i.test(said) || words.some((word, i) => AUTHORS.test(word) || (word === "line" && words[i - 1] === "by"));
}

/** Blocks under the headline that are looked at. */
const UNDER = 15;

/** Who wrote an article, by a line between its headline and its first paragraph that says "by" beside other things. */
export function bylineUnder(
  blocks: readonly Block[],
  title: string | undefined,
  opening: string | undefined,
): string | undefined {
  if (title === undefined || opening === undefined) return undefined;
  const [name, start] = [lettersOf(title), lettersOf(opening).slice(0, 60)];
  const headline = blocks.findIndex((block) => lettersOf(block.text).startsWith(name));
  if (headline < 0 || name === "") return undefined;
  for (const { text } of blocks.slice(headline, headline + UNDER)) {
    if (start !== "" && lettersOf(text).startsWith(start)) return undefined;
    const at = text.length > 200 ? -1 : text.search(/\bby:?\s+\p{Lu}/iu);
    const byline = at < 0 ? null : readByline(text.slice(at).replace(/\s*(?:[|•·]|\d).*$/u, ""));
    if (byline !== null) return byline;
  }
  return undefined;
}
