import type { Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { realDay } from "../../desk/day-words.ts";
import type { Desk } from "../desk.ts";
import { feedsPage } from "../pages/feeds.ts";
import { helpPage } from "../pages/help.ts";
import { parsePage } from "../pages/parse.ts";
import { todayPage } from "../pages/today.ts";
import type { Theme } from "../parts/shell.ts";
import { visitOf } from "../visit.ts";
import type { Show } from "./show.ts";

/** Today, with what is new since one was here; what would be found in a pasted text; feeds, help, light or dark. */
export function readerRoutes(app: Hono, desk: Desk, show: Show): void {
  const { record } = desk;
  app.get("/", async (c) => {
    const on = realDay(c.req.query("on"));
    const { documents } = await record.counts();
    const { last, cookie } = visitOf(getCookie(c, "visited"), desk.today(), documents);
    if (cookie) setCookie(c, "visited", cookie, { path: "/", sameSite: "Lax", maxAge: 31_536_000, httpOnly: true });
    return show(c, await todayPage(desk, on, last && { day: last.day, added: Math.max(0, documents - last.documents) }));
  });
  app.get("/parse", async (c) =>
    show(c, await parsePage(desk, (c.req.query("text") ?? "").slice(0, 20_000), realDay(c.req.query("date")))),
  );
  app.post("/parse", async (c) => {
    const form = await c.req.parseBody();
    const text = (name: string): string => (typeof form[name] === "string" ? (form[name] as string) : "");
    return show(c, await parsePage(desk, text("text").slice(0, 20_000), realDay(text("date"))));
  });
  app.get("/feeds", async (c) => show(c, await feedsPage(desk)));
  app.get("/help", async (c) => show(c, helpPage()));
  app.post("/theme", async (c) => {
    const form = await c.req.parseBody();
    setCookie(c, "theme", themeOf(String(form.theme)), { path: "/", sameSite: "Lax", maxAge: 31_536_000, httpOnly: true });
    const back = String(form.back ?? "/");
    return c.redirect(/^\/(?![/\\])/.test(back) ? back : "/", 303);
  });
}

/** The theme that a cookie or a form names; else the system's. */
export const themeOf = (value: string | undefined): Theme => (value === "light" || value === "dark" ? value : "auto");
