import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { WordFinder } from "./find-words.ts";
import { piecesOf } from "./pieces.ts";

const text = "“We  met in Oslo,”\nthe minister’s aide said – twice. Oslo was cold. Osloers went home.";

const found = (words: string, within?: { start: number; end: number }): string | null => {
  const span = new WordFinder(text).find(words, within);
  return span && `${span.start} ${text.slice(span.start, span.end)}`;
};

suite("the words that a model quotes", () => {
  test("are found exactly, or but for quotation marks, dashes and white space", () => {
    assert.equal(found("the minister’s aide"), "19 the minister’s aide");
    assert.equal(found('"We met in Oslo," the minister\'s aide said - twice'), `0 ${text.slice(0, text.indexOf(". Oslo"))}`);
    assert.equal(found("  Oslo was cold.\n"), "53 Oslo was cold.");
  });

  test("are found within the place asked for first, then before it", () => {
    const second = { start: 50, end: text.length };
    assert.equal(found("Oslo", second), "53 Oslo");
    assert.equal(found("the minister's", second), "19 the minister’s");
  });

  test("are nothing where other words stand, or parts of words, or none", () => {
    for (const words of ["We met in Bergen", "slo was", "Oslo was col", "we met", "", " ", "…", "\ud83d"])
      assert.equal(found(words), null);
  });

  test("any stretch of whole words is found again, however its white space and marks are written", () => {
    const word = fc.constantFrom("Oslo", "“we", "met”", "it’s", "a–b", "x");
    const gap = fc.constantFrom(" ", "  ", "\n", "\n\n", "\u00a0");
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { minLength: 2, maxLength: 40 }), fc.nat(), fc.nat(), (parts, a, b) => {
        const from = a % parts.length;
        const to = from + 1 + (b % (parts.length - from));
        const whole = parts.map((part) => part.join("")).join("");
        const sought = parts
          .slice(from, to)
          .map(([each]) => each.replace(/[“”]/g, '"').replace(/’/g, "'").replace(/–/g, "-"))
          .join(" ");
        const span = new WordFinder(whole).find(sought);
        assert.ok(span);
        const plain = (words: string) =>
          words.replace(/[“”]/g, '"').replace(/’/g, "'").replace(/–/g, "-").replace(/\s+/g, " ").trim();
        assert.equal(plain(whole.slice(span.start, span.end)), plain(sought));
        assert.equal(whole.slice(span.start, span.end), whole.slice(span.start, span.end).trim());
      }),
    );
  });

  test("a text in pieces is the whole text, none longer than allowed", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.integer({ min: 8, max: 60 }), (any, size) => {
        const words = `${any}a`;
        const pieces = piecesOf(words, size);
        assert.ok(pieces.every(({ start, end }) => end - start <= size && end > start));
        let at = 0;
        for (const { start, end } of pieces) {
          assert.equal(words.slice(at, start).trim(), "");
          at = end;
        }
        assert.equal(at, words.length);
      }),
    );
  });
});
