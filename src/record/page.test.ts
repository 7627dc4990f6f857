import assert from "node:assert/strict";
import { test } from "node:test";
import { pageKey } from "./page.ts";

test("one page under its addresses", () => {
  const key = pageKey("https://www.example.org/world/2018/talks.html?utm_source=feed&id=7#comments");
  assert.equal(key, "example.org/world/2018/talks.html?id=7");
  assert.equal(pageKey("http://example.org/world/2018/talks.html/?id=7&fbclid=x"), key);
  assert.notEqual(pageKey("http://example.org/world/2018/talks.html?id=8"), key);
});

test("articles by their words or their number", () => {
  assert.equal(pageKey("https://example.org/world/leaders-meet-in-astana"), "example.org/world/leaders-meet-in-astana");
  assert.equal(pageKey("https://example.org/news/4711007/"), "example.org/news/4711007");
});

test("a site, a section, a file, or no address at all is no page", () => {
  for (const url of [
    "https://example.org/",
    "https://example.org/news",
    "https://a.org/index.html",
    "file:///tmp/a.html",
    "wire 17",
    "",
    null,
  ])
    assert.equal(pageKey(url), null);
});
