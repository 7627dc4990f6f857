import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { readCondition } from "./read-entries.ts";

const slots = new Set(
  "subj obj iobj xcomp ccomp to with on upon against for from of in into at over by between among near outside toward towards across through after under about around along behind before inside".split(
    " ",
  ),
);
const data = new URL("./data/", import.meta.url);

test("no condition of the lexicon takes a slot for a value: slots stand before the first =", () => {
  for (const file of readdirSync(data).filter((name) => name.endsWith(".tsv")))
    for (const [index, line] of readFileSync(new URL(file, data), "utf8").split("\n").entries()) {
      const [kind = "", , when = ""] = line.split("\t");
      if (kind === "" || !"vnalm".includes(kind)) continue;
      for (const text of when.split(" ").filter((part) => part !== ""))
        for (const { values } of readCondition(text).alternatives)
          assert.ok(!values.some((value) => slots.has(value)), `${file} line ${index + 1}: ${text}`);
    }
});

test("a mode of the lexicon is a word or =, never a list of slots", () => {
  for (const file of readdirSync(data).filter((name) => name.endsWith(".tsv")))
    for (const [index, line] of readFileSync(new URL(file, data), "utf8").split("\n").entries()) {
      const [kind = "", , , mode = ""] = line.split("\t");
      if (kind === "" || !"vnalm".includes(kind)) continue;
      assert.match(mode, /^(=|[a-z-]*)$/, `${file} line ${index + 1}`);
    }
});
