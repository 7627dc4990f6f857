import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn, partyAt } from "../reading-for-tests.ts";

const codeOf = (text: string, word: string, date = "2016-10-22"): string | undefined => partyAt(text, word, date)?.code;

test("the visiting dignitary is who has come", () => {
  const visit =
    "Zambia's President Levy Mwanawasa arrived in Beijing on Monday. He met President Hu Jintao and toured a factory. China built it.";
  assert.equal(codeOf(`${visit} The visiting leader thanked China for the loan.`, "leader", "2007-05-04"), "ZMB");
  assert.notEqual(codeOf("China held talks on trade in Beijing. The visiting minister praised China.", "minister"), "CHN");
});

test("the two presidents in capitals are two", () => {
  const [met] = findingsIn(
    "event",
    "Ilham Aliyev and Recep Tayyip Erdogan signed a declaration. The two Presidents held a meeting.",
    "2021-06-16",
  ).filter(({ act }) => act === "CONSULT");
  assert.deepEqual(
    met?.actors.map(({ code }) => code),
    ["AZE", "TUR"],
  );
});

test("police are of where the sentence before is set", () => {
  assert.equal(
    codeOf("Japan protested to Chile. In Pusan, fishermen burned flags of Japan. Police detained ten men.", "Police"),
    "KOR",
  );
});

test("justice that somebody is brought to is nobody", () => {
  const [asked] = findingsIn("event", "The Security Council demanded that the killers be brought to justice.");
  assert.ok(asked !== undefined && !asked.recipients.some(({ sector }) => sector === "JUD"));
});
