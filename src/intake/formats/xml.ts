import { decodeHTML } from "entities";

/** What an XML reader reports; names keep their prefix ("content:encoded"), lower case. */
export interface XmlHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

const DEEPEST = 256;

/**
 * Reads XML in one pass. Entities that a document declares itself are never expanded, external ones never fetched:
 * only the five of XML, HTML's and numbered ones are known.
 */
export function readXml(xml: string, handler: XmlHandler): void {
  const length = xml.length;
  let at = 0;
  let depth = 0;
  while (at < length) {
    const open = xml.indexOf("<", at);
    const end = open < 0 ? length : open;
    if (end > at) handler.text?.(decode(xml.slice(at, end)));
    if (open < 0) return;
    if (xml.startsWith("<![CDATA[", open)) {
      const close = xml.indexOf("]]>", open + 9);
      const to = close < 0 ? length : close;
      handler.text?.(xml.slice(open + 9, to));
      at = close < 0 ? length : close + 3;
    } else if (xml.startsWith("<!--", open)) {
      at = after(xml, "-->", open + 4);
    } else if (xml.startsWith("<?", open)) {
      at = after(xml, "?>", open + 2);
    } else if (xml.startsWith("<!", open)) {
      at = afterDeclaration(xml, open);
    } else {
      const close = tagEnd(xml, open + 1);
      const inside = xml.slice(open + 1, close);
      at = close + 1;
      if (inside.startsWith("/")) {
        depth = Math.max(0, depth - 1);
        if (depth < DEEPEST) handler.close?.(inside.slice(1).trim().toLowerCase());
        continue;
      }
      const name = /^[^\s/>]{1,100}/.exec(inside)?.[0].toLowerCase();
      if (name === undefined) continue;
      const empty = inside.endsWith("/");
      if (depth < DEEPEST) {
        handler.open?.(name, attributesOf(inside.slice(name.length)));
        if (empty) handler.close?.(name);
      }
      if (!empty) depth += 1;
    }
  }
}

function after(xml: string, end: string, from: number): number {
  const at = xml.indexOf(end, from);
  return at < 0 ? xml.length : at + end.length;
}

/** A DOCTYPE may hold a whole set of declarations in brackets: all of it is passed over. */
function afterDeclaration(xml: string, open: number): number {
  const close = xml.indexOf(">", open);
  const bracket = xml.indexOf("[", open);
  if (bracket < 0 || (close >= 0 && close < bracket)) return close < 0 ? xml.length : close + 1;
  const end = xml.indexOf("]", bracket);
  return end < 0 ? xml.length : after(xml, ">", end);
}

function tagEnd(xml: string, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at;
  }
  return xml.length;
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const match of text.slice(0, 20_000).matchAll(/([\w:.-]{1,80})\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    attributes[match[1]!.toLowerCase()] = decode(match[2] ?? match[3] ?? "");
  return attributes;
}

function decode(text: string): string {
  return text.includes("&") ? decodeHTML(text) : text;
}
