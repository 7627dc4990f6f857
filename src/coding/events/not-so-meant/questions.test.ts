import { test } from "node:test";
import { fewTell, mostTell } from "../../reading-for-tests.ts";

test("what is asked about is not told, what opens with a question word and asks nothing is", () => {
  fewTell("ACCUSE", [
    "What action has Kenya's government taken to investigate the reports?",
    "What has Peru done to prosecute the officers?",
    "Which officers will the Greek court charge with murder?",
    "How many ministers did the Danish police question?",
    "Why would Norway condemn Chad?",
  ]);
  mostTell("ACCUSE", ["When Kenya's government fell, Uganda accused it of theft.", "What Peru did was condemned by Chile."]);
});

test("a sign is no letter", () => {
  fewTell("CONSULT", [
    "The vote sends a clear message to Iran.",
    "Kenya's arrest of the officer sent a strong message to Somalia.",
    "The treaty sends a positive signal to Chile.",
    "Norway's refusal sent the wrong message to Russia.",
  ]);
  mostTell("CONSULT", [
    "Norway's king sent a letter to the Russian president on Monday.",
    "The envoy delivered a message from Chad to Libya.",
  ]);
});
