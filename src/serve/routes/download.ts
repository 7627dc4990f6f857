import type { Context } from "hono";

const types = {
  md: "text/markdown; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  json: "application/json",
  html: "text/html; charset=utf-8",
} as const;

/** A brief as a file of a format; what makes it is loaded when first asked for. */
export async function download(
  c: Context,
  brief: Parameters<typeof import("../../desk/brief/render.ts")["briefIn"]>[0],
  format: string,
  name: string,
): Promise<Response> {
  const { briefIn } = await import("../../desk/brief/render.ts");
  const form = format === "md" || format === "docx" || format === "json" ? format : "json";
  const body = await briefIn(brief, form);
  const safe = name.replaceAll(/[^A-Za-z0-9-]+/g, "-").slice(0, 80);
  return c.body(typeof body === "string" ? body : new Uint8Array(body), 200, {
    "Content-Type": types[form],
    "Content-Disposition": `attachment; filename="${safe}.${form}"`,
  });
}
