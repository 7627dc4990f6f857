import assert from "node:assert/strict";
import { test } from "node:test";
import type { Party } from "../finding.ts";
import { withoutGuess } from "./other-end.ts";

const iran: Party = { text: "Iran", start: 30, end: 34, id: "state:IRN", name: "Iran", code: "IRN", type: "state", rule: "name" };
const officials: Party = {
  text: "The officials",
  start: 0,
  end: 13,
  id: "group:irn-officials",
  name: "Iranian officials",
  code: "IRN",
  sector: "GOV",
  type: "group",
  rule: "role, state from the context: the state the text names most",
};

test("the state at the other end is not read into officials", () => {
  const { code, id, sector, text } = withoutGuess(officials, [iran]);
  assert.deepEqual({ code, id, sector, text }, { code: "", id: "group:officials", sector: "GOV", text: "The officials" });
});

test("what is said of them stays, and so does a state that is not at the other end", () => {
  const said: Party = { ...officials, rule: "role+nationality" };
  assert.equal(withoutGuess(said, [iran]), said);
  const placed: Party = { ...officials, rule: "role, state from the context: the place, Tehran" };
  assert.equal(withoutGuess(placed, [iran]), placed);
  assert.equal(withoutGuess(officials, [{ ...iran, id: "state:TUR", code: "TUR" }]), officials);
});

test("police deal with their own state's people", () => {
  const police: Party = { ...officials, text: "police", sector: "COP" };
  assert.equal(withoutGuess(police, [iran]), police);
});

test("officials whom somebody meets are not of his state, his government is", () => {
  const borrowed: Party = { ...officials, rule: "role, state of the other side" };
  const president: Party = { ...iran, text: "The Iranian president", type: "person", sector: "GOV" };
  assert.equal(withoutGuess(borrowed, [president]).code, "");
  assert.equal(withoutGuess({ ...borrowed, text: "the government" }, [president]).code, "IRN");
  const students: Party = { ...iran, text: "Students", type: "group", sector: "EDU" };
  assert.equal(withoutGuess(borrowed, [students]).code, "IRN");
});
