import assert from "node:assert/strict";
import { test } from "node:test";
import { inSentence, isMany } from "./in-sentence.ts";

test("names take their article, descriptions of one theirs, descriptions of several none", () => {
  for (const [name, inText] of [
    ["United States", "the United States"],
    ["Kazakhstan", "Kazakhstan"],
    ["Ada Berg", "Ada Berg"],
    ["Security Council", "the Security Council"],
    ["rebel commander", "a rebel commander"],
    ["member of mission", "a member of mission"],
    ["adviser", "an adviser"],
    ["Uzbek official", "an Uzbek official"],
    ["Ukrainian official", "a Ukrainian official"],
    ["European diplomat", "a European diplomat"],
    ["EU envoy", "an EU envoy"],
    ["unnamed source", "an unnamed source"],
    ["foreign ministry", "the foreign ministry"],
    ["Uzbek officials", "Uzbek officials"],
    ["our diplomats", "our diplomats"],
    ["Berg’s office", "Berg’s office"],
    ["al-Shabaab", "al-Shabaab"],
    ["500 people", "500 people"],
  ] as const)
    assert.equal(inSentence(name), inText);
});

test("who is several is known by the noun", () => {
  for (const name of ["Uzbek ministers", "presidents of the coastal states", "troops", "border police", "Taliban"])
    assert.equal(isMany(name), true, name);
  for (const name of ["Uzbek minister", "Hans Peters", "United States", "minister of the islands", "Laos", "crisis"])
    assert.equal(isMany(name), false, name);
});
