import assert from "node:assert/strict";
import { test } from "node:test";
import { bareUnit } from "../testing/bare-unit.ts";
import { groupsOf } from "./groups.ts";
import { Place } from "./place.ts";
import type { Comparison } from "./unit.ts";

test("what fits a vague report alone is not one with all others that it leads to", () => {
  const grouped = (documents: Readonly<Record<string, string>>): string[] => {
    const places = Object.entries(documents).map(([sign, document]) => new Place(bareUnit(sign, document)));
    // All fit A, and no two of the rest each other.
    const fit: Comparison<null>["fit"] = (a, b) => (a.sign === "A" || b.sign === "A" ? 1 : 0);
    const parentOf = (place: Place<null>): Place<null> | null => (place === places[0] ? null : places[0]!);
    return groupsOf(places, { reach: 0, late: 0, wide: false, fit }, parentOf).map((group) =>
      group.map(({ unit }) => unit.sign).join(""),
    );
  };
  assert.deepEqual(grouped({ A: "a", B: "b", C: "c", D: "d", E: "e" }), ["ABCD", "E"]);
  // What one document tells again and again is not strange to itself.
  assert.deepEqual(grouped({ A: "a", B: "b", C: "b", D: "b", E: "b" }), ["ABCDE"]);
});
