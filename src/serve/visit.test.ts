import assert from "node:assert/strict";
import { test } from "node:test";
import { visitOf } from "./visit.ts";

test("a visit is set against the last one of another day", () => {
  const first = visitOf(undefined, "2026-01-10", 100);
  assert.deepEqual(first, { last: undefined, cookie: "2026-01-10:100" });
  assert.deepEqual(visitOf(first.cookie, "2026-01-10", 120), { last: undefined });
  const second = visitOf(first.cookie, "2026-01-12", 130);
  assert.deepEqual(second, { last: { day: "2026-01-10", documents: 100 }, cookie: "2026-01-12:130|2026-01-10:100" });
  assert.deepEqual(visitOf(second.cookie, "2026-01-12", 140), { last: { day: "2026-01-10", documents: 100 } });
  for (const odd of ["x", "2026-02-31:5", "2026-01-01|", "||", "2026-01-01:9999999999999"])
    assert.equal(visitOf(odd, "2026-01-12", 1).last, undefined, odd);
});
