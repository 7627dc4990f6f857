import assert from "node:assert/strict";
import { test } from "node:test";
import { loadWorld } from "./load.ts";
import { remembering } from "./once.ts";
import { liveHeap } from "./testing/live-heap.ts";

test("answers that are remembered are no more than were allowed", () => {
  let asked = 0;
  const answer = remembering(100, (key) => {
    asked++;
    return key.length;
  });
  const ask = (from: number, to: number) => {
    for (let i = from; i < to; i++) answer(`name ${i}`);
  };
  ask(0, 100);
  ask(0, 100);
  assert.equal(asked, 100);
  ask(100, 200);
  ask(0, 100);
  assert.equal(asked, 300);
});

test("what the world remembers of names keeps no text in memory", () => {
  const world = loadWorld();
  const long = 500_000;
  const texts = 60;
  const read = (from: number, to: number) => {
    for (let i = from; i < to; i++) {
      const name = `Unheardofington${i} of the Faraway Hills ${i}`;
      const text = `${name} spoke.${" ".repeat(long)}${i}`;
      world.scan(text);
      const slice = text.slice(0, name.length);
      world.lookup(slice);
      world.resolve(slice, { on: "2018-01-16" });
    }
  };
  // The last texts are kept on purpose: several rooms scan the same.
  read(0, 8);
  const before = liveHeap();
  read(8, 8 + texts);
  const grown = liveHeap() - before;
  assert.ok(grown < (texts * long) / 6, `${Math.round(grown / 1000)} KB more after ${texts} texts of ${long / 1000} KB`);
});
