import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { Fetched, FetchOptions } from "../../intake/fetch.ts";
import { newFeed } from "../../intake/follow/feed-state.ts";
import { follow } from "../../intake/follow/follow.ts";
import { openFeeds } from "./feeds.ts";

const BODY =
  "The foreign ministers of Peru and Chile met in Lima on Tuesday to discuss trade across their border, officials said. ";
const feed = (numbers: readonly number[]) =>
  `<rss><channel><title>Valley Herald</title>${numbers.map((n) => `<item><guid>${n}</guid><title>Report ${n}</title><description>${BODY.repeat(12)} ${n}</description></item>`).join("")}</channel></rss>`;

describe("feeds of a record", () => {
  const folder = mkdtempSync(join(tmpdir(), "chancery-feeds-"));
  const place = join(folder, "r.db");

  it("are kept, changed, and dropped", async () => {
    const feeds = await openFeeds(place);
    await feeds.keep(newFeed("https://v.example/b", 0));
    await feeds.keep({ ...newFeed("https://v.example/a", 0), failures: 2 });
    await feeds.keep(newFeed("https://v.example/a", 5));
    assert.deepEqual(
      (await feeds.all()).map(({ url, failures }) => [url, failures]),
      [
        ["https://v.example/a", 0],
        ["https://v.example/b", 0],
      ],
    );
    assert.ok((await feeds.drop("https://v.example/a")) && (await feeds.drop("https://v.example/b")));
    assert.equal(await feeds.drop("https://v.example/c"), false);
    await feeds.close();
  });

  it("go on where they stopped: nothing twice, nothing lost", async () => {
    let numbers = [1, 2];
    let broken = false;
    const fetch = async (address: string, _options: FetchOptions): Promise<Fetched> => {
      if (broken) throw new Error("no route");
      const text = address.endsWith("/robots.txt") ? "" : feed(numbers);
      return { status: 200, url: address, bytes: Buffer.from(text), mediaType: "application/rss+xml" };
    };
    const round = async (urls: readonly string[]) => {
      const feeds = await openFeeds(place);
      const found: number[] = [];
      for await (const news of follow(urls, feeds, { once: true, fetch, delay: 0 })) found.push(news.found.length);
      const kept = await feeds.all();
      await feeds.close();
      return { found, kept };
    };
    assert.deepEqual((await round(["https://v.example/feed"])).found, [2]);
    assert.deepEqual((await round([])).found, [0]);
    numbers = [2, 3];
    assert.deepEqual((await round([])).found, [1]);
    broken = true;
    const failed = await round([]);
    assert.deepEqual([failed.found, failed.kept[0]?.failures], [[0], 1]);
    broken = false;
    assert.deepEqual((await round([])).kept[0]?.failures, 0);
  });

  it("stops before the news are taken: they come again", async () => {
    const feeds = await openFeeds(place);
    const fetch = async (address: string): Promise<Fetched> => ({
      status: 200,
      url: address,
      bytes: Buffer.from(address.endsWith("/robots.txt") ? "" : feed([7])),
      mediaType: "application/rss+xml",
    });
    for await (const news of follow(["https://w.example/feed"], feeds, { once: true, fetch, delay: 0 }))
      if (news.feed.url.startsWith("https://w")) break;
    assert.equal((await feeds.all()).find(({ url }) => url.startsWith("https://w"))?.seen.length, 0);
    await feeds.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
