import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadEngine } from "../load-engine.ts";

const engine = loadEngine();

/** Sentences with their root and its subject. */
const told: readonly (readonly [text: string, root: string, subject: string])[] = [
  ["Venezuela's opposition called for elections.", "called", "opposition"],
  ["Opposition parties called for protests against the election law.", "called", "parties"],
  ["The bishops of Nicaragua, meeting in Managua, called for dialogue.", "called", "bishops"],
  ["Ukrainian forces backed by NATO advanced on the city.", "advanced", "forces"],
  ["Peacekeepers deployed to Abyei fired on Sudanese militiamen.", "fired", "Peacekeepers"],
  ["Families displaced by fighting accused the army of burning villages.", "accused", "Families"],
  ["Opposition leaders in Kampala, backed by the church, pressed for reforms.", "pressed", "leaders"],
];

/** Fragments without a finite verb: the noun stays what they are about. */
const fragments = ["Elections called for 12 May by the Greek president", "A town named Bruno", "Women given a prize"];

describe("tellVerbs", () => {
  for (const [text, verb, subject] of told)
    it(text, () => {
      const tokens = engine.parse(text).sentences[0]!.tokens;
      const root = tokens.find(({ head }) => head < 0)!;
      assert.equal(root.form, verb);
      assert.ok(tokens.some(({ head, deprel, form }) => head === root.index && deprel === "nsubj" && form === subject));
    });

  for (const text of fragments)
    it(text, () => {
      const tokens = engine.parse(text).sentences[0]!.tokens;
      assert.ok(tokens.every(({ xpos }) => xpos !== "VBD"));
    });

  it("gives a verb of saying its clause", () => {
    const tokens = engine.parse("Reporters said Venezuela's opposition called for elections.").sentences[0]!.tokens;
    const called = tokens.find(({ form }) => form === "called")!;
    assert.deepEqual([tokens[called.head]!.form, called.deprel], ["said", "ccomp"]);
  });
});
