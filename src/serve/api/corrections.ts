import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Desk } from "../desk.ts";
import { mend } from "../pages/corrections.ts";
import { json, troubles } from "./describe.ts";
import { correctionAsked, correctionShape } from "./shapes.ts";

/** Corrections by hand: their log, and one more. */
export function correctionRoutes(api: OpenAPIHono, desk: Desk): void {
  const { record } = desk;
  api.openapi(
    createRoute({
      method: "get",
      path: "/corrections",
      tags: ["Corrections"],
      summary: "The log of corrections",
      responses: { 200: json(z.object({ rows: z.array(correctionShape) }), "Oldest first") },
    }),
    async (c) => c.json({ rows: await record.corrections() }, 200),
  );
  api.openapi(
    createRoute({
      method: "post",
      path: "/corrections",
      tags: ["Corrections"],
      summary: "Merge, split, rename, reject, undo",
      request: { body: { required: true, content: { "application/json": { schema: correctionAsked } } } },
      responses: { 200: json(z.object({ done: z.string() }), "What was done"), ...troubles },
    }),
    async (c) => c.json({ done: await mend(desk, c.req.valid("json")) }, 200),
  );
}
