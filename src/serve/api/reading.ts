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
  const reader = async () => {
    if (!desk.reader)
      throw new ChanceryError("E_READER", "This desk was opened without a reader.", "Start it with `chancery serve`.");
    return desk.reader();
  };
  api.openapi(
    createRoute({
      method: "post",
      path: "/read",
      tags: ["Reading"],
      summary: "Reads a text or a page into the record",
      request: { body: { required: true, content: { "application/json": { schema: pasted } } } },
      responses: { 200: json(added, "What it added"), ...troubles },
    }),
    async (c) => {
      const body = c.req.valid("json");
      const read = await reader();
      const document = await read.take(given(body));
      const done = await record.add([{ document, findings: { document: document.id, findings: read.findings(document) } }]);
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
      request: { body: { required: true, content: { "application/json": { schema: pasted } } } },
      responses: { 200: json(checked, "What was found"), ...troubles },
    }),
    async (c) => {
      const read = await reader();
      const document = await read.take(given(c.req.valid("json")));
      const { id, title = null, source = null, language, published } = document;
      return c.json(
        {
          document: { id, title, source, language, published },
          known: (await record.holds([id])).has(id),
          rows: codeRows(id, read.findings(document)),
        } as never,
        200,
      );
    },
  );
}

function given(body: z.infer<typeof pasted>): Record<string, string> {
  return Object.fromEntries(Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}
