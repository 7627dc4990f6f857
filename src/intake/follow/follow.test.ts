import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Fetched, FetchOptions } from "../fetch.ts";
import { cpuTime } from "../testing/cpu-time.ts";
import { afterPoll, type FeedState, healthOf, newFeed, nextDue } from "./feed-state.ts";
import { Hosts } from "./hosts.ts";
import { poll } from "./poll.ts";
import { mayFetch, readRobots } from "./robots.ts";

const MINUTE = 60_000;

describe("robots.txt", () => {
  const robots = readRobots(
    "User-agent: *\nDisallow: /private\nAllow: /private/open\nDisallow: /*.pdf$\nCrawl-delay: 3\n\nUser-agent: other\nDisallow: /",
  );
  const cases: readonly [string, boolean][] = [
    ["/news", true],
    ["/private/x", false],
    ["/private/open/x", true],
    ["/a/b.pdf", false],
    ["/a/b.pdf?x", true],
  ];
  for (const [path, may] of cases) it(`${path}: ${may}`, () => assert.equal(mayFetch(robots, path), may));
  it("keeps the delay", () => assert.equal(robots.delay, 3));
  it("takes the group that names us", () =>
    assert.equal(mayFetch(readRobots("User-agent: *\nDisallow: /\n\nUser-agent: Chancery\nAllow: /"), "/x"), true));
  it("is quick whatever the pattern", () => {
    const took = cpuTime(
      () => void mayFetch(readRobots(`User-agent: *\nDisallow: /${"*a".repeat(500)}b`), `/${"a".repeat(5000)}`),
    );
    assert.ok(took < 500);
  });
});

describe("when a feed is asked again", () => {
  const fresh = newFeed("https://v.example/feed", 0);
  const read = (entries: string[]) => ({ kind: "read", entries, documents: entries.length }) as const;
  it("sooner after news, later without", () => {
    const news = afterPoll(fresh, read(["a"]), 1000);
    assert.equal(news.nextPoll, 1000 + 7.5 * MINUTE);
    const none = afterPoll(news, { kind: "unchanged" }, 2000);
    assert.ok(none.interval > news.interval);
  });
  it("never more often than every five minutes, nor less than every six hours", () => {
    let state: FeedState = fresh;
    for (let i = 0; i < 30; i += 1) state = afterPoll(state, read([`${i}`]), i);
    assert.equal(state.interval, 5 * MINUTE);
    for (let i = 0; i < 30; i += 1) state = afterPoll(state, { kind: "unchanged" }, i);
    assert.equal(state.interval, 360 * MINUTE);
  });
  it("backs off, up to a day, and as long as the server asks", () => {
    let state: FeedState = fresh;
    const waits: number[] = [];
    for (let i = 0; i < 15; i += 1) {
      state = afterPoll(state, { kind: "failed", error: "x" }, 0);
      waits.push(state.nextPoll / MINUTE);
    }
    assert.deepEqual([waits[0], waits[1], waits.at(-1)], [2, 4, 1440]);
    assert.equal(healthOf(state), "failing");
    assert.equal(afterPoll(fresh, { kind: "failed", error: "x", retryAfter: 3600 }, 0).nextPoll, 60 * MINUTE);
    assert.equal(healthOf(afterPoll(state, { kind: "unchanged" }, 0)), "well");
  });
  it("not at all when it is gone", () =>
    assert.equal(nextDue([afterPoll(fresh, { kind: "failed", error: "410", gone: true }, 0)], 99), null));
  it("takes the one that has waited longest", () => {
    const feeds = [
      { ...fresh, url: "b", nextPoll: 50 },
      { ...fresh, url: "a", nextPoll: 20 },
    ];
    assert.equal((nextDue(feeds, 60) as FeedState).url, "a");
    assert.equal(nextDue(feeds, 5), 15);
  });
  it("remembers a bounded number of entries", () => {
    let state: FeedState = fresh;
    for (let i = 0; i < 50; i += 1) state = afterPoll(state, read(Array.from({ length: 100 }, (_, k) => `${i}-${k}`)), i);
    assert.equal(state.seen.length, 3000);
  });
  it("survives being written down", () => {
    const state = afterPoll(fresh, read(["a"]), 5);
    assert.deepEqual(JSON.parse(JSON.stringify(state)), state);
  });
});

describe("a poll", () => {
  const body =
    "The foreign ministers of Peru and Chile met in Lima on Tuesday to discuss trade across their border, officials said. ".repeat(
      4,
    );
  const feed = `<rss><channel><title>Valley Herald</title><item><guid>1</guid><title>One</title><link>https://v.example/1</link><pubDate>Tue, 12 Mar 2019 10:00:00 GMT</pubDate><description>Short.</description></item><item><guid>2</guid><title>Two</title><link>https://v.example/private/2</link><description>Two in short.</description></item></channel></rss>`;
  const web: Record<string, [number, string, string?]> = {
    "https://v.example/robots.txt": [200, "User-agent: *\nDisallow: /private"],
    "https://v.example/feed": [200, feed, "application/rss+xml"],
    "https://v.example/1": [
      200,
      `<html><head><title>One</title></head><body><article><h1>One</h1><p>${body}</p></article></body></html>`,
      "text/html",
    ],
  };
  const asked: string[] = [];
  const waits: number[] = [];
  const fetch = async (address: string, options: FetchOptions): Promise<Fetched> => {
    asked.push(address);
    const [status, text, mediaType = "text/plain"] = web[address] ?? [404, ""];
    if (status === 200 && options.etag === '"1"') return { status: 304, url: address, bytes: new Uint8Array(), mediaType };
    return { status, url: address, bytes: Buffer.from(text), mediaType, etag: '"1"' };
  };
  const hosts = () =>
    new Hosts(
      fetch,
      async (ms) => void waits.push(ms),
      () => 0,
    );

  it("reads the pages of new entries, keeps to robots.txt and to the delay, and takes nothing twice", async () => {
    const first = await poll(newFeed("https://v.example/feed", 0), hosts(), () => 0);
    assert.deepEqual(
      first.found.map((each) => ("input" in each ? [each.input.given.url, each.input.html !== undefined] : each.refusal.code)),
      [
        ["https://v.example/private/2", false],
        ["https://v.example/1", true],
      ],
    );
    assert.ok(!asked.includes("https://v.example/private/2"));
    assert.deepEqual(waits, [2000]);
    assert.equal(first.state.documents, 2);
    const second = await poll({ ...first.state, etag: undefined as never }, hosts(), () => 0);
    assert.equal(second.found.length, 0);
    const third = await poll(first.state, hosts(), () => 0);
    assert.equal(third.state.failures, 0);
  });
  it("names what is wrong with a feed and never throws", async () => {
    web["https://v.example/bad"] = [200, "<html><body>hello</body></html>", "text/html"];
    for (const url of ["https://v.example/bad", "https://v.example/none"]) {
      const { state, found } = await poll(newFeed(url, 0), hosts(), () => 0);
      assert.deepEqual([found.length, state.failures, typeof state.lastError], [0, 1, "string"]);
    }
    const broken = new Hosts(
      async () => Promise.reject(new Error("no route")),
      async () => {},
      () => 0,
    );
    assert.equal((await poll(newFeed("https://v.example/feed", 0), broken, () => 0)).state.failures, 1);
  });
});
