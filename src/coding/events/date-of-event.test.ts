import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

/** Tuesday, 10 April 2018. */
const daysOf = (text: string): string[] => findingsIn("event", text).map(({ act, date }) => `${act} ${date.start}/${date.basis}`);

test("the time of an act is that of its own clause", () => {
  assert.deepEqual(daysOf("The Swedish foreign minister met his Finnish counterpart on Monday."), [
    "CONSULT 2018-04-09/time-expression",
  ]);
  assert.deepEqual(daysOf("Talks between Peru and Chile on Monday ended without result."), [
    "CONSULT 2018-04-09/time-expression",
  ]);
  assert.deepEqual(daysOf("The Peruvian president will visit Chile on Friday."), ["CONSULT 2018-04-13/time-expression"]);
});

test("a time in the clause of another act is not its own", () => {
  const [lifted] = daysOf("Norway will lift the sanctions that it imposed on Libya in May 2011.");
  assert.equal(lifted, "RETREAT 2018-04-10/document");
  const [ended] = daysOf("Peru has decided to terminate a pact with Chile that was signed in 1993.");
  assert.equal(ended, "SANCTION 2018-04-10/document");
});

test("the time of saying is the latest that an act can have, and none of an act to come", () => {
  assert.deepEqual(daysOf("Police said on Monday that gunmen had killed three Kenyan soldiers."), [
    "ASSAULT 2018-04-09/time-expression",
  ]);
  assert.deepEqual(daysOf("The king of Morocco will visit Senegal, his office said on Monday."), ["CONSULT 2018-04-10/document"]);
});

test("since when nothing like it had been is not when it was done", () => {
  assert.deepEqual(daysOf("Modi met Xi Jinping in Kazan for the first time since 2015."), ["CONSULT 2018-04-10/document"]);
  assert.deepEqual(daysOf("In the deadliest attack since 2015, gunmen killed 30 soldiers in Niger."), [
    "ASSAULT 2018-04-10/document",
  ]);
  assert.deepEqual(daysOf("France has bombed Islamist fighters in Mali since January."), ["ASSAULT 2018-01-01/time-expression"]);
});

test("in a text told by days an act is of the day that heads its entry", () => {
  assert.deepEqual(
    daysOf(
      "Monday, March 5. Iran accused Iraq of shelling a port. Iraq denied it.\nMarch 6: Turkey condemned Iran. It expelled an Iranian envoy.",
    ),
    [
      "ACCUSE 2018-03-05/time-expression",
      "REJECT 2018-03-05/time-expression",
      "ACCUSE 2018-03-06/time-expression",
      "SANCTION 2018-03-06/time-expression",
    ],
  );
  assert.deepEqual(daysOf("5 March 2018\nThe king of Morocco met the king of Jordan."), ["CONSULT 2018-04-10/document"]);
});

test("a time is that of what befell when it was", () => {
  assert.deepEqual(daysOf("Relations soured in 2016, when Turkey shot down a Russian warplane."), [
    "ASSAULT 2016-01-01/time-expression",
  ]);
});

test("what befell when the last of its like was is of that time", () => {
  assert.deepEqual(
    findingsIn("event", "It was the deadliest attack since May 2015, when gunmen stormed a Kenyan school, killing ten pupils.")
      .filter(({ trace }) => /storm|kill/.test(trace.trigger.text))
      .map(({ date }) => `${date.start}..${date.end}`),
    ["2015-05-01..2015-05-31", "2015-05-01..2015-05-31"],
  );
});

test("what is told on from a time long ago is of no day that is known, and what has come of it since is of now", () => {
  assert.deepEqual(daysOf("In 2003 rebels seized Monrovia. The army of Liberia bombed the town."), [
    "COERCE 2003-01-01/time-expression",
    "ASSAULT null/inferred",
  ]);
  assert.equal(
    daysOf("In 2003 rebels seized Monrovia.\n\nTurkey expelled a French envoy.").at(-1),
    "SANCTION 2018-04-10/document",
  );
  assert.equal(
    daysOf("On Monday rebels seized Monrovia. Turkey expelled a French envoy.").at(-1),
    "SANCTION 2018-04-10/document",
  );
  assert.deepEqual(daysOf("General Musharraf had made a coup in 1999 and has thrown in his lot with the United States."), [
    "COERCE 1999-01-01/time-expression",
    "SUPPORT 2018-04-10/document",
  ]);
  // No year before our era is a date.
  assert.deepEqual(daysOf("3,000 years ago Chad attacked Mali. Niger bombed it."), [
    "ASSAULT null/inferred",
    "ASSAULT null/inferred",
  ]);
});

test("what was done once, or so long ago that nobody says when, is not of the day of the report", () => {
  for (const text of [
    "Many years ago Chad attacked Mali.",
    "Decades ago, Chad attacked Mali.",
    "Chad once attacked Mali.",
    "20,000 years ago Chad attacked Mali.",
  ])
    assert.deepEqual(daysOf(text), ["ASSAULT null/inferred"], text);
  assert.deepEqual(daysOf("Two days ago Chad attacked Mali."), ["ASSAULT 2018-04-08/time-expression"]);
  assert.deepEqual(daysOf("Chad at once attacked Mali."), ["ASSAULT 2018-04-10/document"]);
  assert.deepEqual(daysOf("Chad attacked Mali once on Monday."), ["ASSAULT 2018-04-09/time-expression"]);
});

test("of two acts joined, the second has its own time, or that of the first in the simple past", () => {
  const [fished, signed] = daysOf("Norway and Sweden have cooperated since 1996 and signed a treaty on their border in 2010.");
  assert.equal(fished, "COOPERATE 1996-01-01/time-expression");
  assert.equal(signed, "SUPPORT 2010-01-01/time-expression");
  const [, cancelled] = daysOf(
    "China and Japan signed a treaty in 2012, and the visit planned for May has been called off by Beijing.",
  );
  assert.match(cancelled ?? "", /^CONSULT 2018/);
});

test("the time of an occasion that an act comes after, or of what it is about, is not that of the act", () => {
  assert.deepEqual(daysOf("Kenya condemned Monday's attack on Uganda.").slice(0, 1), ["ACCUSE 2018-04-10/document"]);
  assert.ok(
    daysOf("Since the coup attempt last July, Chad has arrested 40 Libyan officers.").includes("COERCE 2018-04-10/document"),
  );
  assert.ok(daysOf("Following last month's summit, Chad accused Libya of lying.").includes("ACCUSE 2018-04-10/document"));
  assert.ok(!daysOf("In March Chad accused Libya of lying.").includes("ACCUSE 2018-04-10/document"));
});

test("what was done at the time has no day that is said", () => {
  assert.deepEqual(daysOf("At the time Chad accused Libya of lying."), ["ACCUSE null/inferred"]);
  assert.ok(daysOf("Chad accused Libya of lying at a time of unrest.").includes("ACCUSE 2018-04-10/document"));
});

test("what is told as having gone before the report is of no day that is known", () => {
  assert.deepEqual(daysOf("A Peruvian court had rejected the request of Chile."), ["REJECT null/inferred"]);
  assert.deepEqual(daysOf("Back then, Kenya attacked Uganda."), ["ASSAULT null/inferred"]);
  assert.deepEqual(daysOf("At the time, Chad blamed the bombing on Niger."), ["ACCUSE null/inferred"]);
  assert.deepEqual(daysOf("Then-President Barack Obama met Angela Merkel."), ["CONSULT null/inferred"]);
  assert.deepEqual(daysOf("Macron accused Poland of sabotage during his campaign."), ["ACCUSE null/inferred"]);
  assert.equal(daysOf("Iran condemned the Soviet invasion of Afghanistan.").at(-1), "ASSAULT null/inferred");
  // What is said goes back by a tense; a campaign that goes on is of now.
  assert.deepEqual(daysOf("Police said gunmen had killed three Kenyan soldiers."), ["ASSAULT 2018-04-10/document"]);
  assert.deepEqual(daysOf("Macron has accused Poland of sabotage."), ["ACCUSE 2018-04-10/document"]);
});

test("the time of a thing is that of the clause that tells of it", () => {
  assert.deepEqual(
    daysOf("Kenya remembers the 2013 raid on a market, which killed sixty Kenyans.").at(-1),
    "ASSAULT 2013-01-01/time-expression",
  );
});

test("the year of what the ones it befalls are known for is not the act's", () => {
  assert.deepEqual(daysOf("Peru freed dozens of prisoners, including leaders of the 1992 uprising."), [
    "RETREAT 2018-04-10/document",
  ]);
  assert.deepEqual(daysOf("France pardoned a veteran of the 1961 putsch."), ["CONCEDE 2018-04-10/document"]);
  assert.deepEqual(daysOf("Chad and Niger signed the 2016 border treaty."), ["SUPPORT 2016-01-01/time-expression"]);
});
