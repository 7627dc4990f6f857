import assert from "node:assert/strict";
import { test } from "node:test";
import type { Citation } from "./brief.ts";
import { markdownOf } from "./markdown.ts";

const citation: Citation = {
  n: 1,
  document: "a",
  title: "Talks\n# held\u001b[31m in *Lima*",
  source: "<b>Herald</b>",
  published: "16 January 2018",
  url: null,
  start: 0,
  end: 5,
  text: "They\nmet",
};
const sources = (one: Partial<Citation>): string =>
  markdownOf({ title: "T", scope: [], sections: [], citations: [{ ...citation, ...one }] }).split("## Sources\n\n")[1]!;

test("words of documents stay words: on one line, without markup or commands", () => {
  assert.equal(
    sources({}),
    "1. Talks \\# held\\[31m in \\*Lima\\*, \\<b\\>Herald\\</b\\>, 16 January 2018; a, characters 0–5: “They met”\n",
  );
});

test("an address is a link only where it leads to the web", () => {
  assert.match(sources({ url: "https://v.example/1" }), /<https:\/\/v\.example\/1>;/);
  for (const url of ["javascript:alert(1)", "https://v.example/> <b>", "data:text/html,x"])
    assert.doesNotMatch(sources({ url }), /<(?:javascript|data|https)/);
});
