import type { Context, MiddlewareHandler } from "hono";

interface Bucket {
  tokens: number;
  at: number;
}

/** Most callers remembered; more of them share what is left. */
const mostCallers = 10_000;

/**
 * A token bucket for each caller's address: `burst` requests at once, `perSecond` refilled. Over it: 429 with Retry-After.
 * `now` is the clock in milliseconds, for tests.
 */
export function rateLimit(burst: number, perSecond: number, now: () => number = Date.now): MiddlewareHandler {
  const buckets = new Map<string, Bucket>();
  return async (c, next) => {
    const caller = addressOf(c);
    const time = now();
    if (buckets.size > mostCallers) buckets.clear();
    const bucket = buckets.get(caller) ?? { tokens: burst, at: time };
    bucket.tokens = Math.min(burst, bucket.tokens + ((time - bucket.at) / 1000) * perSecond);
    bucket.at = time;
    buckets.set(caller, bucket);
    if (bucket.tokens < 1) {
      c.header("Retry-After", String(Math.ceil((1 - bucket.tokens) / perSecond)));
      return c.json(
        { error: { code: "E_RATE", message: "Too many requests at once.", hint: "Wait a moment, then go on." } },
        429,
      );
    }
    bucket.tokens -= 1;
    return next();
  };
}

/** The caller's address as the socket has it; no header can change it. */
function addressOf(c: Context): string {
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  return env?.incoming?.socket?.remoteAddress ?? "here";
}
