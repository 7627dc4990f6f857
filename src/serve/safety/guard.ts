import { timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";

export interface GuardOptions {
  /** With a token the desk may be reached from elsewhere, and every request must carry it. */
  readonly token?: string;
  /** Names besides loopback's by which the desk may be called. */
  readonly hosts?: readonly string[];
}

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** "127.0.0.1:8423" without its port; the brackets of IPv6 stay. */
const hostname = (host: string): string => host.replace(/:\d+$/, "").toLowerCase();

/**
 * Who may ask: by the Host header, so that no foreign name can be pointed here (DNS rebinding); by Origin and Sec-Fetch-Site
 * where something is changed, so that no foreign page can post (cross-site request forgery); by the token where there is one.
 */
export function guard({ token, hosts = [] }: GuardOptions): MiddlewareHandler {
  const known = new Set([...loopback, ...hosts.map((host) => host.toLowerCase())]);
  return async (c, next) => {
    const host = c.req.header("host") ?? new URL(c.req.url).host;
    if (!known.has(hostname(host)) && !token) return refuse(c, 421, "E_HOST", "This desk is not called by that name.");
    if (c.req.method !== "GET" && c.req.method !== "HEAD" && !sameOrigin(c, host))
      return refuse(c, 403, "E_ORIGIN", "Another site asked for a change; it was not made.");
    if (token) {
      const given = c.req.query("token");
      if (given !== undefined && c.req.method === "GET" && equal(given, token)) {
        setCookie(c, "chancery_token", token, { httpOnly: true, sameSite: "Strict", path: "/" });
        const url = new URL(c.req.url);
        url.searchParams.delete("token");
        return c.redirect(`${url.pathname}${url.search}`, 303);
      }
      const carried = /^Bearer (.+)$/.exec(c.req.header("authorization") ?? "")?.[1] ?? getCookie(c, "chancery_token") ?? "";
      if (!equal(carried, token))
        return refuse(c, 401, "E_TOKEN", "This desk asks for its token: open the address that it printed when it was started.");
    }
    return next();
  };
}

function sameOrigin(c: Context, host: string): boolean {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  const origin = c.req.header("origin");
  if (origin === undefined) return true;
  try {
    return new URL(origin).host.toLowerCase() === host.toLowerCase();
  } catch {
    return false;
  }
}

function equal(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}

const refuse = (c: Context, status: 401 | 403 | 421, code: string, message: string): Response =>
  c.json({ error: { code, message } }, status);
