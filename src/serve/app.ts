import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie } from "hono/cookie";
import { etag } from "hono/etag";
import { Sources } from "../desk/look-up.ts";
import type { FeedState } from "../intake/follow/feed-state.ts";
import type { RecordStore } from "../record/store/record.ts";
import type { World } from "../world/world.ts";
import { apiRoutes } from "./api/api.ts";
import { type Assets, loadAssets } from "./assets.ts";
import type { Desk, Reader } from "./desk.ts";
import { Kept } from "./kept.ts";
import { Live } from "./live.ts";
import { Agenda } from "./pages/agenda.ts";
import { type Look, shell } from "./parts/shell.ts";
import { agendaRoutes } from "./routes/agenda.ts";
import { briefRoutes } from "./routes/briefs.ts";
import { correctionRoutes } from "./routes/corrections.ts";
import { dossierRoutes } from "./routes/dossiers.ts";
import { readerRoutes, themeOf } from "./routes/reader.ts";
import { reportRoutes } from "./routes/reports.ts";
import { searchRoutes } from "./routes/search.ts";
import type { Show } from "./routes/show.ts";
import { failed, missing, nothingHere, tooLarge } from "./routes/troubles.ts";
import { type GuardOptions, guard } from "./safety/guard.ts";
import { safeHeaders } from "./safety/headers.ts";
import { rateLimit } from "./safety/rate.ts";

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

  app.get("/assets/:name", (c) => {
    const asset = assets.files.get(c.req.param("name"));
    if (!asset) return c.notFound();
    c.header("Cache-Control", c.req.query("v") === assets.version ? "public, max-age=31536000, immutable" : "no-cache");
    return c.body(asset.body, 200, { "Content-Type": asset.type });
  });

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
    counts: await desk.kept.of("counts", 3000, () => record.counts()).catch(() => null),
    readOnly: record.readOnly,
    assets: assets.version,
  });
  const show: Show = async (c, page, status = 200) => {
    const found = page ?? missing(c.req.path);
    c.header("Cache-Control", "no-cache");
    return c.html(await shell(await look(c), found), page ? status : 404);
  };

  readerRoutes(app, desk, show);
  dossierRoutes(app, desk, show);
  reportRoutes(app, desk, show);
  searchRoutes(app, desk, show);
  correctionRoutes(app, desk, show);
  agendaRoutes(app, desk, agenda, show);
  briefRoutes(app, desk, show);
  app.route("/api", apiRoutes(desk, look));
  app.notFound(nothingHere(show));
  app.onError(failed(look));
  return { app, desk, agenda, close: () => live.close() };
}
