import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { cutTo, filledTo, inCell, onOneLine, widthOf } from "./terminal-text.ts";

suite("text for a terminal", () => {
  test("what a terminal would obey is shown, or left out of a cell", () => {
    assert.equal(onOneLine("a\nb\u001b[2Jc\u202ed"), "a\\nb\\u001b[2Jc\\u202ed");
    assert.equal(inCell("Talks \t\n held\u001b]0;x\u0007\u0000 \u202eback"), "Talks held]0;x back");
    assert.equal(onOneLine("Ñandú – 北京"), "Ñandú – 北京");
  });

  test("widths count columns, and a cut never parts a character", () => {
    assert.equal(widthOf("Cafe\u0301"), 4);
    assert.equal(widthOf("北京"), 4);
    assert.equal(widthOf("👩‍👩‍👧‍👦 met"), 6);
    assert.equal(cutTo("北京会谈", 5), "北京…");
    assert.equal(cutTo("北京", 4), "北京");
    assert.equal(cutTo("🇫🇷🇩🇪🇮🇹", 4), "🇫🇷…");
    assert.equal(cutTo("visit to Chad", 6), "visit…");
    assert.equal(filledTo("北京", 6), "北京  ");
  });
});
