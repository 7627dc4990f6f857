import type { Context, ErrorHandler, NotFoundHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { ChanceryError } from "../../world/errors.ts";
import { html } from "../parts/html.ts";
import { empty, type Look, type Page, shell } from "../parts/shell.ts";
import type { Show } from "./show.ts";

/** What is sent is larger than the desk takes. */
export const tooLarge = (c: Context): Response =>
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

/** The page at an address where there is nothing. */
export const missing = (path: string): Page => ({
  title: "Not found",
  body: html`<h1>Not found</h1>${empty(html`There is nothing at <code>${path}</code>.`, html`The record may have changed since this address was written. <a href="/search">Search</a>, or go to <a href="/">today</a>.`)}`,
});

/** Says that there is nothing, to programs in their way. */
export const nothingHere =
  (show: Show): NotFoundHandler =>
  (c) =>
    c.req.path.startsWith("/api/")
      ? c.json(
          { error: { code: "E_NOT_FOUND", message: `There is nothing at ${c.req.path}.`, hint: "See /api for what there is." } },
          404,
        )
      : show(c, undefined);

/** Says what failed and what to do; a defect of ours is printed on the terminal, never on the page. */
export const failed =
  (look: (c: Context) => Promise<Look>): ErrorHandler =>
  async (error, c) => {
    const told =
      error instanceof ChanceryError
        ? error
        : error instanceof HTTPException
          ? new ChanceryError(
              "E_USAGE",
              `The request cannot be read: ${error.message}.`,
              "See /api for what may be asked; what is sent is JSON.",
            )
          : new ChanceryError(
              "E_INTERNAL",
              "Something failed that should not.",
              "Try again; if it stays, report it with what stands on the terminal.",
            );
    const theirs = error instanceof ChanceryError || error instanceof HTTPException;
    if (!theirs) process.stderr.write(`${c.req.method} ${c.req.path}: ${error.stack ?? error.message}\n`);
    const status =
      error instanceof HTTPException
        ? (error.status as 400)
        : error instanceof ChanceryError
          ? error.code.startsWith("E_RECORD")
            ? 503
            : 400
          : 500;
    if (c.req.path.startsWith("/api/"))
      return c.json({ error: { code: told.code, message: told.message, hint: told.hint } }, status);
    const page: Page = {
      title: "Not possible",
      body: html`<h1>Not possible</h1>${empty(told.message, told.hint)}<p class="note">${told.code}</p>`,
    };
    return c.html(await shell(await look(c), page), status);
  };
