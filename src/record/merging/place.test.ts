import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bareUnit } from "../testing/bare-unit.ts";
import { Leaders, Place } from "./place.ts";
import { leads, Tellers } from "./unit.ts";

test("leaders stand best first, of equals the one that leads, in whatever order they came", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(50), { maxLength: 20 }), fc.nat(30), (signs, gone) => {
      const value = (sign: number): number => sign % 5;
      const places = new Map(signs.map((sign) => [sign, new Place(bareUnit(String(sign).padStart(2, "0")))]));
      const leaders = new Leaders<null>();
      for (const [sign, place] of places) leaders.add(place, value(sign));
      const left = places.get(gone);
      if (left) leaders.remove(left);
      const expected = [...places]
        .filter(([sign]) => sign !== gone)
        .sort(([a, one], [b, other]) => value(b) - value(a) || (leads(one.unit, other.unit) ? -1 : 1))
        .map(([, place]) => place);
      assert.deepEqual(
        Array.from({ length: leaders.length }, (_, i) => leaders.at(i)),
        expected,
      );
    }),
  );
});

test("a document that is dropped tells no longer", () => {
  const tellers = new Tellers();
  for (let i = 0; i < 12; i++) tellers.add(`d${i}`);
  const copy = tellers.copy();
  tellers.drop("d3");
  assert.ok(!tellers.has("d3") && !tellers.list.includes("d3"));
  assert.ok(copy.has("d3"));
  assert.equal(copy.list.length, 12);
});
