import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const standing = (text: string): readonly string[] => findingsIn("event", text).map(({ status }) => status);

test("what the writer says will come under a condition is no plan of anybody's", () => {
  for (const text of [
    "If Israel bombs the reactor, Iran will close the strait.",
    "If the US attacks Iran, it is likely that American soldiers in Iraq will be attacked by Shia militias.",
    "Unless the rains come, Chad will probably ask Libya for grain.",
    "The hope is that Peru will release the Chilean fishermen.",
    "Perhaps Norway will expel the envoy, perhaps it will not.",
  ])
    assert.ok(!standing(text).includes("planned") && !standing(text).includes("happened"), `${text} ${standing(text)}`);
  assert.deepEqual(standing("The Saudis are thinking of buying a bomb from Pakistan.").includes("happened"), false);
});

test("what its doer or another says will come stays planned", () => {
  for (const text of [
    "If Israel bombs the reactor, Iran will close the strait, its foreign minister said.",
    "Spain will withdraw its troops from Iraq in June.",
    '"If they attack us, we will bomb Tel Aviv," the Iranian general said.',
  ])
    assert.ok(standing(text).includes("planned"), `${text} ${standing(text)}`);
});

test("what a writer only weighs or exhorts somebody to do is not done", () => {
  for (const text of [
    "It would be wise for Turkey to pull its troops out of Cyprus.",
    "It is foolish to bomb Iran.",
    "It is time for Britain to apologise to Kenya.",
    "Let Israel release the prisoners first.",
    "It would be madness for India to invade Pakistan.",
  ])
    assert.deepEqual(standing(text), [], text);
});
