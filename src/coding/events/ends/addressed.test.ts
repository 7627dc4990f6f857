import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../../reading-for-tests.ts";

const recipients = (text: string, type: string): readonly string[] =>
  findingsIn("event", text)
    .filter(({ eventType }) => eventType === type)
    .flatMap((event) => event.recipients.map(({ code, text: words }) => code || words));

test("what is asked of all countries is asked of none by name", () => {
  assert.deepEqual(recipients("Norway called on all countries to protect foreign missions.", "REQUEST"), []);
  assert.deepEqual(recipients("Norway called on all countries in the region to help Haiti.", "REQUEST"), []);
  assert.deepEqual(recipients("Norway called on Haiti to protect foreign missions.", "REQUEST"), ["HTI"]);
});

test("those to whom it was done do not do it, those against whom it is are not helped", () => {
  const [welcome] = findingsIn("event", "Albania and Croatia were welcomed as new members.");
  assert.deepEqual([welcome?.actors.map(({ code }) => code), welcome?.recipients.map(({ code }) => code)], [[], ["ALB", "HRV"]]);
  assert.ok(!recipients("Germany supports the fight against Islamic State.", "SUPPORT").includes("IMG"));
});

test("a launch is blamed on who launched, and help that goes on is told once", () => {
  assert.deepEqual(recipients("Norway condemned the launch of a rocket by North Korea.", "ACCUSE"), ["PRK"]);
  assert.equal(findingsIn("event", '"We will continue to support Mali," said Norway.').length, 1);
});

test("where a committee will meet is nobody's end", () =>
  assert.ok(!recipients("The United Nations looks forward to convening the committee in Geneva.", "AGREE").includes("CHE")));

test("where two sides sign is no party to it", () =>
  assert.deepEqual(recipients("Sudan and South Sudan signed nine agreements in Addis Ababa on Thursday.", "SUPPORT"), []));
