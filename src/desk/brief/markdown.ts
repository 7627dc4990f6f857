import type { Brief, Item } from "./brief.ts";

/** A brief as Markdown (CommonMark); words from documents are escaped. */
export function markdownOf(brief: Brief): string {
  const lines = [`# ${escaped(brief.title)}`, "", `*${brief.scope.map(escaped).join(" · ")}*`, ""];
  if (brief.sections.length === 0) lines.push("The record holds nothing on this.", "");
  for (const section of brief.sections) {
    if (section.heading) lines.push(`## ${escaped(section.heading)}`, "");
    for (const item of section.items) lines.push(...itemLines(item));
    lines.push("");
  }
  if (brief.citations.length > 0) lines.push("## Sources", "");
  for (const { n, title, source, published, document, start, end, text, url } of brief.citations) {
    const where = [escaped(title), source && escaped(source), published, link(url)].filter(Boolean).join(", ");
    lines.push(`${n}. ${where}; ${escaped(document)}, characters ${start}–${end}: “${escaped(text.replaceAll(/\s+/g, " "))}”`);
  }
  return `${lines
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trimEnd()}\n`;
}

function itemLines(item: Item): string[] {
  const when = item.when ? `**${item.when}** ` : "";
  const numbers = item.citations.map((n) => `[${n}]`).join("");
  const line = `- ${when}${escaped(item.text)} ${numbers}`;
  return item.quote ? [line, `  > ${escaped(item.quote)}`] : [line];
}

/** An address as a link, where it is one that a reader may follow. */
const link = (url: string | null): string => (url && /^https?:\/\/[^\s<>]+$/i.test(url) ? `<${url}>` : "");

const escaped = (text: string): string =>
  text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\p{Cc}\u202d\u202e]/gu, "")
    .replaceAll(/([\\`*_[\]<>#|])/g, "\\$1");
