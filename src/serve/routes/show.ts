import type { Context } from "hono";
import { type Asked, asked } from "../parts/filters.ts";
import type { Page } from "../parts/shell.ts";

/** Answers a request with a page in the desk's shell; 404 where there is none. */
export type Show = (c: Context, page: Page | undefined, status?: 200 | 400 | 404 | 409) => Promise<Response>;

/** The filters in a page's address. */
export const filters = (c: Context): Asked => asked((name) => c.req.query(name));

/** Where in a list a page begins; what is no number is its beginning. */
export const offset = (c: Context): number => Math.min(100_000, Math.max(0, Math.trunc(Number(c.req.query("offset") ?? 0)) || 0));
