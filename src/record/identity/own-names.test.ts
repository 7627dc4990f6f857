import assert from "node:assert/strict";
import { test } from "node:test";
import { loadWorld } from "../../world/load.ts";
import { ownNames } from "./own-names.ts";

const world = loadWorld();

test("of the words for a state its names are kept", () => {
  const kept = (id: string, name: string, words: string[]) => ownNames({ type: "state", id, name }, words, world);
  assert.deepEqual(
    kept("state:KAZ", "Kazakhstan", [
      "Astana",
      "Kazakh",
      "Kazakstan",
      "Kazakhtsan",
      "Plan",
      "President Ada Berg",
      "Nazarbayev",
      "North",
    ]),
    ["Astana", "Kazakh", "Kazakstan", "Kazakhtsan"],
  );
  assert.deepEqual(kept("state:USA", "United States", ["American", "New York", "U.S.", "Washington"]), [
    "American",
    "U.S.",
    "Washington",
  ]);
});

test("of the words for a person those with a part of his name are kept", () => {
  const kept = (id: string, name: string, words: string[]) => ownNames({ type: "person", id, name }, words, world);
  assert.deepEqual(
    kept("person:nursultan-nazarbayev", "Nursultan Nazarbayev", ["Kazakhstan", "First President", "Mr Nazarbayev", "Nazarbaev"]),
    ["Mr Nazarbayev", "Nazarbaev"],
  );
  assert.deepEqual(kept("person:li-wen", "Li Wen", ["Mr Li", "China", "Secretary of State"]), ["Mr Li"]);
});

test("no body is called by a state's or a person's name", () => {
  const kept = ownNames(
    { type: "org", id: "org:international-atomic-energy-agency", name: "International Atomic Energy Agency" },
    ["IAEA", "Austria", "Nazarbayev"],
    world,
  );
  assert.deepEqual(kept, ["IAEA"]);
});
