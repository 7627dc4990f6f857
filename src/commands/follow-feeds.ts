import { existsSync } from "node:fs";
import { type FeedState, healthOf } from "../intake/follow/feed-state.ts";
import { follow } from "../intake/follow/follow.ts";
import { openFeeds } from "../record/store/feeds.ts";
import { openRecord } from "../record/store/open.ts";
import { isPostgres } from "../record/store/postgres/address.ts";
import { ChanceryError } from "../world/errors.ts";
import { EXIT } from "./exit.ts";
import { ingest } from "./ingest.ts";
import { type Column, printRows } from "./output.ts";
import { onOneLine } from "./terminal-text.ts";

/** A feed as it is printed: its times in ISO 8601, UTC. */
function rowOf(state: FeedState): FeedRow {
  const { seen, lastPolled, lastNew, nextPoll, ...feed } = state;
  const times = Object.entries({ lastPolled, lastNew, nextPoll }).flatMap(([name, at]) =>
    at === undefined ? [] : [[name, moment(at)] as const],
  );
  return { health: healthOf(state), ...feed, entries: seen.length, ...Object.fromEntries(times) };
}
type FeedRow = Omit<FeedState, "seen" | "lastPolled" | "lastNew" | "nextPoll"> &
  Readonly<Partial<Record<"lastPolled" | "lastNew" | "nextPoll", string>>> & {
    readonly health: string;
    readonly entries: number;
  };

const columns: readonly Column<FeedRow>[] = [
  { heading: "FEED", cell: (feed) => feed.url, width: 60 },
  { heading: "HEALTH", cell: (feed) => feed.health },
  { heading: "DOCUMENTS", cell: (feed) => String(feed.documents) },
  { heading: "ASKED", cell: (feed) => feed.lastPolled ?? "" },
  { heading: "NEWS", cell: (feed) => feed.lastNew ?? "" },
  { heading: "NEXT", cell: (feed) => (feed.stopped === true ? "" : (feed.nextPoll ?? "")) },
  { heading: "WHAT IS WRONG", cell: (feed) => feed.lastError ?? "" },
];

/** Milliseconds since 1970 as ISO 8601 in UTC, to the second. */
const moment = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

/** Prints the feeds that a record follows. */
export async function listFeeds(place: string): Promise<void> {
  if (!isPostgres(place) && !existsSync(place))
    throw new ChanceryError("E_RECORD_MISSING", `There is no record at ${place}.`, "Begin with `chancery follow FEED`.");
  const feeds = await openFeeds(place);
  try {
    await printRows((await feeds.all()).map(rowOf), columns);
  } finally {
    await feeds.close();
  }
}

/** Ends the following of feeds; what was read from them stays. */
export async function dropFeeds(place: string, urls: readonly string[]): Promise<void> {
  const feeds = await openFeeds(place);
  try {
    for (const url of urls)
      process.stderr.write((await feeds.drop(url)) ? `${url} is followed no more.\n` : `${url} was not followed.\n`);
  } finally {
    await feeds.close();
  }
}

/** Follows feeds into a record until it is interrupted (or once): news are read, then the feed's state is kept. */
export async function followFeeds(place: string, urls: readonly string[], threads: number, once: boolean): Promise<void> {
  for (const url of urls) {
    if (!/^https?:\/\//i.test(url))
      throw new ChanceryError("E_USAGE_FEED", `“${url}” is no web address.`, "Feeds' addresses begin with http:// or https://.");
  }
  const record = await openRecord(place);
  const feeds = await openFeeds(place);
  const stop = new AbortController();
  const interrupted = () => stop.abort();
  process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
  let failing = 0;
  try {
    if (urls.length === 0 && (await feeds.all()).length === 0)
      throw new ChanceryError(
        "E_USAGE_FEED",
        "The record follows no feed yet.",
        "Give the addresses of feeds: chancery follow https://…/feed.xml",
      );
    for await (const { feed, found } of follow(urls, feeds, { signal: stop.signal, once })) {
      if (feed.lastError !== undefined) {
        failing++;
        process.stderr.write(`${feed.url}: ${feed.lastError} Asked again after ${moment(feed.nextPoll)}.\n`);
        continue;
      }
      const done = await ingest(record, fromList(found), {
        threads,
        onRefusal: ({ input, code, reason, hint }) =>
          process.stderr.write(`${onOneLine(`${input}: ${code}: ${reason} ${hint}`)}\n`),
      });
      process.stderr.write(`${onOneLine(feed.title ?? feed.url)}: ${done.documents} new, ${done.inputsRefused} refused.\n`);
    }
    if (once && failing > 0) process.exitCode = EXIT.refused;
  } finally {
    process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
    await feeds.close();
    await record.close();
  }
}

async function* fromList<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
