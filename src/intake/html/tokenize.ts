import { decodeHTML } from "entities";

/** What the tokenizer reports. Names are lower case, text has its entities decoded. */
export interface TokenHandler {
  open(name: string, attributes: [string, string][], selfClosing: boolean): void;
  close(name: string): void;
  text(text: string): void;
  /** The whole content of script, style and their like, as it stands. */
  raw(name: string, attributes: [string, string][], content: string): void;
}

const RAW = new Set([
  "script",
  "style",
  "textarea",
  "title",
  "noscript",
  "iframe",
  "template",
  "svg",
  "xmp",
  "noembed",
  "noframes",
  "math",
]);
/** Longer values are cut: no class, date or link of use is longer. */
const LONGEST_VALUE = 2000;
const MOST_ATTRIBUTES = 40;

/** Splits a page into tags and text, as browsers read broken markup, in one pass and in time linear in its length. */
export function tokenize(html: string, handler: TokenHandler): void {
  const length = html.length;
  // Where a closing tag of a raw element was looked for in vain, it need not be looked for again
  const unclosed = new Set<string>();
  let lower: string | null = null;
  let at = 0;
  let textFrom = 0;
  const flush = (to: number) => {
    if (to > textFrom) handler.text(decode(html.slice(textFrom, to)));
  };
  while (at < length) {
    const open = html.indexOf("<", at);
    if (open < 0) break;
    const next = html.charCodeAt(open + 1);
    if (next === 33 || next === 63) {
      flush(open);
      at = textFrom = afterComment(html, open);
      continue;
    }
    const closing = next === 47;
    const nameFrom = closing ? open + 2 : open + 1;
    if (!isLetter(html.charCodeAt(nameFrom))) {
      at = open + 1;
      continue;
    }
    flush(open);
    let nameTo = nameFrom + 1;
    while (nameTo < length && isNameChar(html.charCodeAt(nameTo)) && nameTo - nameFrom < 64) nameTo += 1;
    const name = html.slice(nameFrom, nameTo).toLowerCase();
    const tag = readAttributes(html, nameTo, closing);
    at = textFrom = tag.end;
    if (closing) {
      handler.close(name);
      continue;
    }
    if (!RAW.has(name)) {
      handler.open(name, tag.attributes, tag.selfClosing);
      continue;
    }
    if (unclosed.has(name) || (tag.selfClosing && name !== "script" && name !== "style")) continue;
    lower ??= lowerAscii(html);
    const close = lower.indexOf(`</${name}`, at);
    if (close < 0) {
      // A script that never ends would swallow the page: browsers let it, we read on behind the tag
      unclosed.add(name);
      continue;
    }
    handler.raw(name, tag.attributes, html.slice(at, close));
    const end = html.indexOf(">", close);
    at = textFrom = end < 0 ? length : end + 1;
  }
  flush(length);
}

/** Lower case without any change of length, so that offsets stay. */
function lowerAscii(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (upper) => upper.toLowerCase());
}

function decode(text: string): string {
  return text.includes("&") ? decodeHTML(text) : text;
}

function afterComment(html: string, open: number): number {
  if (html.startsWith("<!--", open)) {
    const end = html.indexOf("-->", open + 4);
    if (end >= 0) return end + 3;
  } else if (html.startsWith("<![CDATA[", open)) {
    const end = html.indexOf("]]>", open);
    if (end >= 0) return end + 3;
  }
  const end = html.indexOf(">", open);
  return end < 0 ? html.length : end + 1;
}

function readAttributes(
  html: string,
  from: number,
  skip: boolean,
): { attributes: [string, string][]; selfClosing: boolean; end: number } {
  const attributes: [string, string][] = [];
  const length = html.length;
  let at = from;
  let selfClosing = false;
  while (at < length) {
    const char = html.charCodeAt(at);
    if (char === 62) return { attributes, selfClosing, end: at + 1 };
    if (char === 60 && at > from) return { attributes, selfClosing, end: at };
    if (char <= 32 || char === 47) {
      selfClosing = char === 47 && html.charCodeAt(at + 1) === 62;
      at += 1;
      continue;
    }
    const nameFrom = at;
    while (at < length && !isAttributeEnd(html.charCodeAt(at))) at += 1;
    if (at === nameFrom) {
      at += 1;
      continue;
    }
    const name = html.slice(nameFrom, Math.min(at, nameFrom + 64)).toLowerCase();
    while (at < length && html.charCodeAt(at) <= 32) at += 1;
    let value = "";
    if (html.charCodeAt(at) === 61) {
      at += 1;
      while (at < length && html.charCodeAt(at) <= 32) at += 1;
      const quote = html.charCodeAt(at);
      if (quote === 34 || quote === 39) {
        const end = html.indexOf(quote === 34 ? '"' : "'", at + 1);
        const to = end < 0 ? length : end;
        value = html.slice(at + 1, Math.min(to, at + 1 + LONGEST_VALUE));
        at = to + 1;
      } else {
        const valueFrom = at;
        while (at < length && html.charCodeAt(at) > 32 && html.charCodeAt(at) !== 62) at += 1;
        value = html.slice(valueFrom, Math.min(at, valueFrom + LONGEST_VALUE));
      }
    }
    if (!skip && attributes.length < MOST_ATTRIBUTES) attributes.push([name, decode(value)]);
  }
  return { attributes, selfClosing, end: length };
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isNameChar(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57) || code === 45 || code === 58 || code === 95;
}

function isAttributeEnd(code: number): boolean {
  return code <= 32 || code === 61 || code === 62 || code === 47 || code === 60;
}
