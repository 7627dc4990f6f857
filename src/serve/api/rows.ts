import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { RowKind } from "../../record/rows/row.ts";
import type { Desk } from "../desk.ts";
import { gone, json, path, troubles } from "./describe.ts";
import { cursorOf, filterOf, offsetOf, rowsQuery } from "./query.ts";
import { listed } from "./shapes.ts";

/** A page says how many rows there are up to here. */
const mostCounted = 10_000;

/** Rows of the record: a page of each kind by CONTRACT's filters, and one by its id. */
export function rowRoutes(api: OpenAPIHono, desk: Desk): void {
  const { record } = desk;
  for (const [plural, { kind, shape, summary }] of Object.entries(listed)) {
    const page = z.object({
      rows: z.array(shape),
      total: z
        .number()
        .int()
        .openapi({ description: `How many there are, counted no further than ${mostCounted}` }),
      more: z.boolean().openapi({ description: "There are more than `total`" }),
      next: z.string().nullable().openapi({ description: "The cursor of the next page; null on the last" }),
    });
    api.openapi(
      createRoute({
        method: "get",
        path: `/${plural}`,
        tags: ["Rows"],
        summary,
        request: { query: rowsQuery },
        responses: { 200: json(page, "A page of rows"), ...troubles },
      }),
      async (c) => {
        const query = c.req.valid("query");
        const [filter, offset] = [await filterOf(desk, query, kind as RowKind), offsetOf(query.cursor)];
        const [found, total] = await Promise.all([
          record.list(kind as RowKind, { ...filter, limit: query.limit + 1, offset }),
          record.count(kind as RowKind, filter, mostCounted + 1),
        ]);
        return c.json(
          {
            rows: found.slice(0, query.limit),
            total: Math.min(total, mostCounted),
            more: total > mostCounted,
            next: found.length > query.limit ? cursorOf(offset + query.limit) : null,
          } as never,
          200,
        );
      },
    );
    api.openapi(
      createRoute({
        method: "get",
        path: `/${plural}/{id}`,
        tags: ["Rows"],
        summary: `One ${kind}`,
        request: { params: path("id", "The row's id") },
        responses: { 200: json(shape, "The row"), ...troubles },
      }),
      async (c) => {
        const row = await record.row(kind as RowKind, c.req.valid("param").id!);
        return row ? c.json(row as never, 200) : c.json(gone(kind), 404);
      },
    );
  }
}
