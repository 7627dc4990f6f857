import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { expectedKnown } from "../../desk/as-known.ts";
import { disagreements } from "../../desk/differences.ts";
import { lookUp } from "../../desk/look-up.ts";
import { relation } from "../../desk/relation.ts";
import { councilOn } from "../../world/council/rows.ts";
import type { Desk } from "../desk.ts";
import { briefOf, briefSubject } from "../pages/brief.ts";
import { outlookDay } from "../pages/relation.ts";
import { gone, json, troubles } from "./describe.ts";
import { calendarDay, filterOf, rowsQuery } from "./query.ts";
import { briefShape, councilShape, counts, differenceShape, expected, hit, relationShape } from "./shapes.ts";

/** What the desk answers: search, outlook, relations, briefs, the Council, where sources differ, how much there is. */
export function questionRoutes(api: OpenAPIHono, desk: Desk): void {
  const { record } = desk;
  api.openapi(
    createRoute({
      method: "get",
      path: "/search",
      tags: ["Questions"],
      summary: "Full text over documents, statements, events",
      request: {
        query: z.strictObject({
          q: z.string().min(1).max(200),
          kind: z.enum(["document", "event", "statement", "agreement", "assessment"]).optional(),
          limit: z.coerce.number().int().min(1).max(100).default(20),
        }),
      },
      responses: { 200: json(z.object({ hits: z.array(hit) }), "The best matches"), ...troubles },
    }),
    async (c) => {
      const { q, kind, limit } = c.req.valid("query");
      return c.json({ hits: await record.search(q, { limit, ...(kind ? { kinds: [kind] } : {}) }) }, 200);
    },
  );
  api.openapi(
    createRoute({
      method: "get",
      path: "/outlook",
      tags: ["Questions"],
      summary: "Still to come, due without a report, called off",
      request: {
        query: z.strictObject({
          on: calendarDay.optional(),
          actor: z.string().max(200).optional(),
          limit: z.coerce.number().int().min(1).max(500).default(100),
        }),
      },
      responses: { 200: json(expected, "By what is known on the day"), ...troubles },
    }),
    async (c) => {
      const { on, actor, limit } = c.req.valid("query");
      const found = actor ? await lookUp(record, desk.world, actor) : undefined;
      if (actor && !found) return c.json(gone("such actor"), 404);
      const day = on ?? (await outlookDay(desk));
      const known = expectedKnown(await record.expected(day, { limit, ...(found ? { actor: found.id } : {}) }), day);
      return c.json(known as never, 200);
    },
  );
  api.openapi(
    createRoute({
      method: "get",
      path: "/relation/{a}/{b}",
      tags: ["Questions"],
      summary: "Everything between two actors",
      request: {
        params: z.object({ a: z.string().max(300), b: z.string().max(300) }),
        query: rowsQuery.pick({ since: true, until: true, type: true, status: true, topic: true }),
      },
      responses: { 200: json(relationShape, "The relation"), ...troubles },
    }),
    async (c) => {
      const { a, b } = c.req.valid("param");
      const query = c.req.valid("query");
      const [first, second] = await Promise.all([lookUp(record, desk.world, a), lookUp(record, desk.world, b)]);
      if (!first || !second) return c.json(gone("such pair of actors"), 404);
      return c.json(
        (await relation(record, first, second, {
          asOf: await outlookDay(desk),
          ...(await filterOf(desk, query, "event")),
        })) as never,
        200,
      );
    },
  );
  for (const shape of ["relation/{first}/{second}", "actor/{first}", "matter/{first}"] as const) {
    const kind = shape.slice(0, shape.indexOf("/"));
    api.openapi(
      createRoute({
        method: "get",
        path: `/brief/${shape}`,
        tags: ["Questions"],
        summary: `A cited brief on ${kind === "relation" ? "a relation" : kind === "actor" ? "an actor" : "a matter"}`,
        request: {
          params: z.object(
            shape.includes("second")
              ? { first: z.string().max(300), second: z.string().max(300) }
              : { first: z.string().max(300) },
          ),
          query: z.strictObject({
            for: z.string().max(120).optional(),
            since: calendarDay.optional(),
            on: calendarDay.optional().openapi({ description: "The day it is made for; the newest report's if left out" }),
          }),
        },
        responses: { 200: json(briefShape, "The brief"), ...troubles },
      }),
      async (c) => {
        const params = c.req.valid("param") as { first: string; second?: string };
        const query = c.req.valid("query");
        const subject = await briefSubject(desk, kind, params.first, params.second);
        if (!subject) return c.json(gone(`such ${kind}`), 404);
        const { brief } = await briefOf(desk, subject, {
          ...(query.for ? { for: query.for } : {}),
          ...(query.since ? { since: query.since } : {}),
          ...(query.on ? { on: query.on } : {}),
        });
        return c.json(brief as never, 200);
      },
    );
  }
  api.openapi(
    createRoute({
      method: "get",
      path: "/council",
      tags: ["Questions"],
      summary: "The Security Council on a day, 1946 to 2027",
      request: {
        query: z.strictObject({
          on: calendarDay.optional(),
        }),
      },
      responses: { 200: json(councilShape, "Composition and presidency"), ...troubles },
    }),
    (c) => c.json(councilOn(c.req.valid("query").on ?? desk.today()) as never, 200),
  );
  api.openapi(
    createRoute({
      method: "get",
      path: "/differences",
      tags: ["Questions"],
      summary: "Where sources differ",
      request: { query: rowsQuery.pick({ actor: true, since: true, until: true, limit: true }) },
      responses: { 200: json(z.object({ rows: z.array(differenceShape) }), "Newest first"), ...troubles },
    }),
    async (c) => {
      const query = c.req.valid("query");
      const rows = await disagreements(record, await filterOf(desk, query), { most: query.limit });
      return c.json({ rows: rows.map(({ row, differences }) => ({ row, differences })) } as never, 200);
    },
  );
  api.openapi(
    createRoute({
      method: "get",
      path: "/counts",
      tags: ["Questions"],
      summary: "How much the record holds",
      responses: { 200: json(counts, "Rows a kind") },
    }),
    async (c) => c.json({ ...(await record.counts()) }, 200),
  );
}
