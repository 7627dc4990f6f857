import { attribute, PageDocument, PageElement, PageText } from "./node.ts";
import { type TokenHandler, tokenize } from "./tokenize.ts";

/** A parsed page, with the parts that stand outside its tree. */
export interface ParsedPage {
  readonly document: PageDocument;
  /** `<script type="application/ld+json">`, as written. */
  readonly linkedData: readonly string[];
  /** Elements left out because they stood too deep, or were too many. */
  readonly flattened: number;
}

/** Beyond this depth tags are left out and their text stays: no article needs it, and recursion ends there. */
const DEEPEST = 120;
/** Beyond this many elements tags are left out and their text stays. */
const MOST = 40_000;
const MOST_TEXT = 4_000_000;

const VOID = new Set("area base br col embed hr img input link meta param source track wbr command keygen frame".split(" "));
const BLOCKS = new Set(
  "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section summary table ul".split(
    " ",
  ),
);
const HEAD = new Set("meta link base title".split(" "));
const KEPT = new Set(
  "id class role rel itemprop itemtype itemscope property name content style hidden href src lang dir datetime type aria-hidden aria-modal aria-label data-testid data-component data-type data-module alt title width height srcset poster summary datatable colspan rowspan charset http-equiv media align".split(
    " ",
  ),
);
/** An element that a start tag closes when it is open, up to the elements that hold it in. */
const CLOSES: Readonly<Record<string, readonly [closed: ReadonlySet<string>, within: ReadonlySet<string>]>> = {
  li: [new Set(["li"]), new Set(["ul", "ol", "menu"])],
  dt: [new Set(["dt", "dd"]), new Set(["dl"])],
  dd: [new Set(["dt", "dd"]), new Set(["dl"])],
  option: [new Set(["option"]), new Set(["select"])],
  tr: [new Set(["tr", "td", "th"]), new Set(["table"])],
  td: [new Set(["td", "th"]), new Set(["table", "tr"])],
  th: [new Set(["td", "th"]), new Set(["table", "tr"])],
  tbody: [new Set(["tbody", "thead", "tfoot", "tr", "td", "th"]), new Set(["table"])],
};

/** Builds a page's tree; never fails, whatever the markup: what is too deep or too much is flattened. */
export function parsePage(html: string): ParsedPage {
  const document = new PageDocument();
  const linkedData: string[] = [];
  let stack: PageElement[] = [document.documentElement, document.body];
  /** How many open tags of each name were flattened, so that their end tags close nothing else. */
  const skipped = new Map<string, number>();
  let elements = 0;
  let flattened = 0;
  let textLength = 0;
  let templates = 0;
  const top = () => stack[stack.length - 1]!;

  const closeUntil = (index: number) => {
    stack.length = Math.max(2, index);
  };
  const closeOpen = (closed: ReadonlySet<string>, within: ReadonlySet<string>) => {
    let from = -1;
    for (let i = stack.length - 1; i >= 2 && i > stack.length - 40; i -= 1) {
      const name = stack[i]!.localName;
      if (within.has(name)) break;
      if (closed.has(name)) from = i;
    }
    if (from >= 0) closeUntil(from);
  };

  const handler: TokenHandler = {
    open(name, attributes, selfClosing) {
      if (name === "html" || name === "body") {
        const element = name === "html" ? document.documentElement : document.body;
        for (const [key, value] of attributes) if (KEPT.has(key) && !element.hasAttribute(key)) element.setAttribute(key, value);
        return;
      }
      if (name === "head") return;
      if (BLOCKS.has(name)) closeOpen(P, P_SCOPE);
      const rule = CLOSES[name];
      if (rule !== undefined) closeOpen(rule[0], rule[1]);
      const isVoid = VOID.has(name) || (selfClosing && (name === "path" || name.includes("-")));
      if (stack.length >= DEEPEST || elements >= MOST) {
        flattened += 1;
        if (!isVoid) skipped.set(name, (skipped.get(name) ?? 0) + 1);
        if ((BLOCKS.has(name) || name === "br") && top().lastChild?.textContent !== "\n") top().appendChild(new PageText("\n"));
        return;
      }
      elements += 1;
      const kept = attributes.filter(([key]) => KEPT.has(key)).map(([key, value]) => attribute(key, value));
      const element = new PageElement(document, name, kept);
      if (HEAD.has(name) && stack.length === 2 && document.body.firstElementChild === null) document.head.appendChild(element);
      else top().appendChild(element);
      if (!isVoid) stack.push(element);
    },
    close(name) {
      const left = skipped.get(name) ?? 0;
      if (left > 0) {
        skipped.set(name, left - 1);
        return;
      }
      if (name === "p" && !stack.some((each) => each.localName === "p")) return;
      for (let i = stack.length - 1; i >= 2; i -= 1) {
        const open = stack[i]!.localName;
        if (open === name) {
          closeUntil(i);
          return;
        }
        // A stray end tag inside a cell or an article does not end what is around it
        if (
          (open === "td" || open === "th" || open === "table" || open === "article" || open === "main" || open === "body") &&
          !OUTER.has(name)
        )
          return;
      }
    },
    text(text) {
      if (textLength >= MOST_TEXT) return;
      textLength += text.length;
      if (stack.length === 2 && !/\S/.test(text)) return;
      top().appendChild(new PageText(text));
    },
    raw(name, attributes, content) {
      if (name === "title") {
        if (document.title === "") document.title = decodeTitle(content);
        return;
      }
      if (name === "textarea" || name === "xmp") return;
      if (
        name === "script" &&
        attributes.some(([key, value]) => key === "type" && /ld\+json/i.test(value)) &&
        linkedData.length < 40 &&
        content.length < 2_000_000
      )
        linkedData.push(content);
      // Blogs that are built in the browser carry their posts as templates
      if (name === "script" && templates < MOST_TEMPLATES && isWrittenOut(attributes, content)) {
        templates += 1;
        tokenize(content, handler);
      }
    },
  };
  tokenize(html, handler);
  stack = [];
  return { document, linkedData, flattened };
}

const P = new Set(["p"]);
const P_SCOPE = new Set("table td th button object caption blockquote li div article section main body".split(" "));
const OUTER = new Set("table tr tbody thead tfoot article main body html section".split(" "));

const MOST_TEMPLATES = 20;

/** A template with nothing to fill in and paragraphs enough: text that is only waiting to be shown. */
function isWrittenOut(attributes: readonly [string, string][], content: string): boolean {
  if (
    content.length < 600 ||
    !attributes.some(([key, value]) => key === "type" && /^text\/(?:x-)?(?:template|html)$/i.test(value))
  )
    return false;
  return !/\{\{|<%|\$\{|\bng-|\bv-(?:if|for)\b/.test(content) && (content.match(/<(?:p|br)\b/gi)?.length ?? 0) >= 3;
}

function decodeTitle(content: string): string {
  let title = "";
  tokenize(content.slice(0, 2000), { open() {}, close() {}, raw() {}, text: (text) => (title += text) });
  return title.replace(/\s+/g, " ").trim();
}
