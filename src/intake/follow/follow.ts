import { setTimeout as sleep } from "node:timers/promises";
import { type Fetched, type FetchOptions, fetchAddress } from "../fetch.ts";
import type { Found } from "../formats/source.ts";
import { type FeedState, newFeed, nextDue } from "./feed-state.ts";
import { Hosts } from "./hosts.ts";
import { poll } from "./poll.ts";

/** Where the states of feeds are kept. */
export interface Feeds {
  all(): Promise<readonly FeedState[]>;
  keep(state: FeedState): Promise<void>;
}

export interface FollowOptions {
  readonly signal?: AbortSignal;
  /** Poll every feed once, whether due or not, and end. */
  readonly once?: boolean;
  readonly fetch?: (address: string, options: FetchOptions) => Promise<Fetched>;
  /** Milliseconds between two requests to one host. */
  readonly delay?: number;
}

/** What a poll gave, and the feed's state after it. */
export interface News {
  readonly feed: FeedState;
  readonly found: readonly Found[];
}

/**
 * Follows feeds one after another, each when it is due. The state of a feed is kept only after its news were taken by the caller:
 * whatever stops it, nothing is lost, and what comes twice changes nothing in a record.
 */
export async function* follow(urls: readonly string[], feeds: Feeds, options: FollowOptions = {}): AsyncGenerator<News> {
  const { signal, once = false, fetch = fetchAddress } = options;
  const pause = async (ms: number) => {
    await sleep(ms, undefined, signal === undefined ? {} : { signal }).catch(() => {});
  };
  const hosts = new Hosts(fetch, pause, Date.now, options.delay);
  const known = new Map((await feeds.all()).map((feed) => [feed.url, feed]));
  for (const url of urls) {
    const feed = known.get(url);
    const state = feed === undefined || feed.stopped === true ? newFeed(url, Date.now()) : feed;
    known.set(url, state);
    await feeds.keep(state);
  }
  const visit = async (feed: FeedState): Promise<News> => {
    const { state, found } = await poll(feed, hosts, Date.now, signal);
    known.set(feed.url, state);
    return { feed: state, found };
  };
  if (once) {
    for (const feed of [...known.values()]) {
      if (signal?.aborted === true) return;
      if (feed.stopped === true) continue;
      const news = await visit(feed);
      yield news;
      await feeds.keep(news.feed);
    }
    return;
  }
  while (signal?.aborted !== true) {
    const due = nextDue([...known.values()], Date.now());
    if (due === null) return;
    if (typeof due === "number") {
      await pause(Math.min(due, 60_000));
      continue;
    }
    const news = await visit(due);
    yield news;
    await feeds.keep(news.feed);
  }
}
