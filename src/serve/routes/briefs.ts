import type { Hono } from "hono";
import { realDay } from "../../desk/day-words.ts";
import type { Desk } from "../desk.ts";
import { type BriefAsked, briefOf, briefPage, briefSubject } from "../pages/brief.ts";
import { download } from "./download.ts";
import type { Show } from "./show.ts";

/** Briefs on a relation, an actor or a matter, as pages and as files. */
export function briefRoutes(app: Hono, desk: Desk, show: Show): void {
  app.get("/brief/:kind/:first/:second?", async (c) => {
    const { kind } = c.req.param();
    const last = c.req.param("second") ?? c.req.param("first");
    const [, bare = last, format] = /^(.+?)(?:\.(md|docx|json|html))?$/.exec(last) ?? [];
    const [first, second] = c.req.param("second") === undefined ? [bare, undefined] : [c.req.param("first"), bare];
    const subject = await briefSubject(desk, kind, first, second);
    if (!subject) return show(c, undefined);
    const since = realDay(c.req.query("since"));
    const on = realDay(c.req.query("on"));
    const side = c.req.query("for")?.slice(0, 120);
    const ask: BriefAsked = { ...(side ? { for: side } : {}), ...(since ? { since } : {}), ...(on ? { on } : {}) };
    if (format)
      return download(c, (await briefOf(desk, subject, ask)).brief, format, `brief-${[first, second].filter(Boolean).join("-")}`);
    return show(
      c,
      await briefPage(
        desk,
        subject,
        `/brief/${kind}/${[first, second]
          .filter((one) => one !== undefined)
          .map((one) => encodeURIComponent(one).replaceAll("%3A", ":"))
          .join("/")}`,
        ask,
      ),
    );
  });
}
