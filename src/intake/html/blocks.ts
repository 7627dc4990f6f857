import { endsAsSentence } from "../text/words.ts";
import type { PageElement, PageNode } from "./node.ts";

/** One paragraph, heading, list item or table row of a page, in reading order. */
export interface Block {
  readonly text: string;
  /** Tag of the nearest block element: p, h2, li, td, div … */
  readonly tag: string;
  /** Share of the characters that stand in links. */
  readonly linked: number;
  /** Share of the characters in bold or italics. */
  readonly emphasised: number;
  /** The nearest block element. */
  readonly element: PageElement;
  /** Which list, if any, it is an item of. */
  readonly list: PageElement | null;
}

const BLOCK = new Set(
  "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const HEADING = /^h[1-6]$/;
/** Where paragraphs end in text that is set as it is typed: a blank line, or a line drawn in behind the end of a sentence. */
const PARTED = /\n[^\S\n]*\n\s*|(?<=[.!?:”"])[^\S\n]*\n(?=[^\S\n]{3,}\S)/;
const EMPHASIS = new Set(["b", "strong", "em", "i"]);

/** The text of an element block by block; two line breaks in a row part blocks too, as on old pages. */
export function blocksOf(root: PageElement): Block[] {
  const blocks: Block[] = [];
  let text = "";
  /** Is there more in it than spaces? */
  let started = false;
  let linked = 0;
  let emphasised = 0;
  let breaks = 0;
  let holder: { element: PageElement; list: PageElement | null } = { element: root, list: null };
  const flush = () => {
    const said = text.replace(/\s+/g, " ").trim();
    if (said !== "") {
      const ink = Math.max(1, text.replace(/\s+/g, "").length);
      blocks.push({
        text: said,
        tag: holder.element.localName,
        element: holder.element,
        linked: Math.min(1, linked / ink),
        emphasised: Math.min(1, emphasised / ink),
        list: holder.list,
      });
    }
    text = "";
    started = false;
    linked = 0;
    emphasised = 0;
    breaks = 0;
  };
  const add = (data: string, inLink: boolean, inEmphasis: boolean, around: typeof holder) => {
    if (/\S/.test(data)) {
      breaks = 0;
      const ink = data.replace(/\s+/g, "").length;
      if (inLink) linked += ink;
      if (inEmphasis) emphasised += ink;
      if (!started) holder = around;
      started = true;
    }
    text += data;
  };
  const walk = (node: PageNode, inLink: boolean, inEmphasis: boolean, around: typeof holder) => {
    if (node.nodeType === 3) {
      const parts = around.element.localName === "pre" ? node.textContent.split(PARTED) : [node.textContent];
      for (const [i, part] of parts.entries()) {
        if (i > 0) flush();
        add(part, inLink, inEmphasis, around);
      }
      return;
    }
    const element = node as PageElement;
    const name = element.localName;
    if (name === "br") {
      breaks += 1;
      if (breaks >= 2) flush();
      else text += "\n";
      return;
    }
    if (name === "img" || name === "script" || name === "style") return;
    const block = BLOCK.has(name);
    let inner = around;
    if (block) {
      if (name === "td" || name === "th") text += " ";
      else flush();
      // What stands in boxes inside a heading is still the heading
      if (!HEADING.test(around.element.localName))
        inner = { element, list: name === "ul" || name === "ol" ? element : around.list };
    }
    for (let child = element.firstChild; child !== null; child = child.nextSibling)
      walk(
        child,
        inLink || (name === "a" && !(HEADING.test(inner.element.localName) && isMark(element))),
        inEmphasis || EMPHASIS.has(name),
        inner,
      );
    if (block && name !== "td" && name !== "th") flush();
  };
  walk(root, false, false, holder);
  flush();
  return blocks;
}

/** An anchor that leads nowhere, or to a place on the same page, only marks what stands in it. */
function isMark(anchor: PageElement): boolean {
  const href = anchor.getAttribute("href");
  return href === null || href.startsWith("#");
}

/** Does a text end as sentences do, perhaps inside quotation marks or brackets? */
export function endsSentence(text: string): boolean {
  return endsAsSentence(text) && !/…\s*$/.test(text);
}
