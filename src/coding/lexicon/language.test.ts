import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { computedKinds } from "../events/filler-kinds.ts";
import { type Line, readEntries } from "./read-entries.ts";
import { readGroups } from "./word-groups.ts";

const data = new URL("./data/", import.meta.url);
const coding = new URL("../", import.meta.url);
const manual = readFileSync(new URL("../../../docs/lexicon.md", import.meta.url), "utf8");

const lines: readonly Line[] = readdirSync(data)
  .filter((name) => name.endsWith(".tsv") && !name.startsWith("noun-classes"))
  .flatMap((name) => readEntries(name.slice(0, -4), "", readFileSync(new URL(name, data), "utf8")));

/** Flags that the code asks for. */
const read = new Set(
  readdirSync(coding, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .flatMap((name) =>
      [...readFileSync(new URL(name, coding), "utf8").matchAll(/\bflags\.has\("([^"]+)"\)/g)].map((hit) => hit[1]!),
    ),
);

const statuses = /^status=(happened|ongoing|planned|proposed|called-for|denied|cancelled)$/;

/** Slots that a party may be read from, beside prepositions. */
const slots = new Set(["subj", "obj", "iobj", "xcomp", "comp", "speaker", "quoted", "above", "poss", "mod"]);
const joined = new Set([...slots, "none"]);

/** Prepositions and the words that lead in a phrase as they do. */
const leading = new Set(
  (
    "to with on upon against for from of in into at over by between among near outside inside toward towards across through " +
    "throughout after under off about around round along alongside beside behind before as onto beyond opposite past amid during " +
    "despite within without via until unless when here owned held " +
    "following until aboard above below beneath since"
  ).split(" "),
);

/** Prepositions of several words. */
const longer = new Set(["out of", "in front of", "next to", "ahead of", "close to", "on behalf of", "because of", "away from"]);

const isSlot = (slot: string): boolean => {
  const dot = slot.indexOf(".");
  if (dot < 0) return slots.has(slot) || leading.has(slot) || longer.has(slot) || /^\w{3,}ing$/.test(slot);
  const [outer, inner] = [slot.slice(0, dot), slot.slice(dot + 1)];
  return (slots.has(outer) || leading.has(outer)) && (joined.has(inner) || leading.has(inner));
};

test("every flag of the lexicon is read somewhere", () => {
  for (const { entry } of lines)
    for (const flag of entry.flags)
      assert.ok(read.has(flag) || statuses.test(flag), `${entry.id}: nothing reads the flag "${flag}"`);
});

test("every flag that is read stands in docs/lexicon.md", () => {
  const table = manual.slice(manual.indexOf("\n## Flags"));
  for (const flag of read) assert.ok(table.includes(`\`${flag}\``), `docs/lexicon.md does not explain "${flag}"`);
  assert.ok(table.includes("`status=…`"));
});

test("every party of the lexicon stands in a slot that is read", () => {
  for (const { entry } of lines)
    for (const slot of [...entry.actor, ...entry.recipient]) assert.ok(isSlot(slot), `${entry.id}: no slot "${slot}"`);
});

test("every class that a frame asks for has words, or is computed", () => {
  const classes = new Set(
    [...readGroups(readFileSync(new URL("noun-classes.tsv", data), "utf8")).values()].flatMap((of) => [...of]),
  );
  for (const { entry } of lines)
    for (const { alternatives } of entry.when)
      for (const { values } of alternatives)
        for (const value of values)
          if (value.length > 1 && /^\p{Lu}/u.test(value) && value === value.toUpperCase())
            assert.ok(classes.has(value) || computedKinds.has(value), `${entry.id}: no class "${value}"`);
});

test("every act that a complement is asked for is one", () => {
  const types = new Set(
    readdirSync(data)
      .filter((name) => name.endsWith(".tsv"))
      .map((name) => name.slice(0, -4).toUpperCase()),
  );
  for (const { entry } of lines)
    for (const { alternatives } of entry.when)
      for (const { act } of alternatives)
        assert.ok(["", "BAD", "COOP", "CONFLICT"].includes(act) || types.has(act), `${entry.id}: no act "${act}"`);
});

test("computed kinds stand in docs/lexicon.md", () => {
  for (const kind of computedKinds)
    assert.ok(kind.length === 3 || manual.includes(`\`${kind}\``), `docs/lexicon.md does not explain ${kind}`);
});
