import { createHash } from "node:crypto";
import { ChanceryError } from "../../world/errors.ts";
import { decode } from "../charset.ts";
import type { Fetched } from "../fetch.ts";
import { entryInput, type FeedEntry, parseFeed } from "../formats/feed.ts";
import { bytesSource } from "../formats/file-source.ts";
import { readJsonFeed } from "../formats/json-feed.ts";
import type { Found } from "../formats/source.ts";
import { LIMITS } from "../limits.ts";
import { readSource } from "../read-path.ts";
import { refusalOf } from "../refusal.ts";
import { afterPoll, type FeedState } from "./feed-state.ts";
import type { Hosts } from "./hosts.ts";

/** What a poll gave: the feed's new state, and what is new in it. */
export interface Polled {
  readonly state: FeedState;
  readonly found: readonly Found[];
}

/** An entry's own text is taken for the whole report from this length on (characters); below, the page is fetched. */
const WHOLE = 1200;
/** Pages fetched in one poll; the rest come with the next. */
const MOST_PAGES = 40;

/** Asks a feed for what is new, and reads the pages its new entries link to. Never throws: failures are in the state. */
export async function poll(state: FeedState, hosts: Hosts, now: () => number = Date.now, signal?: AbortSignal): Promise<Polled> {
  const failed = (error: string, more: { retryAfter?: number; gone?: boolean } = {}): Polled => ({
    state: afterPoll(state, { kind: "failed", error, ...more }, now()),
    found: [],
  });
  const abort = signal === undefined ? {} : { signal };
  let answer: Fetched | null;
  try {
    answer = await hosts.fetch(state.url, {
      limit: 8 * 1024 * 1024,
      ...abort,
      ...(state.etag === undefined ? {} : { etag: state.etag }),
      ...(state.lastModified === undefined ? {} : { lastModified: state.lastModified }),
    });
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
  if (answer === null) return failed("The host's robots.txt does not allow it (or cannot be read for now).");
  if (answer.status === 304) return { state: afterPoll(state, { kind: "unchanged" }, now()), found: [] };
  if (answer.status !== 200)
    return failed(`The server answers ${answer.status}.`, {
      gone: answer.status === 410,
      ...(answer.retryAfter === undefined ? {} : { retryAfter: answer.retryAfter }),
    });
  let feed: { title?: string; language?: string; entries: { key: string; entry: FeedEntry; own: Found }[] };
  try {
    feed = await readEntries(answer, state.url);
  } catch (error) {
    return failed(error instanceof ChanceryError ? error.message : `It cannot be read as a feed (${(error as Error).message}).`);
  }
  const known = new Set(state.seen);
  const found: Found[] = [];
  const read: string[] = feed.entries.filter(({ key }) => known.has(key)).map(({ key }) => key);
  let pages = 0;
  let documents = 0;
  for (const { key, entry, own } of feed.entries.toReversed()) {
    if (known.has(key) || signal?.aborted === true) continue;
    if (entry.url !== undefined && !("input" in own && (own.input.text?.length ?? 0) >= WHOLE)) {
      if (pages >= MOST_PAGES) continue;
      pages += 1;
      const page = await readPage(entry, own, hosts, state.url, abort);
      found.push(...page);
      documents += page.filter((each) => "input" in each).length;
    } else {
      found.push(own);
      if ("input" in own) documents += 1;
    }
    read.push(key);
  }
  const { etag, lastModified } = answer;
  // With entries left over the feed must answer in full next time
  const whole = read.length === feed.entries.length;
  return {
    state: afterPoll(
      state,
      {
        kind: "read",
        entries: read,
        documents,
        ...(feed.title === undefined ? {} : { title: feed.title }),
        ...(etag === undefined || !whole ? {} : { etag }),
        ...(lastModified === undefined || !whole ? {} : { lastModified }),
      },
      now(),
    ),
    found,
  };
}

async function readEntries(
  answer: Fetched,
  url: string,
): Promise<{ title?: string; language?: string; entries: { key: string; entry: FeedEntry; own: Found }[] }> {
  const { text } = decode(answer.bytes, answer.charset);
  if (/^\s*\{/.test(text)) {
    const json = JSON.parse(text) as Record<string, unknown>;
    const entries: { key: string; entry: FeedEntry; own: Found }[] = [];
    for await (const own of readJsonFeed(json, url)) {
      const where = "refusal" in own ? own.refusal.input : own.name;
      const entry: FeedEntry = /^https?:/.test(where) ? { url: where } : {};
      entries.push({ key: keyOf({ ...entry, id: where }), entry, own });
    }
    return { ...(typeof json.title === "string" ? { title: json.title } : {}), entries };
  }
  const feed = parseFeed(text);
  const entries = feed.entries.map((raw, index) => {
    const entry = raw.url === undefined ? raw : { ...raw, url: absolute(raw.url, answer.url) };
    return { key: keyOf(entry), entry, own: entryInput(feed, entry, `${url}#${index + 1}`) };
  });
  return {
    ...(feed.title === undefined ? {} : { title: feed.title }),
    ...(feed.language === undefined ? {} : { language: feed.language }),
    entries,
  };
}

async function readPage(
  entry: FeedEntry,
  own: Found,
  hosts: Hosts,
  feed: string,
  abort: { signal?: AbortSignal },
): Promise<Found[]> {
  const url = entry.url!;
  try {
    const answer = await hosts.fetch(url, { foundOn: feed, limit: LIMITS.file, ...abort });
    if (answer === null) return [fallback(own, url, "E_FETCH_ROBOTS", "The host's robots.txt does not allow it.")];
    if (answer.status !== 200) return [fallback(own, url, "E_FETCH_STATUS", `The server answers ${answer.status}.`)];
    const source = bytesSource(answer.url, answer.bytes, 0, {
      url: answer.url,
      mediaType: answer.mediaType || "text/html",
      ...(answer.charset === undefined ? {} : { charset: answer.charset }),
    });
    const found: Found[] = [];
    for await (const each of readSource(source)) {
      // The feed knows the date where the page may not
      found.push(
        "input" in each && entry.date !== undefined
          ? { ...each, input: { ...each.input, given: { ...each.input.given, date: entry.date } } }
          : each,
      );
    }
    return found;
  } catch (error) {
    return "input" in own ? [own] : [{ refusal: refusalOf(url, error) }];
  }
}

function fallback(own: Found, url: string, code: string, reason: string): Found {
  return "input" in own ? own : { refusal: { input: url, code, reason, hint: "The feed gives no text of it either." } };
}

function absolute(url: string, base: string): string {
  try {
    return new URL(url, base).href;
  } catch {
    return url;
  }
}

function keyOf(entry: FeedEntry): string {
  return createHash("sha256")
    .update(entry.id ?? entry.url ?? `${entry.title}\0${entry.date}\0${entry.body}`)
    .digest("base64url")
    .slice(0, 16);
}
