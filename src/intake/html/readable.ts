import { Readability } from "@mozilla/readability";
import { type Block, blocksOf } from "./blocks.ts";
import type { PageDocument, PageElement } from "./node.ts";

/** What Readability takes for the article of a page, nothing where it finds none. It takes the page's tree apart. */
export function readable(document: PageDocument): Block[] {
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
