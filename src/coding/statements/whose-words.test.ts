import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

/** Who says what in a sentence; "" where nobody is said to have said anything. */
const cases: readonly (readonly [text: string, said: string])[] = [
  ["The minister commented on the plan that the rebels had drawn up in March.", ""],
  ["There are groups that express the symmetry of a shape.", ""],
  ["So, to our president, Jane Doe, thank you for your help.", ""],
  ['The school works along the Development Goals proposed for 2030 (Goal 4: "Ensure education for all").', ""],
  [
    "The envoy underlined the need for donors to keep their pledges to Chad.",
    "The envoy: underlined the need for donors to keep their pledges to Chad",
  ],
  ["The rebels claim full control of Bria, but this is a hollow victory.", "The rebels: claim full control of Bria"],
  [
    "Jane Doe said: Chad has worked with others for new rules. We are targeting those who sell arms. This is a warning.",
    "Jane Doe: Chad has worked with others for new rules. We are targeting those who sell arms. This is a warning.",
  ],
  ["The report said: Ten people were killed. Police are looking for the men.", "The report: Ten people were killed"],
  [
    "According to Afghan Ambassador to the United States Hamdullah Mohib, the visit shows progress.",
    "Hamdullah Mohib: the visit shows progress",
  ],
  [
    "I listened to the poet Jane Doe, who told us:\n\nWe have seen the storm.\n\nThe storm is over. I thank you all.",
    "Jane Doe: We have seen the storm.",
  ],
  [
    'American academic and professor John Hill commented, "Hoping that the movement leads to a conversation."',
    "professor John Hill: Hoping that the movement leads to a conversation.",
  ],
  [
    "Spokesperson John Roe said:\n\nFrance mourns with Kenya.\n\nFrance stands by Kenya in this ordeal.\n\nThe president met envoys on Monday.",
    "Spokesperson John Roe: France mourns with Kenya. … France stands by Kenya in this ordeal.",
  ],
  ["My brother urged me to resign. But the good of the nation must come first.", "My brother: urged me to resign"],
];

for (const [text, said] of cases)
  test(`whose words: ${text}`, () => {
    const found = findingsIn("statement", text).map(({ speaker, quote }) => `${speaker.text}: ${quote}`);
    assert.equal(found.join("; "), said);
  });

test("who speaks: people of a place, whoever's words they are, a name behind what he does, not the kin of the name", () => {
  const said = (text: string) => findingsIn("statement", text).map(({ speaker, quote }) => `${speaker.id}: ${quote}`);
  assert.deepEqual(
    said("The shops were burnt by rioters in Chile, who demand that the tax is lifted.").filter((row) =>
      row.startsWith("state:"),
    ),
    [],
  );
  assert.deepEqual(said("In the Norwegian envoy's words, “if there is no bridge, the road is useless.”"), [
    "group:nor-envoys: “if there is no bridge, the road is useless.”",
  ]);
  assert.deepEqual(said("ZDF forecaster Anna Poe says the storm has moved to the north."), [
    "person:anna-poe: the storm has moved to the north",
  ]);
  assert.deepEqual(
    said("Trudeau met reporters in Ottawa. His father, Pierre Trudeau, led Canada. Trudeau said the deal was good."),
    ["person:trudeau: the deal was good"],
  );
  assert.deepEqual(said("The institute has said meeting this goal by 2030 would require higher taxes."), [
    "group:institute: meeting this goal by 2030 would require higher taxes",
  ]);
  assert.deepEqual(said("WATCH: Farmers 'left behind by the state' Jane Doe said the law was old."), [
    "person:jane-doe: the law was old",
  ]);
});

test("a name behind a title is whose it was, though a month or an adverb stands there; who is described is no part of his words", () => {
  const told = "Theresa May met the Queen in London and flew to Paris.";
  for (const [text, id, quote] of [
    [
      `${told} Last month, Mrs May promised to ask parliament to approve the terms.`,
      "person:theresa-may",
      "promised to ask parliament to approve the terms",
    ],
    [`${told} In Brussels Ms May said the talks would go on.`, "person:theresa-may", "the talks would go on"],
    ["Anton Siluanov is a minister of Russia. Earlier Siluanov said oil is dear.", "person:anton-siluanov", "oil is dear"],
    ["According to Pedro Alba, the ministry's spokesman, the ship left Peru.", "person:pedro-alba", "the ship left Peru"],
  ] as const)
    assert.deepEqual(
      findingsIn("statement", text).map(({ speaker, quote: words }) => [speaker.id, words]),
      [[id, quote]],
      text,
    );
});

test("a ship or a bridge called after somebody, and a policy by its name, speak of nobody", () => {
  for (const text of [
    "Norway said the Admiral Makarov frigate and the Nelson Mandela Bridge were safe.",
    "Norway said Brexit would be hard.",
  ])
    assert.deepEqual(
      findingsIn("statement", text).flatMap(({ about }) => about.map(({ id }) => id)),
      [],
      text,
    );
});
