import type { Hono } from "hono";
import { ChanceryError } from "../../world/errors.ts";
import type { Desk } from "../desk.ts";
import { correctionsPage, mend } from "../pages/corrections.ts";
import type { Show } from "./show.ts";

/** The log of corrections, and the form that adds to it. */
export function correctionRoutes(app: Hono, desk: Desk, show: Show): void {
  app.get("/corrections", async (c) =>
    show(
      c,
      await correctionsPage(desk, {
        actor: c.req.query("actor"),
        reject: c.req.query("reject"),
        document: c.req.query("document"),
        start: c.req.query("start"),
        end: c.req.query("end"),
      }),
    ),
  );
  app.post("/corrections", async (c) => {
    try {
      const text = await mend(desk, await c.req.parseBody());
      return show(c, await correctionsPage(desk, {}, { good: true, text }));
    } catch (error) {
      if (!(error instanceof ChanceryError)) throw error;
      return show(c, await correctionsPage(desk, {}, { good: false, text: `${error.message} ${error.hint}` }), 400);
    }
  });
}
