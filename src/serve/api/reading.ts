import { createRoute, type OpenAPIHono, type z } from "@hono/zod-openapi";
import { codeRows } from "../../coding/row.ts";
import { ChanceryError } from "../../world/errors.ts";
import type { Desk } from "../desk.ts";
import { rateLimit } from "../safety/rate.ts";
import { json, troubles } from "./describe.ts";
import { added, checked, pasted } from "./shapes.ts";

/** Reads what is sent into the record, or says what it would add; seldom enough that nobody keeps the desk busy. */
export function readingRoutes(api: OpenAPIHono, desk: Desk): void {
  const { record } = desk;
  const costly = rateLimit(40, 2);
  api.use("/read", costly);
  api.use("/check", costly);
  /** What is sent as a document, and how it is read. */
  const taken = async (body: z.infer<typeof pasted>) => {
    if (!desk.reader)
      throw new ChanceryError("E_READER", "This desk was opened without a reader.", "Start it with `chancery serve`.");
    const reader = await desk.reader();
    const given = Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === "string");
    const document = await reader.take(Object.fromEntries(given));
    return { document, findings: reader.findings(document) };
  };
  const request = { body: { required: true, content: { "application/json": { schema: pasted } } } };
  api.openapi(
    createRoute({
      method: "post",
      path: "/read",
      tags: ["Reading"],
      summary: "Reads a text or a page into the record",
      request,
      responses: { 200: json(added, "What it added"), ...troubles },
    }),
    async (c) => {
      const { document, findings } = await taken(c.req.valid("json"));
      const done = await record.add([{ document, findings: { document: document.id, findings } }]);
      desk.sources.clear();
      desk.kept.clear();
      return c.json({ document: document.id, ...done }, 200);
    },
  );
  api.openapi(
    createRoute({
      method: "post",
      path: "/check",
      tags: ["Reading"],
      summary: "What a text or a page would add; nothing is kept",
      request,
      responses: { 200: json(checked, "What was found"), ...troubles },
    }),
    async (c) => {
      const { document, findings } = await taken(c.req.valid("json"));
      const { id, title = null, source = null, language, published } = document;
      return c.json(
        {
          document: { id, title, source, language, published },
          known: (await record.holds([id])).has(id),
          rows: codeRows(id, findings),
        } as never,
        200,
      );
    },
  );
}
