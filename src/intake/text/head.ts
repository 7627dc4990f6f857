import { isLoneName } from "./byline.ts";
import type { Line } from "./line.ts";
import { isAnonymousAuthor, isIssuer, isOutlet, isSectionName } from "./phrases.ts";

/** What the short lines above an article are: its section, its headline, its author, and lines that belong to the article. */
export interface Head {
  readonly title?: string;
  readonly section?: string;
  readonly byline?: string;
  readonly source?: string;
  /** Standfirst and sub-headings: part of the text. */
  readonly kept: readonly string[];
  /** Was anything taken away? */
  readonly dropped: boolean;
}

/** Sorts out the lines between the top of a text and its first paragraph; `title` is the caller's, where it gave one. */
export function readHead(lines: readonly Line[], title?: string): Head {
  let rows = lines.map((line) => line.text);
  let section: string | undefined;
  let source: string | undefined;
  let byline: string | undefined;
  const known = title === undefined ? undefined : title.trim();

  const once = rows.map(halve);
  const headline = known ?? repeated(once);
  if (headline !== undefined) {
    const rest: string[] = [];
    for (const row of once) {
      const around = aroundTitle(row, headline);
      if (around === null) rest.push(row);
      else {
        section ??= around.before === "" ? undefined : lastCrumb(around.before);
        source ??= around.after === "" ? undefined : around.after;
      }
    }
    rows = rest;
  } else rows = once;

  const kept: string[] = [];
  let found = headline;
  for (const [index, row] of rows.entries()) {
    const words = row.split(" ").length;
    const crumbs = breadcrumbs(row);
    if (crumbs !== null) {
      section ??= crumbs.section;
      source ??= crumbs.source;
      continue;
    }
    if (isAnonymousAuthor(row) && !isSectionName(row)) {
      byline ??= row;
      continue;
    }
    if (isIssuer(row) && (found !== undefined || rows.slice(index + 1).some((other) => other.split(" ").length >= 4))) {
      source ??= row;
      continue;
    }
    const outlet = row.split(", ").find(isOutlet);
    if (outlet !== undefined && words <= 7 && !isSectionName(row) && (found !== undefined || rows.length > index + 1)) {
      source ??= outlet.replace(/^source:\s*/i, "");
      continue;
    }
    if (isSectionName(row) && (found === undefined || index === 0)) {
      section ??= row;
      continue;
    }
    if (found === undefined) {
      const next = rows.slice(index + 1).find((other) => other.split(" ").length >= 4 && !isLoneName(other));
      if (words <= 3 && next !== undefined && !/[.!?:]$/.test(row)) {
        section ??= row;
        continue;
      }
      if (!/[.;,:]$/.test(row) || /\b(?:\p{Lu}\.)+$/u.test(row)) {
        found = withoutSite(row);
        continue;
      }
    } else if (byline === undefined && isLoneName(row) && !isSectionName(row)) {
      byline = row;
      continue;
    }
    kept.push(row);
  }
  return {
    ...(found === undefined ? {} : { title: found }),
    ...(section === undefined ? {} : { section }),
    ...(byline === undefined ? {} : { byline }),
    ...(source === undefined ? {} : { source }),
    kept,
    dropped: kept.length < lines.length,
  };
}

/** "Headline Headline" → "Headline". */
function halve(row: string): string {
  const half = (row.length - 1) / 2;
  return Number.isInteger(half) && row.length > 20 && row[half] === " " && row.slice(0, half) === row.slice(half + 1)
    ? row.slice(0, half)
    : row;
}

/** The line that stands in the head twice, once perhaps with a site's or section's name around it. */
function repeated(rows: readonly string[]): string | undefined {
  return rows.find(
    (row, i) =>
      row.split(" ").length >= 3 &&
      rows.some((other, j) => j !== i && other.length >= row.length && sameWords(other).includes(sameWords(row))),
  );
}

/** What stands before and after the title on a line that repeats it; null if the line is something else. */
function aroundTitle(row: string, title: string): { before: string; after: string } | null {
  const [line, name] = [sameWords(row), sameWords(title)];
  if (name === "" || line === "") return null;
  if (line === name || (line.length >= 24 && name.startsWith(line))) return { before: "", after: "" };
  if (line.length > name.length + 70) return null;
  const at = line.indexOf(name);
  if (at < 0) return null;
  // Only a few words may be glued to it: longer and it is a sentence that says the same
  const start = row.toLowerCase().replace(/[‘’ʼ]/g, "'").indexOf(name.split(" ").slice(0, 2).join(" "));
  const before = row
    .slice(0, Math.max(0, start))
    .replace(/[\s|:»›>/–—-]+$/u, "")
    .trim();
  const after = line.endsWith(name)
    ? ""
    : row
        .slice(row.search(/(?:\s[|–—-]\s|\s»\s)[^|–—»]*$/u))
        .replace(/^[\s|–—»-]+/u, "")
        .trim();
  if (at > 0 && before.split(" ").length > 5) return null;
  if (!line.endsWith(name) && !/\s[|–—»-]\s[^|–—»]{2,40}$/u.test(row)) return null;
  return { before: at > 0 ? before : "", after };
}

function sameWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[^\p{L}\p{N}'"$%]+/gu, " ")
    .trim();
}

/** "Home > News > World" → section World; "Opinion | Valley Herald" → section and source; null if the line is no path. */
function breadcrumbs(row: string): { section?: string; source?: string } | null {
  const line = /^home (?=\S)/i.test(row) && row.split(" ").length <= 6 ? row.replace(/^home /i, "Home › ") : row;
  const parts = line.split(/\s*[›»>]\s*|\s[/|]\s/).filter((part) => part !== "");
  if (parts.length < 2 || parts.some((part) => part.split(" ").length > 6)) return null;
  const named = parts.filter((part) => isSectionName(part) && !/^(?:home|main|start)$/i.test(part));
  const sources = parts.filter((part) => isOutlet(part) && !named.includes(part));
  const path = /[›»>]/.test(line) && parts.length <= 6;
  if (!path && !/^(?:home|main|start|front page)\b/i.test(parts[0]!) && named.length + sources.length < parts.length) return null;
  const last = parts.at(-1)!;
  const section = named.at(-1) ?? (sources.includes(last) ? undefined : last);
  return { ...(section ? { section } : {}), ...(sources[0] ? { source: sources[0] } : {}) };
}

/** "Home Editorial" → "Editorial". */
function lastCrumb(before: string): string | undefined {
  const rest = before.replace(/^(?:home|main|start|front page)\b[\s|:»›>/–—-]*/i, "").trim();
  return rest === "" ? undefined : rest.split(/\s*[›»>|/]\s*/).at(-1)!;
}

/** "Headline | Site" → "Headline". */
function withoutSite(row: string): string {
  const cut = /^(.{20,}?)\s+[|»]\s+[^|»]{2,40}$/u.exec(row);
  return cut ? cut[1]! : row;
}
