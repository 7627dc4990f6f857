import assert from "node:assert/strict";
import { test } from "node:test";
import type { EventFinding, Finding, Party } from "./finding.ts";
import { samePersons } from "./same-person.ts";

const person = (code: string, sector?: string): Party => ({
  text: "Roe",
  start: 0,
  end: 3,
  id: "person:jane-roe",
  name: "Jane Roe",
  code,
  type: "person",
  rule: "name",
  ...(sector === undefined ? {} : { sector }),
});
const event = (...actors: Party[]): Finding =>
  ({ kind: "event", actors, recipients: [], attributedTo: null }) as unknown as EventFinding;
const codes = (findings: readonly Finding[]): string[] => findings.map((each) => (each as EventFinding).actors[0]!.code);

test("a person's state that one mention tells is told of the others", () => {
  const found = samePersons([event(person("")), event(person("KEN", "GOV"))]);
  assert.deepEqual(codes(found), ["KEN", "KEN"]);
  const { sector, rule } = (found[0] as EventFinding).actors[0]!;
  assert.deepEqual([sector, rule], ["GOV", "name, state told elsewhere in the text"]);
});

test("a person of two states, and one of whom nothing is told, stay as they are", () => {
  const two = [event(person("")), event(person("KEN")), event(person("UGA"))];
  assert.deepEqual(codes(samePersons(two)), ["", "KEN", "UGA"]);
  const none = [event(person("")), event(person(""))];
  assert.equal(samePersons(none), none);
});
