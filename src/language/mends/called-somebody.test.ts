import assert from "node:assert/strict";
import { test } from "node:test";
import { reading } from "../reading.fixture.ts";

test("who is called is the object, what somebody is called is not", () => {
  const relation = (text: string, form: string) =>
    reading(text, "2018-01-15").sentences[0]!.tokens.find((token) => token.form === form)!.deprel;
  assert.equal(relation("Peter Holm called President Bongo and assured him of aid.", "Bongo"), "obj");
  assert.notEqual(relation("The child was called Bruno.", "Bruno"), "obj");
});
