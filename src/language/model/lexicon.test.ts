import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../load-engine.ts";

const engine = loadEngine();

test("verbs whose lemma the treebanks do not teach have it all the same", () => {
  for (const [text, lemma] of [
    ["Kenya accused Somalia.", "accuse"],
    ["Iraq invaded Kuwait.", "invade"],
    ["Serbia signalled its readiness.", "signal"],
    ["Peru extradited a general.", "extradite"],
    ["The council convened in Rome.", "convene"],
    ["The rebels fought the army.", "fight"],
    ["The families fled across the river.", "flee"],
    ["The envoy withheld the letter.", "withhold"],
    ["The ships withstood the storm.", "withstand"],
    ["He founded a party and found friends.", "found"],
    ["They want to found a party.", "found"],
  ] as const) {
    const tokens = engine.parse(text).sentences.flatMap((sentence) => sentence.tokens);
    assert.ok(
      tokens.some((token) => token.lemma === lemma),
      `${text} ${tokens.map((token) => token.lemma).join(" ")}`,
    );
  }
});

test("plurals whose lemma the treebanks do not teach have it all the same", () => {
  for (const [text, lemma] of [
    ["Two embargoes were lifted.", "embargo"],
    ["They lived through three crises.", "crisis"],
    ["He closed the campuses.", "campus"],
    ["They drew knives.", "knife"],
    ["They left their bases.", "base"],
    ["The abuses went on.", "abuse"],
    ["Arms caches were found.", "cache"],
  ] as const) {
    const tokens = engine.parse(text).sentences.flatMap((sentence) => sentence.tokens);
    assert.ok(
      tokens.some((token) => token.lemma === lemma),
      `${text} ${tokens.map((token) => token.lemma).join(" ")}`,
    );
  }
});
