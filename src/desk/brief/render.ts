import type { Brief } from "./brief.ts";

export type BriefFormat = "md" | "html" | "docx" | "json";

/** A brief in a format; bytes for docx, text for the others. */
export async function briefIn(brief: Brief, format: BriefFormat): Promise<string | Uint8Array> {
  if (format === "md") return (await import("./markdown.ts")).markdownOf(brief);
  if (format === "html") return (await import("./html.ts")).htmlOf(brief);
  if (format === "docx") return (await import("./docx.ts")).docxOf(brief);
  return `${JSON.stringify(brief, null, 2)}\n`;
}
