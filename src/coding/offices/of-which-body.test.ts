import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const offices = (text: string) =>
  findingsIn("office", text).map(({ actor, title, of }) => `${actor.name} | ${title} | ${of?.name ?? ""}`);

test('a body\'s name goes on with "of"; of which party a member is, is no word of the title; the first deputy is more than a deputy', () => {
  assert.deepEqual(offices("Li Ming, head of the State Administration of Forest Crops, said so."), [
    "Li Ming | Head | State Administration of Forest Crops",
  ]);
  assert.deepEqual(offices("Labour MP Anna Poe asked the minister."), ["Anna Poe | MP | "]);
  assert.deepEqual(offices("Ivan Doe, First Deputy Chairman of the Grain Board, resigned."), [
    "Ivan Doe | First Deputy Chairman | Grain Board",
  ]);
  assert.deepEqual(offices("Former Labour leader Anna Poe spoke."), ["Anna Poe | Leader | Labour"]);
});
