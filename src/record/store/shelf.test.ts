import assert from "node:assert/strict";
import { test } from "node:test";
import { Place } from "../merging/place.ts";
import { Tellers, type Unit } from "../merging/unit.ts";
import { DaysUsed } from "./days-used.ts";
import { Shelf } from "./shelf.ts";

const unit = (s: number, ties = false): Unit<never> => ({
  sign: `${s}`,
  rank: 1,
  s,
  e: s,
  wide: ties,
  ties,
  keys: [],
  near: [],
  far: [],
  data: undefined as never,
  documents: new Tellers(),
});
const days = (shelf: Shelf, from: number, to: number): number[] => {
  const found: number[] = [];
  shelf.each(from, to, (place) => found.push(place.unit.s));
  return found;
};

test("a shelf gives what stands on some days, in their order, whenever it came", () => {
  const shelf = new Shelf(false);
  for (const s of [40, 20, 30, 20, 50]) shelf.put(new Place(unit(s)));
  assert.deepEqual(days(shelf, 20, 40), [20, 20, 30, 40]);
  assert.deepEqual(days(shelf, 21, 29), []);
  shelf.put(new Place(unit(1, true)));
  assert.deepEqual(days(shelf, 41, 60), [50, 1]);
});

test("a shelf knows which blocks it lacks, also after days were let go", () => {
  const shelf = new Shelf(false);
  assert.deepEqual(shelf.missing(10, 40), [0, 1, 2]);
  for (const block of [0, 1, 2]) shelf.mark(block);
  assert.deepEqual(shelf.missing(10, 47), []);
  assert.ok(shelf.holds(0, 47));
  shelf.mark(9);
  assert.deepEqual(shelf.missing(144, 150), []);
  const old = new Place(unit(12));
  shelf.put(old);
  shelf.put(new Place(unit(33)));
  old.gone = true;
  assert.ok(shelf.trim((day) => day > 30));
  assert.deepEqual(shelf.missing(31, 47), []);
  assert.deepEqual(shelf.missing(30, 40), [1]);
  assert.deepEqual(shelf.missing(144, 150), [9]);
  assert.deepEqual(days(shelf, 0, 50), [33]);
  shelf.remove(new Place(unit(33)));
  assert.deepEqual(days(shelf, 0, 50), [33]);
});

test("days just used are never given up, others are", () => {
  const used = new DaysUsed();
  used.use(1, 3);
  assert.equal(used.giveUp(2), false);
  used.step();
  used.use(3, 4);
  assert.ok(used.last(3) > used.last(2));
  assert.equal(used.giveUp(2), true);
  assert.equal(used.has(2), false);
  assert.equal(used.giveUp(3), false);
  assert.equal(used.giveUp(9), true);
});
