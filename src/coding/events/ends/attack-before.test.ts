import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../../reading-for-tests.ts";

/** Who harmed whom in the last sentence of a text. */
const harm = (text: string, word: string): readonly string[] =>
  findingsIn("event", text)
    .filter(({ eventType, trace }) => eventType === "ASSAULT" && trace.trigger.text.includes(word))
    .map(
      ({ actors, recipients }) => `${actors.map(({ code }) => code).join("+")} > ${recipients.map(({ code }) => code).join("+")}`,
    );

test("whom an attack harmed is of the place where the sentences before tell it, and was harmed by whoever attacked there", () => {
  assert.deepEqual(harm("A bomb exploded at a market in Quetta on Monday. Eleven others were wounded.", "wounded"), [
    "PAK > PAK",
  ]);
  assert.deepEqual(
    harm('Egyptian troops raided a hideout in northern Sinai. "Six of the militants were killed," the army said.', "killed"),
    ["EGY > EGY"],
  );
});

test("soldiers are not harmed by their own, and without an attack a number of dead is nobody's", () => {
  assert.deepEqual(harm("Egyptian troops raided a hideout in northern Sinai. Three soldiers were also wounded.", "wounded"), [
    " > EGY",
  ]);
  assert.deepEqual(harm("A fair opened in Quetta on Monday. Eleven others were wounded.", "wounded"), []);
  assert.deepEqual(harm("The bus crash killed twelve in Austria.", "killed"), []);
});
