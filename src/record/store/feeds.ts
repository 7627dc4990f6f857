import { DatabaseSync } from "node:sqlite";
import type { FeedState } from "../../intake/follow/feed-state.ts";
import { isPostgres } from "./postgres/address.ts";

/** The feeds that a record follows, kept with the record, so that following goes on where it stopped. */
export interface FeedStore {
  /** Every feed, by address. */
  all(): Promise<FeedState[]>;
  keep(state: FeedState): Promise<void>;
  /** False if it was not followed. */
  drop(url: string): Promise<boolean>;
  close(): Promise<void>;
}

const list = "select state from feed order by url";
const put = "insert into feed (url, state) values (?, ?) on conflict (url) do update set state = excluded.state";
const remove = "delete from feed where url = ?";

/** Opens the feeds of a record in a file (begun if it isn't there) or on a server (E_RECORD_MISSING if it isn't there). */
export async function openFeeds(place: string): Promise<FeedStore> {
  if (isPostgres(place)) return feedsOnServer(place);
  const database = new DatabaseSync(place, { timeout: 15_000 });
  database.exec("create table if not exists feed (url text primary key, state text not null) without rowid");
  const [listed, kept, dropped] = [list, put, remove].map((sql) => database.prepare(sql)) as [Statement, Statement, Statement];
  return {
    all: async () => (listed.all() as unknown as Kept[]).map(stateOf),
    keep: async (state) => void kept.run(state.url, JSON.stringify(state)),
    drop: async (url) => Number(dropped.run(url).changes) > 0,
    close: async () => database.close(),
  };
}

type Statement = ReturnType<DatabaseSync["prepare"]>;

interface Kept {
  readonly state: string;
}

const stateOf = ({ state }: Kept): FeedState => JSON.parse(state) as FeedState;

async function feedsOnServer(place: string): Promise<FeedStore> {
  const { openPostgres } = await import("./postgres/database.ts");
  const database = await openPostgres(place, { existing: true });
  return {
    all: async () => (await database.read.all<Kept>(list)).map(stateOf),
    keep: (state) => database.write((sql) => sql.send(put, state.url, JSON.stringify(state))),
    drop: async (url) => (await database.write((sql) => sql.run(remove, url))) > 0,
    close: () => database.close(),
  };
}
