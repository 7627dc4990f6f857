import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { documentFromHtml } from "./extract.ts";
import { cpuTime } from "./testing/cpu-time.ts";
import { piece, TEMPLATES } from "./testing/page-templates.ts";
import { prose } from "./testing/prose.ts";
import { ARTICLE, BODY, page } from "./testing/small-page.ts";

describe("hostile pages", () => {
  const cases: readonly [string, string][] = [
    ["nested 100,000 deep", `${"<div>".repeat(100_000)}${BODY}${"</div>".repeat(100_000)}`],
    ["100,000 tags never closed", `${BODY}${"<b><i>".repeat(50_000)}`],
    ["100,000 end tags", `${"</div>".repeat(100_000)}${BODY}`],
    ["tables in tables", `${"<table><tr><td>".repeat(30_000)}${BODY}`],
    ["links in links", `${BODY}${"<a href=x>".repeat(50_000)}`],
    ["200,000 paragraphs", `${BODY}${"<p>x</p>".repeat(200_000)}`],
    ["lists in lists", `${BODY}${"<ul><li>".repeat(40_000)}`],
    ["an attribute of 5 MB", `<div class="${"a ".repeat(2_500_000)}">${BODY}</div>`],
    ["100,000 attributes", `<div ${"a=b ".repeat(100_000)}>${BODY}</div>`],
    ["entities", `${BODY}<p>${"&amp;&lt;&nbsp;".repeat(100_000)}</p>`],
    ["entities that declare others", `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><p>${"&b;".repeat(1000)}</p>${BODY}`],
    ["scripts never closed", `${BODY}${"<script>".repeat(50_000)}`],
    ["comments never closed", `${BODY}${"<!-- ".repeat(50_000)}`],
    ["quotes never closed", `${BODY}${'<a href="'.repeat(50_000)}`],
    ["angle brackets", `${BODY}${"<".repeat(500_000)}`],
    ["one word of 3 MB", `${BODY}<p>${"x".repeat(3_000_000)}</p>`],
    ["NUL and controls", `${BODY}\u0000\u0001${"\u0000".repeat(10_000)}`],
    ["20,000 line breaks", `${BODY}${"text<br><br>".repeat(20_000)}`],
    ["19,000 paragraphs of an article", `${BODY.repeat(9500)}`],
    ["9,000 divs of text", `<div>${ARTICLE}</div>`.repeat(9000)],
    ["50,000 spans", `<p>${"<span>a</span>".repeat(50_000)}</p>${BODY}`],
  ];
  for (const [name, html] of cases) {
    it(`${name}: read within 5 seconds`, () => {
      let text = "";
      const took = cpuTime(() => {
        text = documentFromHtml(page(html)).text;
      });
      assert.ok(took < 5000, `${Math.round(took)} ms`);
      assert.ok(text.length > 0);
    });
  }

  it("any change to a page ends in a document or a refusal, soon", () => {
    const make = prose(7);
    const pages = Object.values(TEMPLATES).map((template) => template(piece(make), make));
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(400),
      put: fc.oneof(
        fc.constantFrom("<div>", "</div>", "<", ">", '"', "</p>", "<table>", "<!--", "<script>", "&", "</body>", "<p>", "\u0000"),
        fc.string({ maxLength: 20 }),
      ),
    });
    fc.assert(
      fc.property(fc.constantFrom(...pages), fc.array(edit, { minLength: 1, maxLength: 12 }), (html, edits) => {
        let changed = html;
        for (const { at, length, put } of edits) {
          const from = Math.floor(at * changed.length);
          changed = changed.slice(0, from) + put + changed.slice(from + length);
        }
        const took = cpuTime(() => {
          try {
            const document = documentFromHtml(changed);
            assert.ok(document.text.length > 0);
          } catch (error) {
            assert.match((error as { code?: string }).code ?? String(error), /^E_READ_/);
          }
        });
        assert.ok(took < 5000, `${Math.round(took)} ms`);
      }),
      { numRuns: Number(process.env.CHANCERY_MUTATIONS ?? 250) },
    );
  });
});
