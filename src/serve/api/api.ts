import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Desk } from "../desk.ts";
import type { Look } from "../parts/shell.ts";
import { correctionRoutes } from "./corrections.ts";
import { questionRoutes } from "./questions.ts";
import { readingRoutes } from "./reading.ts";
import { referencePage } from "./reference.ts";
import { rowRoutes } from "./rows.ts";

/** The interface for programs, with its OpenAPI 3.1 document at /api/openapi.json and its reference at /api. */
export function apiRoutes(desk: Desk, look: (c: Context) => Promise<Look>): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return;
      const issue = result.error.issues[0];
      const unknown = issue?.code === "unrecognized_keys" ? issue.keys : [];
      return c.json(
        {
          error: {
            code: "E_USAGE",
            message:
              unknown.length > 0
                ? `There is no parameter “${unknown.join("”, “")}” here.`
                : `${issue?.path.join(".") || "The request"}: ${issue?.message ?? "malformed"}.`,
            hint: "See /api for what may be asked.",
          },
        },
        400,
      );
    },
  });
  rowRoutes(api, desk);
  questionRoutes(api, desk);
  correctionRoutes(api, desk);
  readingRoutes(api, desk);

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
