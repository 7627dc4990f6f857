/** What is known of a followed feed. Plain data: the record keeps it, and it survives a restart. Times are milliseconds since 1970, UTC. */
export interface FeedState {
  readonly url: string;
  readonly title?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** When to ask again. */
  readonly nextPoll: number;
  /** Milliseconds between two polls when all is well. */
  readonly interval: number;
  readonly lastPolled?: number;
  readonly lastNew?: number;
  /** Polls in a row that failed. */
  readonly failures: number;
  readonly lastError?: string;
  /** Gone for good (410), or stopped by a person. */
  readonly stopped?: boolean;
  /** Keys of the entries seen, newest last. */
  readonly seen: readonly string[];
  /** Documents read from it. */
  readonly documents: number;
}

/** How a poll ended. */
export type PollOutcome =
  | { readonly kind: "unchanged" }
  | {
      readonly kind: "read";
      readonly title?: string;
      readonly etag?: string;
      readonly lastModified?: string;
      readonly entries: readonly string[];
      readonly documents: number;
    }
  | { readonly kind: "failed"; readonly error: string; readonly retryAfter?: number; readonly gone?: boolean };

const MINUTE = 60_000;
const SHORTEST = 5 * MINUTE;
const LONGEST = 6 * 60 * MINUTE;
const LONGEST_BACKOFF = 24 * 60 * MINUTE;
const MOST_SEEN = 3000;

/** A feed that was never polled: due at once. */
export function newFeed(url: string, now: number): FeedState {
  return { url, nextPoll: now, interval: 15 * MINUTE, failures: 0, seen: [], documents: 0 };
}

/**
 * The state after a poll. A feed with news is asked again sooner, one without later, between 5 minutes and 6 hours;
 * after failures the wait doubles up to a day, and is never shorter than the server asks for.
 */
export function afterPoll(state: FeedState, outcome: PollOutcome, now: number): FeedState {
  const polled = { ...state, lastPolled: now };
  if (outcome.kind === "failed") {
    const failures = state.failures + 1;
    const backoff = Math.min(LONGEST_BACKOFF, MINUTE * 2 ** Math.min(failures, 20));
    const wait = Math.max(backoff, (outcome.retryAfter ?? 0) * 1000);
    return {
      ...polled,
      failures,
      lastError: outcome.error,
      nextPoll: now + Math.min(wait, 7 * LONGEST_BACKOFF),
      ...(outcome.gone === true ? { stopped: true } : {}),
    };
  }
  const { lastError: _, ...well } = polled;
  if (outcome.kind === "unchanged") {
    const interval = Math.min(LONGEST, Math.round(state.interval * 1.5));
    return { ...well, failures: 0, interval, nextPoll: now + interval };
  }
  const known = new Set(state.seen);
  const fresh = outcome.entries.filter((key) => !known.has(key));
  const interval =
    fresh.length > 0 ? Math.max(SHORTEST, Math.round(state.interval / 2)) : Math.min(LONGEST, Math.round(state.interval * 1.5));
  const { etag: _e, lastModified: _l, ...rest } = well;
  return {
    ...rest,
    failures: 0,
    interval,
    nextPoll: now + interval,
    seen: [...state.seen.filter((key) => !outcome.entries.includes(key)), ...outcome.entries].slice(-MOST_SEEN),
    documents: state.documents + outcome.documents,
    ...(fresh.length > 0 ? { lastNew: now } : {}),
    ...(outcome.title === undefined ? {} : { title: outcome.title }),
    ...(outcome.etag === undefined ? {} : { etag: outcome.etag }),
    ...(outcome.lastModified === undefined ? {} : { lastModified: outcome.lastModified }),
  };
}

/** The feed whose turn it is, or how many milliseconds until there is one; null if none is followed. */
export function nextDue(feeds: readonly FeedState[], now: number): FeedState | number | null {
  let first: FeedState | null = null;
  for (const feed of feeds)
    if (
      feed.stopped !== true &&
      (first === null || feed.nextPoll < first.nextPoll || (feed.nextPoll === first.nextPoll && feed.url < first.url))
    )
      first = feed;
  if (first === null) return null;
  return first.nextPoll <= now ? first : first.nextPoll - now;
}

/** How a feed does, for people. */
export function healthOf(state: FeedState): "new" | "well" | "failing" | "stopped" {
  return state.stopped === true ? "stopped" : state.failures > 0 ? "failing" : state.lastPolled === undefined ? "new" : "well";
}
