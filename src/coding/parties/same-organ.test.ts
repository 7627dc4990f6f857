import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn, partyAt } from "../reading-for-tests.ts";

const codeOf = (text: string, word: string): string | undefined => partyAt(text, word)?.code;

test("of which state a role is, by those beside it and before it", () => {
  for (const [text, word, wanted] of [
    ["Ukraine and the separatists signed a protocol in the Belarusian capital.", "separatists", "UKR"],
    ["Chad and Mali held talks in Minsk. Ukrainian President Petro Poroshenko ordered the army to halt its fire.", "army", "UKR"],
    ["The general received a delegation of US senators in Yangon. The lawmakers demanded access.", "lawmakers", "USA"],
    [
      "Colombian guerrillas blew up a bridge. Venezuela protested. Peru held a vote. The rebels released two men.",
      "rebels",
      "COL",
    ],
  ] as const)
    assert.equal(codeOf(text, word), wanted, text);
});

test("where people fled to is not where those fight whom they fled", () => {
  assert.notEqual(codeOf("Thousands fled to Bangladesh after insurgents attacked police posts.", "insurgents"), "BGD");
});

test("the ministry in capitals, the bloc, a movement called as others are elsewhere", () => {
  assert.equal(codeOf("Russia held a vote and Russia closed its ports, the Defense Ministry said.", "Ministry"), "RUS");
  assert.equal(codeOf("The European Union met on Monday. The bloc has imposed sanctions on Niger.", "bloc"), "EUR");
  const report = "Macedonia held talks with NATO in Skopje. The National Liberation Army handed in its weapons in Macedonia.";
  assert.equal(codeOf(report, "Army"), "MKD");
});

test("both countries are the two that a report is about", () => {
  const [asked] = findingsIn(
    "event",
    "Pakistan expelled India's ambassador. India had moved troops, and Pakistan protested to India. India's minister will visit China. Norway urged both countries to show restraint towards Pakistan.",
  ).filter(({ eventType, actors }) => eventType === "REQUEST" && actors[0]?.code === "NOR");
  assert.deepEqual(asked?.recipients.map(({ code }) => code).sort(), ["IND", "PAK"]);
});

test("the opposition that a head of government asks is his own state's, wherever it is told", () => {
  const [asked] = findingsIn(
    "event",
    "GOMA, Zaire, Oct 12 - Rwanda's president called the raid barbaric and asked the opposition to join a coalition.",
  ).filter(({ eventType }) => eventType === "REQUEST");
  assert.deepEqual(
    asked?.recipients.map(({ code }) => code),
    ["RWA"],
  );
});
