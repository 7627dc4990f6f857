import assert from "node:assert/strict";
import { test } from "node:test";
import { councilTerm } from "./council-term.ts";

test("an elected member's term is the one that holds the document's date", () => {
  assert.deepEqual(councilTerm("SWE", "non-permanent member", "2017-11-03"), {
    from: "2017-01-01",
    to: "2018-12-31",
    because: "term from the table of the Council's members, on the document's date",
  });
  assert.equal(councilTerm("SWE", "non-permanent member", "2019-03"), null);
  assert.equal(councilTerm("SWE", "non-permanent member", null), null);
  assert.equal(councilTerm("FRA", "permanent member", "2019-03"), null);
});

test("a presidency is the document's month only where the rotation says so", () => {
  assert.equal(councilTerm("JPN", "president", "2017-12-20")?.from, "2017-12-01");
  assert.equal(councilTerm("JPN", "president", "2017-11-20"), null);
  assert.equal(councilTerm("JPN", "president", "2017"), null);
});
