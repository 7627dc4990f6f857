import { lettersOf } from "../text/letters.ts";
import type { Block } from "./blocks.ts";

/** Share of a reading that linked data must hold too before it is taken for the same article. */
const SAME = 0.85;

/**
 * Blocks up to the last that the body in linked data holds too, where that is nearly all of them: what the page puts below the
 * body is then known. Nothing is taken off where linked data ends sooner, nor above the body, where introductions stand.
 */
export function withinLinked(blocks: readonly Block[], linkedBody: string): readonly Block[] {
  const body = lettersOf(linkedBody);
  if (body === "" || blocks.length < 3) return blocks;
  const at = blocks.map((block) => body.indexOf(lettersOf(block.text)));
  let all = 0;
  let held = 0;
  for (const [i, block] of blocks.entries()) {
    all += block.text.length;
    if (at[i]! >= 0) held += block.text.length;
  }
  if (held < SAME * all) return blocks;
  const last = at.findLastIndex((place) => place >= 0);
  const ends = at[last]! + lettersOf(blocks[last]!.text).length >= body.length * 0.98;
  return ends ? blocks.slice(0, last + 1) : blocks;
}

/** The paragraphs of a body as linked data gives it: text, at times with markup left in it. */
export function paragraphsOf(body: string): string[] {
  return body
    .replace(/<\/?(?:p|br|div|li)\b[^>]*>/gi, "\n")
    .replace(/<[^>]{1,500}>/g, "")
    .replace(/&nbsp;/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;|&rsquo;/g, "’")
    .split(/\n+/)
    .map((row) => row.replace(/\s+/g, " ").trim())
    .filter((row) => row !== "");
}
