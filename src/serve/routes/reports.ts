import type { Hono } from "hono";
import type { Desk } from "../desk.ts";
import { documentPage, documentsPage } from "../pages/documents.ts";
import { agreementPage, eventPage, plainRowPage, statementPage } from "../pages/rows.ts";
import { whyPage } from "../pages/why.ts";
import { html } from "../parts/html.ts";
import { filters, offset, type Show } from "./show.ts";

/** Reports with their findings, why each was found, and the rows that rest on them. */
export function reportRoutes(app: Hono, desk: Desk, show: Show): void {
  app.get("/documents", async (c) =>
    show(
      c,
      await documentsPage(
        desk,
        filters(c),
        c.req.query("q")?.trim().slice(0, 200) || undefined,
        offset(c),
        c.req.query("order") === "added",
      ),
    ),
  );
  app.get("/document/:id", async (c) => {
    const at = /^(\d{1,9})-(\d{1,9})$/.exec(c.req.query("at") ?? "");
    return show(c, await documentPage(desk, c.req.param("id"), at ? { start: Number(at[1]), end: Number(at[2]) } : undefined));
  });
  app.get("/document/:id/why/:kind/:span", async (c) => {
    const span = /^(\d{1,9})-(\d{1,9})$/.exec(c.req.param("span"));
    const page = span ? await whyPage(desk, c.req.param("id"), c.req.param("kind"), Number(span[1]), Number(span[2])) : undefined;
    if (page && c.req.header("x-fragment")) return c.html(await html`${page.body}`);
    return show(c, page);
  });
  app.get("/event/:id", async (c) => show(c, await eventPage(desk, c.req.param("id"))));
  app.get("/statement/:id", async (c) => show(c, await statementPage(desk, c.req.param("id"))));
  app.get("/agreement/:id", async (c) => show(c, await agreementPage(desk, c.req.param("id"))));
  for (const kind of ["assessment", "office", "seat"] as const)
    app.get(`/${kind}/:id`, async (c) => show(c, await plainRowPage(desk, kind, c.req.param("id"))));
}
