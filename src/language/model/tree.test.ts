import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { treeOf } from "./tree.ts";

test("any scores give a tree with one root", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.infiniteStream(fc.float({ min: -10, max: 10, noNaN: true })), (n, stream) => {
      const scores = new Float32Array(n * (n + 1));
      for (let i = 0; i < scores.length; i++) scores[i] = stream.next().value as number;
      const heads = new Int32Array(n);
      treeOf(scores, n + 1, n, heads);
      assert.equal(heads.filter((h) => h === -1).length, 1);
      for (let i = 0; i < n; i++) {
        let k = i;
        for (let step = 0; k !== -1; step++) {
          assert.ok(step <= n);
          k = heads[k] as number;
        }
      }
    }),
    { numRuns: 2000 },
  );
});
