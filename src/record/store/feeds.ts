import { DatabaseSync } from "node:sqlite";
import type { FeedState } from "../../intake/follow/feed-state.ts";
import { ChanceryError } from "../../world/errors.ts";

/** The feeds that a record follows, kept in the record's own file, so that following goes on where it stopped. */
export interface FeedStore {
  /** Every feed, by address. */
  all(): FeedState[];
  keep(state: FeedState): void;
  /** False if it was not followed. */
  drop(url: string): boolean;
  close(): void;
}

/** Opens the feeds of a record in a file. Throws E_FOLLOW_POSTGRES for a shared record: there each follower has a file of its own. */
export function openFeeds(place: string): FeedStore {
  if (/^postgres(ql)?:/.test(place))
    throw new ChanceryError(
      "E_FOLLOW_POSTGRES",
      "Feeds are followed into a record in a file.",
      "Follow into a file, and read from it: chancery follow --record feeds.db FEED",
    );
  const database = new DatabaseSync(place, { timeout: 15_000 });
  database.exec("create table if not exists feed (url text primary key, state text not null) without rowid");
  const all = database.prepare("select state from feed order by url");
  const keep = database.prepare(
    "insert into feed (url, state) values (?, ?) on conflict (url) do update set state = excluded.state",
  );
  const drop = database.prepare("delete from feed where url = ?");
  return {
    all: () => (all.all() as { state: string }[]).map(({ state }) => JSON.parse(state) as FeedState),
    keep: (state) => void keep.run(state.url, JSON.stringify(state)),
    drop: (url) => Number(drop.run(url).changes) > 0,
    close: () => database.close(),
  };
}
