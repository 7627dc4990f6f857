import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { documentFromHtml } from "./extract.ts";
import { piece, TEMPLATES, textOf } from "./testing/page-templates.ts";
import { prose } from "./testing/prose.ts";
import { shingleScore } from "./testing/shingles.ts";

describe("pages in the manner of many systems", () => {
  for (const [name, template] of Object.entries(TEMPLATES)) {
    it(`${name}: F1 of at least 0.97 on average, title and text`, () => {
      let sum = 0;
      for (let i = 0; i < 4; i += 1) {
        const make = prose(1000 + i * 37);
        const of = piece(make);
        const document = documentFromHtml(template(of, make));
        assert.equal(document.title, of.title);
        sum += shingleScore(document.text, textOf(of)).f1 / 4;
      }
      assert.ok(sum >= 0.97, `F1 ${sum.toFixed(3)}`);
    });
  }
});
