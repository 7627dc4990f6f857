import parts from "../data/page-parts.json" with { type: "json" };
import type { PageElement } from "./node.ts";

const FURNITURE = new Set(parts.furnitureWords);
const PAIRS = new Set(parts.furniturePairs);
const COMMENTS = new Set(parts.commentWords);
const STRONG = new Set(parts.strongWords);
const PICTURES = new Set(parts.pictureWords);
const HOOKS = new Set(parts.bodyHooks.map((hook) => hook.replace(/[ -]+/g, " ")));
const NOT_BODY = new Set(parts.notBody);

const LAYOUT = /^(?:no|not|non|has|have|with|without)$/;
const STATE = /^(?:open|closed|enabled|disabled|off|none)$/;

/** The words in an element's class, id and data attributes: "ArticleBody__share-bar" gives article body share bar. */
export function classWords(element: PageElement): string[] {
  let said = "";
  for (const { name, value } of element.attributes) {
    if (
      name === "class" ||
      name === "id" ||
      name === "data-component" ||
      name === "data-testid" ||
      name === "data-type" ||
      name === "data-module"
    )
      said += ` ${value.slice(0, 400)}`;
  }
  if (said === "") return [];
  return said
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "");
}

/** Do the words say that the element is something around the article: caption, share bar, related links, author box …? "perhaps" where sites use such words for parts of articles too. */
export function saysFurniture(words: readonly string[]): "surely" | "perhaps" | false {
  let found: "perhaps" | false = false;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i]!;
    // A page builder wraps every part of a page in a "widget"
    if (word === "widget" && words[i - 1] === "elementor") continue;
    // "content-no-sidebar", "has-comments", "comments-open" say how a page is laid out
    if (LAYOUT.test(words[i - 1] ?? "") || STATE.test(words[i + 1] ?? "")) continue;
    if (word === "sidebar" && words[i - 1] === "content") continue;
    // It is the field's label that is hidden
    if (word === "hidden" && words[i - 1] === "label") continue;
    const pair = i > 0 ? `${words[i - 1]} ${word}` : "";
    if (STRONG.has(word) || STRONG.has(pair)) return "surely";
    if (FURNITURE.has(word) || (i > 0 && (PAIRS.has(pair) || FURNITURE.has(`${words[i - 1]}${word}`)))) found = "perhaps";
  }
  return found;
}

/** Do the words say that the element holds the body of an article? */
export function saysBody(words: readonly string[]): boolean {
  if (words.some((word) => NOT_BODY.has(word))) return false;
  for (let i = 0; i < words.length; i += 1) {
    if (HOOKS.has(words[i]!)) return true;
    if (i > 0 && HOOKS.has(`${words[i - 1]} ${words[i]}`)) return true;
    if (i > 1 && HOOKS.has(`${words[i - 2]} ${words[i - 1]} ${words[i]}`)) return true;
  }
  return false;
}

/** Do the words say that readers speak here, not the site? */
export function saysComments(words: readonly string[]): boolean {
  const named = words.some(
    (word, i) =>
      COMMENTS.has(word) ||
      (word === "comment" && /^(?:list|section|thread|area|wrap|wrapper|container|box|block)$/.test(words[i + 1] ?? "")),
  );
  return named && !words.some((word) => word === "with" || word === "has" || word === "page" || word === "content");
}

/** Do the words say that a picture stands here? */
export function saysPicture(words: readonly string[]): boolean {
  return (
    words.some((word) => PICTURES.has(word)) && !words.some((word) => /^(?:text|article|body|paragraph|content)$/.test(word))
  );
}

/** Do the words say that only screen readers get to hear it? */
export function saysHidden(words: readonly string[]): boolean {
  return words.some(
    (word, i) =>
      /^(?:visuallyhidden|offscreen|screenreader|sronly|srt)$/.test(word) ||
      (i > 0 && /^(?:sr only|visually hidden|screen reader|off screen)$/.test(`${words[i - 1]} ${word}`)),
  );
}
