import { parse } from "yaml";
import type { Given } from "../document-from-text.ts";
import type { Limits } from "../limits.ts";
import type { Found, Source } from "./source.ts";
import { givenBy, textOf } from "./text.ts";

/** Markdown: front matter and the first heading go to the fields, marks go out of the text. */
export async function* readMarkdown(source: Source, limits: Limits): AsyncIterable<Found> {
  const { text, note } = await textOf(source, limits);
  const { given, body } = plainOf(text);
  yield {
    name: source.name,
    input: { text: body, given: { ...givenBy(source), ...given } },
    ...(note === undefined ? {} : { note }),
  };
}

/** Markdown as plain text with what its front matter says. */
function plainOf(markdown: string): { given: Given; body: string } {
  const front = /^\ufeff?---\r?\n([\s\S]{0,8000}?)\r?\n---\r?\n/.exec(markdown);
  const given = front === null ? {} : readFrontMatter(front[1]!);
  let body = markdown
    .slice(front?.[0].length ?? 0)
    .replace(/^(```|~~~)[^\n]*\n[\s\S]*?\n\1[^\n]*$/gm, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/^ {0,3}!\[[^\]\n]{0,300}\]\([^)\n]{0,1000}\)\s*$/gm, "");
  const first = /^ {0,3}#\s+([^\n]+?)\s*#*\s*$/m.exec(body);
  if (first !== null && given.title === undefined && body.slice(0, first.index).trim() === "") {
    given.title = inline(first[1]!);
    body = body.slice(first.index + first[0].length);
  }
  return { given, body: paragraphsOf(body) };
}

const rule = /^ {0,3}(?:[-*_] ?){3,}$/;
const tableRule = /^ {0,3}\|?(?: *:?-+:? *\|)+(?: *:?-+:? *)?$/;
const tableRow = /^ {0,3}\|.*\|\s*$/;
const heading = /^ {0,3}#{1,6}\s+/;
const item = /^\s*(?:[-*+]|\d{1,3}[.)])\s+/;

/**
 * The blocks of a Markdown text as paragraphs without their marks. Markdown wraps lines where it likes, so lines up to the next block
 * are one; headings, items of lists and rows of tables are blocks of their own, so that no sentence runs from one into the next.
 */
function paragraphsOf(markdown: string): string {
  const blocks: string[] = [];
  let open = false;
  for (const raw of markdown.split("\n")) {
    const line = raw.replace(/^ {0,3}(?:> ?)+/, "");
    const apart = heading.test(line) || tableRow.test(line);
    const text = rule.test(line) || tableRule.test(line) ? "" : plainLine(line);
    if (text === "") open = false;
    else if (open && !apart && !item.test(line)) blocks.push(`${blocks.pop()} ${text}`);
    else {
      blocks.push(text);
      open = !apart;
    }
  }
  return blocks.join("\n\n");
}

const plainLine = (line: string): string =>
  inline(
    tableRow.test(line)
      ? line
          .trim()
          .slice(1, -1)
          .replace(/\s*(?<!\\)\|\s*/g, " | ")
      : line
          .replace(heading, "")
          .replace(/\s+#+\s*$/, "")
          .replace(item, ""),
  ).trim();

function inline(line: string): string {
  return line
    .replace(/!\[([^\]]{0,300})\]\([^)]{0,1000}\)/g, "")
    .replace(/\[([^\]]{1,500})\](?:\([^)]{0,1000}\)|\[[^\]]{0,200}\])/g, "$1")
    .replace(/<(https?:\/\/[^>\s]{1,500})>/g, "$1")
    .replace(/(\*\*|__)(?=\S)(.{1,2000}?\S)\1/g, "$2")
    .replace(/(?<![\w*])[*_](?=\S)([^*_\n]{1,2000}\S)[*_](?![\w*])/g, "$1")
    .replace(/`([^`]{1,500})`/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+.!-])/g, "$1");
}

type Writable = { -readonly [K in keyof Given]: Given[K] };

function readFrontMatter(yaml: string): Writable {
  let value: unknown;
  try {
    value = parse(yaml, { maxAliasCount: 10 });
  } catch {
    return {};
  }
  if (typeof value !== "object" || value === null) return {};
  const fields = value as Record<string, unknown>;
  const given: Writable = {};
  const take = (to: keyof Given, ...names: string[]) => {
    for (const name of names) {
      const found = fields[name];
      const said =
        found instanceof Date
          ? found.toISOString().slice(0, 10)
          : Array.isArray(found)
            ? found.filter((each) => typeof each === "string").join(", ")
            : typeof found === "string" || typeof found === "number"
              ? String(found)
              : "";
      if (said !== "") {
        given[to] = said;
        return;
      }
    }
  };
  take("id", "id");
  take("title", "title", "headline");
  take("date", "date", "published", "pubdate");
  take("byline", "author", "authors", "byline", "by");
  take("source", "source", "publisher", "site");
  take("url", "url", "link", "canonical");
  take("language", "language", "lang");
  take("section", "section", "category");
  return given;
}
