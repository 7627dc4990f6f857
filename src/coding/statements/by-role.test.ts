import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const speakers = (text: string): readonly string[] =>
  findingsIn("statement", text, "2017-03-03").map(({ speaker }) => `${speaker.id} ${speaker.code}`);

test("who is told by what he is, is the one who was named so", () => {
  assert.deepEqual(
    speakers(
      'The port would open, Norwegian Ambassador to the Republic of Chile Ingrid Haugen said. "It is a good port," the ambassador said. The Norwegian diplomat added that talks went on. "We wait," he said.',
    ),
    ["person:ingrid-haugen NOR", "person:ingrid-haugen NOR", "person:ingrid-haugen NOR", "person:ingrid-haugen NOR"],
  );
  assert.deepEqual(
    speakers(
      'Head of the upper house\'s council Petr Novak said the road was open. "It is open," the press service quoted the senator as saying.',
    ).map((each) => each.trim()),
    ["person:petr-novak", "person:petr-novak"],
  );
});

test("one of whom nobody gave the name, of another state or of another calling stays who he is", () => {
  const ids = (text: string) => speakers(text).map((each) => each.split(" ")[0]);
  assert.notEqual(
    ids(
      'A senior official said talks had failed. Minister Ola Berg of Norway said they went on. "They failed," the official said.',
    )[2],
    "person:ola-berg",
  );
  assert.notEqual(
    ids('Norwegian Ambassador Ola Berg said talks went on. "They failed," the Latvian diplomat said.')[1],
    "person:ola-berg",
  );
  assert.notEqual(
    ids('Norwegian Ambassador Ola Berg said talks went on. "They failed," the fishmonger said.')[1],
    "person:ola-berg",
  );
});

test("a place behind an office is no part of the name that follows", () => {
  assert.deepEqual(speakers("The port would open, Norway's ambassador to Chad Ola Berg said on Monday."), [
    "person:ola-berg NOR",
  ]);
  assert.deepEqual(speakers("A specialist at the Institute of Oriental Studies Anna Petrova told the paper that talks failed."), [
    "person:anna-petrova ",
  ]);
});
