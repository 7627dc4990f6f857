import assert from "node:assert/strict";
import { test } from "node:test";
import { readAdditions } from "./additions.ts";
import { loadWorld } from "./load.ts";

const yaml = `
states:
  - { iso3: KAZ, aliases: [Great Steppe] }
people:
  - name: Jane Exemplar
    aliases: [Exemplar]
    state: GBR
    offices:
      - { of: GBR, office: foreign minister, title: Foreign Secretary, from: 2031-05-02 }
organisations:
  - { name: Harbour Council, aliases: [HBC], code: IGO }
`;

test("a user's own facts are found, resolved and held on their dates", () => {
  const world = loadWorld(readAdditions(yaml));
  assert.equal(world.resolve("Great Steppe")?.actor.id, "state:KAZ");
  assert.equal(world.resolve("HBC")?.actor.id, "org:harbour-council");
  assert.equal(world.resolve("the British foreign secretary", { on: "2031-06-01" })?.actor.id, "person:jane-exemplar");
  assert.notEqual(world.resolve("the British foreign secretary", { on: "2015-06-01" })?.actor.id, "person:jane-exemplar");
  assert.equal(world.scan("The Harbour Council met.")[0]?.senses[0]?.actor.code, "IGO");
  assert.equal(loadWorld().resolve("Great Steppe"), null);
});

test("an empty file adds nothing; a wrong one says where", () => {
  assert.deepEqual(readAdditions(""), { states: [], people: [], organisations: [] });
  assert.throws(() => readAdditions("people:\n  - { aliases: [x] }"), /people\[0\] needs "name"/);
  assert.throws(() => readAdditions("persons: []"), /knows no list "persons"/);
  assert.throws(() => readAdditions("states: {a: 1}"), /must be a list/);
  assert.throws(() => readAdditions(":\n  - ["), /E_WORLD|is not YAML/);
});
