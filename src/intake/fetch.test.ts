import assert from "node:assert/strict";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { fetchAddress } from "./fetch.ts";
import { isPrivateAddress, isPrivateHost } from "./private-address.ts";

let base = "";
const routes: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  "/page": (_, response) =>
    response.setHeader("content-type", "text/html; charset=utf-8").setHeader("etag", '"1"').end("<p>hello</p>"),
  "/packed": (_, response) => response.setHeader("content-encoding", "gzip").end(gzipSync("hello")),
  "/bomb": (_, response) => response.setHeader("content-encoding", "gzip").end(gzipSync(Buffer.alloc(40_000_000))),
  "/endless": (_, response) => {
    const timer = setInterval(() => response.write("x".repeat(65_536)), 1);
    response.on("close", () => clearInterval(timer));
  },
  "/hang": () => {},
  "/circle": (_, response) => response.writeHead(302, { location: "/circle2" }).end(),
  "/circle2": (_, response) => response.writeHead(302, { location: "/circle" }).end(),
  "/moved": (_, response) => response.writeHead(301, { location: "/page" }).end(),
  "/inside": (_, response) => response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data" }).end(),
  "/file": (_, response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/none": (_, response) => response.writeHead(503, { "retry-after": "120" }).end(),
  "/same": (request, response) =>
    request.headers["if-none-match"] === '"1"' ? response.writeHead(304).end() : response.end("x"),
};
const server = createServer((request, response) =>
  (routes[request.url ?? ""] ?? ((_r, gone) => gone.writeHead(404).end()))(request, response),
);
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});
const refused = (promise: Promise<unknown>, code: string) =>
  assert.rejects(promise, (error: { code?: string }) => error.code === code);

describe("fetching", () => {
  it("gives the answer with its type and marks", async () => {
    const answer = await fetchAddress(`${base}/page`);
    assert.deepEqual(
      [answer.status, answer.mediaType, answer.charset, answer.etag, Buffer.from(answer.bytes).toString()],
      [200, "text/html", "utf-8", '"1"', "<p>hello</p>"],
    );
  });
  it("unpacks", async () => assert.equal(Buffer.from((await fetchAddress(`${base}/packed`)).bytes).toString(), "hello"));
  it("follows redirects", async () => assert.equal((await fetchAddress(`${base}/moved`)).url, `${base}/page`));
  it("asks whether anything changed", async () =>
    assert.equal((await fetchAddress(`${base}/same`, { etag: '"1"' })).status, 304));
  it("says when to come back", async () => assert.equal((await fetchAddress(`${base}/none`)).retryAfter, 120));
  it("ends at circles", () => refused(fetchAddress(`${base}/circle`), "E_FETCH_REDIRECTS"));
  it("ends at a server that hangs", () => refused(fetchAddress(`${base}/hang`, { timeout: 300 }), "E_FETCH_TIMEOUT"));
  it("ends an answer that never ends", () => refused(fetchAddress(`${base}/endless`, { limit: 500_000 }), "E_FETCH_TOO_LARGE"));
  it("ends a gzip bomb", () => refused(fetchAddress(`${base}/bomb`), "E_FETCH_TOO_LARGE"));
  it("goes to no address inside because a page says so", () => refused(fetchAddress(`${base}/inside`), "E_FETCH_PRIVATE"));
  it("goes to no address inside because a feed outside links to it", () =>
    refused(fetchAddress(`${base}/page`, { foundOn: "https://valley.example/feed" }), "E_FETCH_PRIVATE"));
  it("reads no files", () => refused(fetchAddress(`${base}/file`), "E_FETCH_ADDRESS"));
  it("takes web addresses only", () => refused(fetchAddress("ftp://a.example/"), "E_FETCH_ADDRESS"));
  it("names a server that is not there", () => refused(fetchAddress("http://127.0.0.1:1/"), "E_FETCH_FAILED"));
});

describe("addresses inside", () => {
  for (const address of [
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "::1",
    "fe80::1",
    "fd00::1",
    "::ffff:127.0.0.1",
  ])
    it(address, () => assert.ok(isPrivateAddress(address)));
  for (const address of ["8.8.8.8", "172.32.0.1", "2001:4860:4860::8888", "valley.example"])
    it(`not ${address}`, () => assert.ok(!isPrivateAddress(address)));
  for (const host of ["localhost", "a.localhost", "printer.local", "[::1]", "2130706433"])
    it(host, () => assert.ok(isPrivateHost(new URL(`http://${host}/`).hostname)));
});
