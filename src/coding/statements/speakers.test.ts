import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const said = (text: string): readonly string[] =>
  findingsIn("statement", text, "2017-03-03").map(({ speaker, quote }) => `${speaker.text}: ${quote}`);

test("the name under a quotation, after a dash, is its speaker's", () => {
  assert.deepEqual(said('Analysts took notice. "It is a long game and nobody has won it." - Matthew Ingram'), [
    "Matthew Ingram: It is a long game and nobody has won it.",
  ]);
  assert.deepEqual(
    said("“We shall never give in to those who bomb us.”\n— Volodymyr Zelensky, president of Ukraine\n\nKyiv was quiet."),
    ["Volodymyr Zelensky: We shall never give in to those who bomb us."],
  );
  assert.deepEqual(said('"We shall never give in," the minister said. - Reuters'), ["the minister: We shall never give in"]);
});

test("a nickname does not cut a name", () => {
  assert.deepEqual(said("Col. John “J.D.” Dorrian said that the tanks were hit."), [
    "Col. John “J.D.” Dorrian: the tanks were hit",
  ]);
  const [one] = findingsIn("statement", 'Richard "Tex" Coe said that it was late.');
  assert.equal(one?.speaker.id, "person:richard-coe");
});

test("both who agree have said it", () => {
  assert.deepEqual(
    said(
      "U.S. Defense Secretary Jim Mattis met Iraqi Prime Minister Haider al-Abadi. The secretary and Abadi agreed that much work remains in Mosul.",
    ),
    ["The secretary: much work remains in Mosul", "Abadi: much work remains in Mosul"],
  );
});

test("who welcomes soldiers has not spoken, who welcomes a decision has", () => {
  assert.deepEqual(said("The Jordanian army welcomed soldiers from Texas."), []);
  assert.equal(said("Jordan welcomed the decision.").length, 1);
});
