import { readStamp, type Stamp } from "../text/stamp.ts";
import { type Block, blocksOf } from "./blocks.ts";
import type { PageDocument } from "./node.ts";

/** Blocks under the headline that are looked at. */
const MOST = 15;

/**
 * The dates on lines of their own between the headline of a page and the first paragraph of its article, where readers look for
 * them and pages without marked dates put them. The tree must be whole.
 */
export function stampsUnderHeadline(document: PageDocument, title: string | undefined, opening: string | undefined): Stamp[] {
  if (title === undefined || opening === undefined) return [];
  const blocks = blocksOf(document.body);
  const start = plain(opening).slice(0, 60);
  const first = blocks.findIndex((block) => start !== "" && plain(block.text).includes(start));
  const name = plain(title);
  const headline = blocks.slice(0, Math.max(0, first)).findLastIndex((block) => plain(block.text) === name);
  if (headline < 0 || first - headline > MOST) return [];
  return blocks
    .slice(headline + 1, first)
    .flatMap((block) => stampOf(block))
    .filter((stamp) => stamp.published.some((date) => date.year !== undefined && date.orderUnknown !== true));
}

function stampOf(block: Block): Stamp[] {
  if (block.text.length > 160 || block.linked > 0.9) return [];
  for (const piece of [block.text, ...block.text.split(/\s*[|•·]\s*/)]) {
    const stamp = readStamp(piece);
    if (stamp !== null) return [stamp];
  }
  return [];
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
