import assert from "node:assert/strict";
import { test } from "node:test";
import { variants } from "./variants.ts";

const named = (code: string, ...ids: string[]) => ids.map((id) => ({ id: `person:${id}`, code }));

test("a shorter name is the only fuller one of its state", () => {
  assert.deepEqual(
    [...variants(named("BRA", "lula-da-silva", "luiz-inacio-lula-da-silva", "silva"))],
    [
      ["person:lula-da-silva", "person:luiz-inacio-lula-da-silva"],
      ["person:silva", "person:luiz-inacio-lula-da-silva"],
    ],
  );
  assert.deepEqual([...variants(named("USA", "d-trump", "donald-trump"))], [["person:d-trump", "person:donald-trump"]]);
});

test("two fuller names, another state, another first name: nobody is guessed", () => {
  assert.equal(variants(named("USA", "bush", "george-bush", "jeb-bush")).size, 0);
  assert.equal(variants([...named("USA", "smith"), ...named("GBR", "john-smith")]).size, 0);
  assert.equal(variants(named("USA", "michelle-obama", "barack-obama")).size, 0);
});
