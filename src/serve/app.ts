import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie, setCookie } from "hono/cookie";
import { etag } from "hono/etag";
import { realDay } from "../desk/day-words.ts";
import { Sources } from "../desk/look-up.ts";
import type { FeedState } from "../intake/follow/feed-state.ts";
import type { RecordStore } from "../record/store/record.ts";
import { ChanceryError } from "../world/errors.ts";
import type { World } from "../world/world.ts";
import { apiRoutes } from "./api/api.ts";
import { type Assets, loadAssets } from "./assets.ts";
import type { Desk, Reader } from "./desk.ts";
import { Kept } from "./kept.ts";
import { Live } from "./live.ts";
import { actorPage, actorsPage } from "./pages/actors.ts";
import { Agenda, agendaPage, meetingPage } from "./pages/agenda.ts";
import { type BriefAsked, briefOf, briefPage, briefSubject } from "./pages/brief.ts";
import { correctionsPage, mend } from "./pages/corrections.ts";
import { councilPage } from "./pages/council.ts";
import { differencesPage } from "./pages/differences.ts";
import { documentPage, documentsPage } from "./pages/documents.ts";
import { feedsPage } from "./pages/feeds.ts";
import { helpPage } from "./pages/help.ts";
import { mapPage } from "./pages/map.ts";
import { matterPage, mattersPage } from "./pages/matters.ts";
import { parsePage } from "./pages/parse.ts";
import { relationPage, relationsPage } from "./pages/relation.ts";
import { agreementPage, eventPage, plainRowPage, statementPage } from "./pages/rows.ts";
import { results, type SearchAsked, searchKinds, searchPage } from "./pages/search.ts";
import { todayPage } from "./pages/today.ts";
import { whyPage } from "./pages/why.ts";
import { address } from "./parts/address.ts";
import { asked } from "./parts/filters.ts";
import { html } from "./parts/html.ts";
import { empty, type Look, type Page, shell, type Theme } from "./parts/shell.ts";
import { type GuardOptions, guard } from "./safety/guard.ts";
import { safeHeaders } from "./safety/headers.ts";
import { rateLimit } from "./safety/rate.ts";
import { visitOf } from "./visit.ts";

export interface AppOptions extends GuardOptions {
  readonly record: RecordStore;
  readonly world?: World;
  /** Loads what reads documents; without it pages mark only what the record holds. */
  readonly reader?: () => Promise<Reader>;
  /** The feeds that the record follows. */
  readonly feeds?: () => Promise<readonly FeedState[]>;
  readonly assets?: Assets;
  /** Today, ISO, for tests. */
  readonly today?: () => string;
  /** Requests a caller may make at once, and how many more a second. */
  readonly rate?: { readonly burst: number; readonly perSecond: number };
}

export interface DeskApp {
  readonly app: Hono;
  readonly desk: Desk;
  readonly agenda: Agenda;
  close(): void;
}

/** The desk as an application over an open record: pages, interface for programs, live updates. Opens no socket. */
export function createApp(options: AppOptions): DeskApp {
  const { record, world, reader } = options;
  const assets = options.assets ?? loadAssets();
  const sources = new Sources(record);
  const desk: Desk = {
    record,
    world,
    sources,
    kept: new Kept(record),
    feeds: options.feeds,
    reader,
    today: options.today ?? (() => Temporal.Now.plainDateISO("UTC").toString()),
  };
  const live = new Live(desk);
  const agenda = new Agenda();
  const { burst = 400, perSecond = 100 } = options.rate ?? {};
  const app = new Hono();

  app.use(safeHeaders);
  app.use(guard(options));
  app.use(rateLimit(burst, perSecond));
  app.get("/api/live", (c) => live.answer(c));
  app.use(etag());
  app.use("/api/*", bodyLimit({ maxSize: 2 * 1024 * 1024, onError: tooLarge }));
  app.use("/agenda", bodyLimit({ maxSize: 2 * 1024 * 1024, onError: tooLarge }));
  app.use(bodyLimit({ maxSize: 2 * 1024 * 1024, onError: tooLarge }));

  let seen = -1;
  app.use(async (_, next) => {
    const version = await record.version();
    if (version !== seen) sources.clear();
    seen = version;
    await next();
  });

  const look = async (c: Context): Promise<Look> => ({
    theme: themeOf(getCookie(c, "theme")),
    here: `${c.req.path}${new URL(c.req.url).search}`,
    day: desk.today(),
    counts: await desk.kept.of("counts", 3000, () => record.counts()),
    readOnly: record.readOnly,
    assets: assets.version,
  });
  const show = async (c: Context, page: Page | undefined, status: 200 | 400 | 404 | 409 = 200): Promise<Response> => {
    const found = page ?? missing(c.req.path);
    c.header("Cache-Control", "no-cache");
    return c.html(await shell(await look(c), found), page ? status : 404);
  };
  const filters = (c: Context) => asked((name) => c.req.query(name));
  const offset = (c: Context): number => Math.min(100_000, Math.max(0, Math.trunc(Number(c.req.query("offset") ?? 0)) || 0));

  app.get("/", async (c) => {
    const on = realDay(c.req.query("on"));
    const { documents } = await record.counts();
    const { last, cookie } = visitOf(getCookie(c, "visited"), desk.today(), documents);
    if (cookie) setCookie(c, "visited", cookie, { path: "/", sameSite: "Lax", maxAge: 31_536_000, httpOnly: true });
    return show(c, await todayPage(desk, on, last && { day: last.day, added: Math.max(0, documents - last.documents) }));
  });
  app.get("/relation", async (c) => {
    const [a = "", b = ""] = [c.req.query("a"), c.req.query("b")];
    if (!a || !b) return show(c, await relationsPage(desk, a, b));
    const page = await relationPage(desk, a, b, {});
    if (!page)
      return show(
        c,
        await relationsPage(
          desk,
          a,
          b,
          "One of the two is neither on record nor among the facts. Write a name, an alpha-3 code or an id.",
        ),
        404,
      );
    return c.redirect(address.relation(await idOf(desk, a), await idOf(desk, b)), 303);
  });
  app.get("/relation/:a/:b", async (c) => show(c, await relationPage(desk, c.req.param("a"), c.req.param("b"), filters(c))));
  app.get("/actors", async (c) =>
    show(
      c,
      await actorsPage(desk, {
        type: c.req.query("type"),
        text: c.req.query("q")?.trim().slice(0, 120) || undefined,
        offset: offset(c),
      }),
    ),
  );
  app.get("/actor/:id", async (c) => show(c, await actorPage(desk, c.req.param("id"), filters(c))));
  app.get("/matters", async (c) => show(c, await mattersPage(desk)));
  app.get("/matter/:topic", async (c) => show(c, await matterPage(desk, c.req.param("topic"), filters(c))));
  app.get("/council", async (c) => show(c, await councilPage(desk, c.req.query("on"), c.req.query())));
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
  app.get("/search", async (c) => {
    const ask = searchAsked(c);
    if (c.req.header("x-fragment")) return c.html(await results(desk, ask));
    return show(c, await searchPage(desk, ask));
  });
  app.get("/map", async (c) => show(c, await mapPage(desk, c.req.query("year"), c.req.query("at"))));
  app.get("/differences", async (c) => show(c, await differencesPage(desk, filters(c))));
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
  app.get("/parse", async (c) =>
    show(c, await parsePage(desk, (c.req.query("text") ?? "").slice(0, 20_000), realDay(c.req.query("date")))),
  );
  app.post("/parse", async (c) => {
    const form = await c.req.parseBody();
    const text = (name: string): string => (typeof form[name] === "string" ? (form[name] as string) : "");
    return show(c, await parsePage(desk, text("text").slice(0, 20_000), realDay(text("date"))));
  });
  app.use("/agenda/*", async (_, next) => {
    await agenda.open(desk);
    await next();
  });
  app.get("/agenda", async (c) => show(c, await agendaPage(desk, agenda)));
  app.post("/agenda/remove", async (c) => {
    await agenda.remove(desk);
    return c.redirect("/agenda", 303);
  });
  app.post("/agenda", async (c) => {
    const form = await c.req.parseBody();
    const { calendar } = form;
    try {
      if (!(calendar instanceof File))
        throw new ChanceryError("E_AGENDA_FILE", "No calendar file came with the form.", "Choose an .ics file.");
      await agenda.take(desk, await calendar.text(), typeof form.for === "string" ? form.for : "");
      return c.redirect("/agenda", 303);
    } catch (error) {
      if (!(error instanceof ChanceryError)) throw error;
      return show(c, await agendaPage(desk, agenda, `${error.message} ${error.hint}`), 400);
    }
  });
  app.get("/agenda/:n", async (c) => {
    const [, number = "", format] = /^(\d{1,4})(?:\.(md|docx))?$/.exec(c.req.param("n")) ?? [];
    if (!number) return show(c, undefined);
    const n = Number(number) - 1;
    if (!format) return show(c, await meetingPage(desk, agenda, n));
    const made = await agenda.brief(desk, n);
    return made ? download(c, made.brief, format, `meeting-${number}`) : show(c, undefined);
  });
  app.get("/brief/:kind/:first/:second?", async (c) => {
    const { kind } = c.req.param();
    const last = c.req.param("second") ?? c.req.param("first");
    const [, bare = last, format] = /^(.+?)(?:\.(md|docx|json|html))?$/.exec(last) ?? [];
    const [first, second] = c.req.param("second") === undefined ? [bare, undefined] : [c.req.param("first"), bare];
    const subject = await briefSubject(desk, kind, first, second);
    if (!subject) return show(c, undefined);
    const since = realDay(c.req.query("since"));
    const side = c.req.query("for")?.slice(0, 120);
    const ask: BriefAsked = { ...(side ? { for: side } : {}), ...(since ? { since } : {}) };
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
  app.get("/feeds", async (c) => show(c, await feedsPage(desk)));
  app.get("/help", async (c) => show(c, helpPage()));
  app.post("/theme", async (c) => {
    const form = await c.req.parseBody();
    setCookie(c, "theme", themeOf(String(form.theme)), { path: "/", sameSite: "Lax", maxAge: 31_536_000, httpOnly: true });
    const back = String(form.back ?? "/");
    return c.redirect(/^\/(?![/\\])/.test(back) ? back : "/", 303);
  });
  app.get("/assets/:name", (c) => {
    const asset = assets.files.get(c.req.param("name"));
    if (!asset) return c.notFound();
    c.header("Cache-Control", c.req.query("v") === assets.version ? "public, max-age=31536000, immutable" : "no-cache");
    return c.body(asset.body, 200, { "Content-Type": asset.type });
  });
  app.get("/opensearch.xml", (c) =>
    c.body(
      `<?xml version="1.0" encoding="UTF-8"?><OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/"><ShortName>Chancery</ShortName><Description>Search the record</Description><Url type="text/html" template="${new URL(c.req.url).origin}/search?q={searchTerms}"/></OpenSearchDescription>`,
      200,
      { "Content-Type": "application/opensearchdescription+xml" },
    ),
  );
  app.route("/api", apiRoutes(desk, look));

  app.notFound((c) =>
    c.req.path.startsWith("/api/")
      ? c.json(
          { error: { code: "E_NOT_FOUND", message: `There is nothing at ${c.req.path}.`, hint: "See /api for what there is." } },
          404,
        )
      : show(c, undefined),
  );
  app.onError(async (error, c) => {
    const told =
      error instanceof ChanceryError
        ? error
        : new ChanceryError(
            "E_INTERNAL",
            "Something failed that should not.",
            "Try again; if it stays, report it with what stands on the terminal.",
          );
    if (!(error instanceof ChanceryError))
      process.stderr.write(`${c.req.method} ${c.req.path}: ${error.stack ?? error.message}\n`);
    const status = error instanceof ChanceryError ? (error.code.startsWith("E_RECORD") ? 503 : 400) : 500;
    if (c.req.path.startsWith("/api/"))
      return c.json({ error: { code: told.code, message: told.message, hint: told.hint } }, status);
    const page: Page = {
      title: "Not possible",
      body: html`<h1>Not possible</h1>${empty(told.message, told.hint)}<p class="note">${told.code}</p>`,
    };
    return c.html(await shell(await look(c), page), status);
  });
  return { app, desk, agenda, close: () => live.close() };
}

const tooLarge = (c: Context): Response =>
  c.json(
    {
      error: {
        code: "E_TOO_LARGE",
        message: "What was sent is larger than two megabytes.",
        hint: "Read large files with `chancery read PATH`.",
      },
    },
    413,
  );

const themeOf = (value: string | undefined): Theme => (value === "light" || value === "dark" ? value : "auto");

async function idOf(desk: Desk, word: string): Promise<string> {
  const { lookUp } = await import("../desk/look-up.ts");
  return (await lookUp(desk.record, desk.world, word))?.id ?? word;
}

const missing = (path: string): Page => ({
  title: "Not found",
  body: html`<h1>Not found</h1>${empty(html`There is nothing at <code>${path}</code>.`, html`The record may have changed since this address was written. <a href="/search">Search</a>, or go to <a href="/">today</a>.`)}`,
});

function searchAsked(c: Context): SearchAsked {
  const word = (name: string): string | undefined => c.req.query(name)?.trim().slice(0, 200) || undefined;
  const kind = searchKinds.find((one) => one === c.req.query("kind"));
  const year = c.req.query("year");
  const [actor, a, b] = [word("actor"), word("a"), word("b")];
  return {
    q: word("q") ?? "",
    ...asked((name) => c.req.query(name)),
    ...(kind ? { kind } : {}),
    ...(actor ? { actor } : {}),
    ...(a ? { a } : {}),
    ...(b ? { b } : {}),
    ...(year && /^\d{4}$/.test(year) ? { year } : {}),
    offset: Math.min(100_000, Math.max(0, Math.trunc(Number(c.req.query("offset") ?? 0)) || 0)),
  };
}

const types = {
  md: "text/markdown; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  json: "application/json",
  html: "text/html; charset=utf-8",
} as const;

async function download(
  c: Context,
  brief: Parameters<typeof import("../desk/brief/render.ts")["briefIn"]>[0],
  format: string,
  name: string,
): Promise<Response> {
  const { briefIn } = await import("../desk/brief/render.ts");
  const form = format === "md" || format === "docx" || format === "json" ? format : "json";
  const body = await briefIn(brief, form);
  const safe = name.replaceAll(/[^A-Za-z0-9-]+/g, "-").slice(0, 80);
  return c.body(typeof body === "string" ? body : new Uint8Array(body), 200, {
    "Content-Type": types[form],
    "Content-Disposition": `attachment; filename="${safe}.${form}"`,
  });
}
