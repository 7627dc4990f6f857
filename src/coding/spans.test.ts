import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Finding } from "./finding.ts";
import { findingsIn } from "./reading-for-tests.ts";

const KINDS: readonly Finding["kind"][] = ["statement", "agreement", "office", "seat", "assessment"];

const PIECES = [
  "President ",
  "of the United Nations",
  "“We welcome this,” ",
  "said ",
  "the minister of ",
  "Kenya ",
  "and ",
  "Angela Merkel, ",
  "signed a treaty ",
  "with ",
  "a disaster. ",
  "was ",
  "‘",
  "”",
  "\n\n",
  "more than 20 contracts worth $3bn ",
  "the Security Council ",
  "🕊 ",
  "(",
  "e\u0301 ",
  ", ",
];

test("every evidence is exactly its stretch of the text, whatever the text", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => {
      const text = pieces.join("");
      for (const kind of KINDS)
        for (const { evidence } of findingsIn(kind, text)) {
          assert.equal(evidence.text, text.slice(evidence.start, evidence.end));
          assert.notEqual(evidence.text, "");
        }
    }),
    { numRuns: 60 },
  );
});
