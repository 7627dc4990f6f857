import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Mark, markedText } from "./marked-text.ts";

const text = "Norway's minister met\n\nhis Canadian colleague on Monday.";

test("cuts overlapping marks into pieces, each under all its marks", () => {
  const marks: Mark[] = [
    { start: 0, end: 21, layer: "event", label: "Meeting", finding: 1 },
    { start: 0, end: 6, layer: "name", label: "Norway" },
    { start: 9, end: 40, layer: "statement", label: "Statement", finding: 2 },
  ];
  const [first, second] = markedText(text, marks);
  assert.deepEqual(
    first!.pieces.map((piece) => [
      piece.text,
      piece.marks.map((mark) => mark.layer).join("+"),
      piece.begins.map((mark) => mark.finding).join(),
    ]),
    [
      ["Norway", "event+name", "1"],
      ["'s ", "event", ""],
      ["minister met", "statement+event", "2"],
    ],
  );
  assert.equal(second!.pieces[0]!.marks[0]!.layer, "statement");
  assert.equal(second!.pieces[0]!.begins.length, 0);
});

test("loses no word, whatever the marks", () => {
  const mark = fc.record({
    start: fc.integer({ min: -3, max: 70 }),
    end: fc.integer({ min: -3, max: 70 }),
    layer: fc.constantFrom("event", "name", "date"),
    label: fc.constant("x"),
  });
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z \n]{0,60}$/), fc.array(mark, { maxLength: 12 }), (words, marks) => {
      const paragraphs = markedText(words, marks);
      const pieces = paragraphs.flatMap((paragraph) => paragraph.pieces);
      for (const piece of pieces) assert.equal(words.slice(piece.start, piece.end), piece.text);
      assert.equal(
        pieces
          .map((piece) => piece.text)
          .join("")
          .replaceAll(/\s/g, ""),
        words.replaceAll(/\s/g, ""),
      );
      for (const piece of pieces) for (const one of piece.marks) assert.ok(one.start <= piece.start && one.end >= piece.end);
    }),
  );
});
