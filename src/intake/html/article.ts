import { type Block, blocksOf, endsSentence } from "./blocks.ts";
import { cleanBlocks } from "./clean-blocks.ts";
import { bodyByName, briefBody, contains, frameOfHeadline, SHORT } from "./frames.ts";
import { leadsOf } from "./lead.ts";
import { paragraphsOf, withinLinked } from "./linked-body.ts";
import type { ParsedPage } from "./parse-page.ts";
import { prune } from "./prune.ts";
import { readable } from "./readable.ts";
import { choose, continued, kindOf, opened, sizeOf, underHeadline, withLead } from "./readings.ts";

/** Above this many elements Readability, whose steps are not all linear, is not run. */
const MOST_ELEMENTS = 8_000;
/** Characters of an article below which it is checked whether there is more. */
const LITTLE = 600;

/** What is known of a page before its article is. */
export interface Told {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** The article's body in linked data. */
  readonly body?: string | undefined;
  /** All blocks of the page. */
  readonly blocks: readonly Block[];
}

/**
 * The paragraphs of a page's article, in order. Three finders are asked: an element that the site names as the body, Readability,
 * and the body in linked data; the one whose paragraphs the others bear out is taken, then cleaned block by block. The page's tree
 * is taken apart; `again` parses it anew.
 */
export function articleOf(
  page: ParsedPage,
  { title, description, body: linkedBody, blocks: whole }: Told,
  again: () => ParsedPage,
): string[] {
  const { document } = page;
  document.title = title ?? document.title;
  const leads = leadsOf(whole, title, description);
  prune(document);
  const readably = document.body.getElementsByTagName("*").length <= MOST_ELEMENTS;
  const body = bodyByName(document);
  const frame = frameOfHeadline(document, title);
  const clean = (blocks: readonly Block[]) => cleanBlocks(blocks, title);

  const inBody = body === null ? [] : clean(blocksOf(body.body));
  const named = body === null || body.around === body.body ? inBody : withLead(inBody, clean(blocksOf(body.around)));
  const apart = frame !== null && (body === null || !contains(frame, body.body));
  const headlined = apart ? clean(blocksOf(frame)) : [];
  const beside = body === null ? briefBody(document, title) : null;
  const brief = beside === null ? [] : clean(blocksOf(beside));
  // Readability takes the tree apart: what else may be asked of it is taken before, and cleaned only when asked
  const blocks = blocksOf(document.body);
  const kinds = new Map(blocks.map((block) => [block, kindOf(block)]).filter(([, kind]) => kind !== "") as [Block, string][]);
  const read = readably ? clean(readable(document)) : [];

  const taken = choose(named, read, linkedBody);
  const all = clean(blocks);
  const opening = continued(taken === read ? opened(read, all) : taken, all, kinds);
  const said = new Set(opening.map((block) => block.text));
  if (brief.some((block) => endsSentence(block.text)) && !brief.some((block) => said.has(block.text)))
    return [...leads.above(brief), ...brief].map((block) => block.text);
  const chosen = withinLinked(underHeadline(opening, headlined, body !== null), linkedBody ?? "");
  const found = sizeOf(chosen) < LITTLE && readably ? orUnpruned(chosen, again(), title) : chosen;
  if (sizeOf(found) >= SHORT) return [...leads.above(found), ...found].map((block) => block.text);
  const linked = linkedBody === undefined ? [] : paragraphsOf(linkedBody);
  if (linked.join("").length > sizeOf(found) * 1.5) return linked;
  const prose = all.filter((block) => block.linked < 0.3 && (block.text.length > 80 || endsSentence(block.text)));
  return (sizeOf(found) === 0 || sizeOf(prose) > sizeOf(found) * 4 ? prose : found).map((block) => block.text);
}

/** So little may mean that the article was taken for furniture: Readability's own reading is the check. */
function orUnpruned(chosen: readonly Block[], page: ParsedPage, title: string | undefined): readonly Block[] {
  page.document.title = title ?? page.document.title;
  const read = cleanBlocks(readable(page.document), title);
  return sizeOf(read) > Math.max(SHORT, sizeOf(chosen) * 2) &&
    read.filter((block) => block.linked < 0.3 && block.text.length > 80).length >= 2
    ? read
    : chosen;
}
