import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openRecord } from "../../record/store/open.ts";
import type { RecordStore } from "../../record/store/record.ts";
import { readings } from "../../record/testing/episode.ts";
import { createApp, type DeskApp } from "../app.ts";

const base = "http://127.0.0.1:8423";
let record: RecordStore;
let desk: DeskApp;
before(async () => {
  record = await openRecord(":memory:");
  await record.add(readings());
  desk = createApp({ record, rate: { burst: 10_000, perSecond: 1000 } });
});
after(async () => {
  desk.close();
  await record.close();
});

test("answers only to loopback's names, so that no foreign name can be pointed here", async () => {
  for (const host of ["evil.example", "evil.example:8423", "127.0.0.1.evil.example", "localhost.evil.example", "[::2]:8423"])
    assert.equal((await desk.app.request(`${base}/`, { headers: { host } })).status, 421, host);
  for (const host of ["127.0.0.1:8423", "localhost:8423", "LOCALHOST", "[::1]:8423"])
    assert.equal((await desk.app.request(`${base}/`, { headers: { host } })).status, 200, host);
});

test("a foreign page can change nothing", async () => {
  const post = (headers: Record<string, string>) =>
    desk.app.request(`${base}/corrections`, {
      method: "POST",
      body: new URLSearchParams({ action: "rename", subject: "KAZ", object: "Elsewhere" }),
      headers: { host: "127.0.0.1:8423", ...headers },
    });
  for (const headers of [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "http://127.0.0.1:9999" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site", origin: base },
  ])
    assert.equal((await post(headers as Record<string, string>)).status, 403, JSON.stringify(headers));
  assert.equal((await record.corrections()).length, 0);
  assert.equal((await post({ origin: base, "sec-fetch-site": "same-origin" })).status, 200);
  await record.undo();
});

test("every answer forbids what it does not need", async () => {
  for (const path of ["/", "/api/events", "/nothing", "/assets/desk.js"]) {
    const { headers } = await desk.app.request(`${base}${path}`);
    const policy = headers.get("content-security-policy")!;
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe|\*|https?:/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.equal(headers.get("x-content-type-options"), "nosniff");
  }
});

test("pages ask for nothing elsewhere", async () => {
  const page = await (await desk.app.request(`${base}/relation/KAZ/USA`)).text();
  assert.doesNotMatch(page, /(?:src|href)="(?:https?:)?\/\//);
  const css = await (await desk.app.request(`${base}/assets/desk.css`)).text();
  assert.doesNotMatch(css, /url\(|@import/);
});

test("no path leads out of the folder of what the browser loads", async () => {
  for (const path of [
    "/assets/../package.json",
    "/assets/..%2f..%2fpackage.json",
    "/assets/%2e%2e/package.json",
    "/assets/..\\package.json",
    "/assets/tsconfig.json",
    "/assets/desk.ts",
    "/assets/%00",
  ])
    assert.equal((await desk.app.request(`${base}${path}`)).status, 404, path);
});

test("with a token nothing is told without it", async () => {
  const token = "a-token-of-some-length";
  const other = createApp({ record, token, hosts: ["0.0.0.0"] });
  const ask = (path: string, headers: Record<string, string> = {}) =>
    other.app.request(`http://desk.example${path}`, { headers });
  assert.equal((await ask("/")).status, 401);
  assert.equal((await ask("/api/events")).status, 401);
  assert.equal((await ask("/assets/desk.css")).status, 401);
  assert.equal((await ask("/?token=wrong")).status, 401);
  const entered = await ask(`/documents?token=${token}`);
  assert.equal(entered.status, 303);
  assert.equal(entered.headers.get("location"), "/documents");
  const cookie = entered.headers.get("set-cookie")!;
  assert.match(cookie, /HttpOnly/);
  assert.match(cookie, /SameSite=Strict/);
  assert.equal((await ask("/documents", { cookie: cookie.split(";")[0]! })).status, 200);
  assert.equal((await ask("/api/events", { authorization: `Bearer ${token}` })).status, 200);
  other.close();
});

test("what is too large is refused, and who asks too often is told to wait", async () => {
  const large = await desk.app.request(`${base}/api/check`, {
    method: "POST",
    body: JSON.stringify({ text: "x".repeat(2_200_000) }),
    headers: { "content-type": "application/json", "content-length": "2200012" },
  });
  assert.equal(large.status, 413);
  const other = createApp({ record, rate: { burst: 5, perSecond: 1 } });
  const statuses: number[] = [];
  for (let i = 0; i < 7; i++) statuses.push((await other.app.request(`${base}/help`)).status);
  assert.deepEqual(statuses, [200, 200, 200, 200, 200, 429, 429]);
  other.close();
});

test("the way back after a change of colours stays on this desk", async () => {
  const go = async (back: string) =>
    (
      await desk.app.request(`${base}/theme`, {
        method: "POST",
        body: new URLSearchParams({ theme: "dark", back }),
        headers: { host: "127.0.0.1:8423" },
      })
    ).headers.get("location");
  assert.equal(await go("/relation/KAZ/USA?since=2018"), "/relation/KAZ/USA?since=2018");
  for (const back of ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)", ""])
    assert.equal(await go(back), "/", back);
});

test("no address, however odd, makes the desk fail", async () => {
  const words = [
    "%00",
    "%E0%A4%A",
    "..%2f..%2fetc",
    "'%20or%201=1--",
    "%22%22%27)(*%20OR%20NEAR",
    "%F0%9F%98%80",
    "a".repeat(3000),
    "2018-02-31",
    "-1",
    "99999999999999999999",
  ];
  const places = [
    "/?on=",
    "/actor/",
    "/relation/KAZ/",
    "/matter/",
    "/document/",
    "/document/meeting?at=",
    "/document/meeting/why/event/",
    "/event/",
    "/search?q=",
    "/search?kind=event&year=",
    "/search?offset=",
    "/map?year=",
    "/council?on=",
    "/agenda/",
    "/brief/actor/",
    "/brief/relation/KAZ/",
    "/actors?q=",
    "/documents?since=",
    "/api/events?since=",
    "/api/events?cursor=",
    "/api/events?actor=",
    "/api/council?on=",
    "/api/search?q=",
    "/api/relation/KAZ/",
    "/assets/",
  ];
  for (const place of places)
    for (const word of words) {
      const { status } = await desk.app.request(base + place + word);
      assert.ok(status < 500, `${status} ${place}${word.slice(0, 40)}`);
    }
});
