import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { codeRows } from "../../coding/row.ts";
import { disagreements } from "../../desk/differences.ts";
import { lookUp } from "../../desk/look-up.ts";
import { relation } from "../../desk/relation.ts";
import type { RowKind } from "../../record/rows/row.ts";
import { councilOn } from "../../world/council/rows.ts";
import { ChanceryError } from "../../world/errors.ts";
import type { Desk } from "../desk.ts";
import { briefOf, briefSubject } from "../pages/brief.ts";
import { mend } from "../pages/corrections.ts";
import { outlookDay } from "../pages/relation.ts";
import { asked } from "../parts/filters.ts";
import type { Look } from "../parts/shell.ts";
import { rateLimit } from "../safety/rate.ts";
import { calendarDay, cursorOf, filterOf, offsetOf, rowsQuery } from "./query.ts";
import { referencePage } from "./reference.ts";
import {
  added,
  briefShape,
  checked,
  correctionAsked,
  correctionShape,
  councilShape,
  counts,
  differenceShape,
  expected,
  hit,
  listed,
  pasted,
  problem,
  relationShape,
} from "./shapes.ts";

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { "application/json": { schema } },
});
const troubles = {
  400: json(problem, "The question cannot be answered as it was put"),
  404: json(problem, "There is no such thing"),
};
const path = (name: string, description: string) =>
  z.object({
    [name]: z
      .string()
      .min(1)
      .max(300)
      .openapi({ param: { name, in: "path" }, description }),
  });

/** A page says how many rows there are up to here. */
const mostCounted = 10_000;

/** The interface for programs, with its OpenAPI 3.1 document at /api/openapi.json and its reference at /api. */
export function apiRoutes(desk: Desk, look: (c: Context) => Promise<Look>): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return;
      const issue = result.error.issues[0];
      return c.json(
        {
          error: {
            code: "E_USAGE",
            message: `${issue?.path.join(".") || "The request"}: ${issue?.message ?? "malformed"}.`,
            hint: "See /api for what may be asked.",
          },
        },
        400,
      );
    },
  });
  const { record } = desk;
  const gone = (what: string): { error: { code: string; message: string; hint: string } } => ({
    error: { code: "E_NOT_FOUND", message: `There is no ${what}.`, hint: "The record may have changed; search for it." },
  });

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
        const [filter, offset] = [await filterOf(desk, query), offsetOf(query.cursor)];
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

  api.openapi(
    createRoute({
      method: "get",
      path: "/search",
      tags: ["Questions"],
      summary: "Full text over documents, statements, events",
      request: {
        query: z.object({
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
        query: z.object({
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
      return c.json(
        (await record.expected(on ?? (await outlookDay(desk)), { limit, ...(found ? { actor: found.id } : {}) })) as never,
        200,
      );
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
        query: z.object({
          since: z.string().optional(),
          until: z.string().optional(),
          type: z.string().optional(),
          status: z.string().optional(),
          topic: z.string().optional(),
        }),
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
          ...asked((name) => query[name as keyof typeof query]),
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
          query: z.object({
            for: z.string().max(120).optional(),
            since: calendarDay.optional(),
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
        query: z.object({
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

  api.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Chancery",
      version: "1",
      description:
        "The record of who did what to whom, when and where, and who says so. Every claim carries evidence: `document.text.slice(start, end)` is its text. Live updates: server-sent events at /api/live.",
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
    servers: [{ url: "/api" }],
    tags: [{ name: "Rows" }, { name: "Questions" }, { name: "Corrections" }, { name: "Reading" }],
  });
  const document = (): ReturnType<typeof api.getOpenAPI31Document> =>
    api.getOpenAPI31Document({ openapi: "3.1.0", info: { title: "Chancery", version: "1" } });
  api.get("/", async (c) => c.html(await referencePage(await look(c), document())));
  return api;
}

function given(body: z.infer<typeof pasted>): Record<string, string> {
  return Object.fromEntries(Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}
