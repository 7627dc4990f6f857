import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { bands, likeness, packSignature, resemblance, signature, unpackSignature } from "./near-duplicate.ts";
import { pageKey } from "./same-page.ts";

const SENTENCES = Array.from(
  { length: 24 },
  (_, i) =>
    `On day ${i} the ministers of country ${i * 7} and city ${i * 13} agreed to send ${i + 3} trucks of grain number ${i * i} over bridge ${i * 17}.`,
);
const REPORT = SENTENCES.join(" ");
const alike = (a: string, b: string) => {
  const [one, other] = [signature(a), signature(b)];
  const keys = new Set(bands(one));
  return { likeness: likeness(one, other), found: bands(other).some((key) => keys.has(key)), share: resemblance(one, other) };
};

describe("near-duplicates", () => {
  it("finds the same words whatever their layout", () => {
    assert.deepEqual(alike(REPORT, REPORT.toUpperCase().replaceAll(". ", ".\n\n")), { likeness: "same", found: true, share: 1 });
  });
  it("finds a wire copy with a new head and foot", () => {
    const copy = `By our staff. ${REPORT.replace("trucks of grain number 4", "lorries of grain number 4")} Reported with the help of agencies in the region.`;
    const found = alike(REPORT, copy);
    assert.equal(found.likeness, "copy");
    assert.ok(found.found);
  });
  it("finds an excerpt", () => assert.equal(alike(REPORT, SENTENCES.slice(0, 10).join(" ")).likeness, "excerpt"));
  it("keeps another report of the same event apart", () => {
    const other = Array.from(
      { length: 20 },
      (_, i) => `Grain will flow again, said envoy ${i}, after talks that lasted ${i + 2} hours in hall ${i * 3}.`,
    ).join(" ");
    assert.deepEqual(alike(REPORT, other).likeness, "different");
  });
  it("keeps empty texts apart", () => assert.equal(alike("", "").likeness, "different"));
  it("comes back from the record as it went in", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const made = signature(text);
        assert.deepEqual(unpackSignature(packSignature(made)), made);
      }),
    );
  });
  it("finds nearly all copies by their keys", () => {
    let found = 0;
    for (let i = 0; i < 100; i += 1) {
      const text = Array.from({ length: 200 }, (_, k) => `w${(k * 7919 + i * 104729) % 5003}`);
      const edited = text.filter((_, k) => k % 37 !== i % 37);
      if (alike(text.join(" "), edited.join(" ")).found) found += 1;
    }
    assert.ok(found >= 98, `${found} of 100`);
  });
});

describe("versions of a page", () => {
  const cases: readonly [string, string, boolean][] = [
    ["https://www.valley.example/2019/03/talks/?utm_source=x", "http://valley.example/2019/03/talks", true],
    ["https://valley.example/amp/talks.html", "https://valley.example/talks.html#top", true],
    ["https://valley.example/talks/print/", "https://valley.example/talks", true],
    ["https://valley.example/?id=1&lang=en", "https://valley.example/?lang=en&id=1", true],
    ["https://valley.example/?id=1", "https://valley.example/?id=2", false],
    ["https://valley.example/talks", "https://hill.example/talks", false],
  ];
  for (const [a, b, same] of cases) it(`${a} ${same ? "=" : "≠"} ${b}`, () => assert.equal(pageKey(a) === pageKey(b), same));
  it("is nothing for a file", () => assert.equal(pageKey("file:///tmp/a.html"), undefined));
});
