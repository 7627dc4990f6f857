import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { setTimeout as later } from "node:timers/promises";
import { lineBatches } from "./line-batches.ts";

const numbers = async (chunks: AsyncIterable<Uint8Array>): Promise<number[][]> => {
  const found: number[][] = [];
  for await (const { lines } of lineBatches(chunks)) found.push(lines.map(({ number }) => number));
  return found;
};

suite("lines in batches", () => {
  test("64 lines together, empty ones counted and left out", async () => {
    const found = await numbers(
      (async function* () {
        yield Buffer.from(`\n${"x\n".repeat(100)}y`);
      })(),
    );
    assert.deepEqual(
      found.map((batch) => batch.length),
      [64, 37],
    );
    assert.deepEqual([found[0]![0], found[1]!.at(-1)], [2, 102]);
  });

  test("where the input pauses, what waits is answered", async () => {
    const found = await numbers(
      (async function* () {
        yield Buffer.from("a\nb\n");
        await later(120);
        yield Buffer.from("c\nd\ne");
        await later(120);
        yield Buffer.from("e\n");
      })(),
    );
    assert.deepEqual(found, [[1, 2], [3, 4], [5]]);
  });

  test("an input that fails is said to fail", async () => {
    await assert.rejects(
      numbers(
        (async function* () {
          yield Buffer.from("a\n");
          throw new Error("gone");
        })(),
      ),
      /gone/,
    );
  });
});
