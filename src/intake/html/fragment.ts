import { blocksOf } from "./blocks.ts";
import { cleanBlocks } from "./clean-blocks.ts";
import { parsePage } from "./parse-page.ts";
import { prune } from "./prune.ts";

/** The text of a piece of markup that is known to be an article's body or title, as feeds and mails carry it. */
export function textOfFragment(markup: string, title?: string): string {
  if (!/[<&]/.test(markup)) return markup.trim();
  const page = parsePage(markup);
  prune(page.document);
  return cleanBlocks(blocksOf(page.document.body), title)
    .map((block) => block.text)
    .join("\n\n");
}
