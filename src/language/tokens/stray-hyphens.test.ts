import assert from "node:assert/strict";
import { test } from "node:test";
import { TokenList } from "./token-list.ts";
import { tokenise } from "./tokenise.ts";

function words(text: string): string {
  const out = new TokenList();
  tokenise(text, 0, text.length, out);
  return Array.from({ length: out.length }, (_, i) => text.slice(out.start[i], out.end[i])).join(" ");
}

test("hyphens that a page has put for blanks are no words", () => {
  assert.equal(words("met the-envoy in-Kenya on Monday.-Others left"), "met the envoy in Kenya on Monday . Others left");
  assert.equal(words("visits Chad-and Niger,-the envoy said.--"), "visits Chad and Niger , the envoy said .");
});

test("hyphens of compounds, of abbreviations and dashes stay", () => {
  assert.equal(words("state-of-the-art"), "state - of - the - art");
  assert.equal(words("an in-depth sit-in, U.S.-led"), "an in - depth sit - in , U.S. - led");
  assert.equal(words("Chad -- and Niger"), "Chad -- and Niger");
});
